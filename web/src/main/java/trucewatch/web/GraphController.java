package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.graph.Svg;
import trucewatch.view.page.GraphPage;
import trucewatch.view.page.Lens;

/// What waits for what: a picture, and a list that says the same.
@Controller
public final class GraphController {
  private static final String CLAUSE = "clause";
  private static final String SECTION = "graph";

  private final Visit.Door door;

  GraphController(Visit.Door door) {
    this.door = door;
  }

  /// What the template of the page shows.
  ///
  /// @param clauses to choose one from
  public record Shown(GraphPage graph, List<Frame.Choice> clauses) {}

  /// What the template of the picture shows.
  public record Picture(String svg) {}

  @GetMapping(value = "/cases/{key}/graph", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String graph(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, CLAUSE);
    List<Frame.Choice> clauses =
        visit.lens().names().clauses().stream()
            .map(code -> new Frame.Choice(code, visit.lens().names().clause(code)))
            .toList();
    return visit.page(SECTION, new Shown(page(visit, http), clauses));
  }

  /// The picture, asked for by the page once it is shown: where boxes and arrows go takes longer.
  @GetMapping(value = "/cases/{key}/graph/picture", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String picture(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, CLAUSE);
    Lens lens = visit.lens();
    Frame.Bar bar = visit.bar(SECTION);
    String label = visit.words().text("graph.title");
    String svg =
        Svg.inPage(page(visit, http).graph(), lens.names(), label, lens::word, bar::clause);
    return visit.pages().html("graphpicture", visit.frame(SECTION, SECTION), new Picture(svg));
  }

  /// The picture as a file, with its title, legend and owner in it.
  @GetMapping("/cases/{key}/graph.svg")
  ResponseEntity<byte[]> file(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, CLAUSE);
    Lens lens = visit.lens();
    String owner = lens.agreement().owner();
    String title =
        lens.agreement().id()
            + ", as of "
            + lens.times().shown(lens.question().asOf())
            + ", "
            + lens.names().byAccount(lens.question().account());
    String svg =
        Svg.of(
            page(visit, http).graph(),
            lens.names(),
            title,
            owner.isEmpty() ? "nobody named" : owner);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(key + "-graph.svg").build().toString())
        .body(svg.getBytes(UTF_8));
  }

  private static GraphPage page(Visit visit, HttpServletRequest http) {
    String clause = Pages.parameter(http, CLAUSE);
    return GraphPage.of(visit.lens(), clause)
        .orElseThrow(() -> NotThere.missing("There is no clause '" + clause + "' in this case."));
  }
}
