package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.finding.Finding;
import trucewatch.decisions.Base;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Weighing;
import trucewatch.decisions.Who;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.Figure;
import trucewatch.syntax.Fraction;
import trucewatch.syntax.Name;
import trucewatch.syntax.Rule.Electorate;
import trucewatch.syntax.Rule.Limit;
import trucewatch.syntax.Rule.Method;

/// How a body decides.
///
/// The scales of a body are called [#WEIGHT] and [#POPULATION]. A rung that another body decides
/// bears that body's name. `parties to the dispute abstain` speaks of the group [#DISPUTANTS],
/// which claims fill.
public final class RuleLowering {
  public static final String WEIGHT = "weight";
  public static final String POPULATION = "population";
  public static final String DISPUTANTS = "parties-to-the-dispute";

  private final Resolver resolver;

  RuleLowering(Resolver resolver) {
    this.resolver = resolver;
  }

  /// @param size how many members the body has; 0 if it is not known
  Rule rule(trucewatch.syntax.Rule written, int size) {
    return rule(written, List.of(), size);
  }

  /// @param fallbacks rules tried in turn after it (`else by …` on lines of their own)
  Rule rule(trucewatch.syntax.Rule written, List<trucewatch.syntax.Rule> fallbacks, int size) {
    List<Rule.Rung> rungs = new ArrayList<>();
    addRungs(written, size, rungs);
    fallbacks.forEach(fallback -> addRungs(fallback, size, rungs));
    return rungs.size() == 1 ? rungs.getFirst().rule() : new Rule.Rungs(rungs);
  }

  private void addRungs(trucewatch.syntax.Rule written, int size, List<Rule.Rung> rungs) {
    for (trucewatch.syntax.Rule.Rung rung : written.rungs()) {
      rungs.add(new Rule.Rung(nameOf(rung.method(), rungs), condition(rung, size)));
    }
    var deadlock = written.ifDeadlocked();
    if (deadlock == null) {
      return;
    }
    Rule.Rung last = rungs.removeLast();
    rungs.add(new Rule.Rung(last.name(), last.rule(), Rule.GivesWay.DEADLOCKED));
    resolver.actor(deadlock.decider());
    rungs.add(
        new Rule.Rung(
            unused(deadlock.decider().text(), rungs),
            deadlock.by() == null
                ? new Condition.ExpressConsent(Who.EVERYONE)
                : rule(deadlock.by(), 0)));
  }

  private static String nameOf(Method method, List<Rule.Rung> rungs) {
    return unused(
        switch (method) {
          case Method.Consensus _ -> "consensus";
          case Method.ExpressConsent _ -> "consent";
          case Method.Silence _ -> "silence";
          case Method.InFavour _,
              Method.Share _,
              Method.SimpleMajority _,
              Method.AbsoluteMajority _,
              Method.Weight _ ->
              "vote";
        },
        rungs);
  }

