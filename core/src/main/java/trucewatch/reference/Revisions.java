package trucewatch.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Stance;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Words that came about because something was withdrawn, corrected, joined or parted: "a verdict
/// revised by a late claim keeps its history: the revision is dated by when we learned it".
final class Revisions {
  private static final int MOST_LOOKED_AT = 40;

  private static final Set<String> REVISING =
      Set.of(
          Stance.CORRECTS.code(), Stance.RETRACTS.code(), Stance.JOINS.code(), Stance.PARTS.code());

  /// One row of the board, whatever the word.
  private record Key(String clause, List<String> bearers, boolean whole, String instance) {
    static Key of(Verdict verdict) {
      return new Key(verdict.clause(), verdict.bearers(), verdict.whole(), verdict.instance());
    }
  }

  private final Collection<Entry> entries;

  Revisions(Collection<Entry> entries) {
    this.entries = entries;
  }

  /// The verdicts, each with `knownSince` no earlier than the last revision that changed its word.
  ///
  /// @param before gives the verdicts at the same time by what was known up to and including a
  ///   moment
  List<Verdict> dated(
      List<Verdict> verdicts, Instant known, Function<Instant, List<Verdict>> before) {
    List<Instant> times =
        entries.stream()
            .filter(entry -> REVISING.contains(entry.cell(Column.STANCE)))
            .map(Entry::known)
            .filter(time -> !time.isAfter(known))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(MOST_LOOKED_AT)
            .toList();
    Map<Key, Instant> changed = new HashMap<>();
    for (Instant time : times) {
      Map<Key, Word> earlier = new HashMap<>();
      before
          .apply(time.minusSeconds(1))
          .forEach(verdict -> earlier.put(Key.of(verdict), verdict.status()));
      for (Verdict verdict : verdicts) {
        Key key = Key.of(verdict);
        if (!Objects.equals(earlier.get(key), verdict.status())) {
          changed.putIfAbsent(key, time);
        }
      }
    }
    return verdicts.stream()
        .map(verdict -> verdict.knownNotBefore(changed.getOrDefault(Key.of(verdict), Instant.MIN)))
        .toList();
  }
}
