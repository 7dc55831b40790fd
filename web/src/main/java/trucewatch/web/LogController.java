package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.casebook.LogBook;
import trucewatch.store.Entered;

/// The log of a case: what came in when and through whom, and whether it is whole.
@Controller
public final class LogController {
  private final Visit.Door door;

  LogController(Visit.Door door) {
    this.door = door;
  }

  /// What the template shows.
  ///
  /// @param open whether this reader may see the log
  /// @param trouble why it cannot be read, empty if it can
  /// @param lines newest first
  public record Shown(boolean open, String trouble, List<Line> lines) {}

  /// One batch.
  ///
  /// @param kind a part of the key of its sentence
  public record Line(
      int number,
      String when,
      String by,
      String kind,
      String what,
      String from,
      int entries,
      String chain) {}

  /// Whether the log is whole.
  ///
  /// @param wrong the first thing that is wrong, empty if nothing is
  public record Proof(String wrong, String chain) {}

  @GetMapping(value = "/cases/{key}/log", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String log(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("log", shown(visit, door.log(key)));
  }

  /// Looks at every entry again, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/log/proof", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String proof(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    CaseDesk.LogOf log =
        door.log(key).orElseThrow(() -> NotThere.missing("There is no such page."));
    String chain =
        log.book() instanceof LogBook.Kept(List<Entered> history) && !history.isEmpty()
            ? history.getLast().chain()
            : "";
    Proof proof = new Proof(log.firstWrong().orElse(""), chain);
    return visit.pages().html("logproof", visit.frame("log", "log"), proof);
  }

  private static Shown shown(Visit visit, Optional<CaseDesk.LogOf> log) {
    if (log.isEmpty()) {
      return new Shown(false, "", List.of());
    }
    return switch (log.get().book()) {
      case LogBook.Kept(List<Entered> history) -> {
        List<Line> lines = new ArrayList<>();
        for (Entered entered : history.reversed()) {
          lines.add(
              new Line(
                  entered.number(),
                  visit.lens().times().shown(entered.recorded()),
                  entered.by(),
                  entered.kind().name().toLowerCase(Locale.ROOT),
                  entered.what(),
                  entered.from(),
                  entered.entries(),
                  entered.chain()));
        }
        yield new Shown(true, "", lines);
      }
      case LogBook.None() -> new Shown(true, "", List.of());
      case LogBook.Unreadable(String why) -> new Shown(true, why, List.of());
    };
  }
}