  private static String unused(String name, List<Rule.Rung> rungs) {
    Set<String> used = new HashSet<>();
    rungs.forEach(rung -> used.add(rung.name()));
    String free = name;
    for (int n = 2; used.contains(free); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  private Condition condition(trucewatch.syntax.Rule.Rung rung, int size) {
    Condition condition = method(rung.method(), rounding(rung.limits()));
    for (Limit limit : rung.limits()) {
      condition = limited(condition, limit, size);
    }
    return condition;
  }

  private static Needed.Rounding rounding(List<Limit> limits) {
    for (Limit limit : limits) {
      if (limit instanceof Limit.Rounded rounded) {
        return rounded.up() ? Needed.Rounding.UP : Needed.Rounding.DOWN;
      }
    }
    return Needed.Rounding.UP;
  }

  private Condition method(Method method, Needed.Rounding rounding) {
    return switch (method) {
      case Method.Consensus _ -> new Condition.Consensus(Who.EVERYONE);
      case Method.ExpressConsent _ -> new Condition.ExpressConsent(Who.EVERYONE);
      case Method.Silence _ -> new Condition.Silence(Who.EVERYONE);
      case Method.InFavour it -> new Condition.Threshold(number(it.votes()), Base.MEMBERS);
      case Method.Share it -> share(it, rounding);
      case Method.SimpleMajority _ -> new Condition.Threshold(Needed.moreThanHalf(), Base.VOTING);
      case Method.AbsoluteMajority _ ->
          new Condition.Threshold(Needed.moreThanHalf(), Base.MEMBERS);
      case Method.Weight it ->
          new Condition.Threshold(
              number(it.weight()), Base.MEMBERS, Who.EVERYONE, Weighing.scale(WEIGHT));
    };
  }

  private Condition share(Method.Share share, Needed.Rounding rounding) {
    Needed needed = needed(share.share(), share.moreThan(), rounding);
    return switch (share.of()) {
      case Electorate.AllMembers _ -> new Condition.Threshold(needed, Base.MEMBERS);
      case Electorate.MembersPresent _ -> new Condition.Threshold(needed, Base.PRESENT);
      case Electorate.ThoseVoting _ -> new Condition.Threshold(needed, Base.VOTING);
      case Electorate.Named named ->
          new Condition.Threshold(
              needed, Base.MEMBERS, who(List.of(named.name())), Weighing.ONE_EACH);
    };
  }

  private Condition limited(Condition condition, Limit limit, int size) {
    return switch (limit) {
      case Limit.Unless it -> new Condition.Unless(condition, 1, who(it.names()));
      case Limit.WithOneOf it -> both(condition, new Condition.Backing(1, who(it.names())));
      case Limit.WithEachOf it ->
          both(condition, new Condition.Backing(resolver.each(it.names()).size(), who(it.names())));
      case Limit.WithAtLeast it ->
          both(
              condition,
              new Condition.Backing(
                  (int) Math.min(Integer.MAX_VALUE, whole(it.number())), who(List.of(it.of()))));
      case Limit.Rounded _ -> condition;
      case Limit.OfPopulation it ->
          both(
              condition,
              new Condition.Threshold(
                  percent(it.percent(), false, Needed.Rounding.UP, it.span()),
                  Base.MEMBERS,
                  Who.EVERYONE,
                  Weighing.scale(POPULATION)));
      case Limit.BlockedOnlyBy it -> blockedOnlyBy(condition, whole(it.members()), size);
      case Limit.OverriddenBy it -> overridden(condition, condition(it.rung(), size));
      case Limit.DisputantsAbstain _ ->
          new Condition.Recusing(Who.group(DISPUTANTS), Condition.Recusal.ABSTAINS, condition);
    };
  }

  private static Condition both(Condition one, Condition other) {
    return new Condition.AllOf(one, other);
  }

  /// Fewer than so many outside the majority cannot block: then all but so many in favour is
  /// enough.
  private static Condition blockedOnlyBy(Condition condition, long blockers, int size) {
    long enough = size - blockers + 1;
    if (enough < 1) {
      return condition;
    }
    return new Condition.AnyOf(
        condition, new Condition.Threshold(Needed.number(enough), Base.MEMBERS));
  }

  private static Condition overridden(Condition condition, Condition override) {
    if (condition instanceof Condition.Unless(var inner, int against, var holders)) {
      return new Condition.UnlessOverridden(inner, against, holders, override);
    }
    return new Condition.AnyOf(condition, override);
  }

  /// A group or body by its name, so that its members over time count; single members by theirs.
  Who who(List<Name> list) {
    if (list.size() == 1 && isGroup(list.getFirst())) {
      resolver.actor(list.getFirst());
      return Who.group(list.getFirst().text());
    }
    List<Member> members =
        resolver.each(list).stream().map(ActorId::code).map(Member::new).toList();
    return new Who.These(members);
  }

  /// Whether a name stands for several members of a body: a list, a body, or who sends members.
  private boolean isGroup(Name name) {
    return resolver.isList(name.text())
        || Seats.sendsMembers(resolver.names(), name.text())
        || hasMembers(resolver.names().actors().get(name.text()));
  }

  private boolean hasMembers(@Nullable Block block) {
    return block instanceof Block.Actor && !resolver.membersOf(block).isEmpty();
  }

  List<Quorum> quorum(trucewatch.syntax.Quorum written) {
    List<Quorum> lines = new ArrayList<>();
    lines.add(
        Quorum.of(
            switch (written.size()) {
              case trucewatch.syntax.Quorum.Size.Members it -> number(it.present());
              case trucewatch.syntax.Quorum.Size.Share it ->
                  needed(it.share(), false, Needed.Rounding.UP);
            }));
    for (var group : written.groups()) {
      lines.add(Quorum.of(number(group.number()), who(List.of(group.of()))));
    }
    return lines;
  }

  /// A rule that counts only if the quorum is there, at each of its rungs.
  static Rule quorate(Rule rule, List<Quorum> quorums) {
    if (quorums.isEmpty()) {
      return rule;
    }
    return switch (rule) {
      case Condition condition -> new Condition.Quorate(quorums, condition);
      case Rule.Rungs(var rungs) ->
          new Rule.Rungs(
              rungs.stream()
                  .map(it -> new Rule.Rung(it.name(), quorate(it.rule(), quorums), it.when()))
                  .toList());
      case Rule.Stages(var stages) ->
          new Rule.Stages(
              stages.stream()
                  .map(it -> new Rule.Stage(it.name(), quorate(it.rule(), quorums)))
                  .toList());
    };
  }

  private Needed needed(Fraction share, boolean moreThan, Needed.Rounding rounding) {
    return switch (share) {
      case Fraction.Half _ -> moreThan ? Needed.moreThanHalf() : new Needed.Share(1, 2, rounding);
      case Fraction.Percent it -> percent(it.percent(), moreThan, rounding, it.percent().span());
      case Fraction.Ratio it ->
          ratio(it.part().value(), it.whole().value(), moreThan, rounding, it.part().span());
    };
  }

  private Needed percent(Figure percent, boolean moreThan, Needed.Rounding rounding, Span span) {
    return ratio(percent.value(), BigDecimal.valueOf(100), moreThan, rounding, span);
  }

  private Needed ratio(
      BigDecimal part, BigDecimal all, boolean moreThan, Needed.Rounding rounding, Span span) {
    int scale = Math.max(part.scale(), all.scale());
    BigDecimal top = part.movePointRight(scale);
    BigDecimal bottom = all.movePointRight(scale);
    boolean possible = top.signum() > 0 && top.compareTo(bottom) <= 0 && bottom.precision() <= 15;
    if (!possible) {
      resolver
          .findings()
          .add(
              Finding.IMPOSSIBLE_SHARE,
              span,
              "a share lies between nothing and all; this one does not",
              "write a share such as `2/3` or `60 %`");
      return Needed.moreThanHalf();
    }
    long numerator = top.longValueExact();
    long denominator = bottom.longValueExact();
    return moreThan
        ? Needed.moreThan(numerator, denominator)
        : new Needed.Share(numerator, denominator, rounding);
  }

  private Needed number(Figure figure) {
    return Needed.number(Math.max(1, whole(figure)));
  }

  /// A number of members, ballots or weights: a whole one, at least 1.
  private long whole(Figure figure) {
    BigDecimal value = figure.value();
    boolean fits = value.precision() <= 15 && value.stripTrailingZeros().scale() <= 0;
    if (!fits || value.signum() == 0) {
      resolver
          .findings()
          .add(
              Finding.NO_NUMBER,
              figure.span(),
              "`%s` is no number of votes or members".formatted(value.toPlainString()),
              "write a whole number of at least 1");
      return 1;
    }
    return value.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }
}
