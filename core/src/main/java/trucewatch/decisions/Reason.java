package trucewatch.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import trucewatch.logic.Truth;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// Why an outcome is what it is, or what it still waits for. All that apply are given.
public sealed interface Reason {
  /// The reason as a remark that speaks of the members.
  Remark remark();

  /// The reason as part of an English sentence, with the members' ids.
  default String text() {
    return remark().text();
  }

  /// So much in favour, and that is enough whatever is still unknown.
  record Enough(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.VOTES_ENOUGH, votes(inFavour, who, weighing), Arg.number(needed));
    }
  }

  /// Not enough in favour, and it cannot become enough any more.
  record VotesShort(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    public long shortBy() {
      return Math.max(1, needed - inFavour);
    }

    @Override
    public Remark remark() {
      return Remark.of(
          Kind.VOTES_SHORT,
          votes(inFavour, who, weighing),
          Arg.number(needed),
          Arg.number(shortBy()));
    }
  }

  /// Not enough in favour so far, and it can still become enough.
  record VotesOpen(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.VOTES_OPEN, votes(inFavour, who, weighing), Arg.number(needed));
    }
  }

  /// Too few of those whose backing the rule asks for are in favour.
  record BackingMissing(long inFavour, int needed, List<Member> among) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(
          Kind.BACKING_MISSING, Arg.number(needed), names(among), Arg.number(inFavour));
    }
  }

  /// The veto fell: these are told to be against, and the rule gives them a veto together.
  record Vetoed(List<Member> by) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.VETOED, names(by));
    }
  }

  /// A tally counts votes against; who cast them is not told, and a holder of a veto may be among
  /// them (or must be, if `certain`).
  record VetoOfUnknown(long against, boolean certain, List<Member> holders) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(
          certain ? Kind.VETO_AMONG : Kind.VETO_MAYBE_AMONG, Arg.number(against), names(holders));
    }
  }

  /// The veto fell and was overridden.
  record VetoOverridden(List<Member> by) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.VETO_OVERRIDDEN, names(by));
    }
  }

  /// These objected.
  record Objection(List<Member> by) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.OBJECTED, names(by));
    }
  }

  /// A tally counts objections; whose they are is not told.
  record ObjectionOfUnknown(long count) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.OBJECTED_BY_TALLY, Arg.number(count));
    }
  }

  /// Consensus was found: nobody is told to have objected.
  record NoObjection() implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.NOBODY_OBJECTED);
    }
  }

  /// These have not agreed, and everybody must.
  record ConsentMissing(List<Member> of) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.WITHOUT_CONSENT, names(of));
    }
  }

  /// Too few present, and no more can come.
  record NoQuorum(long present, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.NO_QUORUM, votes(present, who, weighing), Arg.number(needed));
    }
  }

  /// Too few are told to be present so far.
  record QuorumOpen(long present, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.QUORUM_OPEN, votes(present, who, weighing), Arg.number(needed));
    }
  }

  /// These may not vote on it, and what they cast is not counted.
  record Recused(List<Member> members) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.RECUSED, names(members));
    }
  }

  /// Neither the proposal nor its rejection carried.
  record Deadlocked() implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.DEADLOCKED);
    }
  }

  /// These have not been heard and may still be; or took part in a way that is not told.
  record NotHeard(List<Member> members) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.NOT_HEARD, names(members));
    }
  }

  /// This ballot is told two ways, and the word depends on it.
  record ContestedBallot(Member member, Map<Choice, Truth> told) implements Reason {
    public ContestedBallot {
      told = Map.copyOf(told);
    }

    @Override
    public Remark remark() {
      return Remark.of(Kind.BALLOT_TOLD_TWO_WAYS, Arg.actor(member.id()));
    }
  }

  /// The count itself is told in several ways, and the word depends on it.
  record ContestedTally(List<Tally> tallies) implements Reason {
    public ContestedTally {
      tallies = List.copyOf(tallies);
    }

    @Override
    public Remark remark() {
      List<Remark> told =
          tallies.stream()
              .map(tally -> tally.isEmpty() ? Remark.of(Kind.NOT_HELD) : counted(tally))
              .toList();
      return Remark.of(Kind.COUNT_TOLD_AS, Arg.list(told, Arg.Join.AND_AS));
    }
  }

  /// The outcome rests on a tally as far as ballots are not told by name.
  record ByTally(Tally tally) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.BY_TALLY, counted(tally));
    }
  }

  /// A tally that the named ballots, or the number of members, rule out; it does not count.
  record TallyContradicted(Tally tally) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.TALLY_DOES_NOT_FIT, counted(tally));
    }
  }

  /// A ballot told of somebody who is no member; it does not count.
  record NotAMember(Member named) implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.NO_MEMBER, Arg.actor(named.id()));
    }
  }

  /// A stage or rung has not begun.
  record NotBegun(String stage) implements Reason {
    @Override
    public Remark remark() {
      return stage.isEmpty()
          ? Remark.of(Kind.NOT_BEGUN)
          : Remark.of(Kind.STAGE_NOT_BEGUN, Arg.of(Arg.Of.THING, stage));
    }
  }

  /// A stage or rung ended when its time ran out.
  record TimeRanOut(String stage) implements Reason {
    @Override
    public Remark remark() {
      return stage.isEmpty()
          ? Remark.of(Kind.TIME_RAN_OUT)
          : Remark.of(Kind.STAGE_TIME_RAN_OUT, Arg.of(Arg.Of.THING, stage));
    }
  }

  /// An earlier rung failed, with its own reasons, and gave way.
  record GaveWay(String rung, List<Reason> because) implements Reason {
    public GaveWay {
      because = List.copyOf(because);
    }

    @Override
    public Remark remark() {
      return Remark.of(
          Kind.GAVE_WAY,
          Arg.of(Arg.Of.THING, rung),
          Arg.list(because.stream().map(Reason::remark).toList(), Arg.Join.SEMICOLON));
    }
  }

  /// There were too many ways to read what is told; the word is kept on the safe side.
  record TooManyReadings() implements Reason {
    @Override
    public Remark remark() {
      return Remark.of(Kind.TOO_MANY_READINGS);
    }
  }

  private static Arg names(Collection<Member> members) {
    return Arg.actors(members.stream().map(Member::id).toList());
  }

  private static Remark counted(Tally tally) {
    return Remark.joined(
        tally.counts().entrySet().stream()
            .map(
                entry ->
                    Remark.of(
                        Kind.BALLOTS,
                        Arg.number(entry.getValue()),
                        Arg.of(Arg.Of.BALLOT, entry.getKey().code())))
            .toList(),
        Arg.Join.COMMA);
  }

  /// So many votes, by which scale and of whom.
  private static Remark votes(long many, Who who, Weighing weighing) {
    Arg votes = Arg.number(many);
    if (weighing instanceof Weighing.Scale(var name)) {
      Arg by = Arg.of(Arg.Of.THING, name);
      return switch (who) {
        case Who.Everyone _ -> Remark.of(Kind.VOTES_BY, votes, by);
        case Who.Group(var group) -> Remark.of(Kind.VOTES_BY_OF, votes, by, Arg.actor(group));
        case Who.These(var members) -> Remark.of(Kind.VOTES_BY_OF, votes, by, names(members));
      };
    }
    return switch (who) {
      case Who.Everyone _ -> Remark.of(Kind.VOTES, votes);
      case Who.Group(var group) -> Remark.of(Kind.VOTES_OF, votes, Arg.actor(group));
      case Who.These(var members) -> Remark.of(Kind.VOTES_OF, votes, names(members));
    };
  }
}
