package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.casebook.report.ReportFile;
import trucewatch.claims.Access;
import trucewatch.claims.Claim;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.claims.Stance;
import trucewatch.review.KnownIncidents;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.view.ClaimWords;
import trucewatch.view.page.Effect;
import trucewatch.view.page.Lens;

/// Which reports tell of one incident: proposed here, said by a person, and taken back again.
@Controller
public final class JoinController {
  private static final String SECTION = "joins";
  private static final int MOST_PAIRS = 50;

  private final Visit.Door door;

  JoinController(Visit.Door door) {
    this.door = door;
  }

  /// What the page shows.
  ///
  /// @param more how many proposals are not shown
  /// @param links what was said so far, the last first
  /// @param asked the two that are weighed, null if none are
  /// @param done id of the row just written, empty if none was
  /// @param back the note that was sent when the session was over, null if none was
  public record Shown(
      List<KnownIncidents.Pair> pairs,
      int more,
      List<Link> links,
      @Nullable Asked asked,
      String done,
      @Nullable String back) {
    public Shown {
      pairs = List.copyOf(pairs);
      links = List.copyOf(links);
    }
  }

  /// Two claims, and what it would do to say that they tell of one incident.
  public record Asked(
      String first, String firstWords, String second, String secondWords, Effect joined) {}

  /// A row that joins or parts.
  ///
  /// @param kind `joins` or `parts`
  public record Link(String id, String kind, String claims, String when, String note) {}

  @GetMapping(value = "/cases/{key}/joins", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String page(@PathVariable("key") String key, HttpServletRequest http) {
    door.imports(key);
    Visit visit = door.open(key, http);
    Lens lens = visit.lens();
    Live live = lens.answers().live(lens.question());
    Set<Set<String>> said = new HashSet<>();
    live.links().forEach(link -> said.add(Set.copyOf(link.refersTo())));
    List<KnownIncidents.Pair> pairs =
        KnownIncidents.of(
                lens.answers().incidents(lens.question()),
                lens.names(),
                lens.times(),
                lens.agreement().zone())
            .pairs()
            .stream()
            .filter(pair -> !said.contains(Set.of(pair.first(), pair.second())))
            .toList();
    Shown shown =
        new Shown(
            pairs.subList(0, Math.min(MOST_PAIRS, pairs.size())),
            Math.max(0, pairs.size() - MOST_PAIRS),
            live.links().reversed().stream().map(link -> link(lens, link)).toList(),
            asked(visit, Pages.parameter(http, "first"), Pages.parameter(http, "second")),
            Pages.parameter(http, "done"),
            KeptForm.take(http).map(kept -> kept.of("note")).orElse(null));
    return visit.page(SECTION, shown);
  }

  private static Link link(Lens lens, Claim link) {
    return new Link(
        link.id().text(),
        link.stance() == Stance.JOINS ? "joins" : "parts",
        String.join(", ", link.refersTo()),
        lens.times().shown(link.known()),
        link.note());
  }

  private static @Nullable Asked asked(Visit visit, String first, String second) {
    if (first.isEmpty() && second.isEmpty()) {
      return null;
    }
    Claim one = claim(visit, first);
    Claim other = claim(visit, second);
    Lens lens = visit.lens();
    ClaimWords words = new ClaimWords(lens.names(), lens.times());
    return new Asked(
        first,
        words.told(one),
        second,
        words.told(other),
        Effect.of(lens, joining(lens, one, other)));
  }

  /// The row that would say so, known at the time asked about.
  private static List<Entry> joining(Lens lens, Claim one, Claim other) {
    var known = lens.question().asOf().known();
    String row =
        "claim_id,reported_at,stance,refers_to,access\nto-be-joined,"
            + known.truncatedTo(ChronoUnit.SECONDS)
            + ",joins,"
            + one.id().text()
            + ";"
            + other.id().text()
            + ","
            + access(one, other).code()
            + "\n";
    return new ClaimsFile(lens.agreement().zone(), known, ClaimsFile.Known.AS_REPORTED)
        .read("what if", new ByteArrayInputStream(row.getBytes(UTF_8)))
        .entries();
  }

  private static Claim claim(Visit visit, String id) {
    return find(visit, id)
        .orElseThrow(
            () ->
                NotThere.wrong(
                    "'" + id + "' is the id of no claim that stands. The page Claims lists them."));
  }

  private static Optional<Claim> find(Visit visit, String id) {
    Lens lens = visit.lens();
    return lens.answers().live(lens.question()).told().stream()
        .map(Live.Told::claim)
        .filter(claim -> claim.id().text().equals(id))
        .findFirst();
  }

  /// Who may see one of the claims alone may see that they are one.
  private static Access access(Claim one, Claim other) {
    return one.access().compareTo(other.access()) >= 0 ? one.access() : other.access();
  }

  @PostMapping("/cases/{key}/joins")
  ResponseEntity<Void> say(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    Claim one = claim(visit, Pages.parameter(http, "first"));
    Claim other = claim(visit, Pages.parameter(http, "second"));
    String stance = Pages.parameter(http, "say");
    if (one.id().equals(other.id()) || !(stance.equals("joins") || stance.equals("parts"))) {
      throw NotThere.wrong("Give two claims, and say whether they tell of one incident.");
    }
    ReportFile file = new ReportFile(imports.folder());
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, stance);
    cells.put(
        Column.REPORTED_AT, imports.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    cells.put(Column.SOURCE, source(imports, file));
    cells.put(Column.REFERS_TO, one.id().text() + ";" + other.id().text());
    cells.put(Column.NOTE, Pages.parameter(http, "note"));
    cells.put(Column.ACCESS, access(one, other).code());
    String id =
        imports
            .pen()
            .write(() -> file.append(cells, ReportFile.Numbering.LINK, imports.clock().instant()));
    return back(visit, id);
  }

  private static String source(Imports imports, ReportFile file) throws IOException {
    String last = file.lastSource();
    return !imports.by().isEmpty() ? imports.by() : last.isEmpty() ? "desk" : last;
  }

  @PostMapping("/cases/{key}/joins/{id}/undo")
  ResponseEntity<Void> undo(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    Lens lens = visit.lens();
    Claim link =
        lens.answers().live(lens.question()).links().stream()
            .filter(one -> one.id().text().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    NotThere.wrong(
                        "'" + id + "' joins or parts nothing now: it may be taken back already."));
    ReportFile file = new ReportFile(imports.folder());
    imports
        .pen()
        .write(
            () ->
                file.takeBack(
                    new ReportFile.Report(id, link.source(), link.access().code()),
                    imports.clock().instant()));
    return back(visit, id);
  }

  private static ResponseEntity<Void> back(Visit visit, String id) {
    String page = visit.bar(SECTION).to(SECTION);
    String address = page + (page.contains("?") ? "&" : "?") + "done=" + Frame.encoded(id);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }
}
