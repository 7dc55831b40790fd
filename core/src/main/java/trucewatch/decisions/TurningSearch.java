package trucewatch.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Searches the smallest turning sets of one round, size by size, over groups of members with the
/// same rights and the same ballot.
///
/// Who changes towards adoption is in favour: nothing helps it more. Who changes away from it is
/// against. Where staying away can do what a vote cannot, that is tried too. A branch is cut when
/// [Meaning] says that not even the best choice of the members still to be picked can reach the
/// goal.
final class TurningSearch {
  private static final int MOST_STEPS = 200_000;

  /// Interchangeable members, by place.
  private record Group(List<Integer> places) {}

  private final Condition condition;
  private final Body body;
  private final boolean lapsed;
  private final Turning.Goal goal;
  private final int mostTurns;
  private final Meaning meaning;
  private final long[] notice;
  private final Told told;
  private final int[] start;
  private final boolean hasUnclear;
  private final List<Group> groups = new ArrayList<>();
  private final List<Turning.Turn> turns = new ArrayList<>();
  private final Set<List<Integer>> found = new HashSet<>();
  private int steps;
  private boolean complete = true;

  /// @param movers ids of the members who may change; all if there are none
  TurningSearch(
      Condition condition, Round round, Turning.Goal goal, int mostTurns, Set<String> movers) {
    this.condition = condition;
    this.body = round.body();
    this.lapsed = round.close() == Close.LAPSED;
    this.goal = goal;
    this.mostTurns = Math.max(1, mostTurns);
    this.meaning = Meaning.of(condition, body, lapsed);
    Rights rights = Rights.of(condition, body);
    this.notice = rights.weight();
    Close close = lapsed ? Close.LAPSED : Close.CLOSED;
    this.told = Told.of(new Round(body, round.ballots(), close), countedTally(round));
    this.start = told.allSides();
    this.hasUnclear = Arrays.stream(start).anyMatch(sides -> !Side.isSingle(sides));
    group(rights, movers);
  }

  /// The tally that leaves names open, if there is one; an empty one otherwise.
  private static Tally countedTally(Round round) {
    Tally none = new Tally(Map.of());
    Told named = Told.of(round, none);
    boolean allNamed =
        named.readings().stream().allMatch(each -> each.length == 1 && Side.isSingle(each[0]));
    if (allNamed && round.body().members().stream().allMatch(round.ballots().told()::containsKey)) {
      return none;
    }
    return round.ballots().tallies().stream()
        .filter(tally -> !tally.isEmpty() && fits(round, tally))
        .findFirst()
        .orElse(none);
  }

  private static boolean fits(Round round, Tally tally) {
    return new Sheet(Told.of(round, tally).allSides(), Count.heads(tally)).isPossible();
  }

  Turning.Answer answer() {
    if (told.tallied()) {
      return new Turning.Answer.NamesNotTold();
    }
    if (isReached(start)) {
      return new Turning.Answer.AlreadySo();
    }
    for (int size = 1; size <= body.members().size(); size++) {
      for (int away = 0; away <= (canHelpByStayingAway() ? size : 0); away++) {
        search(0, size - away, away, start.clone(), new int[groups.size()][2]);
      }
      if (!turns.isEmpty()) {
        return new Turning.Answer.Sets(size, turns, complete && steps <= MOST_STEPS);
      }
      if (steps > MOST_STEPS) {
        return new Turning.Answer.Unfinished(size);
      }
    }
    return new Turning.Answer.Impossible();
  }

  /// Staying away turns nothing that a vote does not, but for two cases: it can break a quorum, and
  /// whose vote would count as an abstention helps a majority of those present by leaving.
  private boolean canHelpByStayingAway() {
    return switch (goal) {
      case ADOPTED -> hasMuted(condition);
      case NOT_ADOPTED -> hasQuorum(condition);
    };
  }

  private int towards() {
    return goal == Turning.Goal.ADOPTED ? Side.FOR.bit() : Side.AGAINST.bit();
  }

