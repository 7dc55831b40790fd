package trucewatch.web;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trucewatch.web.people.Person;
import trucewatch.web.people.Token;

/// Who sent a request, as their session or token says. What they may do is asked anew each time.
///
/// @param stay of the person when they signed in, see [Person]
/// @param since when they signed in
/// @param scope of the token, null for a session
record SignedIn(long id, String name, int stay, Instant since, Token.@Nullable Scope scope)
    implements Principal, Serializable {
  private static final long serialVersionUID = 1L;

  static SignedIn of(Person person, Instant since) {
    return new SignedIn(person.id(), person.name(), person.stay(), since, null);
  }

  static SignedIn of(Token.Shown token, Instant now) {
    Person person = token.person();
    return new SignedIn(person.id(), person.name(), person.stay(), now, token.scope());
  }

  @Override
  public String getName() {
    return name;
  }
}
