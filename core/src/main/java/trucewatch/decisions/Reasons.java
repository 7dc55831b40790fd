package trucewatch.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the reasons on a sheet: which parts of a condition carry for sure, and which fail or may
/// yet fail. A part that fails is told with its best figures where it fails for sure, and with the
/// sure ones where it is open.
final class Reasons {
  private final Body body;
  private final Sheet sheet;

  Reasons(Body body, Sheet sheet) {
    this.body = body;
    this.sheet = sheet;
  }

  /// What keeps the condition from carrying, or may keep it.
  List<Reason> against(Condition condition, boolean lapsed) {
    List<Reason> reasons = new ArrayList<>();
    against(condition, Seating.of(body, lapsed), reasons);
    return reasons;
  }

  /// What makes the condition carry.
  List<Reason> inFavour(Condition condition, boolean lapsed) {
    List<Reason> reasons = new ArrayList<>();
    inFavour(condition, Seating.of(body, lapsed), reasons);
    return reasons;
  }

  private void against(Condition condition, Seating seating, List<Reason> into) {
    if (Set.of(Value.CARRIED).equals(meaning(condition, seating))) {
      return;
    }
    switch (condition) {
      case Condition.Threshold threshold -> into.add(votesShort(threshold, seating));
      case Condition.Backing(var atLeast, var who) ->
          into.add(
              new Reason.BackingMissing(
                  sheet.least(seating.voters(who), Side.FOR.bit()), atLeast, body.those(who)));
      case Condition.Consensus(var who) -> {
        if (seating.lapsed()) {
          into.add(consentMissing(who, seating));
        } else {
          objections(who, seating, into);
        }
      }
      case Condition.Silence(var who) -> objections(who, seating, into);
      case Condition.ExpressConsent(var who) -> into.add(consentMissing(who, seating));
      case Condition.AllOf(var parts) -> parts.forEach(part -> against(part, seating, into));
      case Condition.AnyOf(var parts) -> parts.forEach(part -> against(part, seating, into));
      case Condition.Unless(var inner, var against, var holders) -> {
        veto(against, holders, seating, into);
        against(inner, seating, into);
      }
      case Condition.UnlessOverridden(var inner, var against, var holders, var override) -> {
        if (!Set.of(Value.CARRIED).equals(meaning(override, seating))) {
          veto(against, holders, seating, into);
        }
        against(inner, seating, into);
      }
      case Condition.Quorate(var quorums, var inner) -> {
        quorums.forEach(quorum -> missing(quorum, seating, into));
        against(inner, seating, into);
      }
      case Condition.Recusing(var who, var recusal, var inner) -> {
        into.add(new Reason.Recused(body.those(who)));
        against(inner, seating.recusing(who, recusal), into);
      }
    }
  }

  private void inFavour(Condition condition, Seating seating, List<Reason> into) {
    if (!Set.of(Value.CARRIED).equals(meaning(condition, seating))) {
      return;
    }
    switch (condition) {
      case Condition.Threshold threshold -> {
        Voters voters = seating.voters(threshold.who(), threshold.weighing());
        into.add(
            new Reason.Enough(
                sheet.least(voters, Side.FOR.bit()),
                Meaning.neededAtWorst(threshold, voters, sheet),
                threshold.who(),
                threshold.weighing()));
      }
      case Condition.Backing(var atLeast, var who) ->
          into.add(
              new Reason.Enough(
                  sheet.least(seating.voters(who), Side.FOR.bit()),
                  atLeast,
                  who,
                  Weighing.ONE_EACH));
      case Condition.Consensus _, Condition.Silence _ -> into.add(new Reason.NoObjection());
      case Condition.ExpressConsent(var who) -> {
        Voters voters = seating.voters(who);
        into.add(
            new Reason.Enough(
                sheet.least(voters, Side.FOR.bit()), voters.total(), who, Weighing.ONE_EACH));
      }
      case Condition.AllOf(var parts) -> parts.forEach(part -> inFavour(part, seating, into));
      case Condition.AnyOf(var parts) -> parts.forEach(part -> inFavour(part, seating, into));
      case Condition.Unless(var inner, _, _) -> inFavour(inner, seating, into);
      case Condition.UnlessOverridden(var inner, var against, var holders, _) -> {
        if (sheet.least(seating.voters(holders), Side.AGAINST.bit()) >= against) {
          into.add(new Reason.VetoOverridden(surely(seating.voters(holders), Side.AGAINST.bit())));
        }
        inFavour(inner, seating, into);
      }
      case Condition.Quorate(_, var inner) -> inFavour(inner, seating, into);
      case Condition.Recusing(var who, var recusal, var inner) -> {
        into.add(new Reason.Recused(body.those(who)));
        inFavour(inner, seating.recusing(who, recusal), into);
      }
    }
  }

