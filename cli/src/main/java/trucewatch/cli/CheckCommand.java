package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trucewatch.agreement.checking.Checked;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Examined;
import trucewatch.claims.LedgerProblem;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.sources.FileProblem;
import trucewatch.view.Row;
import trucewatch.view.Value;

/// Checks an agreement and the files around it, and prints all that is found, not the first.
@Command(
    name = "check",
    description = "Errors, and what the drafters may regret. Exit code 1 on errors.",
    footer = {
      "",
      "Each finding has a number; docs/reference/findings has a page for each.",
      "",
      "Examples:",
      "  trucewatch check my-ceasefire",
      "  trucewatch check my-ceasefire/my-ceasefire.pact.md --format json"
    })
final class CheckCommand implements Callable<Integer> {
  static final List<String> COLUMNS =
      List.of(
          "file",
          "line",
          "column",
          "code",
          "severity",
          "message",
          "help",
          "captions",
          "header",
          "value");

  /// For people: so many problems of one file.
  private static final int MOST_SHOWN = 20;

  private static final Pattern ORIGIN = Pattern.compile("(.*), row (\\d{1,18})");

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();
  @Mixin private FormatOption format = new FormatOption();

  CheckCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (var _ = Progress.of(desk.screen(), "checking " + caseOption.path())) {
      return switch (Casebook.examine(caseOption.path(), desk.clock().instant())) {
        case Examined.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
        case Examined.Unreadable(FileProblem problem) -> {
          if (format.forPeople()) {
            desk.screen().wrapped(0, words(problem));
          } else {
            format.write(desk.screen(), COLUMNS, List.of(row(problem)));
          }
          yield ExitCode.CASE_HAS_ERRORS;
        }
        case Examined.Read read -> report(read);
      };
    }
  }

  private int report(Examined.Read read) {
    if (format.forPeople()) {
      print(read);
    } else {
      format.write(desk.screen(), COLUMNS, rows(read));
    }
    return read.hasErrors() ? ExitCode.CASE_HAS_ERRORS : ExitCode.DONE;
  }

  private void print(Examined.Read read) {
    if (!read.problems().isEmpty()) {
      desk.screen().out().print(ProblemPrinter.print(read.source(), read.problems()));
      desk.screen().line();
    }
    Map<String, List<String>> around = new LinkedHashMap<>();
    for (FileProblem problem : read.around()) {
      around.computeIfAbsent(problem.file(), _ -> new ArrayList<>()).add(words(problem));
    }
    around.forEach((file, problems) -> printFirst(problems, "in " + file));
    printFirst(
        read.ledger().stream().map(CheckCommand::words).toList(), "about rows without effect");
    if (read.checked() instanceof Checked.Unsound) {
      desk.screen().wrapped(0, "The files beside it are checked once the agreement has no error.");
    }
    if (read.problems().isEmpty() && read.around().isEmpty() && read.ledger().isEmpty()) {
      desk.screen().line("Nothing found in " + read.source().name() + " and the files beside it.");
    }
  }

  /// The first problems of one sort, and how to see all where there are more.
  private void printFirst(List<String> problems, String which) {
    problems.stream().limit(MOST_SHOWN).forEach(line -> desk.screen().wrapped(0, line));
    int more = problems.size() - MOST_SHOWN;
    if (more > 0) {
      desk.screen()
          .wrapped(
              0,
              "and %d more %s; all of them: trucewatch check %s --format csv"
                  .formatted(more, which, caseOption.path()));
    }
  }

  private static String words(FileProblem problem) {
    return (problem.isError() ? "error: " : "warning: ") + problem;
  }

  private static String words(LedgerProblem problem) {
    return "warning: " + Casebook.words(problem);
  }

  private static List<Row> rows(Examined.Read read) {
    List<Row> rows = new ArrayList<>();
    for (Problem problem : read.problems()) {
      rows.add(
          Row.row()
              .with("file", read.source().name())
              .with("line", problem.span().line())
              .with("column", problem.span().column())
              .with("code", problem.code())
              .with("severity", problem.severity().name().toLowerCase(Locale.ROOT))
              .with("message", problem.message())
              .with("help", problem.help())
              .with(
                  "captions",
                  new Value.Items(problem.captions().stream().map(CheckCommand::caption).toList()))
              .with("header", "")
              .with("value", "")
              .build());
    }
    read.around().forEach(problem -> rows.add(row(problem)));
    read.ledger().forEach(problem -> rows.add(row(problem)));
    return rows;
  }

  private static Row row(FileProblem problem) {
    return Row.row()
        .with("file", problem.file())
        .with("line", problem.row())
        .with("column", 0)
        .with("code", "")
        .with("severity", problem.isError() ? "error" : "warning")
        .with("message", problem.reason())
        .with("help", problem.wayOut())
        .with("captions", List.of())
        .with("header", problem.column())
        .with("value", problem.value())
        .build();
  }

  /// The origin of an entry is its file and row: `claims/a.csv, row 3`.
  private static Row row(LedgerProblem problem) {
    Matcher origin = ORIGIN.matcher(problem.origin());
    boolean placed = origin.matches();
    return Row.row()
        .with("file", placed ? origin.group(1) : problem.origin())
        .with("line", placed ? Long.parseLong(origin.group(2)) : 0)
        .with("column", 0)
        .with("code", "")
        .with("severity", "warning")
        .with("message", problem.message())
        .with("help", "")
        .with("captions", List.of())
        .with("header", "")
        .with("value", problem.entry().text())
        .build();
  }

  private static Value caption(Caption caption) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("line", Value.of(caption.span().line()));
    fields.put("column", Value.of(caption.span().column()));
    fields.put("text", Value.of(caption.text()));
    return new Value.Fields(fields);
  }
}
