package trucewatch.recheck;

import java.util.List;
import trucewatch.verdict.Fact;

/// What came of looking at an explanation again.
///
/// @param points one for each fact, in the order in which they stand
public record Report(List<Point> points) {
  public Report {
    points = List.copyOf(points);
  }

  /// One fact looked at again.
  ///
  /// @param why what is wrong, or why it could not be looked at; empty if it is right
  public record Point(Fact fact, Result result, String why) {}

  /// What came of one point.
  public enum Result {
    /// It was found again from the agreement and the claims.
    RECHECKED,
    /// It is not so.
    WRONG,
    /// There is no second way to look at this kind of fact yet.
    NOT_COVERED
  }

  public long count(Result result) {
    return points.stream().filter(point -> point.result() == result).count();
  }

  /// Whether no point is wrong.
  public boolean sound() {
    return count(Result.WRONG) == 0;
  }
}
