package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rules of decision, quorums and stages.
final class RuleParser {
  private RuleParser() {}

  static Rule rule(Cursor c) {
    return c.nested(() -> ruleHere(c));
  }

  private static Rule ruleHere(Cursor c) {
    int mark = c.mark();
    var rungs = new ArrayList<Rule.Rung>();
    do {
      rungs.add(rung(c));
    } while (c.takeCommaAnd("else by") || c.take("else by"));
    Rule.Deadlock deadlock = deadlock(c);
    return new Rule(rungs, deadlock, c.since(mark));
  }

  private static Rule.@Nullable Deadlock deadlock(Cursor c) {
    int mark = c.mark();
    if (!c.takeCommaAnd("if deadlocked then") && !c.take("if deadlocked then")) {
      return null;
    }
    Name decider = Basics.name(c, "who decides then");
    Basics.expect(c, "decides");
    Rule by = c.take("by") ? rule(c) : null;
    return new Rule.Deadlock(decider, by, c.since(mark));
  }

  /// Whether a rule begins here, and not the name of a clause.
  static boolean atRule(Cursor c) {
    return c.peek().isNumber()
        || c.at("by")
        || c.at("more than")
        || c.at("consensus")
        || c.at("silence")
        || c.at("simple majority")
        || c.at("absolute majority")
        || c.at("express consent of all")
        || (c.at("half") && c.at("of", 1))
        || (c.at("weight") && c.peek(1).isNumber());
  }

  private static Rule.Rung rung(Cursor c) {
    return c.nested(() -> rungHere(c));
  }

  private static Rule.Rung rungHere(Cursor c) {
    int mark = c.mark();
    Rule.Method method = method(c);
    var limits = new ArrayList<Rule.Limit>();
    Rule.Limit limit = limit(c);
    while (limit != null) {
      limits.add(limit);
      limit = limit(c);
    }
    return new Rule.Rung(method, limits, c.since(mark));
  }

  private static Rule.Method method(Cursor c) {
    if (c.take("consensus")) {
      return new Rule.Method.Consensus();
    }
    if (c.take("express consent of all")) {
      return new Rule.Method.ExpressConsent();
    }
    if (c.take("silence")) {
      return new Rule.Method.Silence();
    }
    if (c.take("simple majority")) {
      return new Rule.Method.SimpleMajority();
    }
    if (c.take("absolute majority")) {
      return new Rule.Method.AbsoluteMajority();
    }
    if (c.take("weight")) {
      Figure weight = Basics.figure(c, "a weight");
      Figure of = c.take("of") ? Basics.figure(c, "the whole weight") : null;
      return new Rule.Method.Weight(weight, of);
    }
    return counted(c);
  }

  private static Rule.Method counted(Cursor c) {
    boolean moreThan = c.take("more than");
    if (c.take("half")) {
      return share(c, moreThan, new Fraction.Half());
    }
    if (!c.peek().isNumber()) {
      throw notARule(c);
    }
    Figure number = Basics.figure(c, "a number");
    if (Basics.takePercent(c)) {
      return share(c, moreThan, new Fraction.Percent(number));
    }
    if (c.takeSymbol("/")) {
      Figure whole = Basics.figure(c, "a number");
      return share(c, moreThan, new Fraction.Ratio(number, whole));
    }
    if (moreThan) {
      throw c.mistake("TW007", c.peek(), "expected a share such as \"half\", \"2/3\" or \"60 %\"");
    }
    Figure of = c.take("of") ? Basics.figure(c, "the number of all members") : null;
    Basics.expect(c, "in favour");
    return new Rule.Method.InFavour(number, of);
  }

  private static Mistake notARule(Cursor c) {
    Token token = c.peek();
    String help =
        Basics.didYouMean(
            token.text(), List.of("consensus", "silence", "simple", "absolute", "express"));
    return c.mistake(
        "TW020",
        token,
        "expected how it is decided, such as \"consensus\", \"9 of 15 in favour\" or"
            + " \"2/3 of all members\""
            + Basics.after(c)
            + ", "
            + c.found(token),
        help);
  }

  private static Rule.Method share(Cursor c, boolean moreThan, Fraction fraction) {
    Basics.expect(c, "of");
    return new Rule.Method.Share(moreThan, fraction, electorate(c));
  }

  private static Rule.Electorate electorate(Cursor c) {
    if (c.take("all members")) {
      return new Rule.Electorate.AllMembers();
    }
    if (c.take("members present")) {
      return new Rule.Electorate.MembersPresent();
    }
    if (c.take("those voting")) {
      return new Rule.Electorate.ThoseVoting();
    }
    String choices = "\"all members\", \"members present\", \"those voting\" or a name";
    return new Rule.Electorate.Named(Basics.name(c, choices));
  }

  // Limits

