package trucewatch.decisions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trucewatch.logic.Truth;

/// Why an outcome is what it is, or what it still waits for. All that apply are given.
public sealed interface Reason {
  /// The reason as part of an English sentence, with the members' ids.
  String text();

  /// So much in favour, and that is enough whatever is still unknown.
  record Enough(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public String text() {
      return inFavour + inFavourOf(who, weighing) + ", " + needed + " needed";
    }
  }

  /// Not enough in favour, and it cannot become enough any more.
  record VotesShort(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    public long shortBy() {
      return Math.max(1, needed - inFavour);
    }

    @Override
    public String text() {
      return inFavour
          + inFavourOf(who, weighing)
          + ", "
          + needed
          + " needed: short by "
          + shortBy();
    }
  }

  /// Not enough in favour so far, and it can still become enough.
  record VotesOpen(long inFavour, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public String text() {
      return inFavour + of(who, weighing) + " told in favour, " + needed + " needed";
    }
  }

  /// Too few of those whose backing the rule asks for are in favour.
  record BackingMissing(long inFavour, int needed, List<Member> among) implements Reason {
    @Override
    public String text() {
      return "needs " + needed + " of " + names(among) + " in favour, has " + inFavour;
    }
  }

  /// The veto fell: these are told to be against, and the rule gives them a veto together.
  record Vetoed(List<Member> by) implements Reason {
    @Override
    public String text() {
      return "vetoed by " + names(by);
    }
  }

  /// A tally counts votes against; who cast them is not told, and a holder of a veto may be among
  /// them (or must be, if `certain`).
  record VetoOfUnknown(long against, boolean certain, List<Member> holders) implements Reason {
    @Override
    public String text() {
      return against
          + " against by the tally, not told who; "
          + (certain ? "holders of a veto are among them" : "a veto may be among them")
          + " ("
          + names(holders)
          + ")";
    }
  }

  /// The veto fell and was overridden.
  record VetoOverridden(List<Member> by) implements Reason {
    @Override
    public String text() {
      return "the veto of " + names(by) + " was overridden";
    }
  }

  /// These objected.
  record Objection(List<Member> by) implements Reason {
    @Override
    public String text() {
      return "objected to by " + names(by);
    }
  }

  /// A tally counts objections; whose they are is not told.
  record ObjectionOfUnknown(long count) implements Reason {
    @Override
    public String text() {
      return count + " objected by the tally, not told who";
    }
  }

  /// Consensus was found: nobody is told to have objected.
  record NoObjection() implements Reason {
    @Override
    public String text() {
      return "nobody objected";
    }
  }

  /// These have not agreed, and everybody must.
  record ConsentMissing(List<Member> of) implements Reason {
    @Override
    public String text() {
      return "without the consent of " + names(of);
    }
  }

  /// Too few present, and no more can come.
  record NoQuorum(long present, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public String text() {
      return present + of(who, weighing) + " present, " + needed + " needed for a quorum";
    }
  }

  /// Too few are told to be present so far.
  record QuorumOpen(long present, long needed, Who who, Weighing weighing) implements Reason {
    @Override
    public String text() {
      return present + of(who, weighing) + " told present, " + needed + " needed for a quorum";
    }
  }

  /// These may not vote on it, and what they cast is not counted.
  record Recused(List<Member> members) implements Reason {
    @Override
    public String text() {
      return names(members) + " may not vote on it";
    }
  }

  /// Neither the proposal nor its rejection carried.
  record Deadlocked() implements Reason {
    @Override
    public String text() {
      return "deadlocked: neither the proposal nor its rejection carries";
    }
  }

  /// These have not been heard and may still be; or took part in a way that is not told.
  record NotHeard(List<Member> members) implements Reason {
    @Override
    public String text() {
      return "not heard: " + names(members);
    }
  }

  /// This ballot is told two ways, and the word depends on it.
  record ContestedBallot(Member member, Map<Choice, Truth> told) implements Reason {
    public ContestedBallot {
      told = Map.copyOf(told);
    }

    @Override
    public String text() {
      return "the ballot of " + member + " is told two ways";
    }
  }

  /// The count itself is told in several ways, and the word depends on it.
  record ContestedTally(List<Tally> tallies) implements Reason {
    public ContestedTally {
      tallies = List.copyOf(tallies);
    }

    @Override
    public String text() {
      return "the count is told as "
          + tallies.stream()
              .map(tally -> tally.isEmpty() ? "not held" : tally.toString())
              .collect(Collectors.joining(" and as "));
    }
  }

  /// The outcome rests on a tally as far as ballots are not told by name.
  record ByTally(Tally tally) implements Reason {
    @Override
    public String text() {
      return "by a tally without names: " + tally;
    }
  }

  /// A tally that the named ballots, or the number of members, rule out; it does not count.
  record TallyContradicted(Tally tally) implements Reason {
    @Override
    public String text() {
      return "the tally " + tally + " does not fit the ballots told by name and is not counted";
    }
  }

  /// A ballot told of somebody who is no member; it does not count.
  record NotAMember(Member named) implements Reason {
    @Override
    public String text() {
      return named + " is no member; that ballot is not counted";
    }
  }

  /// A stage or rung has not begun.
  record NotBegun(String stage) implements Reason {
    @Override
    public String text() {
      return stage.isEmpty() ? "not begun" : "'" + stage + "' has not begun";
    }
  }

  /// A stage or rung ended when its time ran out.
  record TimeRanOut(String stage) implements Reason {
    @Override
    public String text() {
      return stage.isEmpty() ? "the time ran out" : "the time for '" + stage + "' ran out";
    }
  }

  /// An earlier rung failed, with its own reasons, and gave way.
  record GaveWay(String rung, List<Reason> because) implements Reason {
    public GaveWay {
      because = List.copyOf(because);
    }

    @Override
    public String text() {
      return "'"
          + rung
          + "' failed ("
          + because.stream().map(Reason::text).collect(Collectors.joining("; "))
          + ")";
    }
  }

  /// There were too many ways to read what is told; the word is kept on the safe side.
  record TooManyReadings() implements Reason {
    @Override
    public String text() {
      return "too many ways to read what is told were left to try them all";
    }
  }

  private static String names(List<Member> members) {
    return members.stream().map(Member::id).collect(Collectors.joining(", "));
  }

  private static String inFavourOf(Who who, Weighing weighing) {
    return of(who, weighing) + " in favour";
  }

  private static String of(Who who, Weighing weighing) {
    String by =
        switch (weighing) {
          case Weighing.OneEach _ -> "";
          case Weighing.Scale(var name) -> " by " + name;
        };
    return by
        + switch (who) {
          case Who.Everyone _ -> "";
          case Who.Group(var name) -> " of " + name;
          case Who.These(var members) -> " of " + names(List.copyOf(members));
        };
  }
}
