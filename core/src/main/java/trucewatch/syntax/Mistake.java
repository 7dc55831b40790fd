package trucewatch.syntax;

import trucewatch.diagnostic.Problem;

/// Leaves the reading of one line at its first mistake. Thrown and caught inside the parser only;
/// it never reaches a caller.
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Mistake(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