  /// The next limit, with the comma before it; null if none follows.
  private static Rule.@Nullable Limit limit(Cursor c) {
    int before = c.mark();
    c.takeSymbol(",");
    Rule.Limit limit = limitHere(c, c.mark());
    if (limit == null) {
      c.skipTo(before);
    }
    return limit;
  }

  private static Rule.@Nullable Limit limitHere(Cursor c, int mark) {
    if (c.atLongItem()) {
      return null;
    }
    if (c.take("unless")) {
      boolean anyOf = c.take("any of");
      List<Name> names = Basics.names(c, "who can block it");
      Basics.expect(c, "is against");
      return new Rule.Limit.Unless(anyOf, names, c.since(mark));
    }
    if (c.take("with")) {
      return with(c, mark);
    }
    if (c.take("rounded up")) {
      return new Rule.Limit.Rounded(true, c.since(mark));
    }
    if (c.take("rounded down")) {
      return new Rule.Limit.Rounded(false, c.since(mark));
    }
    if (c.at("and") && c.peek(1).isNumber()) {
      c.take("and");
      Figure percent = Basics.figure(c, "a share");
      Basics.expectSymbol(c, "%");
      Basics.expect(c, "of population");
      return new Rule.Limit.OfPopulation(percent, c.since(mark));
    }
    if (c.take("blocked only by")) {
      Figure members = Basics.figure(c, "a number of members");
      return new Rule.Limit.BlockedOnlyBy(members, c.since(mark));
    }
    if (c.take("overridden by")) {
      Rule.Rung rung = rung(c);
      return new Rule.Limit.OverriddenBy(rung, c.since(mark));
    }
    if (c.take("parties to the dispute abstain")) {
      return new Rule.Limit.DisputantsAbstain(c.since(mark));
    }
    return null;
  }

  private static Rule.Limit with(Cursor c, int mark) {
    if (c.take("one of")) {
      List<Name> names = Basics.names(c, "a member");
      return new Rule.Limit.WithOneOf(names, c.since(mark));
    }
    if (c.take("each of")) {
      List<Name> names = Basics.names(c, "a member");
      return new Rule.Limit.WithEachOf(names, c.since(mark));
    }
    c.take("at least");
    Figure number = Basics.figure(c, "\"one of\", \"each of\" or a number");
    Basics.expect(c, "of");
    Name of = Basics.name(c, "a group");
    return new Rule.Limit.WithAtLeast(number, of, c.since(mark));
  }

  // Quorum

  static Quorum quorum(Cursor c) {
    int mark = c.mark();
    Quorum.Size size = size(c);
    var groups = new ArrayList<Quorum.WithAtLeast>();
    int before = c.mark();
    c.takeSymbol(",");
    int groupMark = c.mark();
    while (!c.atLongItem() && c.take("with")) {
      Basics.expect(c, "at least");
      Figure number = Basics.figure(c, "a number");
      Basics.expect(c, "of");
      Name of = Basics.name(c, "a group");
      groups.add(new Quorum.WithAtLeast(number, of, c.since(groupMark)));
      before = c.mark();
      c.takeSymbol(",");
      groupMark = c.mark();
    }
    c.skipTo(before);
    return new Quorum(size, groups, c.since(mark));
  }

  private static Quorum.Size size(Cursor c) {
    if (c.take("half")) {
      Basics.expect(c, "of all members");
      return new Quorum.Size.Share(new Fraction.Half());
    }
    Figure number = Basics.figure(c, "how many must be present");
    if (Basics.takePercent(c)) {
      Basics.expect(c, "of all members");
      return new Quorum.Size.Share(new Fraction.Percent(number));
    }
    if (c.takeSymbol("/")) {
      Figure whole = Basics.figure(c, "a number");
      Basics.expect(c, "of all members");
      return new Quorum.Size.Share(new Fraction.Ratio(number, whole));
    }
    Figure of = c.take("of") ? Basics.figure(c, "the number of all members") : null;
    return new Quorum.Size.Members(number, of);
  }

  // Stages

  /// With `, then` between them after a rule, which may end in a list of names; else a comma will
  /// do.
  static List<Stage> stages(Cursor c) {
    var stages = new ArrayList<Stage>();
    do {
      stages.add(stage(c));
    } while (c.takeCommaAnd("then") || c.takeListComma());
    return stages;
  }

  private static Stage stage(Cursor c) {
    int mark = c.mark();
    Stage.Kind kind = stageKind(c);
    Name on = c.take("on") ? Basics.name(c, "the draft or round") : null;
    Rule rule = c.take("by") ? rule(c) : null;
    return new Stage(kind, on, rule, c.since(mark));
  }

  private static Stage.Kind stageKind(Cursor c) {
    if (c.take("consensus")) {
      return new Stage.Kind.Consensus();
    }
    if (c.take("vote")) {
      return new Stage.Kind.Vote();
    }
    return new Stage.Kind.Named(Basics.name(c, "\"consensus\", \"vote\" or the name of a stage"));
  }
}
