package trucewatch.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.questions.Pace;
import trucewatch.verdict.Question;
import trucewatch.view.PaceRows;

/// Prints how fast each duty with a number goes on, and when it would be done at that pace.
@Command(
    name = "pace",
    description = "How fast duties with a number go on, and when they would be done so.",
    footer = {
      "",
      "Examples:",
      "  trucewatch pace cases/gaza-2025 --at 2025-11-03",
      "  trucewatch pace cases/gaza-2025 return-dead --at 2025-11-03 --account hamas",
      "",
      "No chance is reckoned: the fastest and the slowest of the paces measured are said beside",
      "each other. A duty that recurs has no pace; `status` counts its periods."
    })
final class PaceCommand extends CaseCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CLAUSE",
      description = "Only this duty. Default: each that asks for a number.")
  private @Nullable String clause;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  PaceCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  int answer(OpenCase open) {
    String only = only(open, clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    List<Pace> paces = paces(open, asked.question(), id -> only == null || id.code().equals(only));
    PaceRows rows = new PaceRows(open.names(), open.times());
    if (!format.forPeople()) {
      format.write(
          screen(),
          PaceRows.COLUMNS,
          paces.stream().map(pace -> rows.row(pace, asked.question())).toList());
      return ExitCode.DONE;
    }
    BoardPrinter printer = new BoardPrinter(screen(), open.names(), open.sentences());
    printer.head(open, asked.times(), asked.byAccount());
    if (paces.isEmpty()) {
      screen().line(none(only));
    }
    for (Pace pace : paces) {
      print(rows, pace);
    }
    printer.foot(open, asked.times(), asked.byAccount(), asked.readers());
    return ExitCode.DONE;
  }

  /// How fast each duty with a number goes on, of those clauses.
  static List<Pace> paces(OpenCase open, Question question, Predicate<ClauseId> clauses) {
    Set<ClauseId> asked =
        open.agreement().clauses().stream()
            .filter(Clause.Duty.class::isInstance)
            .map(Clause::id)
            .filter(clauses)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return open.reference().advances(question, asked).stream().map(Pace::of).toList();
  }

  private static String none(@Nullable String only) {
    return only == null
        ? "No duty of this agreement asks for a number that adds up."
        : "'" + only + "' asks for no number that adds up: `status` says where it stands.";
  }

  private void print(PaceRows rows, Pace pace) {
    screen().wrapped(" ", 1, Wrap.harmless(rows.subject(pace.advance())));
    for (String line : List.of(rows.progress(pace), rows.rates(pace), rows.outlook(pace))) {
      if (!line.isEmpty()) {
        screen().wrapped("   ", 3, Wrap.harmless(line));
      }
    }
    screen().line();
  }
}
