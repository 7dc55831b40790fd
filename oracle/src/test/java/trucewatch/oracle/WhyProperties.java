package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.reference.Reference;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Law 7: the claims of an explanation alone give the bit, and without any one of them it is lost.
///
/// Checked by asking for the verdicts of a log that holds just these claims, and nothing else of
/// the evaluator. That a clause is told in force is no part of a verdict, so those bits are not
/// re-checked here; nor are rows of a whole clause with several bearers, whose told bits are put
/// together from those of its bearers.
class WhyProperties {
  /// Up to so many claims, all their subsets are tried.
  private static final int MOST_CLAIMS = 7;

  @Test
  void eachSetOfClaimsGivesItsBitAndLosesItWithoutAnyOne() {
    Properties.forAll(
            "law 7: why",
            120,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Reference reference = new Reference(one.log());
              for (Verdict verdict : reference.verdicts(question)) {
                if (!verdict.whole() && (verdict.told().so() || verdict.told().not())) {
                  recheck(draw, one, reference, question, verdict);
                }
              }
            })
        .atLeast(20, "rechecked")
        .atLeast(1, "several claims");
  }

  @Test
  void allSetsAreFoundAndNoOther() {
    Properties.forAll(
            "law 7: every set",
            150,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Reference reference = new Reference(one.log());
              if (reference.counted(question).size() > MOST_CLAIMS) {
                return;
              }
              for (Verdict verdict : reference.verdicts(question)) {
                if (!verdict.whole() && (verdict.told().so() || verdict.told().not())) {
                  every(draw, one, reference, question, verdict);
                }
              }
            })
        .atLeast(20, "complete")
        .atLeast(1, "several sets");
  }

  private static void every(
      Draw draw, Case one, Reference reference, Question question, Verdict verdict) {
    List<Live.Told> counted = reference.counted(question);
    List<ClaimId> ids = counted.stream().map(told -> told.claim().id()).distinct().toList();
    Explanation.Every every =
        reference.whyEvery(
            question,
            verdict.clause(),
            verdict.bearers(),
            verdict.whole(),
            verdict.instance(),
            1000);
    assertEquals(List.of(), every.cut());
    Log log = new Log(one, counted, question, verdict);
    for (String statement : List.of("told ", "told not ")) {
      List<Set<ClaimId>> found =
          every.explanation().bits().stream()
              .filter(bit -> bit.statement().equals(statement + verdict.statement()))
              .map(bit -> Set.copyOf(bit.claims()))
              .toList();
      if (found.isEmpty()) {
        continue;
      }
      boolean so = statement.equals("told ");
      Set<Set<ClaimId>> giving = new HashSet<>();
      for (Set<ClaimId> some : subsets(ids)) {
        Verdict alone = log.verdict(List.copyOf(some));
        if (so ? alone.told().so() : alone.told().not()) {
          giving.add(some);
        }
      }
      Set<Set<ClaimId>> least =
          giving.stream()
              .filter(some -> some.stream().noneMatch(claim -> giving.contains(less(some, claim))))
              .collect(Collectors.toSet());
      assertTrue(least.containsAll(found), () -> found + " are not all of " + least);
      boolean moreNeverLoses =
          giving.stream()
              .allMatch(some -> ids.stream().allMatch(more -> giving.contains(with(some, more))));
      if (moreNeverLoses) {
        draw.label("complete");
        assertEquals(least, Set.copyOf(found), verdict::toString);
        assertEquals(least.size(), found.size());
        if (found.size() > 1) {
          draw.label("several sets");
        }
      }
    }
  }

  private static Set<ClaimId> less(Set<ClaimId> some, ClaimId one) {
    Set<ClaimId> less = new HashSet<>(some);
    less.remove(one);
    return less;
  }

  private static Set<ClaimId> with(Set<ClaimId> some, ClaimId one) {
    Set<ClaimId> more = new HashSet<>(some);
    more.add(one);
    return more;
  }

  private static List<Set<ClaimId>> subsets(List<ClaimId> ids) {
    List<Set<ClaimId>> subsets = new ArrayList<>(List.of(Set.of()));
    for (ClaimId id : ids) {
      for (Set<ClaimId> some : List.copyOf(subsets)) {
        subsets.add(with(some, id));
      }
    }
    return subsets;
  }

  @Test
  void whatAnAffiliateDidNeedsWhoIsToldToControlIt() {
    Properties.forAll(
            "law 7: why, of affiliates",
            60,
            draw -> {
              Case one = Case.ofAnAffiliate(draw);
              Question question = one.question("all");
              Reference reference = new Reference(one.log());
              for (Verdict verdict : reference.verdicts(question)) {
                if (verdict.told().so()) {
                  recheck(draw, one, reference, question, verdict);
                }
              }
            })
        .atLeast(10, "several claims");
  }

  private static void recheck(
      Draw draw, Case one, Reference reference, Question question, Verdict verdict) {
    Explanation explanation =
        reference.why(
            question, verdict.clause(), verdict.bearers(), verdict.whole(), verdict.instance());
    for (Explanation.Bit bit : explanation.bits()) {
      Predicate<Verdict> gives = meaning(bit, verdict);
      if (gives == null) {
        draw.label("not part of a verdict");
        continue;
      }
      draw.label("rechecked");
      if (bit.claims().size() > 1) {
        draw.label("several claims");
      }
      if (bit.statement().startsWith("told " + verdict.statement())) {
        assertTrue(
            verdict.claims().containsAll(bit.claims()),
            () -> "needs a claim that the verdict does not list: " + bit + " of " + verdict);
      }
      Log log = new Log(one, reference.counted(question), question, verdict);
      assertTrue(
          gives.test(log.verdict(bit.claims())),
          () -> "not given by its claims: " + bit + " of " + verdict);
      for (ClaimId claim : bit.claims()) {
        List<ClaimId> fewer = new ArrayList<>(bit.claims());
        fewer.remove(claim);
        assertFalse(
            gives.test(log.verdict(fewer)),
            () -> "given without " + claim + ": " + bit + " of " + verdict);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Predicate<Verdict> meaning(
      Explanation.Bit bit, Verdict verdict) {
    if (bit.statement().equals("told " + verdict.statement())) {
      return found -> found.told().so();
    }
    if (bit.statement().equals("told not " + verdict.statement())) {
      return found -> found.told().not();
    }
    if (bit.statement().equals("told not accepted")) {
      return found -> List.of("rejected", "has-not-accepted").contains(found.accepted());
    }
    return null;
  }

  private record Log(Case one, List<Live.Told> counted, Question question, Verdict like) {
    /// The verdict on the same row of a log that holds just these claims.
    Verdict verdict(List<ClaimId> claims) {
      List<Live.Told> just =
          counted.stream().filter(told -> claims.contains(told.claim().id())).toList();
      Question all = new Question(question.asOf(), "all", question.reader());
      return one.verdicts(Settled.rows(just, question.asOf().known()), all).stream()
          .filter(verdict -> verdict.clause().equals(like.clause()))
          .filter(verdict -> verdict.bearers().equals(like.bearers()))
          .filter(verdict -> verdict.whole() == like.whole())
          .filter(verdict -> verdict.instance().equals(like.instance()))
          .findFirst()
          .orElseThrow();
    }
  }
}
