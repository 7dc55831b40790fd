package trucewatch.recheck;

import java.math.BigDecimal;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Pattern;
import trucewatch.verdict.Fact;

/// One duty for each trigger: counted again. Acts that no object ties to one trigger are enough for
/// all where they add up to what all of them need.
final class Instances {
  private final Said said;
  private final Walk walk;

  Instances(Said said, Walk walk) {
    this.said = said;
    this.walk = walk;
  }

  /// One fact for each kind of act that the duty names, in its order.
  boolean check(Clause.Duty duty, Who who, List<Fact> facts) {
    List<Fact.Each> each =
        facts.stream().filter(Fact.Each.class::isInstance).map(Fact.Each.class::cast).toList();
    if (each.size() != duty.does().size()) {
      return said.findings().wrong(facts.getFirst(), "not every kind of act is looked at");
    }
    boolean all = true;
    for (int n = 0; n < each.size(); n++) {
      all &= check(duty, duty.does().get(n), who, each.get(n));
    }
    return all;
  }

  private boolean check(Clause.Duty duty, Pattern pattern, Who who, Fact.Each fact) {
    BigDecimal units = BigDecimal.ZERO;
    for (Fact trigger : fact.triggers()) {
      if (!(trigger instanceof Fact.Act act) || !trigger(duty, act)) {
        return said.findings().wrong(fact, "a trigger is not told");
      }
      units = units.add(units(duty, act));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact one : fact.acts()) {
      if (!(one instanceof Fact.Act act)
          || !said.act(act, pattern, who.bearers(), who.forAffiliates(), walk.untilNow())) {
        return said.findings().wrong(fact, "an act is not told");
      }
      sum = sum.add(walk.low(act, pattern));
    }
    BigDecimal each = said.needed(pattern, walk.at());
    boolean counted = units.intValue() == fact.instances() && each.compareTo(fact.needed()) == 0;
    BigDecimal needed = each.multiply(BigDecimal.valueOf(fact.instances()));
    if (!counted || sum.compareTo(needed) < 0) {
      return said.findings().wrong(fact, sum + " of " + needed + " for " + units);
    }
    return pattern.sameObject()
        ? said.findings().open(fact, "which act met which trigger is not rechecked")
        : said.findings().right(fact);
  }

  /// A breach is one trigger, whatever was in it.
  private static BigDecimal units(Clause.Duty duty, Fact.Act act) {
    return duty.each() instanceof Clause.Each.ForEachBreach ? BigDecimal.ONE : act.low();
  }

  boolean trigger(Clause.Duty duty, Fact.Act act) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> said.findings().wrong(act, "the clause has no trigger");
      case Clause.Each.ForEach(Pattern pattern) ->
          said.act(act, pattern, List.of(), false, walk.untilNow());
      case Clause.Each.ForEachBreach(ClauseId of) ->
          said.clause(of.code()) instanceof Clause.Ban ban
              && walk.breach(ban, new Who(ban, Who.named(ban), false), act);
    };
  }
}
