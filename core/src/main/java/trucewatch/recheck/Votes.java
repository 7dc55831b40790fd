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

/// Ballots counted again: rules of one stage where each member counts one or has a weight.
///
/// A decision with several stages, with ballots told two ways or with a rule that it does not know
/// is left open.
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
    try {
      return adopted(choice, ballots(choice));
    } catch (Unknown unknown) {
      return true;
    }
  }

  private boolean adopted(Clause.Choice choice, List<Claim> ballots) {
    if (choice.stages().size() != 1) {
      throw new Unknown("a decision with several stages");
    }
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
    Procedure procedure = choice.stages().getFirst().procedure();
    Rule rule =
        procedure.rules().stream()
            .filter(dated -> dated.during().contains(at))
            .findFirst()
            .orElse(procedure.rules().getLast())
            .rule();
    if (!(rule instanceof Condition condition)) {
      throw new Unknown("a rule with rungs or stages");
    }
    return carries(condition, sheet(seats, ballots));
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
