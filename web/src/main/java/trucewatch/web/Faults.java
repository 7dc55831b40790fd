package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import trucewatch.view.Json;
import trucewatch.view.Row;

/// Answers a question that has no answer with a page that says why, and what to do instead.
@ControllerAdvice
public final class Faults {
  private final Pages pages;

  Faults(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(NotThere.class)
  ResponseEntity<String> notThere(NotThere trouble, HttpServletRequest http) {
    if (http.getRequestURI().startsWith("/api/")) {
      Row problem =
          Row.row()
              .with("status", trouble.status())
              .with("detail", String.valueOf(trouble.getMessage()))
              .build();
      return ResponseEntity.status(trouble.status())
          .contentType(MediaType.APPLICATION_JSON)
          .body(Json.array(List.of(problem)));
    }
    return ResponseEntity.status(trouble.status())
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(page(pages, trouble.status(), String.valueOf(trouble.getMessage()), http));
  }

  static String page(Pages pages, int status, String message, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Words words = pages.words(request.language());
    String kind =
        switch (status) {
          case 400 -> "wrong";
          case 403 -> "refused";
          case 404 -> "missing";
          case 409 -> "unsound";
          default -> status >= 500 ? "bug" : "wrong";
        };
    Frame frame = pages.frame("fault", words.text("fault." + kind), request);
    return pages.html("fault", frame, new Fault(status, kind, message));
  }

  /// What the template shows.
  ///
  /// @param kind a part of the keys of its texts
  public record Fault(int status, String kind, String message) {}
}
