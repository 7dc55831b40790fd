package trucewatch.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trucewatch.verdict.Verdict;
import trucewatch.view.RoleRows;
import trucewatch.view.Roles;

/// Prints who governs, supervises, chairs or controls whom at a date.
@Command(
    name = "roles",
    description = "Who governs, supervises, chairs whom at a date; the chains; the principles.",
    footer = {
      "",
      "Examples:",
      "  trucewatch roles cases/gaza-2025 --at 2025-11-20",
      "  trucewatch roles cases/gaza-2025 --at 2025-11-20 --account israel",
      "",
      "On the text is what the agreement says; in fact is what somebody says about it."
    })
final class RolesCommand extends CaseCommand {
  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  RolesCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    List<Verdict> verdicts = open.reference().verdicts(asked.question());
    Roles roles = Roles.of(open.agreement(), verdicts, open.reference().holders(asked.question()));
    RoleRows rows = new RoleRows(open.names(), open.times());
    if (!format.forPeople()) {
      format.write(screen(), RoleRows.COLUMNS, rows.rows(roles));
      return ExitCode.DONE;
    }
    BoardPrinter printer = new BoardPrinter(screen(), open.names(), open.sentences());
    printer.head(open, asked.times(), asked.byAccount());
    if (roles.held().isEmpty() && roles.principles().isEmpty()) {
      screen().line("This agreement speaks of no role and no principle.");
      screen().line();
    }
    held(roles, rows);
    chains(roles, rows);
    principles(open, roles, rows);
    printer.foot(open, asked.times(), asked.byAccount(), asked.readers());
    return ExitCode.DONE;
  }

  private void held(Roles roles, RoleRows rows) {
    for (Roles.Held role : roles.held()) {
      screen().heading(Wrap.harmless(rows.role(role)));
      line(role.onText(), rows.onText(role));
      List<String> inFact = rows.inFact(role);
      line(role.inFact(), inFact.getFirst());
      inFact.stream().skip(1).forEach(text -> screen().wrapped("    ", 4, Wrap.harmless(text)));
      screen().line();
    }
  }

  private void line(Verdict verdict, String text) {
    Symbol symbol = Symbol.of(verdict.status());
    screen()
        .wrapped("  " + screen().paint(symbol.ink(), symbol.mark()) + " ", 4, Wrap.harmless(text));
  }

  private void chains(Roles roles, RoleRows rows) {
    List<List<Roles.Held>> chains =
        roles.chains().stream().filter(chain -> chain.size() > 1).toList();
    if (!chains.isEmpty()) {
      screen().heading("Chains of authority, on the text");
      chains.forEach(chain -> screen().wrapped("  - ", 4, Wrap.harmless(rows.chain(chain))));
      screen().line();
    }
  }

  private void principles(OpenCase open, Roles roles, RoleRows rows) {
    String last = "";
    for (Roles.Principle principle : roles.principles()) {
      String code = principle.verdict().clause();
      if (!code.equals(last)) {
        if (!last.isEmpty()) {
          screen().line();
        }
        screen().heading(Wrap.harmless("Principle: " + open.names().clause(code)));
        last = code;
      }
      line(principle.verdict(), rows.principle(principle));
      principle
          .broken()
          .forEach(one -> screen().wrapped("    - ", 6, Wrap.harmless(rows.broken(one))));
    }
    if (!last.isEmpty()) {
      screen().line();
    }
  }
}
