package trucewatch.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/// A note in the browser of somebody who has not signed in, until the browser is closed. It takes
/// the place of a session, which anybody could make us keep without end.
///
/// @param name to which `__Host-` is put where the server is reached by HTTPS alone, so that no
///   other server of the same domain can write it
record SmallCookie(String name) {
  private static final int MOST_LETTERS = 2_000;

  static SmallCookie named(String name, boolean secure) {
    return new SmallCookie(secure ? "__Host-" + name : name);
  }

  Optional<String> read(HttpServletRequest http) {
    Cookie[] cookies = http.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return Optional.of(cookie.getValue()).filter(value -> !value.isEmpty());
        }
      }
    }
    return Optional.empty();
  }

  void write(HttpServletResponse response, String value) {
    if (value.length() <= MOST_LETTERS) {
      response.addCookie(cookie(value));
    }
  }

  void forget(HttpServletResponse response) {
    Cookie gone = cookie("");
    gone.setMaxAge(0);
    response.addCookie(gone);
  }

  private Cookie cookie(String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(name.startsWith("__Host-"));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
