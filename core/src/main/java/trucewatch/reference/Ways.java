package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.Column;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.decisions.Close;
import trucewatch.decisions.Member;
import trucewatch.decisions.Turning;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// Which moves could bring a clause into force, or see it performed, as the text is read: proposals
/// that have still to be tried.
///
/// What is not met yet is followed through conditions, triggers, consent, powers and the stages of
/// decisions down to what somebody can do. What nobody should be asked for (a breach), what only
/// time can bring, and what waits for itself is no way; it is named as an obstacle.
final class Ways {
  /// So many ways are kept of any part; the shortest.
  static final int MOST = 200;

  private static final int MOST_TURNS = 20;

  /// One way: these moves together. No moves: it is so already.
  private record Way(List<Move> moves) {
    static final Way SO = new Way(List.of());

    int size() {
      return moves.stream().mapToInt(Move::howMany).sum();
    }

    Way and(Way other) {
      Set<Move> all = new LinkedHashSet<>(moves);
      all.addAll(other.moves);
      return new Way(List.copyOf(all));
    }
  }

  private static final List<Way> DONE = List.of(Way.SO);
  private static final List<Way> NONE = List.of();

  private final World world;
  private final Conditions conditions;
  private final Choices choices;
  private final Instant at;
  private final Set<String> movers;
  private final Set<Remark> obstacles = new LinkedHashSet<>();
  private final Set<String> open = new HashSet<>();
  private boolean cut;

  /// @param movers codes of the actors whose votes are thought of; everybody's if there are none
  Ways(World world, Set<String> movers) {
    this.world = world;
    this.movers = movers;
    this.conditions = new Conditions(world);
    this.choices = new Choices(world, new Deadlines(world, conditions));
    this.at = world.at;
  }

  Moves find(Clause clause, boolean performed) {
    List<Way> ways = performed ? toDo(clause, 0) : toForce(clause, 0);
    return new Moves(ways.stream().map(Way::moves).toList(), List.copyOf(obstacles), cut);
  }

  // Joining

  private List<Way> any(List<List<Way>> parts) {
    Set<Way> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return all.contains(Way.SO) ? DONE : shortest(new ArrayList<>(all));
  }

  private List<Way> all(List<List<Way>> parts) {
    List<Way> sofar = DONE;
    for (List<Way> part : parts) {
      Set<Way> longer = new LinkedHashSet<>();
      for (Way one : sofar) {
        part.forEach(other -> longer.add(one.and(other)));
      }
      sofar = shortest(new ArrayList<>(longer));
    }
    return sofar;
  }

  private List<Way> shortest(List<Way> ways) {
    ways.sort(Comparator.comparingInt(Way::size));
    cut |= ways.size() > MOST;
    return ways.subList(0, Math.min(MOST, ways.size()));
  }

  private static List<Way> move(Move move) {
    return List.of(new Way(List.of(move)));
  }

  private List<Way> obstacle(Remark words) {
    obstacles.add(words);
    return NONE;
  }

  /// Once for each clause on the way: what waits for itself is no way.
  private List<Way> once(String what, ClauseId clause, Supplier<List<Way>> ways) {
    String key = what + " " + clause;
    if (!open.add(key)) {
      return obstacle(Remark.of(Kind.WAITS_FOR_ITSELF, Arg.clause(clause.code())));
    }
    List<Way> found = ways.get();
    open.remove(key);
    return found;
  }

  private List<Row> plain(ClauseId clause) {
    return world.rows(clause).stream().filter(row -> row.kind == Row.Kind.PLAIN).toList();
  }

  // Clauses

  /// The clause comes into force; a decision is adopted.
  private List<Way> toForce(Clause clause, int step) {
    if (clause instanceof Clause.Choice choice) {
      return once("adopt", clause.id(), () -> toAdopt(choice, step));
    }
    return once(
        "force",
        clause.id(),
        () -> all(plain(clause.id()).stream().map(row -> toForce(row, step)).toList()));
  }

  private List<Way> toForce(Row row, int step) {
    Force force = row.finding.force();
    List<List<Way>> needs = new ArrayList<>();
    needs.add(consents(row, step));
    needs.add(triggers(row, step));
    if (force.stage() == Force.Stage.ENDED) {
      return obstacle(Remark.of(Kind.HAS_ENDED, Arg.clause(row.clause.id().code())));
    }
    if (force.stage() == Force.Stage.SUSPENDED) {
      needs.add(resumed(row, step));
    } else if (!force.inForce()) {
      needs.add(started(row, step));
    }
    return all(needs);
  }

