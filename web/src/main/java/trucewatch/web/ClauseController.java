package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.ClausePage;
import trucewatch.view.page.Past;
import trucewatch.web.CaseDesk.Answered;

/// One clause in full.
@Controller
public final class ClauseController {
  private final CaseDesk desk;
  private final Readers readers;
  private final Pages pages;

  ClauseController(CaseDesk desk, Readers readers, Pages pages) {
    this.desk = desk;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping(value = "/cases/{key}/clauses/{code}", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String clause(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = ask(key, code, request);
    ClausePage page = ClausePage.of(answered.lens(), code);
    String path = "clauses/" + Frame.encoded(code);
    return pages.html("clause", pages.frame("board", page.title(), path, answered, request), page);
  }

  /// How the word came and went, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/clauses/{code}/past", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String past(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = ask(key, code, request);
    Frame frame = pages.frame("board", "", "", answered, request);
    var stretches = Past.of(answered.lens()).of(code);
    return pages.html("history", frame, new Stretches(stretches));
  }

  /// The steps and the claims, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/clauses/{code}/why", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String why(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = ask(key, code, request);
    Frame frame = pages.frame("board", "", "", answered, request);
    return pages.html("why", frame, ClausePage.why(answered.lens(), code));
  }

  /// What the template of the history shows.
  public record Stretches(java.util.List<Past.Stretch> stretches) {}

  private Answered ask(String key, String code, Pages.Request request) {
    Answered answered = desk.ask(key, readers.current(), request.asked());
    if (!answered.lens().names().knowsClause(code)) {
      throw NotThere.missing("There is no clause '" + code + "' in this case.");
    }
    return answered;
  }
}
