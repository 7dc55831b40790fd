package trucewatch.recheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.time.Interval;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// The steps from the account to the word, looked at again with all claims of the account.
final class Steps {
  private final Said said;
  private final Question question;
  private final Explanation explanation;
  private final Verdict verdict;
  private final Walk walk;

  Steps(Said said, Question question, Explanation explanation) {
    this.said = said;
    this.question = question;
    this.explanation = explanation;
    this.verdict = explanation.verdict();
    this.walk = new Walk(said, question.asOf().at());
  }

  void check(Who who) {
    List<Fact> force = new ArrayList<>();
    for (Fact fact : explanation.steps()) {
      switch (fact) {
        case Fact.Counted counted ->
            said.findings()
                .decide(
                    counted,
                    counted.howMany() == said.scope().size()
                        && counted.account().equals(question.account())
                        && counted.known().equals(question.asOf().known()),
                    said.scope().size() + " count");
        case Fact.Consented told -> new Moments(said, walk).consented(told);
        case Fact.DueBy due -> {
          if (who.clause() instanceof Clause.Duty duty) {
            walk.due(duty, who, due);
          }
        }
        case Fact.Progress progress -> progress(who, progress);
        case Fact.InPeriod period -> period(who, period);
        case Fact.Stands stands -> stands(who, stands);
        case Fact.Concluded concluded -> concluded(concluded);
        case Fact.Assumed assumed -> new Defaults(said, walk.at()).check(who, assumed);
        case Fact.InForce _, Fact.Act _, Fact.Outcome _, Fact.Runs _ -> force.add(fact);
        case Fact.Dated _,
            Fact.Moved _,
            Fact.Reached _,
            Fact.Total _,
            Fact.Became _,
            Fact.Found _,
            Fact.Relation _,
            Fact.Power _,
            Fact.Covered _,
            Fact.Searched _,
            Fact.Each _,
            Fact.OfTheText _,
            Fact.Joined _,
            Fact.Said _ ->
            said.findings().open(fact, "no step of this kind is looked at");
      }
    }
    if (!force.isEmpty()) {
      walk.force(who, force, true);
    }
  }

  /// How much is told, over all of the account.
  private void progress(Who who, Fact.Progress fact) {
    if (!(who.clause() instanceof Clause.Duty duty)) {
      said.findings().wrong(fact, "no duty");
      return;
    }
    Optional<Interval> within = within(duty, who);
    if (within.isEmpty()) {
      said.findings().open(fact, "from when acts count is not rechecked");
      return;
    }
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    for (Pattern pattern : duty.does()) {
      boolean once = duty.each() instanceof Clause.Each.Once;
      if (once && pattern.quantity() instanceof Pattern.Quantity.OneAct) {
        continue;
      }
      done = done.add(told(pattern, who, within.get()));
      of = of.add(said.needed(pattern, walk.at()));
    }
    if (!(duty.each() instanceof Clause.Each.Once)) {
      if (duty.does().getFirst().sameObject()) {
        said.findings().open(fact, "which act met which trigger is not rechecked");
        return;
      }
      of = of.multiply(units(duty));
      done = done.min(of);
    }
    boolean right =
        done.compareTo(fact.done()) == 0
            && of.compareTo(fact.of()) == 0
            && areTold(fact.claims(), duty, who, within.get());
    if (right || !who.forAffiliates()) {
      said.findings().decide(fact, right, done + " of " + of);
    } else {
      said.findings().open(fact, "acts of those who are controlled are not searched again");
    }
  }

  private Optional<Interval> within(Clause.Duty duty, Who who) {
    if (!duty.head().scope().countsOnlyAfter()) {
      return Optional.of(window(said.agreement().starts(), walk.at()));
    }
    return start(who).map(one -> window(one.to(), walk.at()));
  }

  /// When the clause began, by what the explanation says of it.
  private Optional<Interval> start(Who who) {
    return explanation.steps().stream()
        .filter(Fact.InForce.class::isInstance)
        .findFirst()
        .flatMap(began -> walk.began(who, (Fact.InForce) began));
  }

  /// One period of a duty that recurs: its bounds, what is told in it, and whether its word fits.
  private void period(Who who, Fact.InPeriod fact) {
    if (!(who.clause() instanceof Clause.Duty duty)
        || !(duty.deadline() instanceof Deadline.Every every)) {
      said.findings().wrong(fact, "no duty that recurs");
      return;
    }
    Optional<Instant> first = walk.firstPeriod(every, who, fact.because());
    if (first.isEmpty() || !duty.determinedBy().isEmpty()) {
      said.findings().open(fact, "from when periods count is not rechecked");
      return;
    }
    Interval period = walk.periodOf(every, first.get(), fact.period().from());
    Instant last = walk.at().isBefore(period.last()) ? walk.at() : period.last();
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    for (Pattern pattern : duty.does()) {
      if (!(pattern.quantity() instanceof Pattern.Quantity.OneAct)) {
        done = done.add(told(pattern, who, window(period.from(), last)));
        of = of.add(said.needed(pattern, walk.at()));
      }
    }
    boolean enough = fact.word() != Word.KEPT || done.compareTo(of) >= 0;
    boolean right =
        period.equals(fact.period())
            && fact.over() == walk.at().isAfter(period.last())
            && done.compareTo(fact.done()) == 0
            && of.compareTo(fact.of()) == 0
            && (fact.word() != Word.OVERDUE || fact.over());
    if (who.forAffiliates() && !right) {
      said.findings().open(fact, "acts of those who are controlled are not searched again");
    } else if (right && !enough) {
      said.findings().open(fact, "that a total is enough is not rechecked");
    } else {
      said.findings().decide(fact, right, done + " of " + of + " in " + period);
    }
  }