  /// Members of most weight first, so that the first branch is the likeliest.
  private void group(Rights rights, Set<String> movers) {
    Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
    for (int place = 0; place < start.length; place++) {
      if (!movers.isEmpty() && !movers.contains(body.members().get(place).id())) {
        continue;
      }
      List<Integer> readings = Arrays.stream(told.readings().get(place)).boxed().toList();
      alike
          .computeIfAbsent(List.of(rights.rows().get(place), readings), _ -> new ArrayList<>())
          .add(place);
    }
    alike.values().forEach(places -> groups.add(new Group(places)));
    groups.sort(
        Comparator.comparingLong((Group group) -> notice[group.places().getFirst()]).reversed());
  }

  /// Picks `towards` members who vote for the goal and `away` who stay away, from this group on.
  private void search(int index, int towards, int away, int[] sides, int[][] picked) {
    if (steps > MOST_STEPS || !complete) {
      return;
    }
    steps++;
    if (towards == 0 && away == 0) {
      if (isReached(sides)) {
        add(picked);
      }
      return;
    }
    if (index == groups.size() || !mayReach(index, towards, away, sides)) {
      return;
    }
    List<Integer> places = groups.get(index).places();
    int most = start[places.getFirst()] == towards() ? 0 : Math.min(towards, places.size());
    for (int now = most; now >= 0; now--) {
      boolean isAbsent = start[places.getFirst()] == Side.ABSENT.bit();
      int mostAway = isAbsent ? 0 : Math.min(away, places.size() - now);
      for (int nowAway = mostAway; nowAway >= 0; nowAway--) {
        int[] next = sides.clone();
        for (int which = 0; which < now + nowAway; which++) {
          next[places.get(which)] = which < now ? towards() : Side.ABSENT.bit();
        }
        picked[index] = new int[] {now, nowAway};
        search(index + 1, towards - now, away - nowAway, next, picked);
        picked[index] = new int[2];
      }
    }
  }

  /// Whether the goal is reached for every reading and whatever those whose ballot is not told did.
  private boolean isReached(int[] sides) {
    Sheet sheet = Sheet.untallied(sides);
    Set<Value> values =
        hasUnclear ? new Outlook(meaning, sheet.heads(), notice).values(sheet) : meaning.on(sheet);
    return switch (goal) {
      case ADOPTED -> values.equals(Set.of(Value.CARRIED));
      case NOT_ADOPTED -> !values.contains(Value.CARRIED);
    };
  }

  /// Whether some choice among the groups from `index` on may still reach the goal.
  private boolean mayReach(int index, int towards, int away, int[] sides) {
    int[] open = sides.clone();
    int[] heads = {Sheet.UNTOLD, Sheet.UNTOLD, Sheet.UNTOLD, Sheet.UNTOLD};
    for (Group group : groups.subList(index, groups.size())) {
      for (int place : group.places()) {
        open[place] |= (towards > 0 ? towards() : 0) | (away > 0 ? Side.ABSENT.bit() : 0);
      }
    }
    if (!hasUnclear) {
      limit(heads, towards(), towards, sides);
      if (away > 0) {
        limit(heads, Side.ABSENT.bit(), away, sides);
      }
    }
    Set<Value> values = meaning.on(new Sheet(open, heads));
    return switch (goal) {
      case ADOPTED -> values.contains(Value.CARRIED);
      case NOT_ADOPTED -> values.contains(Value.LOST) || values.contains(Value.NO_QUORUM);
    };
  }

  /// Only so many more can come to this side. (Some who are on it may leave, so it is a bound.)
  private static void limit(int[] heads, int side, int more, int[] sides) {
    long now = Arrays.stream(sides).filter(each -> each == side).count();
    heads[Integer.numberOfTrailingZeros(side)] = Math.toIntExact(now + more);
  }

  private void add(int[][] picked) {
    List<Integer> key = new ArrayList<>();
    for (int[] pick : picked) {
      key.add(pick[0] + pick[1]);
    }
    if (!found.add(key)) {
      return;
    }
    if (turns.size() == mostTurns) {
      complete = false;
      return;
    }
    turns.add(new Turning.Turn(mildest(picked)));
  }

