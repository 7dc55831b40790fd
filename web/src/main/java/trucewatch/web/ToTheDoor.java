package trucewatch.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import trucewatch.view.Json;
import trucewatch.view.Row;

/// Sends who has not signed in, or whose session is over, to the page where one signs in; programs
/// are told so instead.
final class ToTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
  static final String LOGIN = "/login";

  private static final String OVER = ToTheDoor.class.getName();

  private final KeptForm.Shelf shelf;
  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  ToTheDoor(KeptForm.Shelf shelf) {
    this.shelf = shelf;
  }

  /// Says that the session of this request was ended while it was answered.
  static void sessionIsOver(HttpServletRequest http) {
    http.setAttribute(OVER, true);
  }

  @Override
  public void commence(
      HttpServletRequest http, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    toTheDoor(http, response);
  }

  /// A form without a token of its session: mostly because that session is over.
  @Override
  public void handle(
      HttpServletRequest http, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (TeamReaders.signedIn().isEmpty()) {
      toTheDoor(http, response);
    } else {
      otherwise.handle(http, response, why);
    }
  }

  private void toTheDoor(HttpServletRequest http, HttpServletResponse response) throws IOException {
    if (forPrograms(http)) {
      unknown(response, "Sign in, or send the token of a person: Authorization: Bearer TOKEN.");
      return;
    }
    if (isPart(http)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    boolean over =
        (http.getRequestedSessionId() != null && !http.isRequestedSessionIdValid())
            || http.getAttribute(OVER) != null
            || !http.getMethod().equals("GET");
    shelf.keep(http, response);
    response.sendRedirect(http.getContextPath() + LOGIN + (over ? "?over" : ""));
  }

  /// Tells a program that it has not said who it is.
  static void unknown(HttpServletResponse response, String message) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    Row problem =
        Row.row()
            .with("status", HttpServletResponse.SC_UNAUTHORIZED)
            .with("detail", message)
            .build();
    response.getWriter().write(Json.array(List.of(problem)));
  }

  private static boolean forPrograms(HttpServletRequest http) {
    String path = http.getRequestURI();
    return path.startsWith("/api/") || path.endsWith(".atom") || path.endsWith(".ics");
  }

  /// Whether only a part of a page was asked for, by a script that must not show the login in it.
  static boolean isPart(HttpServletRequest http) {
    return http.getHeader("HX-Request") != null;
  }

  /// Whether somebody who signs in may be led back to this request.
  static boolean canBeLedBackTo(HttpServletRequest http) {
    return http.getMethod().equals("GET") && !forPrograms(http) && !isPart(http);
  }
}
