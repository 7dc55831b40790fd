package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trucewatch.agreement.Clause;
import trucewatch.claims.Ballot;
import trucewatch.decisions.Ballots;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Count;
import trucewatch.decisions.Member;
import trucewatch.decisions.Outcome;
import trucewatch.decisions.Power;
import trucewatch.decisions.Reason;
import trucewatch.decisions.Round;
import trucewatch.decisions.Rounds;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Turning;
import trucewatch.logic.Truth;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Word;

/// A decision seen ballot by ballot, also with assumed votes.
final class Decisions {
  private static final int MOST_TURNS = 20;

  private final World world;
  private final Choices choices;

  Decisions(World world) {
    this.world = world;
    this.choices = new Choices(world, new Deadlines(world, new Conditions(world)));
  }

  DecisionReport report(Clause.Choice choice, Map<String, Ballot> assumed, Instant at) {
    Row row = world.rows(choice.id()).getFirst();
    Choices.Sitting sitting =
        choices.sitting(choice, row, row.finding.force().since(), assumed, at);
    Outcome outcome = Count.outcome(sitting.rule(), sitting.rounds());
    Round round = sitting.rounds().named().getOrDefault(outcome.stage(), sitting.rounds().shared());
    boolean adopted = outcome.word() == Outcome.Word.ADOPTED;
    Turning.Goal goal = adopted ? Turning.Goal.NOT_ADOPTED : Turning.Goal.ADOPTED;
    Turning.Answer answer = turning(sitting, outcome, goal);
    return new DecisionReport(
        choice.id().code(),
        choice.head().title(),
        choice.body().code(),
        Word.valueOf(outcome.word().name()),
        outcome.reasons().stream().map(Reason::remark).toList(),
        outcome.settled(),
        outcome.stage(),
        ballots(round, assumed),
        counts(round),
        !assumed.isEmpty(),
        goal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        turns(answer),
        turning(answer, blocking(sitting, outcome)));
  }

  /// Each vote by the rule and the members of its time; of a staged decision by its last stage.
  List<Outcome> outcomes(Clause.Choice choice, List<RollCall> calls) {
    return calls.stream()
        .map(
            call ->
                Count.outcome(
                    choices.lastRule(choice, call.when()), Rounds.of(round(choice, call))))
        .toList();
  }

  private Round round(Clause.Choice choice, RollCall call) {
    Body body = choices.seated(choice, call.when());
    Ballots ballots = Ballots.none();
    for (Map.Entry<String, List<Ballot>> cast : call.ballots().entrySet()) {
      for (Ballot ballot : cast.getValue()) {
        ballots = ballots.toldSo(new Member(cast.getKey()), Choices.choice(ballot));
      }
    }
    if (call.rest() != Ballot.NONE) {
      for (Member member : body.members()) {
        if (!call.ballots().containsKey(member.id())) {
          ballots = ballots.toldSo(member, Choices.choice(call.rest()));
        }
      }
    }
    return new Round(body, ballots, Close.RUNNING);
  }

  /// The power of each member under the rule of each stage and rung.
  List<StagePower> power(Clause.Choice choice, Instant at) {
    Body body = choices.seated(choice, at);
    List<StagePower> all = new ArrayList<>();
    power("", choices.rule(choice, at), body, all);
    return all;
  }

  private static void power(String name, Rule rule, Body body, List<StagePower> into) {
    switch (rule) {
      case Condition condition ->
          into.add(
              new StagePower(
                  name, Power.of(condition, body), Turning.blocking(condition, body, MOST_TURNS)));
      case Rule.Stages(var stages) ->
          stages.forEach(stage -> power(stage.name(), stage.rule(), body, into));
      case Rule.Rungs(var rungs) ->
          rungs.forEach(rung -> power(rung.name(), rung.rule(), body, into));
    }
  }

  /// While an earlier stage is open, what counts is the last one: a consensus on a draft adopts
  /// nothing.
  private static Turning.Answer turning(
      Choices.Sitting sitting, Outcome outcome, Turning.Goal goal) {
    if (outcome.word() == Outcome.Word.OPEN
        && sitting.rule() instanceof Rule.Stages(var stages)
        && stages.getLast().rule() instanceof Condition last) {
      Round shared = sitting.rounds().shared();
      Round vote =
          sitting
              .rounds()
              .named()
              .getOrDefault(
                  stages.getLast().name(), new Round(shared.body(), Ballots.none(), Close.RUNNING));
      return Turning.smallest(last, vote, goal, MOST_TURNS);
    }
    return Turning.smallest(sitting.rule(), sitting.rounds(), goal, MOST_TURNS);
  }

