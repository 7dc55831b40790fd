package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/// Which page somebody wanted before they signed in, kept in their browser: a path of this server.
final class WantedPage implements RequestCache {
  private final SmallCookie cookie;

  WantedPage(boolean secure) {
    this.cookie = SmallCookie.named("wanted", secure);
  }

  @Override
  public void saveRequest(HttpServletRequest http, HttpServletResponse response) {
    if (ToTheDoor.canBeLedBackTo(http)) {
      String query = http.getQueryString();
      String path = http.getRequestURI() + (query == null ? "" : "?" + query);
      cookie.write(
          response, Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(UTF_8)));
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says null for none
  public SavedRequest getRequest(HttpServletRequest http, HttpServletResponse response) {
    return cookie.read(http).map(WantedPage::path).map(SimpleSavedRequest::new).orElse(null);
  }

  /// Nothing but a path below this server: `//host` would lead to another one.
  private static @Nullable String path(String value) {
    try {
      String path = new String(Base64.getUrlDecoder().decode(value), UTF_8);
      return path.matches("/(?![/\\\\])[^\\s\\\\]*") ? path : null;
    } catch (IllegalArgumentException wrong) {
      return null;
    }
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest http, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest http, HttpServletResponse response) {
    if (cookie.read(http).isPresent()) {
      cookie.forget(response);
    }
  }
}