  private static Interval window(Instant from, Instant last) {
    return last.isBefore(from)
        ? Interval.second(from.minusSeconds(1))
        : new Interval(from, last.plusSeconds(1));
  }

  private BigDecimal told(Pattern pattern, Who who, Interval within) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> doers = Match.doers(pattern, who.bearers());
    for (List<Claim> tellings : said.incidents().values()) {
      Set<String> allies = who.forAffiliates() ? said.controlled(tellings, doers) : Set.of();
      boolean fits =
          said.match().fits(tellings, pattern, doers, allies)
              && tellings.stream().anyMatch(claim -> within.contains(claim.when()));
      sum = fits ? sum.add(said.low(tellings, pattern)) : sum;
    }
    return sum;
  }

  /// Whether each of the claims tells of an act that counts.
  private boolean areTold(List<ClaimId> claims, Clause.Duty duty, Who who, Interval within) {
    Set<ClaimId> telling = new HashSet<>();
    for (Pattern pattern : duty.does()) {
      List<String> doers = Match.doers(pattern, who.bearers());
      for (List<Claim> tellings : said.incidents().values()) {
        Set<String> allies = who.forAffiliates() ? said.controlled(tellings, doers) : Set.of();
        if (said.match().fits(tellings, pattern, doers, allies)) {
          tellings.stream()
              .filter(claim -> within.contains(claim.when()))
              .forEach(claim -> telling.add(claim.id()));
        }
      }
    }
    return telling.containsAll(claims);
  }

  private BigDecimal units(Clause.Duty duty) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> BigDecimal.ONE;
      case Clause.Each.ForEach(Pattern trigger) -> {
        BigDecimal units = BigDecimal.ZERO;
        for (List<Claim> tellings : said.incidents().values()) {
          boolean fits =
              said.match().fits(tellings, trigger, Match.doers(trigger, List.of()), Set.of())
                  && tellings.stream().anyMatch(claim -> walk.untilNow().contains(claim.when()));
          units = fits ? units.add(said.low(tellings, trigger)) : units;
        }
        yield BigDecimal.valueOf(units.longValue());
      }
      case Clause.Each.ForEachBreach _ -> BigDecimal.ONE.negate();
    };
  }

  /// A clause that is not in force: nothing in the account tells that it is.
  private void stands(Who who, Fact.Stands fact) {
    if (!fact.clause().equals(who.code())) {
      said.findings().wrong(fact, "another clause");
      return;
    }
    boolean told =
        explanation.bits().stream()
            .anyMatch(bit -> bit.statement().equals("told not in force") && sound(bit));
    switch (fact.stage()) {
      case "waiting", "blocked" -> {
        boolean untold = new Defaults(said, walk.at()).noStartTold(who);
        if (untold || told) {
          said.findings().right(fact);
        } else {
          said.findings().open(fact, "something is told that could bear on its start");
        }
      }
      default -> {
        if (told) {
          said.findings().right(fact);
        } else {
          said.findings().open(fact, "how it went out of force is not rechecked");
        }
      }
    }
  }

  private boolean sound(Explanation.Bit bit) {
    return bit.because().stream()
        .allMatch(
            fact -> {
              Report.Point point = said.findings().found().get(fact);
              return point != null && point.result() == Report.Result.RECHECKED;
            });
  }

  /// The word must be one that the two bits can give.
  private void concluded(Fact.Concluded fact) {
    boolean so = has("told " + fact.statement());
    boolean not = has("told not " + fact.statement());
    boolean inForce = has("told in force");
    boolean passed =
        explanation.steps().stream()
            .anyMatch(step -> step instanceof Fact.DueBy due && due.passed());
    boolean refused = has("told not accepted");
    boolean fits =
        switch (fact.word()) {
          case KEPT, LATE ->
              so || verdict.kind().equals("prohibition") || !fact.statement().equals("performed");
          case CONTESTED ->
              (so && not)
                  || has("told not in force")
                  || !verdict.instances().isEmpty()
                  || verdict.breachesContested() > 0;
          case BROKEN -> not || !verdict.instances().isEmpty();
          case OVERDUE -> passed || !verdict.instances().isEmpty();
          case PENDING -> inForce || !verdict.instances().isEmpty();
          case ADOPTED -> so || verdict.claims().isEmpty();
          case BREACH_REPORTED, USED, HOLDS -> so;
          case FAILS, NOT_ADOPTED -> not;
          case NOT_ACCEPTED -> refused;
          case NO_BREACH_REPORTED, AVAILABLE, NOT_REPORTED, OPEN -> !so;
          case SUSPENDED,
              ENDED,
              BLOCKED,
              WAITING,
              UNCLEAR,
              NO_QUORUM,
              NO_OBJECTION_SO_FAR,
              NOT_JUDGED,
              DIFFERS ->
              true;
        };
    boolean right =
        fact.so() == so
            && fact.not() == not
            && fact.word() == verdict.status()
            && (fits || verdict.whole());
    said.findings().decide(fact, right, "the bits do not give that word");
  }

  private boolean has(String statement) {
    return explanation.bits().stream().anyMatch(bit -> bit.statement().equals(statement));
  }
}
