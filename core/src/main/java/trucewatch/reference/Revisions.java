package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.claims.Stance;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Words that came about because something was withdrawn, corrected, joined or parted: "a verdict
/// revised by a late claim keeps its history: the revision is dated by when we learned it".
final class Revisions {
  /// How many log rows are gone through at most, over all revisions, the latest first. A log of
  /// 10,000 rows has its latest 200 revisions looked at.
  private static final int MOST_ROWS = 2_000_000;

  private static final Set<String> REVISING =
      Set.of(
          Stance.CORRECTS.code(), Stance.RETRACTS.code(), Stance.JOINS.code(), Stance.PARTS.code());

  /// One row of the board, whatever the word.
  private record Key(String clause, List<String> bearers, Row.Kind kind) {
    static Key of(Verdict verdict) {
      Row.Kind kind =
          verdict.whole()
              ? Row.Kind.WHOLE
              : verdict.instance().equals("in-fact") ? Row.Kind.IN_FACT : Row.Kind.PLAIN;
      return new Key(verdict.clause(), verdict.bearers(), kind);
    }

    static Key of(Row row) {
      return new Key(row.clause.id().code(), row.actors, row.kind);
    }
  }

  private final Reference reference;
  private final Question question;

  Revisions(Reference reference, Question question) {
    this.reference = reference;
    this.question = question;
  }

  /// The verdicts, each with `knownSince` no earlier than the last revision that changed its word.
  ///
  /// @param world the one that gave the verdicts
  List<Verdict> dated(List<Verdict> verdicts, World world) {
    Map<ClauseId, List<Key>> undated = new HashMap<>();
    Map<Key, Instant> known = new HashMap<>();
    for (Verdict verdict : verdicts) {
      known.put(Key.of(verdict), verdict.knownSince());
      undated
          .computeIfAbsent(new ClauseId(verdict.clause()), _ -> new ArrayList<>())
          .add(Key.of(verdict));
    }
    Map<Key, Instant> changed = new HashMap<>();
    World later = world;
    for (Instant time : times()) {
      undated.values().forEach(keys -> keys.removeIf(key -> !time.isAfter(known.get(key))));
      undated.values().removeIf(List::isEmpty);
      if (undated.isEmpty()) {
        break;
      }
      List<Live.Told> then = reference.counted(question, time.minusSeconds(1));
      List<Live.Told> since = reference.counted(question, time);
      Set<ClauseId> touched = reference.reach().touched(then, since);
      touched.retainAll(undated.keySet());
      if (touched.isEmpty()) {
        continue;
      }
      World after = later.by(since, touched);
      World before = after.by(then, touched);
      later = before;
      Map<Key, Word> wordsBefore = words(before, touched);
      Map<Key, Word> wordsAfter = words(after, touched);
      for (ClauseId clause : touched) {
        List<Key> open = undated.getOrDefault(clause, List.of());
        open.stream()
            .filter(key -> wordsBefore.get(key) != wordsAfter.get(key))
            .forEach(key -> changed.put(key, time));
        open.removeIf(changed::containsKey);
        if (open.isEmpty()) {
          undated.remove(clause);
        }
      }
    }
    return verdicts.stream()
        .map(verdict -> verdict.knownNotBefore(changed.getOrDefault(Key.of(verdict), Instant.MIN)))
        .toList();
  }

  /// When revisions came to be known, the latest first.
  private List<Instant> times() {
    List<Entry> entries = reference.entries();
    Instant known = question.asOf().known();
    return entries.stream()
        .filter(entry -> REVISING.contains(entry.cell(Column.STANCE)))
        .map(Entry::known)
        .filter(time -> !time.isAfter(known))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(Math.max(1, MOST_ROWS / Math.max(1, entries.size())))
        .toList();
  }

  private static Map<Key, Word> words(World world, Set<ClauseId> clauses) {
    Map<Key, Word> words = new HashMap<>();
    for (ClauseId clause : clauses) {
      world.rows(clause).forEach(row -> words.put(Key.of(row), Verdicts.word(world, row)));
    }
    return words;
  }
}