  private Reason votesShort(Condition.Threshold threshold, Seating seating) {
    Voters voters = seating.voters(threshold.who(), threshold.weighing());
    boolean failed = !Meaning.of(threshold, seating).on(sheet).contains(Value.CARRIED);
    return failed
        ? new Reason.VotesShort(
            sheet.most(voters, Side.FOR.bit()),
            Meaning.neededAtBest(threshold, voters, sheet),
            threshold.who(),
            threshold.weighing())
        : new Reason.VotesOpen(
            sheet.least(voters, Side.FOR.bit()),
            Meaning.neededAtWorst(threshold, voters, sheet),
            threshold.who(),
            threshold.weighing());
  }

  /// Nothing while nobody is sure to have objected: silence so far is no reason.
  private void objections(Who who, Seating seating, List<Reason> into) {
    List<Member> by = surely(seating.voters(who), Side.AGAINST.bit());
    if (!by.isEmpty()) {
      into.add(new Reason.Objection(by));
    } else if (sheet.most(seating.voters(who), Side.AGAINST.bit()) > 0 && sheet.isTallied()) {
      into.add(new Reason.ObjectionOfUnknown(sheet.heads(Side.AGAINST)));
    }
  }

  private Reason consentMissing(Who who, Seating seating) {
    Voters voters = seating.voters(who);
    List<Member> agreed = surely(voters, Side.FOR.bit());
    return new Reason.ConsentMissing(
        places(voters).stream().filter(member -> !agreed.contains(member)).toList());
  }

  private void veto(int against, Who holders, Seating seating, List<Reason> into) {
    Voters voters = seating.voters(holders);
    List<Member> by = surely(voters, Side.AGAINST.bit());
    if (by.size() >= against) {
      into.add(new Reason.Vetoed(by));
    } else if (sheet.isTallied() && sheet.most(voters, Side.AGAINST.bit()) >= against) {
      boolean certain = sheet.least(voters, Side.AGAINST.bit()) >= against;
      into.add(new Reason.VetoOfUnknown(sheet.heads(Side.AGAINST), certain, body.those(holders)));
    }
  }

  private void missing(Quorum quorum, Seating seating, List<Reason> into) {
    Voters voters = seating.voters(quorum.who(), quorum.weighing());
    long needed = quorum.needed().of(voters.total());
    long present = sheet.least(voters, Side.PRESENT);
    if (sheet.most(voters, Side.PRESENT) < needed) {
      into.add(new Reason.NoQuorum(present, needed, quorum.who(), quorum.weighing()));
    } else if (present < needed) {
      into.add(new Reason.QuorumOpen(present, needed, quorum.who(), quorum.weighing()));
    }
  }

  private Set<Value> meaning(Condition condition, Seating seating) {
    return Meaning.of(condition, seating).on(sheet);
  }

  private List<Member> surely(Voters voters, int on) {
    List<Member> found = new ArrayList<>();
    for (int place = 0; place < sheet.size(); place++) {
      int here = voters.seen(place, sheet.sides(place));
      if (voters.counts(place) && (here & ~on) == 0) {
        found.add(body.members().get(place));
      }
    }
    return found;
  }

  private List<Member> places(Voters voters) {
    List<Member> found = new ArrayList<>();
    for (int place = 0; place < sheet.size(); place++) {
      if (voters.counts(place)) {
        found.add(body.members().get(place));
      }
    }
    return found;
  }
}
