package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.casebook.report.ReportForm;
import trucewatch.claims.Sources;
import trucewatch.view.page.ReportPage;

/// One report by hand.
@Controller
public final class ReportController {
  private static final String ONCE = "once";
  private static final int MOST_REMEMBERED = 1000;
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Visit.Door door;

  /// The reports that forms led to, by the mark of the form: one sent twice is kept once.
  private final Map<Form, String> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Form, String> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /// A form that was sent.
  ///
  /// @param by mark of who sent it
  private record Form(String by, String key, String once) {}

  ReportController(Visit.Door door) {
    this.door = door;
  }

  /// What the template shows.
  ///
  /// @param typed by field
  /// @param wrong by field
  /// @param once a mark of this form, so that sending it twice keeps one report
  /// @param saved id of the report just kept, empty if none was
  /// @param undone id of the report just taken back, empty if none was
  /// @param resumed whether it goes on with one begun earlier
  /// @param trouble why it could not be saved, empty if nothing is in the way
  public record Shown(
      ReportPage offers,
      Map<String, String> typed,
      Map<String, String> wrong,
      String once,
      String saved,
      String undone,
      boolean resumed,
      String trouble) {
    public String of(String name) {
      return typed.getOrDefault(name, "");
    }

    public String wrong(String name) {
      return wrong.getOrDefault(name, "");
    }

    public boolean is(String name, String value, String otherwise) {
      String given = of(name);
      return (given.isEmpty() ? otherwise : given).equals(value);
    }

    public List<Fields.Wrong> all() {
      return wrong.entrySet().stream()
          .map(one -> new Fields.Wrong(one.getKey(), one.getValue()))
          .toList();
    }
  }

  @GetMapping(value = "/cases/{key}/report", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String form(@PathVariable("key") String key, HttpServletRequest http) throws IOException {
    Reports reports = door.reports(key);
    Visit visit = door.open(key, http);
    Map<String, String> begun =
        KeptForm.take(http).map(KeptForm::typed).orElse(reports.draft().typed());
    Map<String, String> typed = new LinkedHashMap<>(begun);
    typed.putIfAbsent("source", reports.lastSource());
    String once = typed.getOrDefault(ONCE, UUID.randomUUID().toString());
    return page(
        visit,
        new Shown(
            offers(visit),
            typed,
            Map.of(),
            once,
            Pages.parameter(http, "saved"),
            Pages.parameter(http, "undone"),
            !begun.isEmpty(),
            ""));
  }

  /// Keeps what is typed, as it is typed.
  @PostMapping("/cases/{key}/report/draft")
  ResponseEntity<Void> draft(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    Reports reports = door.reports(key);
    if (!remembered(Pages.parameter(http, ONCE), reports)) {
      reports.draft().keep(typed(http));
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/cases/{key}/report/discard")
  ResponseEntity<Void> discard(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    door.reports(key).draft().discard();
    return back(key, "", http);
  }

  @PostMapping("/cases/{key}/report")
  ResponseEntity<String> save(@PathVariable("key") String key, HttpServletRequest http) {
    Reports reports = door.reports(key);
    Visit visit = door.open(key, http);
    Map<String, String> typed = typed(http);
    ReportForm.Filled filled =
        new ReportForm(typed).read(visit.lens().agreement().zone(), reports.now());
    String once = Pages.parameter(http, ONCE);
    if (!filled.wrong().isEmpty()) {
      return again(visit, HttpStatus.UNPROCESSABLE_CONTENT, typed, filled.wrong(), once, "");
    }
    synchronized (kept) {
      String mark = once.isEmpty() ? UUID.randomUUID().toString() : once;
      Form form = new Form(reports.reader().mark(), key, mark);
      String id = kept.get(form);
      try {
        if (id == null) {
          id = reports.append(filled.cells(), filled.numbering());
          kept.put(form, id);
          reports.draft().discard();
        }
      } catch (IOException cannot) {
        String why = visit.words().text("report.trouble", String.valueOf(cannot.getMessage()));
        return again(visit, HttpStatus.INSUFFICIENT_STORAGE, typed, Map.of(), once, why);
      }
      return seeOther("/cases/" + Frame.encoded(key) + "/report?saved=" + Frame.encoded(id));
    }
  }

  @PostMapping("/cases/{key}/report/undo")
  ResponseEntity<Void> undo(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    Reports reports = door.reports(key);
    String id = Pages.parameter(http, "id");
    var report = reports.standing(id).filter(_ -> mayTakeBack(id, reports));
    if (report.isEmpty()) {
      throw NotThere.wrong(
          "There is no report '" + id + "' to take back: it was taken back, or is none of these.");
    }
    reports.takeBack(report.get());
    return back(key, "?undone=" + Frame.encoded(id), http);
  }

  /// In a team, who only records takes back what they saved themselves since the program started.
  private boolean mayTakeBack(String id, Reports reports) {
    Readers.Reader reader = reports.reader();
    synchronized (kept) {
      return reader.name().isEmpty()
          || reader.mayReview()
          || kept.entrySet().stream()
              .anyMatch(
                  one ->
                      one.getValue().equals(id)
                          && one.getKey().by().equals(reader.mark())
                          && one.getKey().key().equals(reader.key()));
    }
  }

  private boolean remembered(String once, Reports reports) {
    Readers.Reader reader = reports.reader();
    synchronized (kept) {
      return kept.containsKey(new Form(reader.mark(), reader.key(), once));
    }
  }

  private static ResponseEntity<Void> back(String key, String query, HttpServletRequest http) {
    String address = http.getContextPath() + "/cases/" + Frame.encoded(key) + "/report" + query;
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  private static ResponseEntity<String> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  private ResponseEntity<String> again(
      Visit visit,
      HttpStatus status,
      Map<String, String> typed,
      Map<String, String> wrong,
      String once,
      String trouble) {
    Shown shown = new Shown(offers(visit), typed, wrong, once, "", "", false, trouble);
    return ResponseEntity.status(status).contentType(HTML).body(page(visit, shown));
  }

  private static String page(Visit visit, Shown shown) {
    return visit.page("report", shown);
  }

  private ReportPage offers(Visit visit) {
    Sources sources = visit.answered().sources();
    return ReportPage.of(visit.lens(), sources);
  }

  /// The fields of a report that a request holds.
  static Map<String, String> typed(HttpServletRequest http) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : ReportForm.FIELDS) {
      String value = http.getParameter(field);
      if (value != null && !value.isEmpty()) {
        typed.put(field, value);
      }
    }
    return typed;
  }
}
