package trucewatch.view.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.verdict.Verdict;

/// How the words of the clauses came and went, by one account, each day by what was known then.
///
/// @param clauses for each clause its stretches, oldest first
public record Past(Map<String, List<Stretch>> clauses) {
  /// A time in which the word did not change.
  ///
  /// @param from the day on which it was first found so
  /// @param start where it begins, of 1000 that the whole time is wide
  /// @param width how wide it is, of 1000
  public record Stretch(Mark mark, String from, int start, int width) {}

  public Past {
    clauses = Map.copyOf(clauses);
  }

  /// The stretches of one clause, none if it was not judged.
  public List<Stretch> of(String clause) {
    return clauses.getOrDefault(clause, List.of());
  }

  public static Past of(Lens lens) {
    List<List<Verdict>> moments = lens.answers().history(lens.question());
    Map<String, List<Stretch>> clauses = new LinkedHashMap<>();
    int count = moments.size();
    for (int i = 0; i < count; i++) {
      int start = 1000 * i / count;
      int width = 1000 * (i + 1) / count - start;
      for (Verdict verdict : Lens.heads(moments.get(i)).values()) {
        List<Stretch> stretches = clauses.computeIfAbsent(verdict.clause(), _ -> new ArrayList<>());
        Mark mark = lens.shortMark(verdict);
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.mark().equals(mark)) {
          stretches.set(
              stretches.size() - 1,
              new Stretch(mark, last.from(), last.start(), last.width() + width));
        } else {
          stretches.add(new Stretch(mark, lens.times().day(verdict.at()), start, width));
        }
      }
    }
    clauses.replaceAll((_, stretches) -> List.copyOf(stretches));
    return new Past(clauses);
  }
}
