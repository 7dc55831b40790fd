package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.time.Length;
import trucewatch.time.StepFunction;
import trucewatch.verdict.Fact;

/// The part of a reasoning that tells how a clause came into force and out of it: through
/// conditions, dates and other clauses.
final class Starts {
  private final World world;
  private final Conditions conditions;
  private final Reasoning reasoning;

  Starts(World world, Conditions conditions, Reasoning reasoning) {
    this.world = world;
    this.conditions = conditions;
    this.reasoning = reasoning;
  }

  /// It began, and nothing is told that ended it.
  List<Fact> running(Row row, Instant when) {
    List<Fact> facts = new ArrayList<>(began(row, when));
    Clause.Phase phase = row.clause instanceof Clause.Phase one ? one : null;
    boolean ends =
        !row.clause.head().scope().ends().isEmpty()
            || !row.clause.head().scope().whiles().isEmpty();
    boolean phaseEnds = phase != null && !(phase.ends().isEmpty() && phase.endsWhen().isEmpty());
    if (ends || phaseEnds) {
      facts.add(new Fact.Assumed(row.clause.id().code(), Remark.of(Kind.NO_END_TOLD)));
    }
    return facts;
  }

  /// How it came into force for the first time.
  List<Fact> began(Row row, Instant when) {
    Optional<StepFunction.Step<State>> first =
        row.history.steps().stream()
            .filter(step -> !step.from().isAfter(when) && step.value().force().so())
            .findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    Instant second = first.get().from();
    Instant before = second.minusSeconds(1);
    Interval since = first.get().value().startedWhen();
    Head.Scope scope = row.clause.head().scope();
    List<Fact> because = new ArrayList<>();
    because.add(event(new Event.Agreement(), row, Interval.ALWAYS, second));
    for (Condition condition : scope.starts()) {
      Instant seen = conditions.seen(condition, before);
      because.add(condition(condition, row, row.at(before).startedWhen(), true, seen));
    }
    trigger(scope, row, before).ifPresent(because::add);
    if (row.clause instanceof Clause.Phase phase) {
      because.add(phaseBegan(phase, row, before));
    }
    if (row.clause instanceof Clause.Duty duty && duty.kind() == Clause.Duty.DutyKind.PLEDGE) {
      because.add(consent(duty, row.actors, second));
    }
    return List.of(new Fact.InForce(row.clause.id().code(), Fact.Turn.BEGAN, since, because));
  }

  private Fact phaseBegan(Clause.Phase phase, Row row, Instant before) {
    Interval trigger = row.at(before).startedWhen();
    for (Event event : phase.starts()) {
      if (conditions.moment(event, row, trigger, before).told().so()) {
        return event(event, row, trigger, before);
      }
    }
    for (Condition condition : phase.startsWhen()) {
      if (conditions.holds(condition, row, trigger, before).so()) {
        return condition(condition, row, trigger, true, before);
      }
    }
    return Reasoning.said(row, Kind.HAS_BEGUN);
  }

  private Optional<Fact> trigger(Head.Scope scope, Row row, Instant before) {
    for (Head.Trigger by : scope.startedBy()) {
      switch (by.outcome()) {
        case PERFORMED -> {
          Event done = new Event.Reached(by.clause(), Event.State.PERFORMED);
          if (conditions.moment(done, row, Interval.ALWAYS, before).told().so()) {
            return Optional.of(event(done, row, Interval.ALWAYS, before));
          }
        }
        case FAILED -> {
          for (Row other : world.rows(by.clause())) {
            if (other.kind == Row.Kind.PLAIN
                && other.at(before).missed().so()
                && other.clause instanceof Clause.Duty duty) {
              return Optional.of(
                  new Fact.Became(
                      by.clause().code(),
                      other.actors,
                      "missed",
                      true,
                      Interval.ALWAYS,
                      reasoning.missed(duty, other, before)));
            }
          }
        }
        case FAILED_AFTER -> {
          if (conditions.moment(by.elseAfter(), row, Interval.ALWAYS, before).told().so()) {
            return Optional.of(event(by.elseAfter(), row, Interval.ALWAYS, before));
          }
        }
      }
    }
    return scope.startedBy().isEmpty()
        ? Optional.empty()
        : Optional.of(Reasoning.said(row, Kind.IS_STARTED));
  }

  private static List<Fact> ended(Row row, Fact because, Instant when) {
    return List.of(
        new Fact.InForce(
            row.clause.id().code(), Fact.Turn.ENDED, row.at(when).endedWhen(), List.of(because)));
  }

