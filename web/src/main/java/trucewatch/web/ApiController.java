package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import trucewatch.casebook.report.ReportForm;
import trucewatch.view.Json;
import trucewatch.view.Owed;
import trucewatch.view.Row;
import trucewatch.view.StatusRows;
import trucewatch.view.page.Lens;
import trucewatch.view.page.ListPage;
import trucewatch.web.CaseDesk.Asked;

/// The same answers for programs: arrays of the objects that the command line prints with `--format
/// json`. `/static/openapi.json` describes every address here; a test compares both.
@Controller
public final class ApiController {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final Visit.Door door;
  private final Changes changes;

  ApiController(Visit.Door door, Changes changes) {
    this.door = door;
    this.changes = changes;
  }

  @GetMapping("/api/cases")
  ResponseEntity<byte[]> cases(HttpServletRequest http) {
    List<Row> rows = new ArrayList<>();
    for (String key : door.desk().keys(door.readers())) {
      Row.Builder row = Row.row().with("case", key);
      try {
        var agreement =
            door.desk()
                .ask(door.readers().of(key), Asked.NOTHING, door.pages().words("en"))
                .lens()
                .agreement();
        row.with("title", agreement.title()).with("owner", agreement.owner()).with("opens", true);
      } catch (NotThere trouble) {
        row.with("title", "").with("owner", "").with("opens", false);
      }
      rows.add(row.build());
    }
    return page(http, rows);
  }

  @GetMapping("/api/cases/{key}/status")
  ResponseEntity<byte[]> status(@PathVariable("key") String key, HttpServletRequest http) {
    Lens lens = door.open(key, http).lens();
    return page(http, new StatusRows(lens.times()).of(lens.verdicts()));
  }

  @GetMapping("/api/cases/{key}/owed")
  ResponseEntity<byte[]> owed(@PathVariable("key") String key, HttpServletRequest http) {
    Lens lens = door.open(key, http).lens();
    return page(http, Owed.of(lens.agreement(), lens.verdicts()).rows(lens.times()));
  }

  @GetMapping("/api/cases/{key}/claims")
  ResponseEntity<byte[]> claims(@PathVariable("key") String key, HttpServletRequest http) {
    return table(key, ListPage.Kind.CLAIMS, http);
  }

  @GetMapping("/api/cases/{key}/incidents")
  ResponseEntity<byte[]> incidents(@PathVariable("key") String key, HttpServletRequest http) {
    return table(key, ListPage.Kind.INCIDENTS, http);
  }

  @GetMapping("/api/cases/{key}/timeline")
  ResponseEntity<byte[]> timeline(@PathVariable("key") String key, HttpServletRequest http) {
    return table(key, ListPage.Kind.TIMELINE, http);
  }

  @GetMapping("/api/cases/{key}/positions")
  ResponseEntity<byte[]> positions(@PathVariable("key") String key, HttpServletRequest http) {
    return table(key, ListPage.Kind.POSITIONS, http);
  }

  /// Enters a report, with the fields of the form *New report*. A program needs a token of somebody
  /// who may record.
  @PostMapping("/api/cases/{key}/reports")
  ResponseEntity<byte[]> report(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    Reports reports = door.reports(key);
    ReportForm.Filled filled =
        new ReportForm(ReportController.typed(http))
            .read(door.open(key, http).lens().agreement().zone(), reports.now());
    List<Row> wrong = new ArrayList<>();
    filled
        .wrong()
        .forEach(
            (field, why) ->
                wrong.add(
                    Row.row()
                        .with("status", HttpStatus.UNPROCESSABLE_CONTENT.value())
                        .with("detail", field + ": " + why)
                        .build()));
    HttpStatus status = wrong.isEmpty() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT;
    List<Row> rows =
        wrong.isEmpty()
            ? List.of(
                Row.row().with("id", reports.append(filled.cells(), filled.numbering())).build())
            : wrong;
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.array(rows).getBytes(UTF_8));
  }

  /// Tells that something new came, as server-sent events, to whoever may read the case.
  @GetMapping(value = "/api/cases/{key}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable("key") String key, HttpServletRequest http) {
    int seconds = Math.min(number(http, "seconds", Changes.LONGEST), Changes.LONGEST);
    Readers.Reader reader = door.reader(key);
    String from = reader.mark().isEmpty() ? http.getRemoteAddr() : reader.mark();
    return changes.listen(reader, from, seconds);
  }

  private ResponseEntity<byte[]> table(String key, ListPage.Kind kind, HttpServletRequest http) {
    ListPage.Filter filter =
        new ListPage.Filter(Pages.parameter(http, "q"), Pages.parameter(http, "clause"));
    return page(http, ListPage.rows(door.open(key, http).lens(), kind, filter));
  }

  /// One page of the rows, with how many there are and where the next one is.
  private static ResponseEntity<byte[]> page(HttpServletRequest http, List<Row> rows) {
    int size = Math.clamp(number(http, "size", USUAL), 1, MOST);
    int page = Math.max(1, number(http, "page", 1));
    int from = (int) Math.min((long) (page - 1) * size, rows.size());
    int to = Math.min(from + size, rows.size());
    var answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .header("X-Total-Count", String.valueOf(rows.size()));
    if (to < rows.size()) {
      answer.header(HttpHeaders.LINK, "<" + next(http, page + 1) + ">; rel=\"next\"");
    }
    return answer.body(Json.array(rows.subList(from, to)).getBytes(UTF_8));
  }

  private static String next(HttpServletRequest http, int page) {
    StringBuilder address = new StringBuilder(http.getRequestURI()).append("?page=").append(page);
    for (String name : List.of("size", "at", "known", "account", "q", "clause")) {
      String value = Pages.parameter(http, name);
      if (!value.isEmpty()) {
        address.append('&').append(name).append('=').append(Frame.encoded(value));
      }
    }
    return address.toString();
  }

  private static int number(HttpServletRequest http, String name, int otherwise) {
    String written = Pages.parameter(http, name);
    if (!written.matches("\\d{0,6}")) {
      throw NotThere.wrong(name + ": '" + written + "' is no number. Write one from 1.");
    }
    return written.isEmpty() ? otherwise : Integer.parseInt(written);
  }
}
