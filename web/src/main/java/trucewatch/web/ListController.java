package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.Csv;
import trucewatch.view.Json;
import trucewatch.view.Row;
import trucewatch.view.page.ListPage;
import trucewatch.view.page.MatrixPage;

/// The long tables, and the same rows as files.
@Controller
public final class ListController {
  private static final String TABLE = "{table:claims|incidents|timeline|positions}";

  /// The columns whose sentences the program makes in English whatever the page is in.
  public static final Set<String> SENTENCES =
      Set.of("said", "text", "answer", "who", "what", "when", "position");

  private static final String[] OWN = {"q", "clause"};

  private final Visit.Door door;

  ListController(Visit.Door door) {
    this.door = door;
  }

  /// What the template shows.
  ///
  /// @param matrix without lines on pages that have none
  /// @param clauses to choose from
  public record Shown(ListPage list, MatrixPage matrix, List<Frame.Choice> clauses) {}

  @GetMapping(value = "/cases/{key}/" + TABLE, produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String list(
      @PathVariable("key") String key,
      @PathVariable("table") String table,
      HttpServletRequest http) {
    Visit visit = door.open(key, http, OWN);
    ListPage.Kind kind = kind(table);
    var lens = visit.lens();
    List<Frame.Choice> clauses =
        lens.names().clauses().stream()
            .map(code -> new Frame.Choice(code, lens.names().clause(code)))
            .toList();
    MatrixPage matrix =
        kind == ListPage.Kind.POSITIONS
            ? MatrixPage.of(lens)
            : new MatrixPage(List.of(), List.of());
    ListPage page = ListPage.of(lens, kind, filter(http), number(http));
    return visit.pages().html("list", visit.frame(table, table), new Shown(page, matrix, clauses));
  }

  @GetMapping("/cases/{key}/" + TABLE + ".{form:csv|json}")
  ResponseEntity<byte[]> file(
      @PathVariable("key") String key,
      @PathVariable("table") String table,
      @PathVariable("form") String form,
      HttpServletRequest http) {
    Visit visit = door.open(key, http, OWN);
    ListPage.Kind kind = kind(table);
    List<Row> rows = ListPage.rows(visit.lens(), kind, filter(http));
    boolean csv = form.equals("csv");
    String text = csv ? Csv.table(kind.exported(), rows) : Json.array(rows);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(csv ? "text/csv;charset=UTF-8" : "application/json"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(key + "-" + table + "." + form)
                .build()
                .toString())
        .body(text.getBytes(UTF_8));
  }

  private static ListPage.Kind kind(String table) {
    for (ListPage.Kind kind : ListPage.Kind.values()) {
      if (kind.code().equals(table)) {
        return kind;
      }
    }
    throw NotThere.missing("There is no table '" + table + "'.");
  }

  private static ListPage.Filter filter(HttpServletRequest http) {
    return new ListPage.Filter(Pages.parameter(http, "q"), Pages.parameter(http, "clause"));
  }

  private static int number(HttpServletRequest http) {
    String page = Pages.parameter(http, "page");
    if (!page.matches("\\d{0,6}")) {
      throw NotThere.wrong("page: '" + page + "' is no page. Pages are counted from 1.");
    }
    return page.isEmpty() ? 1 : Integer.parseInt(page);
  }
}
