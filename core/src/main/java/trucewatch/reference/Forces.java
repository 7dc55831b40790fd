package trucewatch.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.reference.Force.Stage;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.time.StepFunction;
import trucewatch.verdict.Due;

/// Whether a clause is in force.
///
/// Starts (`when`, `from`, `after`, `then`, `else`) must be told. Ends, suspensions and waivers
/// count only when told; while nothing is reported about them they count as told not, and are
/// listed under `assumes`.
final class Forces {
  private final World world;
  private final Conditions conditions;

  Forces(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
  }

  /// The force of a row at `now`, from what held just before.
  Force of(Row row, Instant now) {
    Instant before = now.minusSeconds(1);
    Head.Scope scope = row.clause.head().scope();
    Interval trigger = row.history.at(before).startedWhen();
    Moment agreement = conditions.moment(new Event.Agreement(), row, trigger, now);
    List<Evidence> starts = new ArrayList<>();
    List<Interval> dates = new ArrayList<>();
    List<Remark> waits = new ArrayList<>();
    List<Remark> awaited = new ArrayList<>();
    starts.add(agreement.told());
    if (!agreement.told().so()) {
      waits.add(Waits.forAgreement(world));
    }
    if (agreement.dated()) {
      dates.add(agreement.when());
      world.wake(row, agreement.when().from());
    }
    for (Condition condition : scope.starts()) {
      start(condition, row, trigger, before, starts, dates, waits, awaited);
    }
    triggers(scope, row, trigger, before, starts, dates, waits);
    Evidence started = row.begun(Evidence.all(starts));
    Ends ends = ends(scope, row, trigger, before);
    Effects effects = Effects.on(row.clause.id(), world, now);
    Evidence force =
        started
            .and(ends.evidence().negateAssumingNot())
            .and(effects.evidence().negateAssumingNot());
    Interval since = since(row, started, dates, now);
    List<Remark> assumes = new ArrayList<>(ends.assumes());
    List<Remark> notes = new ArrayList<>(effects.notes());
    if (ends.evidence().so() && !ends.evidence().not()) {
      Instant cause = ends.ofTheCalendar() ? now : before;
      return new Force(
          Stage.ENDED, force, since, ended(row, before, cause), List.of(), List.of(), ends.notes());
    }
    if (effects.ended()) {
      return new Force(
          Stage.ENDED, force, since, ended(row, before, before), List.of(), List.of(), notes);
    }
    if (effects.suspended()) {
      return new Force(
          Stage.SUSPENDED, force, since, ended(row, before, before), List.of(), assumes, notes);
    }
    if (started.so()) {
      return new Force(Stage.IN_FORCE, force, since, Interval.ALWAYS, List.of(), assumes, notes);
    }
    notes.addAll(awaited);
    Remark block = blocked(row, scope.starts(), scope.startedBy(), before);
    if (!block.isNothing()) {
      notes.add(block);
      return new Force(
          Stage.BLOCKED, force, Interval.ALWAYS, Interval.ALWAYS, waits, List.of(), notes);
    }
    return new Force(
        Stage.WAITING, force, Interval.ALWAYS, Interval.ALWAYS, waits, List.of(), notes);
  }

  /// When it went out of force for the last time.
  ///
  /// @param cause the second of what ended it, if it was in force until then
  private static Interval ended(Row row, Instant before, Instant cause) {
    Interval earlier = row.history.at(before).endedWhen();
    return earlier.equals(Interval.ALWAYS) ? Interval.second(cause) : earlier;
  }

  /// When it came into force: the latest of its dated starts, else the moment at which it was first
  /// seen to be.
  private Interval since(Row row, Evidence started, List<Interval> dates, Instant now) {
    if (!started.so()) {
      return Interval.ALWAYS;
    }
    State before = row.history.at(now.minusSeconds(1));
    boolean undated = dates.size() < 1 + row.clause.head().scope().starts().size();
    if (undated && before.force().so()) {
      return before.startedWhen();
    }
    Instant from = now.minusSeconds(1);
    Instant to = now;
    if (!undated || !dates.isEmpty()) {
      Interval last = dates.getFirst();
      for (Interval date : dates) {
        last = date.to().isAfter(last.to()) ? date : last;
      }
      if (!undated) {
        return last;
      }
    }
    return new Interval(from, to);
  }

  private void start(
      Condition condition,
      Row row,
      Interval trigger,
      Instant before,
      List<Evidence> starts,
      List<Interval> dates,
      List<Remark> waits,
      List<Remark> notes) {
    Instant seen = conditions.seen(condition, before);
    Evidence told = conditions.holds(condition, row, trigger, seen);
    starts.add(told);
    if (!told.so()) {
      waits.addAll(Waits.of(condition, world));
      notes.addAll(Waits.states(condition));
    }
    if (condition instanceof Condition.Happened(Event event)) {
      Moment moment = conditions.moment(event, row, trigger, seen);
      if (moment.dated()) {
        dates.add(moment.when());
        world.wake(row, moment.when().from());
      }
    }
  }

