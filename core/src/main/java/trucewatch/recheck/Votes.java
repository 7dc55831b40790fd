package trucewatch.recheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Procedure;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.decisions.Base;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Weighing;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// Ballots counted again, stage by stage, by rules where each member counts one.
///
/// A decision with ballots told two ways or with a rule that it does not know is left open.
final class Votes {
  private final Said said;
  private final Instant at;

  Votes(Said said, Instant at) {
    this.said = said;
    this.at = at;
  }

  /// What members are told to have cast, and counts without names.
  private record Sheet(
      List<Body.Seat> seats, Map<String, Ballot> cast, Map<Ballot, Long> tally, boolean closed) {
    long with(Collection<Body.Seat> seats, Ballot... ballots) {
      List<Ballot> wanted = List.of(ballots);
      return seats.stream()
          .filter(seat -> wanted.contains(cast.getOrDefault(seat.member().code(), Ballot.NONE)))
          .count();
    }

    long everybody(Ballot... ballots) {
      long named = with(seats, ballots);
      long counted = 0;
      for (Ballot ballot : ballots) {
        counted += tally.getOrDefault(ballot, 0L);
      }
      return Math.max(named, counted);
    }
  }

  /// Thrown inside for a rule that is not counted again.
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown(String what) {
      super(what);
    }
  }

  Optional<Interval> outcome(Clause.Choice choice, List<Fact> facts, boolean so) {
    if (facts.size() != 1 || !(facts.getFirst() instanceof Fact.Outcome fact)) {
      facts.forEach(one -> said.findings().open(one, "no outcome"));
      return Optional.empty();
    }
    if (!said.holdsAll(fact.claims()) || !fact.clause().equals(choice.id().code())) {
      said.findings().wrong(fact, "names a ballot that does not count here");
      return Optional.empty();
    }
    List<Claim> ballots = ballots(choice);
    try {
      boolean adopted = adopted(choice, ballots);
      if (adopted == so) {
        said.findings().right(fact);
        Interval last =
            ballots.stream()
                .map(Claim::when)
                .max(Comparator.comparing(Interval::to))
                .orElse(Interval.ALWAYS);
        return Optional.of(last);
      }
      said.findings().wrong(fact, "counted again it is " + (adopted ? "adopted" : "not adopted"));
    } catch (Unknown unknown) {
      said.findings().open(fact, String.valueOf(unknown.getMessage()));
    }
    return Optional.empty();
  }

  private List<Claim> ballots(Clause.Choice choice) {
    return said.claims().stream()
        .filter(Heard::isBallot)
        .filter(claim -> claim.clause().equals(choice.id().code()))
        .filter(claim -> !claim.when().last().isAfter(at))
        .toList();
  }

  /// Whether it could be adopted by what is told; false is sure.
  boolean mayBeAdopted(Clause.Choice choice) {
    List<Claim> ballots = ballots(choice);
    boolean wanted =
        choice.stages().stream()
            .anyMatch(stage -> rule(stage) instanceof Condition one && needsFavour(one));
    if (wanted && ballots.stream().noneMatch(Votes::isInFavour)) {
      return false;
    }
    try {
      return adopted(choice, ballots);
    } catch (Unknown unknown) {
      return true;
    }
  }

  private static boolean isInFavour(Claim ballot) {
    return ballot.ballot() == Ballot.FOR || ballot.ballot() == Ballot.CONSENTS;
  }

  /// Whether it cannot carry where nobody is told to be in favour.
  private static boolean needsFavour(Condition condition) {
    return switch (condition) {
      case Condition.Threshold _, Condition.ExpressConsent _ -> true;
      case Condition.Backing(int atLeast, var _) -> atLeast > 0;
      case Condition.Consensus _, Condition.Silence _, Condition.Recusing _ -> false;
      case Condition.AllOf(List<Condition> parts) -> parts.stream().anyMatch(Votes::needsFavour);
      case Condition.AnyOf(List<Condition> parts) -> parts.stream().allMatch(Votes::needsFavour);
      case Condition.Unless(Condition inner, int _, var _) -> needsFavour(inner);
      case Condition.UnlessOverridden(Condition inner, int _, var _, Condition _) ->
          needsFavour(inner);
      case Condition.Quorate(var _, Condition inner) -> needsFavour(inner);
    };
  }

  private Rule rule(Clause.Stage stage) {
    Procedure procedure = stage.procedure();
    return procedure.rules().stream()
        .filter(dated -> dated.during().contains(at))
        .findFirst()
        .orElse(procedure.rules().getLast())
        .rule();
  }

  private boolean adopted(Clause.Choice choice, List<Claim> ballots) {
    boolean holders =
        said.claims().stream()
            .anyMatch(
                claim ->
                    claim.act().equals(ReservedAct.HOLDS.code())
                        && (claim.object().equals(choice.body().code())
                            || claim.target().equals(choice.body().code())));
    if (holders) {
      throw new Unknown("members told by claims");
    }
    List<Body.Seat> seats = said.agreement().body(choice.body()).seats();
    if (choice.stages().size() == 1) {
      return carries(condition(choice.stages().getFirst()), sheet(seats, ballots));
    }
    List<Clause.Stage> stages = choice.stages();
    return IntStream.range(0, stages.size()).allMatch(n -> carries(stages, n, seats, ballots));
  }

  private Condition condition(Clause.Stage stage) {
    if (rule(stage) instanceof Condition condition) {
      return condition;
    }
    throw new Unknown("a rule with rungs");
  }

  /// Whether one of several stages carries. A search for consensus is over when it is told closed
  /// or a later stage has begun.
  private boolean carries(
      List<Clause.Stage> stages, int n, List<Body.Seat> seats, List<Claim> ballots) {
    Sheet sheet = sheet(seats, heardIn(stages, n, ballots));
    boolean over =
        IntStream.range(n + 1, stages.size())
                .anyMatch(later -> heardIn(stages, later, ballots).stream().anyMatch(Votes::isCast))
            || (sheet.closed() && isOwn(stages.get(n), ballots));
    return carries(condition(stages.get(n)), sheet)
        && (over || !seeksConsensus(condition(stages.get(n))));
  }

  /// The ballots of a stage: those that name it or its draft, else those that name no stage and are
  /// of its kind.
  private List<Claim> heardIn(List<Clause.Stage> stages, int n, List<Claim> ballots) {
    Clause.Stage stage = stages.get(n);
    if (isOwn(stage, ballots)) {
      return ballots.stream().filter(claim -> names(claim, stage)).toList();
    }
    boolean consensus = seeksConsensus(condition(stage));
    boolean mixed =
        stages.stream().anyMatch(other -> seeksConsensus(condition(other)) != consensus);
    return ballots.stream()
        .filter(claim -> stages.stream().noneMatch(other -> names(claim, other)))
        .filter(claim -> !mixed || !isCast(claim) || isOfConsensus(claim) == consensus)
        .toList();
  }

  private static boolean isOwn(Clause.Stage stage, List<Claim> ballots) {
    return ballots.stream().anyMatch(claim -> names(claim, stage));
  }

  private static boolean names(Claim claim, Clause.Stage stage) {
    return !claim.object().isEmpty()
        && (claim.object().equals(stage.name()) || claim.object().equals(stage.draft()));
  }

  private static boolean isCast(Claim claim) {
    return claim.ballot() != Ballot.NONE;
  }

  private static boolean isOfConsensus(Claim claim) {
    return claim.ballot() == Ballot.OBJECTS || claim.ballot() == Ballot.CONSENTS;
  }

  private static boolean seeksConsensus(Condition condition) {
    return switch (condition) {
      case Condition.Consensus _, Condition.Silence _ -> true;
      case Condition.Quorate(var _, Condition inner) -> seeksConsensus(inner);
      case Condition.Threshold _, Condition.Backing _, Condition.ExpressConsent _ -> false;
      case Condition.Unless(Condition inner, int _, var _) -> seeksConsensus(inner);
      case Condition.UnlessOverridden(Condition inner, int _, var _, Condition _) ->
          seeksConsensus(inner);
      case Condition.AllOf _, Condition.AnyOf _, Condition.Recusing _ ->
          throw new Unknown("a stage of a kind that is not counted again");
    };
  }

  private static Sheet sheet(List<Body.Seat> seats, List<Claim> ballots) {
    Map<String, Ballot> cast = new HashMap<>();
    Optional<Interval> close =
        ballots.stream()
            .filter(claim -> claim.act().equals(ReservedAct.CLOSE.code()) && Match.tells(claim))
            .map(Claim::when)
            .min(Comparator.comparing(Interval::to));
    for (Body.Seat seat : seats) {
      List<Claim> his = new ArrayList<>();
      for (Claim claim : ballots) {
        boolean before = close.isEmpty() || claim.when().from().isBefore(close.get().to());
        if (claim.act().equals(ReservedAct.VOTE.code())
            && Positions.holder(claim).equals(seat.member().code())
            && before) {
          his.add(claim);
        }
      }
      Instant last =
          his.stream()
              .map(Positions::taken)
              .max(Comparator.naturalOrder())
              .orElse(Interval.BEGINNING);
      for (Claim claim : his) {
        if (Positions.taken(claim).equals(last) && claim.ballot() != Ballot.NONE) {
          Ballot before = cast.put(seat.member().code(), claim.ballot());
          boolean twice = before != null && before != claim.ballot();
          if (twice || Match.denies(claim)) {
            throw new Unknown("a ballot told two ways");
          }
        }
      }
    }
    return new Sheet(seats, cast, tally(ballots), close.isPresent());
  }

  private static Map<Ballot, Long> tally(List<Claim> ballots) {
    Map<Ballot, Long> tally = new LinkedHashMap<>();
    for (Claim claim : ballots) {
      if (claim.act().equals(ReservedAct.TALLY.code()) && Match.tells(claim)) {
        Long before = tally.put(claim.ballot(), claim.amount().best().longValue());
        if (before != null && before != claim.amount().best().longValue()) {
          throw new Unknown("a count told two ways");
        }
      }
    }
    return tally;
  }

  private boolean carries(Condition condition, Sheet sheet) {
    return switch (condition) {
      case Condition.Threshold threshold -> enough(threshold, sheet);
      case Condition.Backing(int atLeast, var who) ->
          sheet.with(those(who, sheet), Ballot.FOR, Ballot.CONSENTS) >= atLeast;
      case Condition.Consensus(var who) -> nobodyObjects(who, sheet);
      case Condition.Silence(var who) -> nobodyObjects(who, sheet);
      case Condition.ExpressConsent(var who) -> {
        List<Body.Seat> asked = those(who, sheet);
        yield sheet.with(asked, Ballot.FOR, Ballot.CONSENTS) == asked.size();
      }
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().allMatch(part -> carries(part, sheet));
      case Condition.AnyOf(List<Condition> parts) ->
          parts.stream().anyMatch(part -> carries(part, sheet));
      case Condition.Unless(Condition inner, int against, var holders) ->
          carries(inner, sheet)
              && sheet.with(those(holders, sheet), Ballot.AGAINST, Ballot.OBJECTS) < against;
      case Condition.UnlessOverridden(Condition inner, int against, var holders, Condition over) ->
          carries(inner, sheet)
              && (sheet.with(those(holders, sheet), Ballot.AGAINST, Ballot.OBJECTS) < against
                  || carries(over, sheet));
      case Condition.Quorate(List<Quorum> quorums, Condition inner) ->
          quorums.stream().allMatch(quorum -> isThere(quorum, sheet)) && carries(inner, sheet);
      case Condition.Recusing _ -> throw new Unknown("members who may not vote");
    };
  }

  private static boolean nobodyObjects(trucewatch.decisions.Who who, Sheet sheet) {
    return sheet.with(those(who, sheet), Ballot.OBJECTS, Ballot.AGAINST) == 0;
  }

  private static List<Body.Seat> those(trucewatch.decisions.Who who, Sheet sheet) {
    return switch (who) {
      case trucewatch.decisions.Who.Everyone _ -> sheet.seats();
      case trucewatch.decisions.Who.Group(String name) ->
          sheet.seats().stream().filter(seat -> seat.groups().contains(name)).toList();
      case trucewatch.decisions.Who.These(var members) ->
          sheet.seats().stream()
              .filter(seat -> members.contains(new Member(seat.member().code())))
              .toList();
    };
  }

  private static boolean isThere(Quorum quorum, Sheet sheet) {
    if (!(quorum.weighing() instanceof Weighing.OneEach)) {
      throw new Unknown("a weighted quorum");
    }
    List<Body.Seat> asked = those(quorum.who(), sheet);
    long present =
        asked.size() == sheet.seats().size()
            ? sheet.everybody(
                Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINS, Ballot.OBJECTS, Ballot.CONSENTS)
            : sheet.with(
                asked,
                Ballot.FOR,
                Ballot.AGAINST,
                Ballot.ABSTAINS,
                Ballot.OBJECTS,
                Ballot.CONSENTS);
    return present >= quorum.needed().of(asked.size());
  }

  private static boolean enough(Condition.Threshold threshold, Sheet sheet) {
    List<Body.Seat> asked = those(threshold.who(), sheet);
    boolean all = asked.size() == sheet.seats().size();
    if (!(threshold.weighing() instanceof Weighing.OneEach)) {
      throw new Unknown("weighted votes");
    }
    long favour =
        all
            ? sheet.everybody(Ballot.FOR, Ballot.CONSENTS)
            : sheet.with(asked, Ballot.FOR, Ballot.CONSENTS);
    long against =
        all
            ? sheet.everybody(Ballot.AGAINST, Ballot.OBJECTS)
            : sheet.with(asked, Ballot.AGAINST, Ballot.OBJECTS);
    long abstain = all ? sheet.everybody(Ballot.ABSTAINS) : sheet.with(asked, Ballot.ABSTAINS);
    Base base = threshold.base();
    long total =
        switch (base) {
          case MEMBERS -> asked.size();
          case PRESENT -> favour + against + abstain;
          case VOTING -> favour + against;
        };
    return favour > 0 && favour >= threshold.needed().of(total);
  }
}
