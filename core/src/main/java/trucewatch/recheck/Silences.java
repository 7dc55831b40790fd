package trucewatch.recheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// Denials and declarations of completeness, looked at again: whether they cover the time, and
/// whether who declared it told of nothing that reaches what is due.
final class Silences {
  private final Said said;

  Silences(Said said) {
    this.said = said;
  }

  /// A duty told not done: the time from its start to its deadline is covered.
  boolean covers(
      Clause.Duty duty,
      Who who,
      Fact.Covered fact,
      Interval start,
      Instant due,
      List<Pattern> all) {
    Instant acts = said.agreement().starts();
    Instant from =
        start.equals(Interval.ALWAYS) || start.from().isBefore(acts) ? acts : start.from();
    if (!fact.over().last().equals(due)) {
      return said.findings().wrong(fact, "it does not end with the deadline");
    }
    boolean periodic = duty.deadline() instanceof trucewatch.agreement.Deadline.Every;
    if (!periodic && fact.over().from().isAfter(from)) {
      return said.findings().wrong(fact, "it begins after the duty did, " + from);
    }
    for (Pattern pattern : all) {
      if (covered(fact, pattern, who, said.needed(pattern, due), List.of())) {
        return said.findings().right(fact);
      }
    }
    return said.findings().wrong(fact, "its claims do not cover the act and the time");
  }

  /// A prohibition told not breached: all the time that it ran is covered.
  boolean unbroken(Clause.Ban ban, Who who, Fact.Covered fact, Interval start, Instant at) {
    if (start.equals(Interval.ALWAYS) || fact.over().from().isAfter(start.from())) {
      return said.findings().wrong(fact, "it begins after the clause did");
    }
    if (fact.over().last().isBefore(at) && !Defaults.hasEnd(said.agreement(), ban)) {
      return said.findings().wrong(fact, "it ends before the time asked about");
    }
    for (Pattern pattern : ban.forbids()) {
      if (covered(fact, pattern, who, BigDecimal.ONE, who.bearers())) {
        return said.findings().right(fact);
      }
    }
    return said.findings().wrong(fact, "its claims do not cover the act and the time");
  }

  private boolean covered(
      Fact.Covered fact, Pattern pattern, Who who, BigDecimal due, List<String> unheard) {
    List<Claim> claims =
        said.of(fact.claims()).stream()
            .sorted(Comparator.comparing(claim -> claim.when().from()))
            .toList();
    if (claims.isEmpty() || !said.holdsAll(fact.claims())) {
      return false;
    }
    for (Claim claim : claims) {
      if (!said.match().speaksOfAll(claim, pattern, who.bearers())) {
        return false;
      }
    }
    if (!fact.declared()) {
      return claims.stream()
          .allMatch(
              claim ->
                  Match.isScopeDenial(claim)
                      && Match.reach(claim).contains(fact.over())
                      && unheard.stream().noneMatch(actor -> said.heard().isOwn(claim, actor)));
    }
    Instant reached = fact.over().from();
    Set<String> mouths = new HashSet<>();
    for (Claim claim : claims) {
      boolean counts =
          claim.stance() == Stance.COMPLETE && !claim.known().isBefore(claim.when().last());
      if (!counts) {
        return false;
      }
      if (!claim.when().from().isAfter(reached) && claim.when().to().isAfter(reached)) {
        reached = claim.when().to();
      }
      mouths.addAll(mouths(claim));
    }
    return !reached.isBefore(fact.over().to())
        && told(pattern, who, fact.over(), mouths).compareTo(due) < 0;
  }

  /// How much those who declared it tell of themselves, within the time.
  private BigDecimal told(Pattern pattern, Who who, Interval over, Set<String> mouths) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Claim> tellings : said.incidents().values()) {
      List<Claim> own =
          tellings.stream()
              .filter(claim -> mouths(claim).stream().anyMatch(mouths::contains))
              .toList();
      boolean fits =
          !own.isEmpty()
              && said.match().fits(own, pattern, Match.doers(pattern, who.bearers()), Set.of())
              && own.stream().anyMatch(claim -> over.contains(claim.when()));
      sum = fits ? sum.add(said.low(own, pattern)) : sum;
    }
    return sum;
  }

  private static Set<String> mouths(Claim claim) {
    Set<String> mouths = new HashSet<>(Set.of(claim.source()));
    mouths.add(claim.speaker());
    mouths.remove("");
    return mouths;
  }
}
