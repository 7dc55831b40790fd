package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import trucewatch.news.examples.KeptArticles;
import trucewatch.news.examples.MarkedText;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.Candidate.State;
import trucewatch.review.CandidateRows;
import trucewatch.review.KnownIncidents;
import trucewatch.sources.FileProblem;
import trucewatch.view.page.Effect;
import trucewatch.view.page.Lens;
import trucewatch.view.page.ReportPage;

/// What was read from articles waits here for a person: accept, change, reject, take back. Nothing
/// of it counts before.
@Controller
public final class ReviewController {
  private static final String SECTION = "review";
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /// How many candidates are weighed for one page; the others the next time.
  private static final int WEIGHED_AT_ONCE = 12;

  private static final int MOST_WEIGHED = 5000;
  private static final int MOST_DECIDED = 20;

  /// Columns that a person looks at first, and those that are seldom wrong.
  private static final List<String> FIRST =
      List.of("actor", "target", "place", "from", "to", "quantity", "unit", "clause");

  private static final List<String> SELDOM =
      List.of("via", "source", "reported_at", "language", "original_text", "note");

  private final Visit.Door door;

  /// How many rows of the board each candidate would have changed when it was weighed.
  private final Map<String, Integer> weighed =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > MOST_WEIGHED;
            }
          });

  ReviewController(Visit.Door door) {
    this.door = door;
  }

  /// What the template shows.
  ///
  /// @param card null if none waits
  /// @param done id of the candidate just decided on, empty if none was
  /// @param stale what became of the candidate meanwhile, empty if nothing did
  /// @param typed what somebody typed for a candidate that was decided meanwhile
  /// @param back what was sent when the session was over, to be looked at again
  public record Shown(
      int decidedOn,
      int all,
      @Nullable Card card,
      List<Waiting> waiting,
      List<Decided> decided,
      String done,
      String stale,
      Map<String, String> typed,
      List<Fields.Wrong> wrong,
      Back back,
      ReportPage offers) {

    /// What is wrong with a field, empty if nothing is.
    public String wrong(String name) {
      return wrong.stream()
          .filter(one -> one.field().equals(name))
          .map(Fields.Wrong::message)
          .findFirst()
          .orElse("");
    }
  }

  /// What is given back after signing in.
  ///
  /// @param is whether anything is
  /// @param because why the candidate was to be rejected
  public record Back(boolean is, String because) {
    static final Back NOTHING = new Back(false, "");
  }

  /// The candidate that is asked about.
  ///
  /// @param values of its columns, as read or as typed
  /// @param first columns to look at, those that are filled or often wrong
  /// @param seldom columns that are seldom wrong
  /// @param told who says so, as the case names them
  /// @param percent how often its rule was right on other texts
  /// @param confirmed the names of the boxes that are ticked
  /// @param later id of the one after it, empty if there is none
  public record Card(
      String id,
      Map<String, String> values,
      List<String> first,
      List<String> seldom,
      String told,
      String rule,
      String percent,
      Effect effect,
      List<KnownIncidents.Proposed> same,
      String article,
      List<List<MarkedText.Piece>> text,
      String context,
      List<String> confirmed,
      String later) {
    public String of(String column) {
      return values.getOrDefault(column, "");
    }

    /// The column that says what happened or where somebody stands.
    public String what() {
      return values.containsKey("act") || !values.containsKey("position") ? "act" : "position";
    }
  }

  /// One that waits.
  ///
  /// @param changes how many rows of the board it would change; -1 if it was not weighed yet
  public record Waiting(String id, String told, String words, int changes) {}

  /// One that is decided.
  ///
  /// @param state a part of the key of its word
  public record Decided(String id, String told, String words, String state) {}

  @GetMapping(value = "/cases/{key}/review", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable("key") String key, HttpServletRequest http) {
    Reviews reviews = door.reviews(key);
    Visit visit = door.open(key, http);
    String id = Pages.parameter(http, "candidate");
    if (!id.isEmpty() && reviews.queue().find(id).isEmpty()) {
      throw NotThere.missing("There is no candidate '" + id + "' in this case.");
    }
    Optional<KeptForm> kept = KeptForm.take(http);
    if (kept.isPresent() && !id.isEmpty()) {
      return givenBack(key, visit, reviews, found(reviews, id), kept.get());
    }
    Desk desk = new Desk(key, visit, reviews, List.of());
    return ResponseEntity.ok(
        desk.html(id, Pages.parameter(http, "done"), "", Map.of(), Map.of(), List.of()));
  }

  /// What was sent when the session was over, as it was typed; nothing was done with it.
  private ResponseEntity<String> givenBack(
      String key, Visit visit, Reviews reviews, Candidate candidate, KeptForm kept) {
    Map<String, String> changes = changes(candidate, name -> kept.typed().get(name));
    Desk desk = new Desk(key, visit, reviews, confirmed(kept::of));
    desk.back = new Back(true, kept.of("because"));
    if (candidate.state() != State.WAITING) {
      return stale(desk, reviews, candidate.id(), changes);
    }
    return ResponseEntity.ok(desk.html(candidate.id(), "", "", Map.of(), changes, List.of()));
  }

  /// Accepts a candidate, as it was read or as it stands in the form now.
  @PostMapping("/cases/{key}/review/{id}/accept")
  ResponseEntity<String> accept(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Reviews reviews = door.reviews(key);
    Visit visit = door.open(key, http);
    Candidate candidate = found(reviews, id);
    Map<String, String> changes = changes(candidate, http::getParameter);
    List<String> confirmed = confirmed(name -> Pages.parameter(http, name));
    Desk desk = new Desk(key, visit, reviews, confirmed);
    List<Fields.Wrong> wrong = desk.wrong(candidate, changes);
    if (candidate.state() == State.WAITING && !wrong.isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT, desk.html(id, "", "", Map.of(), changes, wrong));
    }
    String same = Pages.parameter(http, "same");
    LocalDate today = LocalDate.ofInstant(reviews.now(), visit.lens().agreement().zone());
    try {
      reviews.pen().write(() -> reviews.queue().accept(id, changes, same, today).id());
    } catch (IllegalStateException decided) {
      return stale(desk, reviews, id, changes);
    }
    return back(visit, id);
  }

  @PostMapping("/cases/{key}/review/{id}/reject")
  ResponseEntity<String> reject(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http) {
    Reviews reviews = door.reviews(key);
    Visit visit = door.open(key, http);
    String because = Pages.parameter(http, "because");
    found(reviews, id);
    try {
      reviews.queue().reject(id, because);
    } catch (IllegalStateException decided) {
      Map<String, String> typed = because.isEmpty() ? Map.of() : Map.of("because", because);
      return stale(new Desk(key, visit, reviews, List.of()), reviews, id, typed);
    }
    return back(visit, id);
  }

  @PostMapping("/cases/{key}/review/{id}/undo")
  ResponseEntity<String> undo(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Reviews reviews = door.reviews(key);
    Visit visit = door.open(key, http);
    found(reviews, id);
    String expected = Pages.parameter(http, "state");
    for (State state : State.values()) {
      if (state != State.WAITING && code(state).equals(expected)) {
        try {
          reviews.pen().write(() -> reviews.queue().undo(id, state).id());
        } catch (IllegalStateException decided) {
          return stale(new Desk(key, visit, reviews, List.of()), reviews, id, Map.of());
        }
        String address = address(visit, "candidate", id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, address)
            .build();
      }
    }
    throw NotThere.wrong("state: '" + expected + "' is no decision that can be taken back.");
  }

  private static Candidate found(Reviews reviews, String id) {
    return reviews
        .queue()
        .find(id)
        .orElseThrow(() -> NotThere.missing("There is no candidate '" + id + "' in this case."));
  }

  /// Somebody else has decided meanwhile: it is said, and what was typed is shown again.
  private static ResponseEntity<String> stale(
      Desk desk, Reviews reviews, String id, Map<String, String> typed) {
    Candidate now = found(reviews, id);
    String html = desk.html("", now.id(), code(now.state()), typed, Map.of(), List.of());
    return answer(HttpStatus.CONFLICT, html);
  }

  private static ResponseEntity<String> answer(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }

  private static ResponseEntity<String> back(Visit visit, String id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address(visit, "done", id))
        .build();
  }

  private static String address(Visit visit, String name, String id) {
    String page = visit.bar(SECTION).to(SECTION);
    return page + (page.contains("?") ? "&" : "?") + name + "=" + Frame.encoded(id);
  }

  private static List<String> confirmed(UnaryOperator<String> typed) {
    List<String> confirmed = new ArrayList<>();
    for (String name : List.of("speaker-right", "what-right")) {
      if (!typed.apply(name).isEmpty()) {
        confirmed.add(name);
      }
    }
    return confirmed;
  }

  /// The columns of the form that are other than they were read.
  private static Map<String, String> changes(
      Candidate candidate, Function<String, @Nullable String> form) {
    Map<String, String> changes = new LinkedHashMap<>();
    List<String> columns =
        new ArrayList<>(List.of("speaker", "act", "position", "stance", "access"));
    columns.addAll(FIRST);
    columns.addAll(SELDOM);
    for (String column : columns) {
      String typed = form.apply(column);
      if (typed != null
          && !typed.strip().equals(candidate.row().getOrDefault(column, "").strip())) {
        changes.put(column, typed.strip());
      }
    }
    return changes;
  }

  private static String code(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// One request at one queue.
  private final class Desk {
    private final String key;
    private final Visit visit;
    private final Reviews reviews;
    private final List<String> confirmed;
    private final Lens lens;
    private final ZoneId zone;
    private Back back = Back.NOTHING;

    Desk(String key, Visit visit, Reviews reviews, List<String> confirmed) {
      this.key = key;
      this.visit = visit;
      this.reviews = reviews;
      this.confirmed = List.copyOf(confirmed);
      this.lens = visit.lens();
      this.zone = lens.agreement().zone();
    }

    /// @param id of the candidate to ask about, empty for the one that would change most
    /// @param changes columns as they were typed
    String html(
        String id,
        String done,
        String stale,
        Map<String, String> typed,
        Map<String, String> changes,
        List<Fields.Wrong> wrong) {
      List<Candidate> all = reviews.queue().all();
      List<Waiting> waiting = ranked(all);
      Optional<Candidate> asked =
          waiting.stream()
              .map(Waiting::id)
              .filter(one -> id.isEmpty() || one.equals(id))
              .findFirst()
              .flatMap(reviews.queue()::find);
      List<Decided> decided =
          reviews.queue().decided().stream().limit(MOST_DECIDED).map(this::decided).toList();
      boolean over = !id.isEmpty() && asked.isEmpty();
      Shown shown =
          new Shown(
              all.size() - waiting.size(),
              all.size(),
              asked.map(one -> card(one, changes, waiting)).orElse(null),
              waiting,
              decided,
              over ? id : done,
              over ? code(found(reviews, id).state()) : stale,
              typed,
              wrong,
              back,
              ReportPage.of(lens, visit.answered().sources()));
      return visit.page(SECTION, shown);
    }

    /// What keeps a candidate from being accepted as it stands in the form.
    List<Fields.Wrong> wrong(Candidate candidate, Map<String, String> changes) {
      List<Fields.Wrong> wrong = new ArrayList<>();
      Words words = visit.words();
      if (!confirmed.contains("speaker-right")) {
        wrong.add(new Fields.Wrong("speaker-right", words.text("review.confirm.speaker")));
      }
      if (!confirmed.contains("what-right")) {
        wrong.add(new Fields.Wrong("what-right", words.text("review.confirm.what")));
      }
      for (FileProblem problem :
          CandidateRows.of(typed(candidate, changes), zone, reviews.now()).problems()) {
        if (problem.isError()) {
          String said = problem.column() + ": " + problem.reason() + "; " + problem.wayOut();
          wrong.add(new Fields.Wrong(problem.column(), said));
        }
      }
      return wrong;
    }

    private Candidate typed(Candidate candidate, Map<String, String> changes) {
      Map<String, String> row = new LinkedHashMap<>(candidate.row());
      changes.forEach(
          (column, text) -> {
            if (text.isEmpty()) {
              row.remove(column);
            } else {
              row.put(column, text);
            }
          });
      return new Candidate(candidate.id(), candidate.state(), row, candidate.origin());
    }

    /// Those that wait: what would change most of the board first, then in the order of reading.
    private List<Waiting> ranked(List<Candidate> all) {
      List<Waiting> waiting = new ArrayList<>();
      int fresh = 0;
      for (Candidate one : all) {
        if (one.state() != State.WAITING) {
          continue;
        }
        String mark = key + "\n" + one.id() + "\n" + one.row().hashCode();
        Integer changes = weighed.get(mark);
        if (changes == null && fresh < WEIGHED_AT_ONCE) {
          fresh++;
          changes = effect(one).words();
          weighed.put(mark, changes);
        }
        waiting.add(new Waiting(one.id(), told(one), words(one), changes == null ? -1 : changes));
      }
      waiting.sort(Comparator.comparingInt(Waiting::changes).reversed());
      return waiting;
    }

    private Effect effect(Candidate candidate) {
      return Effect.of(lens, CandidateRows.of(candidate, zone, reviews.now()).entries());
    }

    private String told(Candidate candidate) {
      return lens.names().actor(candidate.row().getOrDefault("speaker", ""));
    }

    private static String words(Candidate candidate) {
      return candidate.row().getOrDefault("original_text", "");
    }

    private Decided decided(Candidate candidate) {
      return new Decided(
          candidate.id(), told(candidate), words(candidate), code(candidate.state()));
    }

    private Card card(Candidate candidate, Map<String, String> changes, List<Waiting> waiting) {
      Map<String, String> origin = candidate.origin();
      Optional<KeptArticles.Kept> article =
          reviews.articles().find(origin.getOrDefault("article_sha256", ""));
      Candidate typed = typed(candidate, changes);
      int at = waiting.stream().map(Waiting::id).toList().indexOf(candidate.id());
      return new Card(
          candidate.id(),
          typed.row(),
          FIRST,
          SELDOM,
          told(typed),
          origin.getOrDefault("rule", ""),
          percent(origin.getOrDefault("confidence", "")),
          effect(candidate),
          same(candidate),
          origin.getOrDefault("article", ""),
          article.map(kept -> MarkedText.of(kept, candidate)).orElse(List.of()),
          origin.getOrDefault("context", ""),
          confirmed,
          at + 1 < waiting.size() ? waiting.get(at + 1).id() : "");
    }

    private List<KnownIncidents.Proposed> same(Candidate candidate) {
      return KnownIncidents.of(
              lens.answers().incidents(lens.question()), lens.names(), lens.times(), zone)
          .of(candidate);
    }

    private static String percent(String confidence) {
      try {
        return Math.round(Double.parseDouble(confidence) * 100) + " %";
      } catch (NumberFormatException none) {
        return "?";
      }
    }
  }
}
