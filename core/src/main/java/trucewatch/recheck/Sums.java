package trucewatch.recheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ReservedAct;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// Sums added again.
final class Sums {
  private final Said said;
  private final Walk walk;

  Sums(Said said, Walk walk) {
    this.said = said;
    this.walk = walk;
  }

  /// When the sum was reached.
  ///
  /// @param start when the clause came into force, where acts before it do not count
  /// @param so false where it must be told both reached and not
  Optional<Interval> reached(
      Clause.Duty duty, Who who, Fact.Reached fact, Pattern pattern, Interval start, boolean so) {
    BigDecimal needed = said.needed(pattern, walk.at());
    List<Fact.Act> parts = new ArrayList<>();
    Set<Set<ClaimId>> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal atMost = BigDecimal.ZERO;
    boolean all = true;
    for (Fact part : fact.because()) {
      if (!(part instanceof Fact.Act act)) {
        return wrong(fact, "a part that is no act");
      }
      all &= said.act(act, pattern, who.bearers(), who.forAffiliates(), fact.within());
      all &= seen.add(Set.copyOf(act.claims()));
      sum = sum.add(walk.low(act, pattern));
      atMost = atMost.add(act.against().isEmpty() ? walk.fewest(act, pattern) : BigDecimal.ZERO);
      parts.add(act);
    }
    if (!all) {
      return wrong(fact, "a part is not so, or counted twice");
    }
    if (needed.compareTo(fact.needed()) != 0 || sum.compareTo(fact.sum()) != 0) {
      return wrong(fact, "the sum is " + sum + " of " + needed);
    }
    if (!so && atMost.compareTo(fact.atMost()) != 0) {
      return wrong(fact, "at most " + atMost);
    }
    if (sum.compareTo(needed) < 0 || (!so && atMost.compareTo(needed) >= 0)) {
      return wrong(fact, "it is not reached, or nobody denies it");
    }
    if (!within(duty, fact.within(), start)) {
      return wrong(fact, "acts do not count in all of that time");
    }
    said.findings().right(fact);
    return Optional.of(when(parts, pattern, needed));
  }

  private Optional<Interval> wrong(Fact fact, String why) {
    said.findings().wrong(fact, why);
    return Optional.empty();
  }

  /// Acts count from the start of the agreement, or of the clause where it says `after`, or of the
  /// period.
  private boolean within(Clause.Duty duty, Interval within, Interval start) {
    if (within.last().isAfter(walk.at()) && within.from().isBefore(walk.at())) {
      return false;
    }
    Instant from = said.agreement().starts();
    boolean started = !start.equals(Interval.ALWAYS);
    if (duty.deadline() instanceof Deadline.Every) {
      return !started || !within.from().isBefore(start.from());
    }
    if (duty.head().scope().countsOnlyAfter()) {
      return started ? within.from().equals(start.to()) : !within.from().isBefore(from);
    }
    return within.from().equals(from) || (within.from().isBefore(from) && walk.at().isBefore(from));
  }

  private Interval when(List<Fact.Act> parts, Pattern pattern, BigDecimal needed) {
    Instant from =
        at(parts, pattern, needed, Comparator.comparing(part -> part.when().from())).from();
    Instant to = at(parts, pattern, needed, Comparator.comparing(part -> part.when().to())).to();
    return from.isBefore(to) ? new Interval(from, to) : Interval.second(from);
  }

  private Interval at(
      List<Fact.Act> parts, Pattern pattern, BigDecimal needed, Comparator<Fact.Act> order) {
    BigDecimal sum = BigDecimal.ZERO;
    Interval last = Interval.ALWAYS;
    for (Fact.Act part : parts.stream().sorted(order).toList()) {
      sum = sum.add(walk.low(part, pattern));
      last = part.when();
      if (sum.compareTo(needed) >= 0) {
        break;
      }
    }
    return last;
  }

  /// Totals of one speaker, over times that do not overlap.
  Optional<Interval> total(Who who, Fact.Total fact, Pattern pattern) {
    if (!said.holdsAll(fact.claims()) || fact.claims().isEmpty()) {
      return wrong(fact, "names a total that does not count here");
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<Interval> spans = new ArrayList<>();
    for (Claim claim : said.of(fact.claims())) {
      boolean fits =
          Match.tells(claim)
              && claim.act().equals(ReservedAct.TOTAL.code())
              && Heard.mouth(claim).equals(fact.speaker())
              && fact.within().contains(claim.when())
              && spans.stream().noneMatch(claim.when()::overlaps)
              && (pattern.thing().isEmpty()
                  || said.match().isMeasured(claim.amount().unit(), pattern.thing()))
              && (who.bearers().isEmpty() || who.bearers().containsAll(claim.actors()));
      if (!fits) {
        return wrong(fact, claim.id() + " is no such total");
      }
      spans.add(claim.when());
      sum =
          sum.add(
              said.match().number(claim.amount().low(), claim, pattern.thing(), RoundingMode.DOWN));
    }
    BigDecimal needed = said.needed(pattern, walk.at());
    boolean right =
        sum.compareTo(fact.sum()) == 0
            && needed.compareTo(fact.needed()) == 0
            && sum.compareTo(needed) >= 0;
    said.findings().decide(fact, right, "the totals give " + sum + " of " + needed);
    return right ? Optional.of(Interval.ALWAYS) : Optional.empty();
  }
}