  private void triggers(
      Head.Scope scope,
      Row row,
      Interval trigger,
      Instant before,
      List<Evidence> starts,
      List<Interval> dates,
      List<Remark> waits) {
    if (scope.startedBy().isEmpty()) {
      return;
    }
    List<Evidence> any = new ArrayList<>();
    Interval first = Interval.ALWAYS;
    for (Head.Trigger by : scope.startedBy()) {
      Moment moment = triggered(by, row, trigger, before);
      any.add(moment.told());
      if (moment.told().so() && moment.dated() && first.equals(Interval.ALWAYS)) {
        first = moment.when();
      }
      if (!moment.told().so()) {
        waits.add(Remark.clause(by.clause().code()));
      }
    }
    starts.add(Evidence.any(any));
    if (!first.equals(Interval.ALWAYS)) {
      dates.add(first);
    }
  }

  private Moment triggered(Head.Trigger by, Row row, Interval trigger, Instant before) {
    return switch (by.outcome()) {
      case PERFORMED ->
          conditions.moment(
              new Event.Reached(by.clause(), Event.State.PERFORMED), row, trigger, before);
      case FAILED -> failed(by.clause(), before);
      case FAILED_AFTER -> {
        Moment after = conditions.moment(by.elseAfter(), row, trigger, before);
        if (after.dated()) {
          world.wake(row, after.when().last().plusSeconds(1));
        }
        Moment done =
            conditions.moment(
                new Event.Reached(by.clause(), Event.State.PERFORMED), row, trigger, before);
        Evidence undone = done.told().so() ? done.told().negate() : Evidence.SO;
        yield new Moment(after.told().and(undone), after.when());
      }
    };
  }

  /// `else` starts at the deadline if performance is told not; while merely overdue it waits.
  private Moment failed(ClauseId clause, Instant before) {
    List<Evidence> all = new ArrayList<>();
    Interval when = Interval.ALWAYS;
    for (Row other : world.rows(clause)) {
      if (other.kind == Row.Kind.PLAIN) {
        State state = other.at(before);
        all.add(
            new Evidence(
                state.missed().so(),
                state.missed().not(),
                state.missed().maybe(),
                other.finding.missed().soBy(),
                other.finding.missed().notBy(),
                Set.of(),
                other.finding.missed().soKnown(),
                other.finding.missed().notKnown()));
        Due due = other.due.at(before);
        if (state.missed().so() && due.known()) {
          when = Interval.second(due.last());
        }
      }
    }
    return new Moment(Evidence.any(all), when);
  }

  /// @param ofTheCalendar whether a date that came this very second ends it
  private record Ends(
      Evidence evidence, boolean ofTheCalendar, List<Remark> assumes, List<Remark> notes) {}

  private Ends ends(Head.Scope scope, Row row, Interval trigger, Instant before) {
    List<Evidence> parts = new ArrayList<>();
    List<Remark> assumes = new ArrayList<>();
    List<Remark> notes = new ArrayList<>();
    boolean ofTheCalendar = false;
    for (Condition end : scope.ends()) {
      Evidence told = conditions.holds(end, row, trigger, conditions.seen(end, before));
      ofTheCalendar |= told.so() && !conditions.holds(end, row, trigger, before).so();
      parts.add(told);
      note(
          told,
          Remark.of(Kind.NOT_ENDED, Waits.words(end, world)),
          Remark.of(Kind.ENDED, Waits.words(end, world)),
          assumes,
          notes);
    }
    for (Condition goes : scope.whiles()) {
      Evidence told = conditions.holds(goes, row, trigger, conditions.seen(goes, before)).negate();
      parts.add(told);
      note(
          told,
          Remark.of(Kind.GOES_ON, Waits.words(goes, world)),
          Remark.of(Kind.CEASED, Waits.words(goes, world)),
          assumes,
          notes);
    }
    boolean so = parts.stream().anyMatch(Evidence::so);
    Evidence evidence =
        parts.stream()
            .filter(part -> so ? part.so() : part.not())
            .reduce(Evidence::or)
            .orElse(Evidence.NOTHING);
    return new Ends(evidence, ofTheCalendar, assumes, notes);
  }

  private static void note(
      Evidence told, Remark assumption, Remark fact, List<Remark> assumes, List<Remark> notes) {
    if (told.so()) {
      notes.add(fact);
    } else if (!told.not()) {
      assumes.add(assumption);
    }
  }

  /// Why the clause can never start as things stand, empty if it still can.
  Remark blocked(Row row, List<Condition> starts, List<Head.Trigger> startedBy, Instant before) {
    List<ClauseId> circle = world.startable.circle(row.clause);
    if (!circle.isEmpty()) {
      List<String> codes =
          Stream.concat(Stream.of(row.clause.id()), circle.stream()).map(ClauseId::code).toList();
      return Remark.of(Kind.CIRCLE, Arg.clauses(codes, Arg.Join.ARROW));
    }
    Remark why = firstLost(starts, row, before);
    if (why.isNothing()
        && startedBy.size() == 1
        && startedBy.getFirst().outcome() == Head.Trigger.Outcome.PERFORMED) {
      why = lost(startedBy.getFirst().clause(), before);
    }
    return why;
  }

