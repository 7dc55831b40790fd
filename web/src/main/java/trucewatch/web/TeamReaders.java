package trucewatch.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import trucewatch.web.people.Membership;
import trucewatch.web.people.People;
import trucewatch.web.people.Role;
import trucewatch.web.people.Token;

/// Team mode: who reads is who signed in, with the role that they have in the case now, and with a
/// token no more than it allows.
final class TeamReaders implements Readers {
  private final People people;

  TeamReaders(People people) {
    this.people = people;
  }

  @Override
  public Reader of(String key) {
    Optional<SignedIn> who = signedIn();
    if (who.isEmpty()) {
      return Reader.stranger(key);
    }
    SignedIn person = who.get();
    Optional<Membership> membership = people.membership(person.id(), key);
    if (membership.isEmpty()) {
      return Reader.stranger(key);
    }
    Token.Scope scope = person.scope();
    Role role = membership.get().role();
    return new Reader(
        key,
        String.valueOf(person.id()),
        person.name(),
        scope == null ? role : role.atMost(scope.most()),
        membership.get().level());
  }

  /// Who sent the request that is being answered, if they have signed in.
  static Optional<SignedIn> signedIn() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }
}
