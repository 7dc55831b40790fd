package trucewatch.cli;

import java.util.List;
import picocli.CommandLine;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.view.Names;

/// Finds the clause that a command names.
final class ClauseParameter {
  private ClauseParameter() {}

  static Clause find(CommandLine commandLine, Agreement agreement, String code) {
    return agreement.clauses().stream()
        .filter(clause -> clause.id().code().equals(code))
        .findFirst()
        .orElseThrow(() -> noSuch(commandLine, agreement, code));
  }

  private static WrongUse noSuch(CommandLine commandLine, Agreement agreement, String code) {
    List<String> clauses = new Names(agreement).clauses();
    return WrongUse.noSuch(
        commandLine,
        "clause",
        code,
        clauses,
        "`trucewatch status CASE` lists the clauses of " + agreement.id() + ".");
  }
}
