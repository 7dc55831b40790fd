package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.MovesPage;
import trucewatch.web.CaseDesk.Answered;

/// Whose move it is.
@Controller
public final class MovesController {
  private final CaseDesk desk;
  private final Readers readers;
  private final Pages pages;

  MovesController(CaseDesk desk, Readers readers, Pages pages) {
    this.desk = desk;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping(value = "/cases/{key}/moves", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String moves(@PathVariable("key") String key, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = desk.ask(key, readers.current(), request.asked());
    Words words = pages.words(request.language());
    Frame frame = pages.frame("moves", words.text("moves.title"), "moves", answered, request);
    return pages.html("moves", frame, MovesPage.of(answered.lens()));
  }
}
