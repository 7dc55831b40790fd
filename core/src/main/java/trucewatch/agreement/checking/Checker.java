package trucewatch.agreement.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trucewatch.agreement.drafting.Draft;
import trucewatch.agreement.finding.Findings;
import trucewatch.agreement.lowering.Lowered;
import trucewatch.agreement.lowering.Lowering;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;
import trucewatch.syntax.PactFile;
import trucewatch.syntax.Parsed;

/// Checks an agreement: resolves its names, spells out its short forms, and looks for what its
/// authors would regret. It goes on after the first problem and never throws, whatever the text.
public final class Checker {
  private Checker() {}

  /// Checks what a parser made of a text; its problems are among the result's.
  public static Checked check(Parsed parsed) {
    return check(parsed.file(), parsed.problems());
  }

  /// Checks a tree that a program built.
  public static Checked check(PactFile file) {
    return check(file, List.of());
  }

  private static Checked check(PactFile file, List<Problem> fromParser) {
    Findings findings = new Findings();
    Lowered lowered = Lowering.lower(file, findings);
    Draft.look(file, lowered, findings);
    List<Problem> problems = new ArrayList<>(fromParser);
    problems.addAll(Cascades.without(file, fromParser, LeftOpen.without(file, findings.inOrder())));
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    boolean errors = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return errors
        ? new Checked.Unsound(problems)
        : new Checked.Sound(lowered.agreement(), problems);
  }
}