  /// Who alone could keep an open decision from being adopted.
  private static List<Remark> blocking(Choices.Sitting sitting, Outcome outcome) {
    Rule last =
        sitting.rule() instanceof Rule.Stages(var stages)
            ? stages.getLast().rule()
            : sitting.rule();
    if (outcome.word() != Outcome.Word.OPEN || !(last instanceof Condition condition)) {
      return List.of();
    }
    Turning.Answer answer =
        Turning.blocking(condition, sitting.rounds().shared().body(), MOST_TURNS);
    if (!(answer instanceof Turning.Answer.Sets sets) || sets.turns().isEmpty()) {
      return List.of();
    }
    List<Remark> ways = new ArrayList<>();
    for (Turning.Turn turn : sets.turns()) {
      for (Turning.Pick pick : turn.picks()) {
        ways.add(
            Remark.of(
                Kind.ANY_OF,
                Arg.number(pick.howMany()),
                Arg.actors(pick.among().stream().map(Member::id).toList())));
      }
    }
    return List.of(Remark.of(Kind.KEPT_FROM_ADOPTION, Arg.list(ways, Arg.Join.COMMA_OR)));
  }

  private static List<DecisionReport.MemberBallot> ballots(
      Round round, Map<String, Ballot> assumed) {
    List<DecisionReport.MemberBallot> all = new ArrayList<>();
    for (Member member : round.body().members()) {
      List<String> told = told(round.ballots(), member);
      boolean denied =
          round.ballots().told().getOrDefault(member, Map.of()).containsValue(Truth.CONTESTED);
      all.add(
          new DecisionReport.MemberBallot(
              member.id(), told, told.size() > 1 || denied, assumed.containsKey(member.id())));
    }
    return all;
  }

  private static List<String> told(Ballots ballots, Member member) {
    List<String> told = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      if (ballots.truth(member, choice).so()) {
        told.add(choice.code());
      }
    }
    return told;
  }

  private static List<DecisionReport.Count> counts(Round round) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Member member : round.body().members()) {
      List<String> told = told(round.ballots(), member);
      if (told.size() == 1) {
        counts.merge(told.getFirst(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new DecisionReport.Count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<List<DecisionReport.Turn>> turns(Turning.Answer answer) {
    return answer instanceof Turning.Answer.Sets sets
        ? sets.turns().stream().map(Decisions::turn).toList()
        : List.of();
  }

  private static List<DecisionReport.Turn> turn(Turning.Turn turn) {
    return turn.picks().stream()
        .map(
            pick ->
                new DecisionReport.Turn(
                    pick.howMany(),
                    pick.among().stream().map(Member::id).toList(),
                    pick.choice().code()))
        .toList();
  }

  private static Remark turning(Turning.Answer answer, List<Remark> blocking) {
    List<Remark> all = new ArrayList<>();
    all.add(words(answer));
    if (answer instanceof Turning.Answer.Sets sets && !sets.complete()) {
      all.add(Remark.of(Kind.MORE_SETS));
    }
    all.addAll(blocking);
    return Remark.joined(all, Arg.Join.SEMICOLON);
  }

  private static Remark words(Turning.Answer answer) {
    return switch (answer) {
      case Turning.Answer.Sets sets ->
          sets.size() == 1
              ? Remark.of(Kind.TURNED_BY_ONE)
              : Remark.of(Kind.TURNED_BY, Arg.number(sets.size()));
      case Turning.Answer.AlreadySo _ -> Remark.of(Kind.STANDS_ALREADY);
      case Turning.Answer.Impossible _ -> Remark.of(Kind.NOTHING_TURNS);
      case Turning.Answer.NamesNotTold _ -> Remark.of(Kind.RESTS_ON_TALLY);
      case Turning.Answer.Unfinished unfinished ->
          Remark.of(Kind.SEARCH_CUT, Arg.number(unfinished.atLeast()));
    };
  }
}
