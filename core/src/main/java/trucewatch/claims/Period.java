package trucewatch.claims;

import java.util.List;
import trucewatch.time.Interval;

/// What came of reading a beginning and an end.
public sealed interface Period {
  /// Both could be read; an empty one is open.
  record Span(Interval during) implements Period {}

  /// One of them could not, or they are in the wrong order.
  record Refused(List<CellProblem> problems) implements Period {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
