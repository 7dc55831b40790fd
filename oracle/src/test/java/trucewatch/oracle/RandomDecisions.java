package trucewatch.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.decisions.Ballots;
import trucewatch.decisions.Base;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Tally;
import trucewatch.decisions.Weighing;
import trucewatch.decisions.Who;

/// Small random bodies, conditions and ballots.
final class RandomDecisions {
  private final Draw draw;

  RandomDecisions(Draw draw) {
    this.draw = draw;
  }

  /// A body of this size with scales `w` and `v` and groups `g` and `h`.
  Body body(int size) {
    List<Member> members = new ArrayList<>();
    Map<Member, Long> weights = new LinkedHashMap<>();
    Map<Member, Long> large = new LinkedHashMap<>();
    for (int index = 0; index < size; index++) {
      Member member = new Member("m" + index);
      members.add(member);
      weights.put(member, (long) draw.between(0, 5));
      large.put(member, (long) draw.between(1, 1_000));
    }
    return Body.of(members)
        .withScale("w", weights)
        .withScale("v", large)
        .withGroup("g", some(members))
        .withGroup("h", some(members));
  }

  private Set<Member> some(List<Member> members) {
    Set<Member> some = new LinkedHashSet<>();
    some.add(draw.pick(members));
    members.stream().filter(_ -> draw.chance(50)).forEach(some::add);
    return some;
  }

  /// A condition with at most this many levels.
  Condition condition(int levels) {
    int kind = draw.between(0, levels == 0 ? 4 : 11);
    return switch (kind) {
      case 0, 1 -> new Condition.Threshold(needed(), base(), who(), weighing());
      case 2 -> new Condition.Backing(draw.between(1, 2), who());
      case 3 -> draw.chance(50) ? new Condition.Consensus(who()) : new Condition.Silence(who());
      case 4 -> new Condition.ExpressConsent(who());
      case 5, 6 -> new Condition.AllOf(condition(levels - 1), condition(levels - 1));
      case 7 -> new Condition.AnyOf(condition(levels - 1), condition(levels - 1));
      case 8 -> new Condition.Unless(condition(levels - 1), draw.between(1, 2), who());
      case 9 ->
          new Condition.UnlessOverridden(
              condition(levels - 1), draw.between(1, 2), who(), condition(0));
      case 10 ->
          new Condition.Quorate(
              List.of(new Quorum(needed(), who(), weighing()), Quorum.of(needed())),
              condition(levels - 1));
      default ->
          new Condition.Recusing(
              who(),
              draw.chance(50) ? Condition.Recusal.ABSTAINS : Condition.Recusal.LEFT_OUT,
              condition(levels - 1));
    };
  }

  /// Two or three stages or rungs that share their ballots.
  Rule staged() {
    List<Rule.Stage> stages = new ArrayList<>();
    List<Rule.Rung> rungs = new ArrayList<>();
    for (int part = draw.between(2, 3); part > 0; part--) {
      Condition condition = condition(1);
      stages.add(new Rule.Stage("part-" + part, condition));
      rungs.add(
          new Rule.Rung("part-" + part, condition, draw.pick(List.of(Rule.GivesWay.values()))));
    }
    return draw.chance(50) ? new Rule.Stages(stages) : new Rule.Rungs(rungs);
  }

  /// One to three weighted majorities joined, so that members differ in what they can do.
  Condition weightedCondition() {
    Condition condition = weightedMajority();
    for (int part = draw.between(0, 2); part > 0; part--) {
      condition =
          draw.chance(60)
              ? new Condition.AllOf(condition, weightedMajority())
              : new Condition.AnyOf(condition, weightedMajority());
    }
    return draw.chance(20) ? new Condition.Unless(condition, 1, Who.group("g")) : condition;
  }

  private Condition weightedMajority() {
    Weighing scale =
        draw.pick(List.of(Weighing.ONE_EACH, Weighing.scale("w"), Weighing.scale("v")));
    Needed share = Needed.share(draw.between(4, 8), 10);
    return new Condition.Threshold(share, Base.MEMBERS, who(), scale);
  }

  private Needed needed() {
    int denominator = draw.between(1, 4);
    int numerator = draw.between(0, denominator);
    return switch (draw.between(0, 2)) {
      case 0 -> Needed.number(draw.between(1, 5));
      case 1 -> Needed.moreThan(numerator, denominator);
      default ->
          new Needed.Share(numerator, denominator, draw.pick(List.of(Needed.Rounding.values())));
    };
  }

  private Base base() {
    return draw.pick(List.of(Base.values()));
  }

  private Who who() {
    return switch (draw.between(0, 3)) {
      case 0 -> Who.group("g");
      case 1 -> Who.group("h");
      default -> Who.EVERYONE;
    };
  }

  private Weighing weighing() {
    return draw.chance(33) ? Weighing.scale("w") : Weighing.ONE_EACH;
  }

  Choice choice() {
    return draw.pick(List.of(Choice.values()));
  }

  Close close() {
    return switch (draw.between(0, 4)) {
      case 0, 1 -> Close.RUNNING;
      case 2 -> Close.LAPSED;
      default -> Close.CLOSED;
    };
  }

  /// Ballots of which some are missing, denied, told two ways, and sometimes a tally or two.
  Ballots ballots(Body body) {
    Ballots ballots = Ballots.none();
    for (Member member : body.members()) {
      int tellings = draw.pick(List.of(0, 1, 1, 1, 1, 2));
      for (int telling = 0; telling < tellings; telling++) {
        ballots = ballots.toldSo(member, choice());
      }
      if (draw.chance(20)) {
        ballots = ballots.toldNot(member, choice());
      }
    }
    int tallies = draw.pick(List.of(0, 0, 0, 1, 2));
    for (int tally = 0; tally < tallies; tally++) {
      ballots = ballots.tallied(tally(body));
    }
    return ballots;
  }

  /// Every member heard once, and all agree on it.
  Ballots clearBallots(Body body) {
    Ballots ballots = Ballots.none();
    for (Member member : body.members()) {
      ballots = ballots.toldSo(member, choice());
    }
    return ballots;
  }

  private Tally tally(Body body) {
    Map<Choice, Integer> counts = new LinkedHashMap<>();
    int left = body.members().size();
    for (Choice choice : List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAINS)) {
      if (draw.chance(80)) {
        int count = draw.between(0, left);
        counts.put(choice, count);
        left -= count;
      }
    }
    return new Tally(counts);
  }
}
