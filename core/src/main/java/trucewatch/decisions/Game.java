package trucewatch.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A condition as a simple game: everybody is present, some are in favour, all others are against.
/// Each part then asks for a weight in favour that reaches a quota; a formula joins the parts.
final class Game {
  /// Joins the parts; reads the weight in favour by each of the [Game#weights].
  private sealed interface Formula {
    record Reaches(int scale, long quota) implements Formula {}

    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    record Always(boolean carried) implements Formula {}
  }

  private final Body body;
  private final List<long[]> weights = new ArrayList<>();
  private final List<List<Long>> quotas = new ArrayList<>();
  private final Formula formula;

  private Game(Condition condition, Body body) {
    this.body = body;
    this.formula = formula(condition, Seating.of(body, false));
  }

  static Game of(Condition condition, Body body) {
    return new Game(condition, body);
  }

  int players() {
    return body.members().size();
  }

  /// How many different weights a player has in this game.
  int scales() {
    return weights.size();
  }

  long weight(int scale, int place) {
    return weights.get(scale)[place];
  }

  /// The quotas asked of a scale, rising. Above the last one more weight changes nothing.
  List<Long> quotas(int scale) {
    return quotas.get(scale).stream().sorted().toList();
  }

  /// Carried with these weights in favour, by scale?
  boolean isCarried(long[] inFavour) {
    return isCarried(formula, inFavour);
  }

  private static boolean isCarried(Formula formula, long[] inFavour) {
    return switch (formula) {
      case Formula.Reaches(var scale, var quota) -> inFavour[scale] >= quota;
      case Formula.All(var parts) -> parts.stream().allMatch(each -> isCarried(each, inFavour));
      case Formula.Any(var parts) -> parts.stream().anyMatch(each -> isCarried(each, inFavour));
      case Formula.Always(var carried) -> carried;
    };
  }

  private Formula formula(Condition condition, Seating seating) {
    return switch (condition) {
      case Condition.Threshold(var needed, var base, var who, var weighing) -> {
        Voters voters = seating.voters(who, weighing);
        long total =
            switch (base) {
              case MEMBERS, PRESENT -> voters.total();
              case VOTING -> Arrays.stream(votes(voters)).sum();
            };
        yield reaches(voters, needed.of(total));
      }
      case Condition.Backing(var atLeast, var who) -> reaches(seating.voters(who), atLeast);
      case Condition.Consensus(var who) -> nobodyAgainst(seating.voters(who), 1);
      case Condition.Silence(var who) -> nobodyAgainst(seating.voters(who), 1);
      case Condition.ExpressConsent(var who) -> {
        Voters voters = seating.voters(who);
        yield reaches(voters, voters.total());
      }
      case Condition.AllOf(var parts) -> new Formula.All(formulas(parts, seating));
      case Condition.AnyOf(var parts) -> new Formula.Any(formulas(parts, seating));
      case Condition.Unless(var inner, var against, var holders) ->
          new Formula.All(
              List.of(formula(inner, seating), nobodyAgainst(seating.voters(holders), against)));
      case Condition.UnlessOverridden(var inner, var against, var holders, var override) ->
          new Formula.All(
              List.of(
                  formula(inner, seating),
                  new Formula.Any(
                      List.of(
                          nobodyAgainst(seating.voters(holders), against),
                          formula(override, seating)))));
      case Condition.Quorate(var quorums, var inner) ->
          quorums.stream().allMatch(quorum -> isMet(quorum, seating))
              ? formula(inner, seating)
              : new Formula.Always(false);
      case Condition.Recusing(var who, var recusal, var inner) ->
          formula(inner, seating.recusing(who, recusal));
    };
  }

  private List<Formula> formulas(List<Condition> parts, Seating seating) {
    return parts.stream().map(part -> formula(part, seating)).toList();
  }

  private static boolean isMet(Quorum quorum, Seating seating) {
    long all = seating.voters(quorum.who(), quorum.weighing()).total();
    return all >= quorum.needed().of(all);
  }

  /// Fewer than `against` of these are against.
  private Formula nobodyAgainst(Voters voters, int against) {
    return reaches(voters, Arrays.stream(votes(voters)).sum() - against + 1);
  }

  private Formula reaches(Voters voters, long quota) {
    if (quota <= 0) {
      return new Formula.Always(true);
    }
    long[] votes = votes(voters);
    int scale = 0;
    while (scale < weights.size() && !Arrays.equals(weights.get(scale), votes)) {
      scale++;
    }
    if (scale == weights.size()) {
      weights.add(votes);
      quotas.add(new ArrayList<>());
    }
    quotas.get(scale).add(quota);
    return new Formula.Reaches(scale, quota);
  }

  /// What each can put in favour; nothing for who has no vote.
  private static long[] votes(Voters voters) {
    long[] votes = new long[voters.size()];
    for (int place = 0; place < votes.length; place++) {
      votes[place] = voters.isMute(place) ? 0 : voters.weight(place);
    }
    return votes;
  }
}
