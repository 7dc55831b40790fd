package trucewatch.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean": the word nearest to a misspelt one.
public final class Spelling {
  /// Longer words are nobody's slip of the finger, and comparing them costs.
  private static final int LONGEST = 48;

  private Spelling() {}

  /// The candidate that takes the fewest slips (a letter too many, missing, wrong, or two swapped)
  /// to become `word`, if those are at most one in three letters. Of equals the first.
  public static Optional<String> closest(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    String best = null;
    int least = allowed + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) < least) {
        int slips = slips(wanted, candidate.toLowerCase(Locale.ROOT));
        if (slips < least && slips < wanted.length()) {
          least = slips;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// How many slips lie between two words (edit distance with swaps of neighbours).
  static int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