  /// Why it is told not to be in force.
  List<Fact> notInForce(Row row, Instant when) {
    Head.Scope scope = row.clause.head().scope();
    String code = row.clause.id().code();
    Instant before = when.minusSeconds(1);
    Interval trigger = row.at(before).startedWhen();
    List<Fact> powers = powers(row.clause.id(), when);
    if (!powers.isEmpty()) {
      return List.of(new Fact.InForce(code, Fact.Turn.SUSPENDED, row.at(when).endedWhen(), powers));
    }
    for (Condition end : scope.ends()) {
      Instant seen = conditions.seen(end, before);
      if (conditions.holds(end, row, trigger, seen).so()) {
        return ended(row, condition(end, row, trigger, true, seen), when);
      }
    }
    for (Condition goes : scope.whiles()) {
      Instant seen = conditions.seen(goes, before);
      if (conditions.holds(goes, row, trigger, seen).not()) {
        return ended(row, condition(goes, row, trigger, false, seen), when);
      }
    }
    for (Condition start : scope.starts()) {
      Instant seen = conditions.seen(start, before);
      if (conditions.holds(start, row, trigger, seen).not()) {
        return List.of(
            new Fact.InForce(
                code,
                Fact.Turn.NOT_BEGUN,
                Interval.ALWAYS,
                List.of(condition(start, row, trigger, false, seen))));
      }
    }
    return List.of(Reasoning.said(row, Kind.IS_NOT_IN_FORCE));
  }

  private List<Fact> powers(ClauseId clause, Instant when) {
    List<Fact> facts = new ArrayList<>();
    for (Incident incident : world.selected.naming(clause.code())) {
      for (Clause.Effect.Verb verb : Clause.Effect.Verb.values()) {
        String act = verb.name().toLowerCase(Locale.ROOT);
        boolean told =
            incident.tellings().stream()
                .anyMatch(
                    claim ->
                        claim.act().equals(act)
                            && claim.clause().equals(clause.code())
                            && !claim.when().last().isAfter(when));
        for (Clause candidate : world.agreement.clauses()) {
          if (told
              && verb != Clause.Effect.Verb.NONE
              && candidate instanceof Clause.Freedom power
              && power.effect().verb() == verb
              && power.effect().on().contains(clause)) {
            facts.add(
                new Fact.Power(
                    clause.code(),
                    act,
                    power.id().code(),
                    incident.hull(),
                    Reasoning.ids(incident.tellings())));
          }
        }
      }
    }
    return facts;
  }

