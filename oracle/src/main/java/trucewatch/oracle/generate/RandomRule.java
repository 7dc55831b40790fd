package trucewatch.oracle.generate;

import java.util.List;
import trucewatch.decisions.Base;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Weighing;
import trucewatch.decisions.Who;
import trucewatch.oracle.Draw;

/// Random rules by which the council decides.
public final class RandomRule {
  private final Draw draw;

  public RandomRule(Draw draw) {
    this.draw = draw;
  }

  Rule rule() {
    if (draw.chance(15)) {
      return new Rule.Rungs(
          List.of(
              new Rule.Rung("by-all", new Condition.Consensus(Who.EVERYONE)),
              new Rule.Rung("by-vote", majority())));
    }
    return condition();
  }

  Condition silence() {
    return new Condition.Silence(Who.EVERYONE);
  }

  /// A rule of one round: a majority, perhaps with a veto or a quorum.
  public Condition condition() {
    Condition majority = majority();
    return switch (draw.between(0, 7)) {
      case 0 -> new Condition.Unless(majority, 1, Who.these(new Member("ardania")));
      case 1 ->
          new Condition.UnlessOverridden(
              majority,
              1,
              Who.group("g"),
              new Condition.Threshold(Needed.share(4, 5), Base.MEMBERS));
      case 2 -> new Condition.Quorate(Quorum.of(Needed.number(draw.between(2, 4))), majority);
      case 3 -> new Condition.AllOf(majority, new Condition.Backing(1, Who.group("h")));
      case 4 -> new Condition.Consensus(Who.EVERYONE);
      case 5 -> new Condition.ExpressConsent(Who.group("g"));
      default -> majority;
    };
  }

  private Condition majority() {
    return new Condition.Threshold(
        draw.chance(50) ? Needed.moreThanHalf() : Needed.number(draw.between(2, 4)),
        draw.pick(List.of(Base.values())),
        draw.chance(80) ? Who.EVERYONE : Who.group("h"),
        draw.chance(80) ? Weighing.ONE_EACH : Weighing.scale("weight"));
  }
}
