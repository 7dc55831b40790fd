package trucewatch.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.time.Interval;
import trucewatch.time.PointInTime;
import trucewatch.verdict.Question;
import trucewatch.view.Timeline;

/// Prints what happened, what was said, what became of each clause and what is due, by date.
@Command(
    name = "timeline",
    description = "What happened, was said, became of the clauses, and is due; by date.",
    footer = {
      "",
      "Examples:",
      "  trucewatch timeline cases/gaza-2025 --at 2025-11-03",
      "  trucewatch timeline cases/gaza-2025 truce --from 2025-10-15 --to 2025-10-31"
    })
final class TimelineCommand extends CaseCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CLAUSE",
      description = "Only what bears on this clause.")
  private @Nullable String clause;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Nothing that ended before this day or time.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Nothing that began after this day or time.")
  private @Nullable String to;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  TimelineCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    String only = only(open, clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Instant first = from == null ? Interval.BEGINNING : firstOf(from, open);
    Instant last = to == null ? Interval.END : time("--to", to, open);
    Question question = asked.question();
    Timeline view = new Timeline(open.names(), open.times(), open.sentences());
    List<Timeline.Entry> entries =
        view
            .of(
                open.reference().verdicts(question),
                open.reference().incidents(question),
                open.reference().positions(question))
            .stream()
            .filter(entry -> only == null || entry.clauses().contains(only))
            .filter(entry -> entry.when().to().isAfter(first))
            .filter(entry -> !entry.when().from().isAfter(last))
            .toList();
    if (!format.forPeople()) {
      format.write(screen(), Timeline.COLUMNS, view.rows(entries, question));
      return ExitCode.DONE;
    }
    entries.forEach(entry -> print(open, entry));
    foot(open, asked);
    return ExitCode.DONE;
  }

  private Instant firstOf(String text, OpenCase open) {
    Instant end = time("--from", text, open);
    boolean day = !text.contains(":");
    return day
        ? end.atZone(open.agreement().zone())
            .toLocalDate()
            .atStartOfDay(open.agreement().zone())
            .toInstant()
        : end;
  }

  private Instant time(String option, String text, OpenCase open) {
    try {
      return PointInTime.last(text, open.agreement().zone());
    } catch (PointInTime.NoSuchTime none) {
      throw new WrongUse(commandLine(), option + ": " + none.getMessage());
    }
  }

  private void print(OpenCase open, Timeline.Entry entry) {
    String known =
        entry.knownSince().equals(Interval.BEGINNING)
            ? ""
            : " [known since " + open.times().shown(entry.knownSince()) + "]";
    String clauses =
        entry.clauses().isEmpty() ? "" : " {" + String.join(", ", entry.clauses()) + "}";
    screen()
        .wrapped(
            screen().paint(Screen.Ink.BOLD, open.times().shown(entry.when())) + "  ",
            4,
            entry.kind().code() + ": " + entry.text() + clauses + known);
  }
}
