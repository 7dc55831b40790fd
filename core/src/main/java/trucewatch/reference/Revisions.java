package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
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
              : verdict.instance().equals("in fact") ? Row.Kind.IN_FACT : Row.Kind.PLAIN;
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
  List<Verdict> dated(List<Verdict> verdicts) {
    Map<ClauseId, List<Key>> undated = new HashMap<>();
    for (Verdict verdict : verdicts) {
      undated
          .computeIfAbsent(new ClauseId(verdict.clause()), _ -> new ArrayList<>())
          .add(Key.of(verdict));
    }
    Map<Key, Instant> changed = new HashMap<>();
    for (Instant time : times()) {
      Map<Key, Word> before = new HashMap<>();
      List<Live.Told> then = reference.counted(question, time.minusSeconds(1));
      List<Live.Told> since = reference.counted(question, time);
      Set<ClauseId> touched = touched(then, since);
      touched.retainAll(undated.keySet());
      if (touched.isEmpty()) {
        continue;
      }
      words(then, touched, before);
      Map<Key, Word> after = new HashMap<>();
      words(since, touched, after);
      for (ClauseId clause : touched) {
        List<Key> open = undated.getOrDefault(clause, List.of());
        open.stream()
            .filter(key -> before.get(key) != after.get(key))
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

  /// The clauses whose word can differ between the two: those that look at a claim which only one
  /// of them has, or at the incident of one.
  private Set<ClauseId> touched(List<Live.Told> then, List<Live.Told> since) {
    Set<Object> incidents = new HashSet<>();
    notAmong(since, then).forEach(told -> incidents.add(told.incident()));
    notAmong(then, since).forEach(told -> incidents.add(told.incident()));
    Set<Claim> claims = new LinkedHashSet<>();
    Stream.concat(then.stream(), since.stream())
        .filter(told -> incidents.contains(told.incident()))
        .forEach(told -> claims.add(told.claim()));
    return reference.reach().touched(claims);
  }

  private static List<Live.Told> notAmong(List<Live.Told> others, List<Live.Told> told) {
    Map<ClaimId, List<Live.Told>> byId = new HashMap<>();
    others.forEach(
        other -> byId.computeIfAbsent(other.claim().id(), _ -> new ArrayList<>()).add(other));
    return told.stream()
        .filter(one -> !byId.getOrDefault(one.claim().id(), List.of()).contains(one))
        .toList();
  }

  private void words(List<Live.Told> told, Set<ClauseId> clauses, Map<Key, Word> words) {
    World world = reference.world(question, told, clauses);
    for (Row row : world.allRows()) {
      words.put(Key.of(row), Verdicts.word(world, row));
    }
  }
}