  /// A duty for each act of a kind begins with the first such act.
  private List<Way> triggers(Row row, int step) {
    if (!(row.clause instanceof Clause.Duty duty)
        || !(duty.each() instanceof Clause.Each.ForEach(Pattern trigger))) {
      return DONE;
    }
    boolean told =
        world.fitting.candidates(trigger, Doers.ANYBODY, "").stream()
            .anyMatch(candidate -> candidate.evidence().so());
    return told
        ? DONE
        : move(
            act(
                row.clause.id().code(),
                trigger,
                Fitting.codes(trigger.by()),
                BigDecimal.ONE,
                step + 1));
  }

  private List<Way> started(Row row, int step) {
    Interval trigger = row.at(at).startedWhen();
    Head.Scope scope = row.clause.head().scope();
    List<List<Way>> needs = new ArrayList<>();
    needs.add(event(new Event.Agreement(), row, trigger, step + 1));
    for (Condition condition : scope.starts()) {
      needs.add(holds(condition, row, trigger, step + 1));
    }
    if (!scope.startedBy().isEmpty()) {
      needs.add(any(scope.startedBy().stream().map(by -> triggered(by, step + 1)).toList()));
    }
    if (row.clause instanceof Clause.Phase phase) {
      List<List<Way>> starts = new ArrayList<>();
      phase.starts().forEach(it -> starts.add(event(it, row, trigger, step + 1)));
      phase.startsWhen().forEach(it -> starts.add(holds(it, row, trigger, step + 1)));
      needs.add(any(starts));
    }
    return all(needs);
  }

  private List<Way> triggered(Head.Trigger by, int step) {
    return switch (by.outcome()) {
      case PERFORMED -> toDo(world.clause(by.clause()), step);
      case FAILED, FAILED_AFTER ->
          obstacle(Remark.of(Kind.STARTS_WHEN_NOT_PERFORMED, Arg.clause(by.clause().code())));
    };
  }

  private List<Way> resumed(Row row, int step) {
    List<List<Way>> ways = new ArrayList<>();
    for (Clause clause : world.agreement.clauses()) {
      if (clause instanceof Clause.Freedom power
          && power.effect().verb() == Clause.Effect.Verb.RESUME
          && power.effect().on().contains(row.clause.id())) {
        ways.add(use(power, row.clause.id(), step));
      }
    }
    return ways.isEmpty()
        ? obstacle(Remark.of(Kind.NOBODY_MAY_RESUME, Arg.clause(row.clause.id().code())))
        : any(ways);
  }

  /// Who has refused accepts; who pledges makes its offer.
  private List<Way> consents(Row row, int step) {
    List<List<Way>> needs = new ArrayList<>();
    String clause = row.clause.id().code();
    boolean pledge =
        row.clause instanceof Clause.Duty duty && duty.kind() == Clause.Duty.DutyKind.PLEDGE;
    for (String actor : row.actors) {
      Consent.Told told = world.consents.of(row.clause, List.of(actor), at).told();
      boolean refused =
          told == Consent.Told.REJECTED
              || told == Consent.Told.HAS_NOT_ACCEPTED
              || told == Consent.Told.CONTESTED;
      if (row.clause instanceof Clause.Duty
          && (refused || (pledge && told != Consent.Told.ACCEPTED))) {
        needs.add(accept(clause, actor, pledge ? Position.OFFERS : Position.ACCEPTS, step + 1));
      }
    }
    return all(needs);
  }

