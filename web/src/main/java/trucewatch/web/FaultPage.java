package trucewatch.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page for everything that went wrong outside of our own code: no such address, a refused
/// form, a fault of the program. It never shows a stack trace, nor a message that was not written
/// for readers.
@Controller
final class FaultPage implements ErrorController {
  private final Pages pages;

  FaultPage(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest http) {
    Object code = http.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : 404;
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(Faults.page(pages, status, "", http));
  }
}
