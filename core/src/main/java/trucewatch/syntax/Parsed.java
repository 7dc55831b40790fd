package trucewatch.syntax;

import java.util.List;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;

/// What the parser made of a text: all that it could read, and every problem on the way. What it
/// could not read is missing from `file`, so with errors nothing should be computed from it.
///
/// @param problems in the order of the text
public record Parsed(PactFile file, List<Problem> problems) {
  public Parsed {
    problems = List.copyOf(problems);
  }

  /// Whether any problem is an error.
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