  private Remark firstLost(List<Condition> all, Row row, Instant before) {
    return all.stream()
        .map(condition -> lost(condition, row, before))
        .filter(why -> !why.isNothing())
        .findFirst()
        .orElse(Remark.NOTHING);
  }

  /// Why what is not yet told can no longer come: all ways to it are lost.
  private Remark lost(Condition condition, Row row, Instant before) {
    if (conditions.holds(condition, row, Interval.ALWAYS, before).so()) {
      return Remark.NOTHING;
    }
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> firstLost(parts, row, before);
      case Condition.Any(List<Condition> parts) ->
          allLost(parts.stream().map(part -> lost(part, row, before)).toList());
      case Condition.Happened(Event event) -> lost(event, before);
      case Condition.InForce(ClauseId clause) -> lost(clause, before);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ ->
          Remark.NOTHING;
    };
  }

  private Remark lost(Event event, Instant before) {
    return switch (event) {
      case Event.Reached(ClauseId clause, _) -> lost(clause, before);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          accepted ? refused(clause, by, before) : Remark.NOTHING;
      case Event.DayOf(_, Event of) -> lost(of, before);
      case Event.After(_, Event of) -> lost(of, before);
      case Event.Before(_, Event of) -> lost(of, before);
      case Event.LatestOf(List<Event> events) ->
          events.stream()
              .map(part -> lost(part, before))
              .filter(why -> !why.isNothing())
              .findFirst()
              .orElse(Remark.NOTHING);
      case Event.EarliestOf(List<Event> events) ->
          allLost(events.stream().map(part -> lost(part, before)).toList());
      case Event.Fixed _, Event.Signing _, Event.Agreement _, Event.Done _, Event.Trigger _ ->
          Remark.NOTHING;
    };
  }

  /// One of several is enough, so all must be lost.
  private static Remark allLost(List<Remark> reasons) {
    return reasons.stream().anyMatch(Remark::isNothing)
        ? Remark.NOTHING
        : Remark.joined(reasons, Arg.Join.SEMICOLON);
  }

  /// A start that waits for an acceptance is lost once that is told to be rejected.
  private Remark refused(ClauseId clause, List<ActorId> by, Instant before) {
    Clause whole = world.clause(clause);
    List<ActorId> asked = by.isEmpty() ? Bearing.of(whole).actors() : by;
    Consent consent = world.consents.of(whole, Fitting.codes(asked), before);
    return consent.told() == Consent.Told.REJECTED
        ? Remark.of(
            Kind.WAS_REJECTED_BY, Arg.clause(clause.code()), Arg.actors(Fitting.codes(asked)))
        : Remark.NOTHING;
  }

  private Remark lost(ClauseId clause, Instant before) {
    for (Row row : world.rows(clause)) {
      if (row.kind != Row.Kind.PLAIN) {
        continue;
      }
      State state = row.at(before);
      Consent consent = world.consents.of(row.clause, row.actors, before);
      if (consent.told() == Consent.Told.REJECTED && !state.done().so()) {
        return Remark.of(Kind.WAS_REJECTED, Arg.clause(clause.code()));
      }
      switch (state.word()) {
        case NOT_ADOPTED -> {
          return Remark.of(Kind.WAS_NOT_ADOPTED, Arg.clause(clause.code()));
        }
        case BLOCKED -> {
          return Remark.of(Kind.IS_BLOCKED, Arg.clause(clause.code()));
        }
        case ENDED -> {
          if (!state.done().so()) {
            return Remark.of(Kind.HAS_LAPSED, Arg.clause(clause.code()));
          }
        }
        case NOT_ACCEPTED,
            KEPT,
            LATE,
            CONTESTED,
            SUSPENDED,
            WAITING,
            PENDING,
            UNCLEAR,
            BROKEN,
            OVERDUE,
            BREACH_REPORTED,
            NO_BREACH_REPORTED,
            AVAILABLE,
            USED,
            OPEN,
            ADOPTED,
            NO_QUORUM,
            NO_OBJECTION_SO_FAR,
            HOLDS,
            FAILS,
            NOT_REPORTED,
            NOT_JUDGED,
            DIFFERS -> {}
      }
    }
    return Remark.NOTHING;
  }

  /// How long the row has been suspended while its deadline lay ahead, up to `now`.
  static Duration suspended(Row row, Instant deadline, Instant now) {
    Duration total = Duration.ZERO;
    List<StepFunction.Step<State>> steps = row.history.steps();
    for (int i = 0; i < steps.size(); i++) {
      Instant from = steps.get(i).from();
      Instant to = i + 1 < steps.size() ? steps.get(i + 1).from() : now;
      if (steps.get(i).value().stage() == Stage.SUSPENDED
          && from.isBefore(deadline.plus(total))
          && to.isAfter(from)) {
        total = total.plus(Duration.between(from, to));
      }
    }
    return total;
  }
}
