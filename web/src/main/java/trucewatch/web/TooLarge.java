package trucewatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is larger than a file to import may be, and says how large that is. A file that
/// does not say how large it is ends at the same size.
final class TooLarge extends OncePerRequestFilter {
  /// The largest file, in bytes.
  static final int MOST_BYTES = 50 * 1024 * 1024;

  /// What stands around a file in a form, in bytes.
  static final int AROUND = 64 * 1024;

  private final Pages pages;

  TooLarge(Pages pages) {
    this.pages = pages;
  }

  /// The largest file, in words.
  static String most() {
    return MOST_BYTES / (1024 * 1024) + " MB";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest http, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (http.getContentLengthLong() <= MOST_BYTES + (long) AROUND) {
      chain.doFilter(http, response);
      return;
    }
    response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", WebSettings.CONTENT_SECURITY_POLICY);
    String why =
        "The file is larger than "
            + most()
            + ". Divide it, or import it with the command trucewatch import.";
    int status = HttpStatus.CONTENT_TOO_LARGE.value();
    response.getWriter().write(Faults.page(pages, status, why, new Unread(http)));
  }

  /// The request without its form, which would be read to its end to be looked at.
  private static final class Unread extends HttpServletRequestWrapper {
    Unread(HttpServletRequest http) {
      super(http);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }
  }
}
