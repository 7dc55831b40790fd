package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trucewatch.decisions.Ballots;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Round;
import trucewatch.decisions.Turning;
import trucewatch.decisions.Turning.Answer;
import trucewatch.decisions.Turning.Goal;

/// The smallest turning sets against trying every change of every set of members.
class TurningProperties {
  private static final List<Choice> PLAIN =
      List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAINS, Choice.ABSENT);

  @Test
  void theSetsAreSufficientMinimalAndAllThatThereAre() {
    Properties.forAll(
            "votes: turning",
            1_500,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(draw.between(1, 5));
              Condition condition = random.condition(2);
              Ballots ballots = new Ballots(random.ballots(body).told(), List.of());
              Round round = new Round(body, ballots, random.close());
              Goal goal = draw.pick(List.of(Goal.values()));
              draw.note("condition", condition);
              draw.note("round", round);
              draw.note("goal", goal);
              compare(condition, round, goal, draw);
            })
        .atLeast(30, "turned")
        .atLeast(5, "turned by several")
        .atLeast(3, "impossible")
        .atLeast(10, "already so");
  }

  private static void compare(Condition condition, Round round, Goal goal, Draw draw) {
    Set<Set<Member>> expected = smallestSets(condition, round, goal);
    switch (Turning.smallest(condition, round, goal, 1_000)) {
      case Answer.AlreadySo _ -> {
        draw.label("already so");
        assertEquals(Set.of(Set.of()), expected);
      }
      case Answer.Impossible _ -> {
        draw.label("impossible");
        assertEquals(Set.of(), expected);
      }
      case Answer.Sets sets -> {
        draw.label("turned");
        if (sets.size() > 1) {
          draw.label("turned by several");
        }
        assertTrue(sets.complete());
        assertEquals(expected, members(condition, round, goal, sets));
      }
      case Answer.NamesNotTold _, Answer.Unfinished _ ->
          throw new AssertionError("a small round without tallies is searched to its end");
    }
  }

  /// The sets of members, each checked to turn the outcome with the ballots given.
  private static Set<Set<Member>> members(
      Condition condition, Round round, Goal goal, Answer.Sets sets) {
    Set<Set<Member>> found = new HashSet<>();
    for (Turning.Turn turn : sets.turns()) {
      assertEquals(sets.size(), turn.size());
      List<Map<Member, Choice>> ways = Turning.sets(turn, 1_000);
      assertFalse(ways.isEmpty());
      for (Map<Member, Choice> way : ways) {
        assertTrue(isReached(condition, round, way, goal), way.toString());
        found.add(way.keySet());
      }
    }
    return found;
  }

  private static Set<Set<Member>> smallestSets(Condition condition, Round round, Goal goal) {
    for (int size = 0; size <= round.body().members().size(); size++) {
      Set<Set<Member>> found = new HashSet<>();
      for (Set<Member> set : sets(round.body().members(), size)) {
        List<Member> members = List.copyOf(set);
        Plainly.product(
            members.stream().map(_ -> PLAIN).toList(),
            choices -> {
              Map<Member, Choice> way = new LinkedHashMap<>();
              for (int index = 0; index < members.size(); index++) {
                way.put(members.get(index), choices.get(index));
              }
              if (isReached(condition, round, way, goal)) {
                found.add(set);
              }
            });
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static List<Set<Member>> sets(List<Member> members, int size) {
    List<Set<Member>> sets = new ArrayList<>();
    for (int mask = 0; mask < 1 << members.size(); mask++) {
      if (Integer.bitCount(mask) == size) {
        Set<Member> set = new HashSet<>();
        for (int place = 0; place < members.size(); place++) {
          if ((mask & (1 << place)) != 0) {
            set.add(members.get(place));
          }
        }
        sets.add(set);
      }
    }
    return sets;
  }

  private static boolean isReached(
      Condition condition, Round round, Map<Member, Choice> way, Goal goal) {
    Ballots changed = round.ballots();
    for (Map.Entry<Member, Choice> entry : way.entrySet()) {
      changed = changed.assuming(entry.getKey(), entry.getValue());
    }
    Close close = round.close() == Close.LAPSED ? Close.LAPSED : Close.CLOSED;
    Set<Plainly.End> ends = Plainly.ends(condition, new Round(round.body(), changed, close));
    return switch (goal) {
      case ADOPTED -> ends.equals(Set.of(Plainly.End.CARRIED));
      case NOT_ADOPTED -> !ends.contains(Plainly.End.CARRIED);
    };
  }
}