  /// The picks, each with an abstention instead of its vote where that does as well.
  private List<Turning.Pick> mildest(int[][] picked) {
    int[] sides = start.clone();
    for (int index = 0; index < picked.length; index++) {
      set(sides, index, 0, picked[index][0], towards());
      set(sides, index, picked[index][0], picked[index][1], Side.ABSENT.bit());
    }
    List<Turning.Pick> picks = new ArrayList<>();
    for (int index = 0; index < picked.length; index++) {
      int voting = picked[index][0];
      if (voting > 0) {
        boolean mild = isEnoughToAbstain(sides, index, voting);
        if (mild) {
          set(sides, index, 0, voting, Side.ABSTAINS.bit());
        }
        picks.add(pick(index, voting, mild ? Choice.ABSTAINS : vote()));
      }
      if (picked[index][1] > 0) {
        picks.add(pick(index, picked[index][1], Choice.ABSENT));
      }
    }
    return picks;
  }

  private boolean isEnoughToAbstain(int[] sides, int index, int voting) {
    if (isConsensusAlone() || start[groups.get(index).places().getFirst()] == Side.ABSTAINS.bit()) {
      return false;
    }
    int[] milder = sides.clone();
    set(milder, index, 0, voting, Side.ABSTAINS.bit());
    return isReached(milder);
  }

  private void set(int[] sides, int index, int from, int many, int side) {
    for (int which = from; which < from + many; which++) {
      sides[groups.get(index).places().get(which)] = side;
    }
  }

  private Turning.Pick pick(int index, int howMany, Choice choice) {
    List<Member> among =
        groups.get(index).places().stream().map(place -> body.members().get(place)).toList();
    return new Turning.Pick(howMany, among, choice);
  }

  private Choice vote() {
    return switch (goal) {
      case ADOPTED -> isConsensusAlone() ? Choice.CONSENTS : Choice.FOR;
      case NOT_ADOPTED -> isConsensusAlone() ? Choice.OBJECTS : Choice.AGAINST;
    };
  }

  private boolean isConsensusAlone() {
    return !Count.choices(condition).contains(Choice.FOR);
  }

  private static boolean hasMuted(Condition condition) {
    return switch (condition) {
      case Condition.Recusing(_, var recusal, var inner) ->
          recusal == Condition.Recusal.ABSTAINS || hasMuted(inner);
      case Condition.AllOf(var parts) -> parts.stream().anyMatch(TurningSearch::hasMuted);
      case Condition.AnyOf(var parts) -> parts.stream().anyMatch(TurningSearch::hasMuted);
      case Condition.Unless(var inner, _, _) -> hasMuted(inner);
      case Condition.UnlessOverridden(var inner, _, _, var override) ->
          hasMuted(inner) || hasMuted(override);
      case Condition.Quorate(_, var inner) -> hasMuted(inner);
      case Condition.Threshold _,
          Condition.Backing _,
          Condition.Consensus _,
          Condition.Silence _,
          Condition.ExpressConsent _ ->
          false;
    };
  }

  private static boolean hasQuorum(Condition condition) {
    return switch (condition) {
      case Condition.Quorate _ -> true;
      case Condition.AllOf(var parts) -> parts.stream().anyMatch(TurningSearch::hasQuorum);
      case Condition.AnyOf(var parts) -> parts.stream().anyMatch(TurningSearch::hasQuorum);
      case Condition.Unless(var inner, _, _) -> hasQuorum(inner);
      case Condition.UnlessOverridden(var inner, _, _, var override) ->
          hasQuorum(inner) || hasQuorum(override);
      case Condition.Recusing(_, _, var inner) -> hasQuorum(inner);
      case Condition.Threshold _,
          Condition.Backing _,
          Condition.Consensus _,
          Condition.Silence _,
          Condition.ExpressConsent _ ->
          false;
    };
  }
}
