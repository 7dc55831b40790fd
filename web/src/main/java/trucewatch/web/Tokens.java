package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import trucewatch.web.people.People;

/// Lets in a program that shows the token of a person, to the addresses that are for programs.
final class Tokens implements AuthenticationManager {
  private static final String BEARER = "Bearer ";

  private final People people;
  private final InstantSource clock;

  Tokens(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  static boolean hasToken(HttpServletRequest http) {
    String head = http.getHeader(HttpHeaders.AUTHORIZATION);
    return head != null && head.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  /// The token of the request.
  static @Nullable Authentication shown(HttpServletRequest http) {
    String head = http.getHeader(HttpHeaders.AUTHORIZATION);
    return head == null
        ? null
        : UsernamePasswordAuthenticationToken.unauthenticated(
            "", head.substring(BEARER.length()).strip());
  }

  /// What a token opens: what is read by programs, feeds and files, and never the pages on which
  /// people change who they are.
  static boolean isForPrograms(HttpServletRequest http) {
    String path = http.getRequestURI();
    return path.startsWith("/api/")
        || (http.getMethod().equals("GET")
            && path.matches("/cases/[^/]+/[^/]+\\.(csv|json|atom|ics)"));
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    return people
        .shown(String.valueOf(tried.getCredentials()))
        .map(
            token ->
                UsernamePasswordAuthenticationToken.authenticated(
                    SignedIn.of(token, clock.instant()),
                    null,
                    AuthorityUtils.createAuthorityList(Doorkeeper.PERSON)))
        .orElseThrow(() -> new BadCredentialsException("no such token"));
  }
}
