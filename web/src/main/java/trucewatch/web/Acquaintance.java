package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;

/// Finds who of the team somebody is whom the organization has let in: by the number that the
/// organization gave them, or, the first time, by their address, if it says that it is theirs.
final class Acquaintance implements OAuth2UserService<OidcUserRequest, OidcUser> {
  static final String UNKNOWN = "unknown_person";

  private final People people;
  private final InstantSource clock;
  private final OidcUserService organization = new OidcUserService();

  Acquaintance(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /// Somebody of the team, as the organization knows them.
  static final class Known extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final SignedIn who;

    private Known(OidcUser user, SignedIn who) {
      super(AuthorityUtils.createAuthorityList(Doorkeeper.PERSON), user.getIdToken());
      this.who = who;
    }

    SignedIn who() {
      return who;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Known known && known.who.equals(who) && super.equals(other);
    }

    @Override
    public int hashCode() {
      return who.hashCode();
    }
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = organization.loadUser(request);
    String number = request.getIdToken().getIssuer() + " " + user.getSubject();
    Optional<Person> person = people.bySubject(number);
    if (person.isEmpty() && Boolean.TRUE.equals(user.getEmailVerified())) {
      person = people.byEmail(String.valueOf(user.getEmail()), number);
    }
    return person
        .map(one -> new Known(user, SignedIn.of(one, clock.instant())))
        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
  }

  /// Keeps no token of the organization: nothing is asked there once somebody is known.
  static final class NothingKept implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface of the library is so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication who, HttpServletRequest http) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest http,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String id, Authentication who, HttpServletRequest http, HttpServletResponse response) {}
  }
}
