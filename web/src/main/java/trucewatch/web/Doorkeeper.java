package trucewatch.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;

/// Lets in who knows a name and its password, and makes who guesses wait.
final class Doorkeeper implements AuthenticationProvider {
  /// Role of everybody who is signed in; what they may do is asked of [Readers].
  static final String PERSON = "person";

  private final People people;
  private final LoginWaits waits;
  private final InstantSource clock;
  private final DaoAuthenticationProvider passwords;

  Doorkeeper(People people, LoginWaits waits, InstantSource clock) {
    this.people = people;
    this.waits = waits;
    this.clock = clock;
    passwords = new DaoAuthenticationProvider(this::details);
    passwords.setPasswordEncoder(Passwords.encoder());
  }

  /// Too many were wrong: the next is not looked at before some time has passed.
  static final class TooSoon extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration rest;

    TooSoon(Duration rest) {
      super("too many tries");
      this.rest = rest;
    }

    /// In whole seconds, at least one.
    long seconds() {
      return Math.max(1, rest.toSeconds() + 1);
    }
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String name = tried.getName();
    String byName = "name " + people.find(name).map(one -> "" + one.id()).orElse(name);
    String byAddress = "address " + address(tried);
    Duration rest = waits.begin(byAddress);
    if (rest.isZero()) {
      rest = waits.begin(byName);
    }
    if (!rest.isZero()) {
      throw new TooSoon(rest);
    }
    Authentication right =
        passwords.authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated(
                name, Passwords.plain(String.valueOf(tried.getCredentials()))));
    Person person =
        people
            .find(Long.parseLong(right.getName()))
            .orElseThrow(() -> new BadCredentialsException("gone"));
    waits.right(byName);
    waits.right(byAddress);
    var in =
        UsernamePasswordAuthenticationToken.authenticated(
            SignedIn.of(person, clock.instant()), null, AuthorityUtils.createAuthorityList(PERSON));
    in.setDetails(tried.getDetails());
    return in;
  }

  private UserDetails details(String name) {
    Person person =
        people.find(name).orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    return User.withUsername(String.valueOf(person.id()))
        .password(people.password(person.id()).orElse(""))
        .authorities(PERSON)
        .build();
  }

  /// Who has one address of the newer kind has all that share its first half.
  private static String address(Authentication tried) {
    String address =
        tried.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    String[] groups = address.split(":", -1);
    return groups.length > 4 && !address.contains("::")
        ? String.join(":", List.of(groups).subList(0, 4))
        : address;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
