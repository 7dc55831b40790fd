package trucewatch.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What it would take to turn an outcome: the smallest sets of members whose change of ballot does.
///
/// Judged as if the round closed with the changed ballots: all others stay as they are told, who is
/// not heard is absent, and a contested ballot may be read either way. Sets of the smallest size
/// are all found, up to a stated number; members with the same rights and the same ballot are
/// grouped, so that one line stands for many sets. Each member is given the mildest ballot that
/// does: an abstention where that is enough.
public final class Turning {
  private Turning() {}

  /// Where it should turn to.
  public enum Goal {
    ADOPTED,
    /// Anything but adopted, no quorum included.
    NOT_ADOPTED
  }

  /// What was found.
  public sealed interface Answer {
    /// `size` members must change, and no fewer will do. `complete` is false where more such sets
    /// may exist than were asked for or could be searched.
    record Sets(int size, List<Turn> turns, boolean complete) implements Answer {
      public Sets {
        turns = List.copyOf(turns);
      }
    }

    /// It stands so already, if the round closes now.
    record AlreadySo() implements Answer {}

    /// No change of ballots turns it.
    record Impossible() implements Answer {}

    /// The outcome rests on a tally; who cast which ballot is not told.
    record NamesNotTold() implements Answer {}

    /// The search was cut short: no set of fewer than `atLeast` members will do.
    record Unfinished(int atLeast) implements Answer {}
  }

  /// One way to turn it: all of these picks together.
  public record Turn(List<Pick> picks) {
    public Turn {
      picks = List.copyOf(picks);
    }

    /// How many members change.
    public int size() {
      return picks.stream().mapToInt(Pick::howMany).sum();
    }
  }

  /// Any `howMany` of these members, who have the same rights and the same ballot, cast `choice`.
  public record Pick(int howMany, List<Member> among, Choice choice) {
    public Pick {
      among = List.copyOf(among);
    }
  }

  /// The smallest sets for a rule of one round.
  public static Answer smallest(Condition condition, Round round, Goal goal, int mostTurns) {
    return smallest(condition, round, goal, mostTurns, Set.of());
  }

  /// The same among some members alone.
  ///
  /// @param movers ids of the members who may change; all if there are none
  public static Answer smallest(
      Condition condition, Round round, Goal goal, int mostTurns, Set<String> movers) {
    return new TurningSearch(condition, round, goal, mostTurns, movers).answer();
  }

  /// The smallest sets for the stage or rung at which the decision stands. Rungs that share one set
  /// of ballots are turned together where each gives way to the next on any failure.
  public static Answer smallest(Rule rule, Rounds rounds, Goal goal, int mostTurns) {
    Count.Deciding deciding = Count.deciding(rule, rounds);
    return smallest(deciding.condition(), deciding.round(), goal, mostTurns);
  }

  /// What one stage still needs; its name is empty for a rule of one stage.
  public record StageAnswer(String stage, Answer answer) {}

  /// What each stage needs that has not carried yet, in their order: the smallest sets of members
  /// whose ballots in that stage would carry it. The ballots are of the kind that the stage knows:
  /// a search for consensus knows consent and objection, a vote the others.
  ///
  /// @param movers ids of the members who may change; all if there are none
  public static List<StageAnswer> byStage(
      Rule rule, Rounds rounds, int mostTurns, Set<String> movers) {
    return Count.left(rule, rounds).stream()
        .map(left -> new StageAnswer(left.stage(), toCarry(left.deciding(), mostTurns, movers)))
        .toList();
  }

  private static Answer toCarry(Count.Deciding deciding, int mostTurns, Set<String> movers) {
    Answer answer =
        smallest(deciding.condition(), deciding.round(), Goal.ADOPTED, mostTurns, movers);
    return answer instanceof Answer.Sets sets ? inKind(sets, deciding.condition()) : answer;
  }

  private static Answer inKind(Answer.Sets sets, Condition condition) {
    if (!Count.choices(condition).equals(Count.CONSENSUS)) {
      return sets;
    }
    return new Answer.Sets(
        sets.size(),
        sets.turns().stream()
            .map(
                turn ->
                    new Turn(
                        turn.picks().stream()
                            .map(
                                pick ->
                                    new Pick(
                                        pick.howMany(), pick.among(), pick.choice().inConsensus()))
                            .toList()))
            .toList(),
        sets.complete());
  }

  /// The smallest sets of members who can keep anything from being adopted when all others are in
  /// favour: the blocking minorities.
  public static Answer blocking(Condition condition, Body body, int mostTurns) {
    Ballots all = Ballots.none();
    for (Member member : body.members()) {
      all = all.toldSo(member, Choice.FOR);
    }
    Round round = new Round(body, all, Close.CLOSED);
    return smallest(condition, round, Goal.NOT_ADOPTED, mostTurns);
  }

  /// All sets that a turn stands for, each as the ballots to cast; at most so many.
  public static List<Map<Member, Choice>> sets(Turn turn, int most) {
    List<Map<Member, Choice>> sets = new ArrayList<>();
    sets.add(Map.of());
    for (Pick pick : turn.picks()) {
      List<Map<Member, Choice>> longer = new ArrayList<>();
      for (Map<Member, Choice> set : sets) {
        extend(set, pick, 0, pick.howMany(), longer, most);
      }
      sets = longer;
    }
    return sets;
  }

  private static void extend(
      Map<Member, Choice> set,
      Pick pick,
      int from,
      int left,
      List<Map<Member, Choice>> into,
      int most) {
    if (into.size() >= most) {
      return;
    }
    if (left == 0) {
      into.add(set);
      return;
    }
    for (int index = from; index <= pick.among().size() - left; index++) {
      Map<Member, Choice> longer = new LinkedHashMap<>(set);
      longer.put(pick.among().get(index), pick.choice());
      extend(longer, pick, index + 1, left - 1, into, most);
    }
  }
}
