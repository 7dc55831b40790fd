package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.claims.Access;
import trucewatch.news.NewsReader;
import trucewatch.news.examples.Examples;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.Candidate.State;
import trucewatch.news.review.FolderQueue;
import trucewatch.news.review.ReviewQueue;
import trucewatch.review.KnownIncidents;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.view.Row;

/// Decides on what `read` found: accept, edit, reject, undo.
@Command(
    name = "review",
    description = "Candidates that were read: accept, edit or reject each.",
    footer = {
      "",
      "Alone it asks about each candidate: a accept, e edit, r reject, s later, u undo, q stop;",
      "a number accepts it as the same incident as the known one with that number.",
      "What you accept becomes a row of claims/accepted.csv, with how it was read. What you edit",
      "or reject is kept as an example in .trucewatch/examples.",
      "",
      "Examples:",
      "  trucewatch review my-ceasefire",
      "  trucewatch review my-ceasefire --list --format csv",
      "  trucewatch review my-ceasefire --examples",
      "  trucewatch review my-ceasefire --edit 1f2e-003 --set speaker=front"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "state",
          "confidence",
          "speaker",
          "stance",
          "act",
          "actor",
          "place",
          "clause",
          "original_text");

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();
  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--list", description = "Only list the candidates that wait.")
  private boolean list;

  @Option(names = "--accept", paramLabel = "ID", description = "Accept a candidate.")
  private List<String> accept = List.of();

  @Option(
      names = "--same-as",
      paramLabel = "CLAIM",
      description = "With --accept: a claim on the same incident; a row joins the two.")
  private String sameAs = "";

  @Option(names = "--reject", paramLabel = "ID", description = "Reject a candidate.")
  private List<String> reject = List.of();

  @Option(names = "--because", paramLabel = "REASON", description = "Why it is rejected.")
  private String because = "";

  @Option(
      names = "--edit",
      paramLabel = "ID",
      description = "Accept a candidate with other columns.")
  private String edit = "";

  @Option(
      names = "--set",
      paramLabel = "COLUMN=VALUE",
      description = "A column to change; an empty value clears it.")
  private Map<String, String> set = Map.of();

  @Option(
      names = "--examples",
      description = "Read what was edited or rejected again, and say what reads differently now.")
  private boolean examples;

  @Option(names = "--undo", description = "Take the last decision back.")
  private boolean undo;

  ReviewCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Path path = caseOption.path();
    if (!Files.exists(path)) {
      throw new WrongUse(spec.commandLine(), "There is no " + path + ".");
    }
    ReviewQueue queue = new FolderQueue(Casebook.folder(path));
    if (examples) {
      return readAgain(path);
    }
    try {
      if (accept.isEmpty() && reject.isEmpty() && edit.isEmpty() && !undo) {
        return list || !format.forPeople() ? list(queue) : ask(queue);
      }
      accept.forEach(id -> accept(queue, id, sameAs));
      reject.forEach(id -> queue.reject(id, because));
      if (!edit.isEmpty()) {
        queue.edit(edit, set);
      }
      if (undo && queue.undo().isEmpty()) {
        throw new WrongUse(spec.commandLine(), "There is no decision to take back.");
      }
    } catch (IllegalStateException decided) {
      throw new WrongUse(spec.commandLine(), decided.getMessage() + ".");
    }
    desk.screen().complain(waiting(queue).size() + " candidates wait.");
    return ExitCode.DONE;
  }

  private int readAgain(Path path) {
    try {
      List<Examples.Reread> all =
          new Examples(Casebook.folder(path))
              .readAgain(new NewsReader(), CaseVocabulary.of(desk, path, spec.commandLine()));
      new ExamplesPrinter(desk.screen()).print(all, format);
      return ExitCode.DONE;
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "The examples cannot be read: " + Failure.words(cannot) + ".");
    }
  }

  private void accept(ReviewQueue queue, String id, String claim) {
    if (claim.isEmpty()) {
      queue.accept(id);
    } else {
      queue.accept(id, claim, desk.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
  }

  private static List<Candidate> waiting(ReviewQueue queue) {
    return queue.all().stream().filter(c -> c.state() == State.WAITING).toList();
  }

  private int list(ReviewQueue queue) {
    List<Candidate> waiting = waiting(queue);
    if (!format.forPeople()) {
      format.write(desk.screen(), COLUMNS, waiting.stream().map(ReviewCommand::row).toList());
    } else if (waiting.isEmpty()) {
      desk.screen().line("No candidate waits.");
    } else {
      desk.screen()
          .table(
              List.of("id", "right", "speaker", "says"),
              waiting.stream()
                  .map(
                      c ->
                          List.of(c.id(), percent(c), cell(c, "speaker"), cell(c, "original_text")))
                  .toList());
    }
    return ExitCode.DONE;
  }

  private static Row row(Candidate c) {
    Row.Builder row =
        Row.row()
            .with("id", c.id())
            .with("state", c.state().name().toLowerCase(Locale.ROOT))
            .with("confidence", c.origin().getOrDefault("confidence", ""));
    COLUMNS
        .subList(3, COLUMNS.size())
        .forEach(column -> row.with(column, c.row().getOrDefault(column, "")));
    return row.build();
  }

  private static String cell(Candidate c, String column) {
    return Wrap.harmless(c.row().getOrDefault(column, ""));
  }

  private static String percent(Candidate c) {
    try {
      return Math.round(Double.parseDouble(c.origin().getOrDefault("confidence", "")) * 100) + " %";
    } catch (NumberFormatException none) {
      return "?";
    }
  }

  private int ask(ReviewQueue queue) {
    List<Candidate> waiting = waiting(queue);
    KnownIncidents incidents = known();
    int at = 0;
    while (at < waiting.size()) {
      show(waiting.get(at), at + 1, waiting.size());
      List<KnownIncidents.Proposed> same = incidents.of(waiting.get(at));
      for (int i = 0; i < same.size(); i++) {
        desk.screen()
            .wrapped(
                "  " + (i + 1) + " the same incident as: ",
                4,
                Wrap.harmless(same.get(i).words() + "?"));
      }
      Optional<String> answer = answer("a accept, e edit, r reject, s later, u undo, q stop: ");
      String key = answer.orElse("q").strip().toLowerCase(Locale.ROOT);
      if (key.equals("q")) {
        break;
      }
      switch (key) {
        case "a" -> queue.accept(waiting.get(at++).id());
        case "e" -> at += edited(queue, waiting.get(at)) ? 1 : 0;
        case "r" -> queue.reject(waiting.get(at++).id(), answer("Why? ").orElse(""));
        case "s" -> at++;
        case "u" -> {
          queue.undo();
          waiting = waiting(queue);
          at = 0;
        }
        default -> {
          if (key.matches("[1-9]") && Integer.parseInt(key) <= same.size()) {
            String claim = same.get(Integer.parseInt(key) - 1).claim();
            accept(queue, waiting.get(at++).id(), claim);
          } else {
            desk.screen().line("One of the letters or numbers, then Enter.");
          }
        }
      }
    }
    desk.screen().line(waiting(queue).size() + " candidates wait.");
    return ExitCode.DONE;
  }

  /// Those of all that lies in the folder; a case with errors in its agreement has none.
  private KnownIncidents known() {
    if (desk.open(caseOption.path()) instanceof Opened.Ready ready) {
      OpenCase open = OpenCase.of(ready.log());
      Instant now = desk.clock().instant();
      Question question = new Question(AsOf.asked(now, now), "all", Access.RESTRICTED);
      return KnownIncidents.of(
          open.reference().incidents(question),
          open.names(),
          open.times(),
          open.agreement().zone());
    }
    return KnownIncidents.none();
  }

  private boolean edited(ReviewQueue queue, Candidate candidate) {
    Map<String, String> changes = new LinkedHashMap<>();
    while (true) {
      String line = answer("COLUMN=VALUE, or nothing when done: ").orElse("").strip();
      int equals = line.indexOf('=');
      if (line.isEmpty()) {
        break;
      }
      if (equals < 1) {
        desk.screen().line("Write it as speaker=front.");
      } else {
        changes.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    if (changes.isEmpty()) {
      return false;
    }
    queue.edit(candidate.id(), changes);
    return true;
  }

  private void show(Candidate c, int number, int of) {
    Screen screen = desk.screen();
    screen.heading(number + " of " + of + "  " + c.id());
    c.row()
        .forEach((column, value) -> screen.wrapped("  " + column + ": ", 4, Wrap.harmless(value)));
    screen.wrapped("  in its place: ", 4, Wrap.harmless(c.origin().getOrDefault("context", "")));
    screen.wrapped(
        2,
        "Rule "
            + c.origin().getOrDefault("rule", "")
            + ", right in "
            + percent(c)
            + " of cases on other texts.");
  }

  private Optional<String> answer(String question) {
    desk.screen().out().print(question);
    desk.screen().out().flush();
    try {
      return Optional.ofNullable(desk.in().readLine());
    } catch (IOException closed) {
      return Optional.empty();
    }
  }
}
