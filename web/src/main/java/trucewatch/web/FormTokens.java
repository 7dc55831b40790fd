package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// The token that a form must send: in the session of who has one, else in a cookie, so that the
/// page where one signs in begins no session.
final class FormTokens implements CsrfTokenRepository {
  private final CsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

  FormTokens(boolean secure) {
    inCookie.setCookieName(SmallCookie.named("form", secure).name());
    inCookie.setCookiePath("/");
    inCookie.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
  }

  private CsrfTokenRepository of(HttpServletRequest http) {
    return http.getSession(false) == null ? inCookie : inSession;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest http) {
    return of(http).generateToken(http);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest http, HttpServletResponse response) {
    of(http).saveToken(token, http, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest http) {
    return of(http).loadToken(http);
  }
}