  private static List<Way> accept(String clause, String actor, Position position, int step) {
    return move(
        Move.of(Move.Kind.ACCEPT, clause, List.of(actor), step)
            .with(Column.CLAUSE, clause)
            .with(Column.POSITION, code(position)));
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The clause is performed, used, adopted or holds.
  private List<Way> toDo(Clause clause, int step) {
    return switch (clause) {
      case Clause.Duty duty ->
          once(
              "do",
              clause.id(),
              () -> all(plain(clause.id()).stream().map(row -> toDo(duty, row, step)).toList()));
      case Clause.Freedom power ->
          once(
              "use", clause.id(), () -> all(List.of(toForce(clause, step + 1), used(power, step))));
      case Clause.Choice _, Clause.Ban _, Clause.Role _, Clause.Principle _, Clause.Phase _ ->
          toForce(clause, step);
      case Clause.Declaration _ ->
          obstacle(Remark.of(Kind.WITHOUT_VERDICT, Arg.clause(clause.id().code())));
    };
  }

  private List<Way> toDo(Clause.Duty duty, Row row, int step) {
    if (row.finding.statement().so() && !row.finding.statement().not()) {
      return DONE;
    }
    List<Way> acts = acts(duty, row, step);
    return any(List.of(acts, all(List.of(toForce(row, step + 1), acts))));
  }

  private List<Way> acts(Clause.Duty duty, Row row, int step) {
    String clause = duty.id().code();
    if (!duty.determinedBy().isEmpty()) {
      return found(clause, duty.determinedBy(), "", step);
    }
    List<List<Way>> needs = new ArrayList<>();
    for (Pattern pattern : duty.does()) {
      needs.add(act(clause, pattern, row, duty.bearers().mode(), step));
    }
    for (ActorId approver : duty.approval()) {
      boolean so = world.consents.moment(duty, List.of(approver), true, at).told().so();
      needs.add(so ? DONE : accept(clause, approver.code(), Position.ACCEPTS, step));
    }
    return all(needs);
  }

  private List<Way> act(String clause, Pattern pattern, Row row, Bearers.Mode mode, int step) {
    BigDecimal due = Sums.due(pattern, world, at);
    if (due.signum() < 0) {
      return obstacle(Remark.of(Kind.LIST_NOT_COMPLETE, Arg.clause(clause)));
    }
    Sums.Reached reached =
        Sums.reached(world.fitting.candidates(pattern, row.doers(), ""), due, world.upTo(at));
    if (reached.evidence().so() && !reached.evidence().not()) {
      return DONE;
    }
    List<String> who =
        pattern.by().isEmpty() ? row.actors : pattern.by().stream().map(ActorId::code).toList();
    List<String> doers = mode == Bearers.Mode.EACH ? row.actors : who;
    BigDecimal left = due.subtract(reached.done()).max(BigDecimal.ONE);
    BigDecimal undisputed = due.subtract(undisputed(pattern, row)).max(BigDecimal.ONE);
    return any(
        List.of(
            move(act(clause, pattern, doers, left, step)),
            move(act(clause, pattern, doers, undisputed, step))));
  }

  /// How many are done by all tellings: where one tells of fewer, or denies it, those others.
  private BigDecimal undisputed(Pattern pattern, Row row) {
    return world.fitting.candidates(pattern, row.doers(), "").stream()
        .filter(candidate -> candidate.evidence().so())
        .map(candidate -> candidate.low().min(candidate.smallestHigh()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Move act(
      String clause, Pattern pattern, List<String> who, BigDecimal left, int step) {
    Move move =
        Move.of(Move.Kind.ACT, clause, who, step)
            .with(Column.ACT, pattern.act().code())
            .with(
                Column.TARGET, pattern.target().isEmpty() ? "" : pattern.target().getFirst().code())
            .with(Column.PLACE, place(pattern));
    if (pattern.quantity() instanceof Pattern.Quantity.OneAct) {
      return move.with(Column.OBJECT, pattern.thing());
    }
    return move.with(Column.QUANTITY, left.stripTrailingZeros().toPlainString())
        .with(Column.UNIT, pattern.thing());
  }

  private static String place(Pattern pattern) {
    if (!pattern.in().isEmpty()) {
      return pattern.in().getFirst().code();
    }
    return pattern.from().isEmpty() ? "" : pattern.from().getFirst().code();
  }

  private List<Way> found(String clause, List<ActorId> judges, String actor, int step) {
    return judges.isEmpty()
        ? obstacle(Remark.of(Kind.NOBODY_JUDGES, Arg.clause(clause)))
        : move(
            Move.of(Move.Kind.FIND, clause, Fitting.codes(judges), step)
                .with(Column.STANCE, Stance.VERIFIES.code())
                .with(Column.VERIFICATION, code(Verification.VERIFIED))
                .with(Column.CLAUSE, clause)
                .with(Column.ACTOR, actor));
  }

  private List<Way> used(Clause.Freedom power, int step) {
    List<List<Way>> ways = new ArrayList<>();
    List<String> holders = Fitting.codes(power.holders().actors());
    for (Pattern pattern : power.acts()) {
      ways.add(move(act(power.id().code(), pattern, holders, BigDecimal.ONE, step)));
    }
    for (ClauseId on : power.effect().on()) {
      ways.add(exercise(power, on, step));
    }
    return any(ways);
  }

  private List<Way> use(Clause.Freedom power, ClauseId on, int step) {
    return all(List.of(toForce(power, step + 1), exercise(power, on, step)));
  }

  private static List<Way> exercise(Clause.Freedom power, ClauseId on, int step) {
    return move(
        Move.of(Move.Kind.ACT, power.id().code(), Fitting.codes(power.holders().actors()), step)
            .with(Column.ACT, code(power.effect().verb()))
            .with(Column.CLAUSE, on.code()));
  }

  // Decisions

  /// The draft is carried stage by stage; each stage has turns of its own.
  private List<Way> toAdopt(Clause.Choice choice, int step) {
    Row row = world.rows(choice.id()).getFirst();
    if (row.finding.word() == Word.ADOPTED) {
      return DONE;
    }
    Choices.Sitting sitting =
        choices.sitting(choice, row, row.finding.force().since(), Map.of(), at);
    Close close = sitting.rounds().shared().close();
    if (choice.stages().size() == 1 && (close == Close.CLOSED || close == Close.LAPSED)) {
      return obstacle(Remark.of(Kind.DECISION_CLOSED, Arg.clause(choice.id().code())));
    }
    List<Turning.StageAnswer> stages =
        Turning.byStage(sitting.rule(), sitting.rounds(), MOST_TURNS, movers);
    boolean named = named(choice, sitting.claims());
    List<List<Way>> needs = new ArrayList<>();
    for (int index = 0; index < stages.size(); index++) {
      Turning.StageAnswer stage = stages.get(index);
      String object = named ? stage.stage() : "";
      needs.add(stage(choice, stage, object, step + stages.size() - 1 - index));
    }
    return all(needs);
  }

  /// Whether a ballot has to say its stage: there are several, and no ballot is told without one.
  private static boolean named(Clause.Choice choice, List<Claim> told) {
    return choice.stages().size() > 1 && told.stream().noneMatch(claim -> claim.object().isEmpty());
  }

  private List<Way> stage(
      Clause.Choice choice, Turning.StageAnswer stage, String object, int step) {
    String clause = choice.id().code();
    Arg at =
        stage.stage().isEmpty()
            ? Arg.clause(clause)
            : Remark.of(Kind.STAGE_OF, Arg.clause(clause), Arg.of(Arg.Of.THING, stage.stage()));
    List<Way> closed =
        move(
            Move.of(Move.Kind.CLOSE, clause, List.of(choice.body().code()), step)
                .with(Column.ACT, ReservedAct.CLOSE.code())
                .with(Column.CLAUSE, clause)
                .with(Column.OBJECT, object));
    return switch (stage.answer()) {
      case Turning.Answer.Sets sets -> {
        cut |= !sets.complete();
        List<List<Way>> ways = new ArrayList<>();
        for (Turning.Turn turn : sets.turns()) {
          List<Way> votes = votes(clause, object, turn, step);
          ways.add(votes);
          ways.add(all(List.of(votes, closed)));
        }
        yield any(ways);
      }
      case Turning.Answer.AlreadySo _ -> closed;
      case Turning.Answer.Impossible _ -> obstacle(Remark.of(Kind.NO_BALLOTS_CARRY, at));
      case Turning.Answer.NamesNotTold _ -> obstacle(Remark.of(Kind.TALLY_WITHOUT_NAMES, at));
      case Turning.Answer.Unfinished _ -> {
        cut = true;
        yield obstacle(Remark.of(Kind.TOO_MANY_MEMBERS, at));
      }
    };
  }

  private List<Way> votes(String clause, String object, Turning.Turn turn, int step) {
    List<List<Way>> picks = new ArrayList<>();
    for (Turning.Pick pick : turn.picks()) {
      List<String> among = pick.among().stream().map(Member::id).toList();
      picks.add(
          move(
              Move.of(Move.Kind.VOTE, clause, among, step)
                  .by(pick.howMany(), among)
                  .with(Column.ACT, ReservedAct.VOTE.code())
                  .with(Column.CLAUSE, clause)
                  .with(Column.OBJECT, object)
                  .with(Column.BALLOT, ballot(pick))));
    }
    return all(picks);
  }

  private static String ballot(Turning.Pick pick) {
    return Ballot.valueOf(pick.choice().name()).code();
  }

  // Conditions and events

  private List<Way> holds(Condition condition, Row row, Interval trigger, int step) {
    Evidence told = conditions.holds(condition, row, trigger, at);
    if (told.so() && !told.not()) {
      return DONE;
    }
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          all(parts.stream().map(part -> holds(part, row, trigger, step)).toList());
      case Condition.Any(List<Condition> parts) ->
          any(parts.stream().map(part -> holds(part, row, trigger, step)).toList());
      case Condition.Not _ ->
          obstacle(Remark.of(Kind.NO_ACT_BRINGS, Waits.words(condition, world)));
      case Condition.Happened(Event event) -> event(event, row, trigger, step);
      case Condition.InForce(ClauseId clause) -> toForce(world.clause(clause), step);
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          all(with.stream().map(one -> found(one.code(), judges, actor.code(), step)).toList());
      case Condition.Determined(List<ActorId> judges, _) ->
          found(row.clause.id().code(), judges, "", step);
      case Condition.InFact(ActorId subject, String relation, String object) ->
          move(
              Move.of(Move.Kind.STATE, row.clause.id().code(), List.of(subject.code()), step)
                  .with(Column.ACT, relation)
                  .with(Column.OBJECT, object));
    };
  }

  private List<Way> event(Event event, Row row, Interval trigger, int step) {
    Moment moment = conditions.moment(event, row, trigger, at);
    if (moment.told().so() && !moment.told().not()) {
      return DONE;
    }
    return switch (event) {
      case Event.Fixed _, Event.Signing _ ->
          obstacle(Remark.of(Kind.ONLY_TIME, Waits.words(event, world)));
      case Event.Agreement _ ->
          world.agreement.inForce() instanceof Event.Agreement
              ? obstacle(Remark.of(Kind.AGREEMENT_NOT_IN_FORCE))
              : event(world.agreement.inForce(), row, trigger, step);
      case Event.Trigger _ -> DONE;
      case Event.Reached(ClauseId clause, Event.State state) -> reached(clause, state, event, step);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          accepted
              ? accepted(clause, by, step)
              : obstacle(Remark.of(Kind.WAITS_FOR_REJECTION, Waits.words(event, world)));
      case Event.Done(Pattern pattern) ->
          move(
              act(
                  row.clause.id().code(),
                  pattern,
                  Fitting.codes(pattern.by()),
                  pattern.quantity() instanceof Pattern.Quantity.AtLeast(BigDecimal n)
                      ? n
                      : BigDecimal.ONE,
                  step));
      case Event.DayOf(_, Event of) -> later(event, of, row, trigger, step);
      case Event.After(_, Event of) -> later(event, of, row, trigger, step);
      case Event.Before(_, Event of) -> later(event, of, row, trigger, step);
      case Event.EarliestOf(List<Event> events) ->
          any(events.stream().map(one -> event(one, row, trigger, step)).toList());
      case Event.LatestOf(List<Event> events) ->
          all(events.stream().map(one -> event(one, row, trigger, step)).toList());
    };
  }

  /// Time must pass after the other event; where a day is enough it may have come already.
  private List<Way> later(Event event, Event of, Row row, Interval trigger, int step) {
    obstacles.add(Remark.of(Kind.ONLY_TIME, Waits.words(event, world)));
    return event(of, row, trigger, step);
  }

  private List<Way> accepted(ClauseId clause, List<ActorId> by, int step) {
    Clause whole = world.clause(clause);
    List<List<Way>> needs = new ArrayList<>();
    for (ActorId actor : by.isEmpty() ? Bearing.of(whole).actors() : by) {
      boolean so = world.consents.moment(whole, List.of(actor), true, at).told().so();
      needs.add(so ? DONE : accept(clause.code(), actor.code(), Position.ACCEPTS, step));
    }
    return needs.isEmpty()
        ? obstacle(Remark.of(Kind.NOBODY_ACCEPTS, Arg.clause(clause.code())))
        : all(needs);
  }

  private List<Way> reached(ClauseId id, Event.State state, Event event, int step) {
    Clause clause = world.clause(id);
    return switch (state) {
      case PERFORMED, PERFORMED_IN_TIME, USED -> toDo(clause, step);
      case ADOPTED, BEGINS -> toForce(clause, step);
      case BREACHED, OVERDUE, NOT_ADOPTED, SUSPENDED, ENDS ->
          clause instanceof Clause.Phase phase && state == Event.State.ENDS
              ? ended(phase, step)
              : obstacle(Remark.of(Kind.NOBODY_ASKED, Waits.words(event, world)));
    };
  }

  private List<Way> ended(Clause.Phase phase, int step) {
    return once(
        "end",
        phase.id(),
        () -> {
          Row row = world.rows(phase.id()).getFirst();
          Interval trigger = row.at(at).startedWhen();
          List<List<Way>> ends = new ArrayList<>();
          phase.ends().forEach(it -> ends.add(event(it, row, trigger, step + 1)));
          phase.endsWhen().forEach(it -> ends.add(holds(it, row, trigger, step + 1)));
          return all(List.of(toForce(phase, step + 2), any(ends)));
        });
  }
}
