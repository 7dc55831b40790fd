package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import trucewatch.verdict.Verdict;
import trucewatch.view.Sentences;
import trucewatch.view.Timeline;
import trucewatch.view.document.CalendarFile;
import trucewatch.view.document.Feed;
import trucewatch.view.page.Lens;

/// What is new as a feed, and what is due as a calendar, by the account asked for.
@Controller
public final class FeedController {
  private static final int MOST_ENTRIES = 50;

  private final Visit.Door door;

  FeedController(Visit.Door door) {
    this.door = door;
  }

  /// What happened, was said and changed, by when it became known, newest first.
  @GetMapping("/cases/{key}/changes.atom")
  ResponseEntity<byte[]> changes(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    Lens lens = visit.lens();
    Frame.Bar bar = visit.bar("timeline");
    String host = http.getScheme() + "://" + http.getServerName() + ":" + http.getServerPort();
    String by = lens.byAccount(lens.question().account());
    List<Feed.Entry> entries = new ArrayList<>();
    new Timeline(lens.names(), lens.times(), lens.sentences())
            .of(
                lens.verdicts(),
                lens.answers().incidents(lens.question()),
                lens.answers().positions(lens.question()))
            .stream()
            .filter(entry -> Verdict.given(entry.knownSince()))
            .sorted(Comparator.comparing(Timeline.Entry::knownSince).reversed())
            .limit(MOST_ENTRIES)
            .forEach(entry -> entries.add(entry(lens, entry, key, by, host + bar.to("timeline"))));
    Instant updated =
        entries.isEmpty() ? lens.question().asOf().known() : entries.getFirst().updated();
    Feed feed =
        new Feed(
            id(key, lens.question().account()),
            bar.title() + ", " + by,
            host + bar.to("changes.atom"),
            bar.owner().isEmpty() ? "Owner not named" : bar.owner(),
            updated,
            entries);
    return file("application/atom+xml;charset=UTF-8", feed.xml());
  }

  private static Feed.Entry entry(
      Lens lens, Timeline.Entry entry, String key, String by, String link) {
    String when = lens.times().shown(entry.when());
    return new Feed.Entry(
        id(key, by, when, entry.kind().code(), entry.text()),
        when + ": " + entry.text(),
        link,
        entry.knownSince(),
        Sentences.capital(by)
            + ", known since "
            + lens.times().shown(entry.knownSince())
            + (entry.claims().isEmpty() ? "" : ". Claims: " + String.join(", ", entry.claims())));
  }

  /// The dates by which something is due, with the status as it is now.
  @GetMapping("/cases/{key}/deadlines.ics")
  ResponseEntity<byte[]> deadlines(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    Lens lens = visit.lens();
    String by = lens.byAccount(lens.question().account());
    List<CalendarFile.Day> days = new ArrayList<>();
    for (Verdict verdict : lens.verdicts()) {
      if (verdict.due().known() && (verdict.whole() || verdict.bearers().size() < 2)) {
        String subject = lens.sentences().subject(verdict);
        days.add(
            new CalendarFile.Day(
                id(key, verdict.clause(), subject, lens.question().account()),
                verdict.due().last().atZone(lens.agreement().zone()).toLocalDate(),
                lens.question().asOf().known(),
                lens.names().clause(verdict.clause()) + ": " + lens.word(verdict) + ", " + by,
                lens.sentences().sentence(verdict)));
      }
    }
    return file("text/calendar;charset=UTF-8", CalendarFile.of(visit.bar("board").title(), days));
  }

  private static ResponseEntity<byte[]> file(String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .body(text.getBytes(UTF_8));
  }

  /// The same for the same parts, on every machine.
  private static String id(String... parts) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(UTF_8));
  }
}
