package trucewatch.claims;

import java.util.List;

/// What came of reading one row.
public sealed interface Reading {
  /// Every column could be read.
  record Read(Claim claim) implements Reading {}

  /// Some column could not; all that is wrong, in the order of the columns.
  record Refused(List<CellProblem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
