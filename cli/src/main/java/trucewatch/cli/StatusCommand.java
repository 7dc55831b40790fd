package trucewatch.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.questions.Pace;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.Board;
import trucewatch.view.Incidents;
import trucewatch.view.StatusRows;

/// Prints the verdicts of a case, or of one of its clauses with what other accounts say of it.
@Command(
    name = "status",
    description = "Which promises are kept, and by whose account.",
    footer = {
      "",
      "Examples:",
      "  trucewatch status cases/gaza-2025 --at 2025-11-03",
      "  trucewatch status cases/gaza-2025 truce --at 2025-11-03 --account each",
      "  trucewatch status cases/gaza-2025 --account independent --format json"
    })
final class StatusCommand extends CaseCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CLAUSE",
      description = "Only this clause, in full.")
  private @Nullable String clause;

  @Mixin private WhenOptions when = new WhenOptions();
  @Mixin private AccountOption account = new AccountOption();
  @Mixin private AccessOption access = new AccessOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  @Mixin private KnownToOption knownTo = new KnownToOption();

  StatusCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  String knownTo() {
    return knownTo.name();
  }

  @Override
  int answer(OpenCase open) {
    String only = only(open, clause);
    List<String> accounts =
        format.forPeople()
            ? account.withSomebodyBehind(open.agreement())
            : account.of(open.agreement());
    WhenOptions.Asked asked = when.asked(open.agreement().zone(), desk.clock());
    List<List<Verdict>> boards = new ArrayList<>();
    for (String one : accounts) {
      boards.add(verdicts(open, asked.asOf(), one, only));
    }
    if (!format.forPeople()) {
      List<Verdict> all = boards.stream().flatMap(List::stream).toList();
      format.write(screen(), StatusRows.COLUMNS, new StatusRows(open.times()).of(all));
      if (!asked.note().isEmpty()) {
        screen().complain("note: " + asked.note());
      }
    } else if (only != null) {
      new ClausePage(screen(), open, asked, access).print(only, accounts);
    } else {
      printBoards(open, asked, accounts, boards);
    }
    account.noteOnNobody(open.agreement()).ifPresent(note -> screen().complain("note: " + note));
    return ExitCode.DONE;
  }

  private List<Verdict> verdicts(
      OpenCase open, AsOf asOf, String oneAccount, @Nullable String only) {
    return open.reference().verdicts(new Question(asOf, oneAccount, access.access())).stream()
        .filter(verdict -> only == null || verdict.clause().equals(only))
        .toList();
  }

  /// How fast the duties with a number go on that are not done, by each account.
  private Map<String, List<Pace>> pace(OpenCase open, AsOf asOf, List<List<Verdict>> boards) {
    Map<String, List<Pace>> found = new HashMap<>();
    for (List<Verdict> board : boards) {
      Map<String, List<String>> counted =
          board.stream()
              .filter(verdict -> verdict.of().signum() > 0)
              .filter(one -> one.status() == Word.PENDING || one.status() == Word.OVERDUE)
              .collect(
                  Collectors.groupingBy(
                      Verdict::account, Collectors.mapping(Verdict::clause, Collectors.toList())));
      counted.forEach(
          (by, clauses) ->
              found.put(
                  by,
                  PaceCommand.paces(
                      open,
                      new Question(asOf, by, access.access()),
                      id -> clauses.contains(id.code()))));
    }
    return found;
  }

  private void printBoards(
      OpenCase open, WhenOptions.Asked asked, List<String> accounts, List<List<Verdict>> boards) {
    BoardPrinter printer =
        new BoardPrinter(
            screen(), open.names(), open.sentences().paced(pace(open, asked.asOf(), boards)));
    String by =
        accounts.size() == 1
            ? open.names().byAccount(accounts.getFirst())
            : "by each account for itself, which each line names";
    printer.head(open, asked, by);
    if (accounts.size() == 1) {
      printer.print(Board.of(boards.getFirst()));
      printOutside(open, asked.asOf());
    } else {
      printer.printSideBySide(Board.of(boards.getFirst()), boards);
      printOutside(open, asked.asOf());
    }
    printer.foot(open, asked, by, access.words());
  }

  /// Accusations that the agreement has no clause for, with both words, whatever account is asked.
  private void printOutside(OpenCase open, AsOf asOf) {
    Question question = new Question(asOf, "all", access.access());
    List<String> contested =
        new Incidents(open.names(), open.times())
            .contestedOutside(open.reference().incidents(question));
    if (contested.isEmpty()) {
      return;
    }
    screen().line();
    screen().heading("Told and denied, and judged by no clause, by all accounts together");
    for (String line : contested) {
      screen().wrapped(" " + screen().paint(Screen.Ink.BOLD, "≠") + " ", 3, line + ".");
    }
    for (Agreement.Outside law : open.agreement().outside()) {
      List<String> judges = law.judges().stream().map(ActorId::code).toList();
      if (!judges.isEmpty()) {
        screen()
            .wrapped(
                "   ",
                3,
                "\"" + law.title() + "\" is judged by " + open.names().actors(judges) + " alone.");
      }
    }
  }
}
