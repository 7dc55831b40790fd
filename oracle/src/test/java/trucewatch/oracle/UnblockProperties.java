package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.Clause;
import trucewatch.claims.Entry;
import trucewatch.questions.Unblock;
import trucewatch.questions.WhatIf;
import trucewatch.reference.Move;
import trucewatch.reference.Reference;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// The sets of moves that would unblock a clause, against all subsets of their rows.
class UnblockProperties {
  private static final Set<Word> DONE =
      Set.of(
          Word.KEPT,
          Word.LATE,
          Word.USED,
          Word.ADOPTED,
          Word.HOLDS,
          Word.NO_BREACH_REPORTED,
          Word.BREACH_REPORTED);

  private static final Set<Word> ALSO_IN_FORCE =
      Set.of(Word.PENDING, Word.OVERDUE, Word.BROKEN, Word.AVAILABLE);

  private static final Set<Word> DISPUTED = Set.of(Word.CONTESTED, Word.UNCLEAR);

  /// A clock that stands still: nothing is cut short.
  private static final InstantSource STANDING = InstantSource.fixed(Instant.EPOCH);

  /// Up to so many rows, all their subsets are tried.
  private static final int MOST_ROWS = 5;

  @Test
  void eachSetIsEnoughAndNothingInItCanBeSpared() {
    Properties.forAll(
            "unblock: enough and minimal",
            250,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question("all");
              Clause clause = draw.pick(one.agreement.clauses());
              Unblock.Goal goal = draw.pick(List.of(Unblock.Goal.values()));
              draw.note("clause", clause.id());
              draw.note("goal", goal);
              check(draw, one, question, clause, goal);
            })
        .atLeast(15, "found")
        .atLeast(1, "several moves")
        .atLeast(1, "several sets")
        .atLeast(1, "votes");
  }

  private static void check(
      Draw draw, Case one, Question question, Clause clause, Unblock.Goal goal) {
    Unblock unblock = new Unblock(one.log(), question, STANDING);
    Unblock.Answer answer =
        unblock.ask(clause, goal, new Unblock.Limits(List.of(), 4, Duration.ofSeconds(30)));
    assertEquals(reaches(one, question, clause, goal, List.of()), answer.already());
    if (answer.found().isEmpty()) {
      return;
    }
    draw.label("found");
    if (answer.found().size() > 1) {
      draw.label("several sets");
    }
    int smallest = Integer.MAX_VALUE;
    for (Unblock.Found found : answer.found()) {
      List<Entry> rows = found.assumed();
      draw.note("rows", Case.shown(rows));
      assertEquals(found.size(), rows.size());
      smallest = Math.min(smallest, rows.size());
      if (rows.size() > 1) {
        draw.label("several moves");
      }
      if (found.moves().stream().anyMatch(move -> move.kind() == Move.Kind.VOTE)) {
        draw.label("votes");
      }
      assertTrue(reaches(one, question, clause, goal, rows), "is not enough");
      if (rows.size() <= MOST_ROWS) {
        for (List<Entry> fewer : subsets(rows, rows.size() - 1)) {
          assertFalse(
              reaches(one, question, clause, goal, fewer), "is enough: " + Case.shown(fewer));
        }
      }
    }
    nothingSmaller(one, question, clause, goal, smallest);
  }

  /// Of all moves that were thought of, no fewer do.
  private static void nothingSmaller(
      Case one, Question question, Clause clause, Unblock.Goal goal, int smallest) {
    Set<Move> moves = new LinkedHashSet<>();
    new Reference(one.log())
        .moves(question, clause.id(), goal == Unblock.Goal.PERFORMED)
        .ways()
        .forEach(moves::addAll);
    List<Entry> rows = new Unblock(one.log(), question, STANDING).rows(List.copyOf(moves));
    if (rows.size() <= 8) {
      for (List<Entry> fewer : subsets(rows, Math.min(smallest - 1, 2))) {
        assertFalse(
            reaches(one, question, clause, goal, fewer), "is smaller: " + Case.shown(fewer));
      }
    }
  }

  private static List<List<Entry>> subsets(List<Entry> rows, int most) {
    List<List<Entry>> all = new ArrayList<>();
    for (int mask = 1; mask < 1 << rows.size(); mask++) {
      if (Integer.bitCount(mask) <= most) {
        List<Entry> subset = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
          if ((mask & 1 << index) != 0) {
            subset.add(rows.get(index));
          }
        }
        all.add(subset);
      }
    }
    return all;
  }

  private static boolean reaches(
      Case one, Question question, Clause clause, Unblock.Goal goal, List<Entry> rows) {
    WhatIf whatIf = new WhatIf(one.log(), question);
    List<Verdict> verdicts =
        new Reference(whatIf.supposed(rows, Set.of()))
            .verdicts(question).stream()
                .filter(verdict -> verdict.clause().equals(clause.id().code()))
                .filter(verdict -> !verdict.whole() && !verdict.instance().equals("in-fact"))
                .toList();
    boolean whole = goal == Unblock.Goal.PERFORMED || clause instanceof Clause.Choice;
    return verdicts.stream()
        .allMatch(
            verdict ->
                DONE.contains(verdict.status())
                    || (!whole && ALSO_IN_FORCE.contains(verdict.status()))
                    || (!whole
                        && clause instanceof Clause.Ban
                        && verdict.waitsFor().isEmpty()
                        && DISPUTED.contains(verdict.status())));
  }
}