  /// Why a condition is told to hold, or not to.
  Fact condition(Condition condition, Row row, Interval trigger, boolean so, Instant when) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> joined("all", parts, so, row, trigger, when);
      case Condition.Any(List<Condition> parts) -> joined("any", parts, !so, row, trigger, when);
      case Condition.Not(Condition part) ->
          new Fact.Joined("not", List.of(condition(part, row, trigger, !so, when)));
      case Condition.Happened(Event event) ->
          so ? event(event, row, trigger, when) : notYet(event, row, trigger, when);
      case Condition.InForce(ClauseId clause) -> inForce(clause, so, when);
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          new Fact.Joined(
              "all",
              with.stream()
                  .map(one -> reasoning.found(one.code(), judges, actor.code(), so, when))
                  .toList());
      case Condition.Determined(List<ActorId> judges, _) ->
          reasoning.found(row.clause.id().code(), judges, "", so, when);
      case Condition.InFact(ActorId subject, String relation, String object) ->
          reasoning.condition(subject.code(), relation, object, when);
    };
  }

  /// @param every whether all parts are needed; else those that tell it
  private Fact joined(
      String how, List<Condition> parts, boolean every, Row row, Interval trigger, Instant when) {
    boolean so = every == how.equals("all");
    List<Fact> facts = new ArrayList<>();
    for (Condition part : parts) {
      Evidence told = conditions.holds(part, row, trigger, when);
      if (every || (so ? told.so() : told.not())) {
        facts.add(condition(part, row, trigger, so, when));
      }
    }
    return new Fact.Joined(how, facts);
  }

  private Fact inForce(ClauseId clause, boolean so, Instant when) {
    List<Fact> because = new ArrayList<>();
    for (Row other : world.rows(clause)) {
      if (other.kind == Row.Kind.PLAIN) {
        boolean choice = other.clause instanceof Clause.Choice;
        because.addAll(
            choice ? reasoning.statement(other, so, when) : reasoning.force(other, so, when));
      }
    }
    return so ? new Fact.Runs(clause.code(), when, because) : new Fact.Joined("not", because);
  }

  /// Why an event is told to have happened, or when it will.
  Fact event(Event event, Row row, Interval trigger, Instant when) {
    Interval at = conditions.moment(event, row, trigger, when).when();
    return switch (event) {
      case Event.Fixed(Instant fixed) -> new Fact.Dated("date", fixed);
      case Event.Signing _ -> new Fact.Dated("signing", at.from());
      case Event.Agreement _ ->
          world.agreement.inForce() instanceof Event.Agreement
              ? new Fact.Dated("agreement", world.agreement.starts())
              : event(world.agreement.inForce(), row, Interval.ALWAYS, when);
      case Event.Trigger _ ->
          began(row, when).stream()
              .findFirst()
              .orElseGet(() -> Reasoning.said(row, Kind.IS_STARTED));
      case Event.Reached(ClauseId clause, Event.State state) -> became(clause, state, true, when);
      case Event.Consent(ClauseId clause, List<ActorId> by, _) ->
          consent(
              world.clause(clause),
              Fitting.codes(by.isEmpty() ? Bearing.of(world.clause(clause)).actors() : by),
              when);
      case Event.Done(var pattern) -> done(pattern, when);
      case Event.DayOf(int n, Event of) ->
          new Fact.Moved(
              "day " + n + " of",
              at,
              at.last().isAfter(when),
              List.of(event(of, row, trigger, when)));
      case Event.After(Length length, Event of) ->
          new Fact.Moved(
              length + " after",
              at,
              at.last().isAfter(when),
              List.of(event(of, row, trigger, when)));
      case Event.Before(Length length, Event of) ->
          new Fact.Moved(
              length + " before",
              at,
              at.last().isAfter(when),
              List.of(event(of, row, trigger, when)));
      case Event.EarliestOf(List<Event> events) ->
          new Fact.Joined("earliest", dated(events, row, trigger, when));
      case Event.LatestOf(List<Event> events) ->
          new Fact.Joined("latest", dated(events, row, trigger, when));
    };
  }

  private List<Fact> dated(List<Event> events, Row row, Interval trigger, Instant when) {
    return events.stream()
        .filter(one -> conditions.moment(one, row, trigger, when).dated())
        .map(one -> event(one, row, trigger, when))
        .toList();
  }

  private Fact notYet(Event event, Row row, Interval trigger, Instant when) {
    return switch (event) {
      case Event.Reached(ClauseId clause, Event.State state) -> became(clause, state, false, when);
      case Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Trigger _,
          Event.Consent _,
          Event.Done _,
          Event.DayOf _,
          Event.After _,
          Event.Before _,
          Event.EarliestOf _,
          Event.LatestOf _ ->
          event(event, row, trigger, when);
    };
  }

  private Fact became(ClauseId clause, Event.State state, boolean so, Instant when) {
    List<Fact> each = new ArrayList<>();
    for (Row other : world.rows(clause)) {
      if (other.kind != Row.Kind.PLAIN) {
        continue;
      }
      State then = other.at(when);
      boolean fits = so ? then.bits(state).so() : then.bits(state).not();
      if (fits) {
        each.add(
            new Fact.Became(
                clause.code(),
                other.actors,
                state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                so,
                then.when(state),
                reasoning.state(other, state, so, when)));
      }
    }
    return each.size() == 1 ? each.getFirst() : new Fact.Joined("all", each);
  }

  private Fact done(trucewatch.agreement.Pattern pattern, Instant when) {
    return world.fitting.candidates(pattern, Doers.ANYBODY, "").stream()
        .filter(c -> told(c, when).so())
        .min(Comparator.comparing(candidate -> candidate.hull().from()))
        .map(candidate -> Reasoning.act(candidate, told(candidate, when)))
        .orElseGet(
            () ->
                new Fact.Said(
                    Remark.of(Kind.NO_ACT, Arg.of(Arg.Of.ACT, pattern.act().code())), List.of()));
  }

  private Evidence told(Candidate candidate, Instant when) {
    return candidate.within(world.upTo(when));
  }

  Fact consent(Clause clause, List<String> actors, Instant when) {
    Consent consent = world.consents.of(clause, actors, when);
    return new Fact.Consented(
        clause.id().code(), actors, consent.told().code(), when, Reasoning.ids(consent.claims()));
  }

  /// What a deadline is counted from.
  List<Fact> deadline(Deadline deadline, Row row, Interval trigger, Instant when) {
    return switch (deadline) {
      case Deadline.None _, Deadline.Soon _, Deadline.At _ -> List.of();
      case Deadline.Within(_, Event of) -> List.of(event(of, row, trigger, when));
      case Deadline.ByDay(_, Event of) -> List.of(event(of, row, trigger, when));
      case Deadline.NoLaterThan(Event of) -> List.of(event(of, row, trigger, when));
      case Deadline.AheadOf(_, Event of) -> List.of(event(of, row, trigger, when));
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.stream()
              .filter(part -> known(part, row, trigger, when))
              .flatMap(part -> deadline(part, row, trigger, when).stream())
              .toList();
      case Deadline.Every(_, Event start) -> List.of(event(start, row, trigger, when));
    };
  }

  private boolean known(Deadline part, Row row, Interval trigger, Instant when) {
    return new Deadlines(world, conditions).of(part, row, trigger, when).known();
  }

  /// The start of the period that ends with that second.
  Instant periodOf(Deadline.Every every, Row row, Interval since, Instant last) {
    var start = conditions.moment(every.start(), row, since, last);
    Instant first = start.dated() ? start.when().from() : since.from();
    Instant from = first;
    for (int n = 1; n < 100_000; n++) {
      Length scaled =
          new Length(every.period().amount() * n, every.period().unit(), every.period().monthEnd());
      Instant next = scaled.startAfter(first, world.zone);
      if (next.isAfter(last)) {
        return from;
      }
      from = next;
    }
    return from;
  }
}
