package trucewatch.oracle;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many of the cases of one property met each label.
public record Coverage(String name, long seed, int runs, SortedMap<String, Integer> labels) {
  /// How the message begins where cases meet a label too seldom.
  static final String MISSED = "The cases of ";

  public Coverage {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /// Fails if fewer than `percent` of the cases met `label`: then the property says little about
  /// it. A single case that is being repeated is not judged.
  ///
  /// @throws AssertionError if the generators do not reach `label` often enough
  public Coverage atLeast(int percent, String label) {
    if (runs > 1 && 100L * count(label) < (long) percent * runs) {
      throw new AssertionError(
          MISSED
              + "'%s' meet '%s' in %s, not in %d %%, with seed %d"
                  .formatted(name, label, share(label), percent, seed));
    }
    return this;
  }

  /// How many cases met `label`.
  public int count(String label) {
    return labels.getOrDefault(label, 0);
  }

  @Override
  public String toString() {
    var covered =
        labels.keySet().stream().map(label -> label + " " + share(label)).collect(joining(", "));
    return "property '%s': %d cases, seed %d%s"
        .formatted(name, runs, seed, covered.isEmpty() ? "" : "; " + covered);
  }

  private String share(String label) {
    return "%.1f %%".formatted(100.0 * count(label) / runs);
  }
}
