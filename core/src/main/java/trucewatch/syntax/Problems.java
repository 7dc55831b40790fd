package trucewatch.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trucewatch.diagnostic.Problem;

/// Collects what is wrong in one text, in any order, with a bound: nobody reads more than [#MOST],
/// and a file of noise must not fill the memory.
final class Problems {
  static final int MOST = 1_000;

  private final List<Problem> list = new ArrayList<>();
  private int left;

  void add(Problem problem) {
    if (list.size() < MOST) {
      list.add(problem);
    } else {
      left++;
    }
  }

  int size() {
    return list.size() + left;
  }

  /// All, in the order of the text.
  List<Problem> inOrder() {
    var sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparingInt(problem -> problem.span().start()));
    if (left > 0) {
      sorted.add(
          Problem.error(
              "TW029", sorted.getLast().span(), "and " + left + " more problems after these"));
    }
    return sorted;
  }
}
