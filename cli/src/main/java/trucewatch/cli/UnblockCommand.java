package trucewatch.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.agreement.Clause;
import trucewatch.questions.Unblock;
import trucewatch.reference.Move;
import trucewatch.verdict.Verdict;
import trucewatch.view.MoveWords;
import trucewatch.view.UnblockRow;

/// Prints the smallest sets of acts, votes and acceptances that would bring a clause into force or
/// see it performed.
@Command(
    name = "unblock",
    description = "What it would take to bring a clause into force, or to see it performed.",
    footer = {
      "",
      "Examples:",
      "  trucewatch unblock cases/gaza-2025 deploy-isf --at 2025-11-03",
      "  trucewatch unblock cases/gaza-2025 mandate --by russia,china --max 3",
      "",
      "Each set was really assumed and judged, and with one move less it does not do. Without",
      "--goal it is asked what is missing first: coming into force, then being performed. Nothing",
      "is stored, and nobody told any of it."
    })
final class UnblockCommand extends CaseCommand {
  private static final int MOST_SHOWN_OBSTACLES = 8;

  @Parameters(index = "1", paramLabel = "CLAUSE", description = "Code of the clause.")
  private String clauseCode = "";

  @Option(
      names = "--by",
      paramLabel = "ACTOR",
      split = ",",
      description = "Only what these actors can do; several with commas. Default: anybody.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "5",
      description = "Stop after so many sets. Default: 5.")
  private int max = 5;

  @Option(
      names = "--goal",
      paramLabel = "G",
      description = "in-force or performed. Default: what is missing first.")
  private @Nullable String goal;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "Stop after so many seconds. Default: 5.")
  private int seconds = 5;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  UnblockCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    Clause clause = ClauseParameter.find(commandLine(), open.agreement(), clauseCode);
    List<String> actors = open.names().actors();
    for (String one : by) {
      if (!actors.contains(one)) {
        throw WrongUse.noSuch(
            commandLine(), "actor", one, actors, "There are: " + String.join(", ", actors) + ".");
      }
    }
    if (max < 1 || seconds < 1) {
      throw new WrongUse(commandLine(), "--max and --seconds take a number of 1 or more.");
    }
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Unblock unblock = new Unblock(open.log(), asked.question(), desk.clock());
    Unblock.Answer answer =
        unblock.ask(
            clause,
            goal(unblock, clause),
            new Unblock.Limits(by, max, Duration.ofSeconds(seconds)));
    if (format.forPeople()) {
      print(open, asked, clause, answer);
    } else {
      format.write(
          screen(),
          UnblockRow.COLUMNS,
          List.of(new UnblockRow(open.times(), open.names()).of(clause, asked.question(), answer)));
    }
    return ExitCode.DONE;
  }

  private Unblock.Goal goal(Unblock unblock, Clause clause) {
    String named = goal;
    if (named == null) {
      return unblock.next(clause);
    }
    return switch (named.toLowerCase(Locale.ROOT)) {
      case "in-force" -> Unblock.Goal.IN_FORCE;
      case "performed" -> Unblock.Goal.PERFORMED;
      default ->
          throw new WrongUse(
              commandLine(), "'" + named + "' is no goal. Goals: in-force, performed.");
    };
  }

  private void print(
      OpenCase open, QuestionOptions.Asked asked, Clause clause, Unblock.Answer answer) {
    String code = clause.id().code();
    String title = clause.head().title();
    screen().heading(Wrap.harmless(code + (title.isEmpty() ? "" : ": " + title)));
    for (Verdict verdict : answer.before()) {
      String who = open.sentences().subject(verdict);
      screen()
          .wrapped(
              "  as told:  ",
              12,
              (who.isEmpty() ? "" : who + ": ") + open.sentences().said(verdict).word());
    }
    screen().line();
    String what = goalWords(clause, answer.goal());
    if (answer.already()) {
      screen().wrapped(0, "Nothing is needed: it is " + what + " already.");
    } else {
      sets(open, answer, what);
    }
    foot(open, asked);
  }

  private void sets(OpenCase open, Unblock.Answer answer, String what) {
    String whom = by.isEmpty() ? "" : " by " + open.names().actors(by) + " alone";
    MoveWords words = new MoveWords(open.names());
    if (answer.found().isEmpty()) {
      screen()
          .wrapped(
              0,
              "No set of acts, votes or acceptances"
                  + whom
                  + " was found to make it "
                  + what
                  + ".");
    } else {
      screen()
          .wrapped(
              0,
              "To make it "
                  + what
                  + ", any one of these would do"
                  + whom
                  + ", each tried as"
                  + " ASSUMED; with one move less it does not do:");
    }
    for (int number = 0; number < answer.found().size(); number++) {
      Unblock.Found found = answer.found().get(number);
      screen().line();
      List<Move> moves = found.moves();
      for (int index = 0; index < moves.size(); index++) {
        String mark = index == 0 ? "  " + (number + 1) + ". " : "     ";
        screen().wrapped(mark, 5, (index == 0 ? "" : "and ") + words.of(moves.get(index)));
      }
      for (Verdict after : found.after()) {
        Symbol symbol = Symbol.of(after.status());
        String who = open.sentences().subject(after);
        screen()
            .wrapped(
                "     " + screen().paint(symbol.ink(), "ASSUMED:") + " ",
                14,
                (who.isEmpty() ? "" : who + ": ") + open.sentences().said(after).word());
      }
    }
    screen().line();
    if (!answer.obstacles().isEmpty()) {
      screen().wrapped(0, "What stands in the way here:");
      answer.obstacles().stream()
          .limit(MOST_SHOWN_OBSTACLES)
          .forEach(one -> screen().wrapped("  - ", 4, open.names().words(one)));
      int more = answer.obstacles().size() - MOST_SHOWN_OBSTACLES;
      if (more > 0) {
        screen().line("  and " + more + " more; --format json has them all");
      }
    }
    if (!answer.stopped().isEmpty()) {
      screen()
          .wrapped(
              0,
              "The search stopped: "
                  + answer.stopped()
                  + ". "
                  + answer.tried()
                  + " sets were tried; there may be more, and smaller ones.");
    }
  }

  private static String goalWords(Clause clause, Unblock.Goal goal) {
    return switch (clause) {
      case Clause.Choice _ -> "adopted";
      case Clause.Freedom _ -> goal == Unblock.Goal.PERFORMED ? "used" : "available";
      case Clause.Duty _ -> goal == Unblock.Goal.PERFORMED ? "performed" : "in force";
      case Clause.Ban _, Clause.Role _, Clause.Principle _, Clause.Phase _, Clause.Declaration _ ->
          "in force";
    };
  }
}
