package trucewatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers the language that a reader chose with `?lang=`. It is no part of a question, so links
/// that are passed on leave it to whoever follows them.
final class LanguageCookie extends OncePerRequestFilter {
  private static final String NAME = "lang";
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  /// The language of a request: the one asked for in the address, else the one chosen before, else
  /// the first that the browser accepts and a catalogue has, else English.
  static String of(HttpServletRequest http) {
    String asked = Pages.parameter(http, NAME);
    if (!asked.isEmpty()) {
      return asked;
    }
    Cookie[] cookies = http.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && Words.LANGUAGES.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    String accepted = http.getHeader("Accept-Language");
    return accepted == null
        ? Words.ENGLISH
        : Arrays.stream(accepted.split(",", -1))
            .map(one -> one.strip().split("[-;]", 2)[0].toLowerCase(Locale.ROOT))
            .filter(Words.LANGUAGES::contains)
            .findFirst()
            .orElse(Words.ENGLISH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest http, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String asked = Pages.parameter(http, NAME);
    if (Words.LANGUAGES.contains(asked)) {
      Cookie cookie = new Cookie(NAME, asked);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setMaxAge(A_YEAR);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    chain.doFilter(http, response);
  }
}
