package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.ClausePage;
import trucewatch.view.page.Past;

/// One clause in full.
@Controller
public final class ClauseController {
  private final Visit.Door door;

  ClauseController(Visit.Door door) {
    this.door = door;
  }

  @GetMapping(value = "/cases/{key}/clauses/{code}", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String clause(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Visit visit = open(key, code, http);
    ClausePage page = ClausePage.of(visit.lens(), code);
    String path = "clauses/" + Frame.encoded(code);
    return visit.pages().html("clause", visit.frame("board", page.title(), path), page);
  }

  /// How the word came and went, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/clauses/{code}/past", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String past(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Visit visit = open(key, code, http);
    var stretches = Past.of(visit.lens()).of(code);
    return visit.pages().html("history", visit.frame("board", ""), new Stretches(stretches));
  }

  /// The steps and the claims, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/clauses/{code}/why", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String why(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Visit visit = open(key, code, http);
    return visit.pages().html("why", visit.frame("board", ""), ClausePage.why(visit.lens(), code));
  }

  /// The first sentence of why, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/clauses/{code}/shortly", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String shortly(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    Visit visit = open(key, code, http);
    List<ClausePage.Why> why = ClausePage.why(visit.lens(), code);
    return visit.pages().html("shortly", visit.frame("board", ""), why);
  }

  /// What the template of the history shows.
  public record Stretches(List<Past.Stretch> stretches) {}

  private Visit open(String key, String code, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    if (!visit.lens().names().knowsClause(code)) {
      throw NotThere.missing("There is no clause '" + code + "' in this case.");
    }
    return visit;
  }
}
