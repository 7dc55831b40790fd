package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.verdict.Verdict;

/// Verdicts as text, one a line, so that a difference can be read.
final class Shown {
  private Shown() {}

  static String all(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::toString).collect(Collectors.joining("\n"));
  }

  /// Says of the first verdict that differs in what it differs.
  static void assertSame(String expected, String actual) {
    String[] left = expected.split("\n", -1);
    String[] right = actual.split("\n", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      if (!left[i].equals(right[i])) {
        List<String> one = new ArrayList<>(fields(left[i]));
        List<String> other = new ArrayList<>(fields(right[i]));
        one.removeAll(fields(right[i]));
        other.removeAll(fields(left[i]));
        throw new AssertionError(
            "\n  in " + left[i] + "\n  expected " + one + "\n  but was  " + other);
      }
    }
    assertEquals(left.length, right.length, "number of verdicts");
  }

  private static List<String> fields(String verdict) {
    return List.of(verdict.split(", (?=[a-zA-Z]+=)", -1));
  }

  /// Without from when they were known: a retraction changes that, and nothing else.
  static String withoutKnownSince(List<Verdict> verdicts) {
    return all(verdicts).replaceAll("knownSince=[^,]*, ", "");
  }

  /// What they say, whatever the account is called.
  static String whateverAccount(List<Verdict> verdicts) {
    return withoutKnownSince(verdicts).replaceAll("account=[^,]*, ", "");
  }
}
