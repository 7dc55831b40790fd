package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// Roles, principles and phases: who governs, supervises or chairs whom, on the text and in fact.
final class Authority {
  private final World world;
  private final Conditions conditions;
  private final Forces forces;

  Authority(World world, Conditions conditions, Forces forces) {
    this.world = world;
    this.conditions = conditions;
    this.forces = forces;
  }

  /// A role on the text: from its start until its end.
  Finding onText(Row row, Force force) {
    Word word =
        force.contested() ? Word.CONTESTED : force.inForce() ? Word.HOLDS : Duties.stageWord(force);
    List<Remark> reasons = new ArrayList<>(force.notes());
    reasons.addAll(undated(row.clause, word));
    return Finding.of(word, force, force.evidence(), force.since())
        .beside(Consent.NOT_ASKED, reasons, word == Word.ENDED, List.of());
  }

  /// Why no date can be reckoned for the end of a role, or for the start of one that waits: the
  /// duty without a deadline.
  private List<Remark> undated(Clause role, Word word) {
    Head.Scope scope = role.head().scope();
    List<Remark> reasons = new ArrayList<>();
    if (word == Word.WAITING) {
      scope.starts().stream()
          .map(start -> openEnd(start, new ArrayList<>()))
          .filter(open -> !open.isNothing())
          .findFirst()
          .ifPresent(open -> reasons.add(Remark.of(Kind.NO_START_DATE, open)));
    }
    if (scope.ends().isEmpty()) {
      reasons.add(Remark.of(Kind.NO_END_IN_TEXT));
    } else if (word == Word.HOLDS || word == Word.CONTESTED) {
      List<Remark> open = scope.ends().stream().map(e -> openEnd(e, new ArrayList<>())).toList();
      if (open.stream().noneMatch(Remark::isNothing)) {
        reasons.add(Remark.of(Kind.NO_LATEST_DATE, open.getFirst()));
      }
    }
    return reasons;
  }

  /// A role in fact: as claims tell.
  Finding inFact(Clause.Role role, Force force, Instant now) {
    Evidence told =
        new Facts(world).relation(role.subject().code(), role.relation(), role.object(), now);
    return Finding.of(factWord(told), force, told, Interval.ALWAYS)
        .beside(Consent.NOT_ASKED, List.of(), false, List.of());
  }

  private static Word factWord(Evidence told) {
    if (told.so()) {
      return told.not() ? Word.CONTESTED : Word.HOLDS;
    }
    if (told.not()) {
      return Word.FAILS;
    }
    return told.maybe() ? Word.UNCLEAR : Word.NOT_REPORTED;
  }

  /// A principle on the text of all roles.
  Finding principleOnText(Clause.Principle principle, Force force) {
    List<Remark> broken = new ArrayList<>();
    for (Clause clause : world.agreement.clauses()) {
      if (clause instanceof Clause.Role role) {
        broken.addAll(breaks(principle.check(), role));
      }
    }
    return principle(force, Evidence.fact(broken.isEmpty()), broken);
  }

  private static Finding principle(Force force, Evidence told, List<Remark> reasons) {
    Word word = force.inForce() ? factWord(told) : Duties.stageWord(force);
    return Finding.of(word, force, told, force.since())
        .beside(Consent.NOT_ASKED, reasons, false, List.of());
  }

  private List<Remark> breaks(Clause.Check check, Clause.Role role) {
    return switch (check) {
      case Clause.Check.HasAnEnd(String relation) ->
          role.relation().equals(relation) && role.head().scope().ends().isEmpty()
              ? List.of(Remark.of(Kind.HAS_NO_END, Arg.clause(role.id().code())))
              : List.of();
      case Clause.Check.HasALatestDate(String relation) ->
          role.relation().equals(relation) ? undated(role) : List.of();
      case Clause.Check.OnlyBy(String object, String relation, List<ActorId> actors) ->
          role.relation().equals(relation)
                  && (object.isEmpty() || role.object().equals(object))
                  && !isOneOf(role.subject(), actors)
              ? List.of(under(role, relation))
              : List.of();
      case Clause.Check.Never(String relation, String object, List<ActorId> actors) ->
          role.relation().equals(relation)
                  && role.object().equals(object)
                  && isOneOf(role.subject(), actors)
              ? List.of(under(role, relation))
              : List.of();
      case Clause.Check.SeatsFor _, Clause.Check.InTurn _ -> List.of();
    };
  }

  private static Remark under(Clause.Role role, String relation) {
    return Remark.of(
        Kind.UNDER,
        Arg.actor(role.subject().code()),
        Arg.of(Arg.Of.RELATION, relation),
        Arg.of(Arg.Of.OBJECT, role.object()),
        Arg.clause(role.id().code()));
  }

  /// One of the actors, or a member of a group among them.
  private boolean isOneOf(ActorId actor, List<ActorId> actors) {
    return actors.stream()
        .anyMatch(one -> world.ties.withMembers(one.code()).contains(actor.code()));
  }

  /// Why no latest date can be reckoned, naming the duty without a deadline.
  private List<Remark> undated(Clause.Role role) {
    if (role.head().scope().ends().isEmpty()) {
      return List.of(Remark.of(Kind.HAS_NO_END, Arg.clause(role.id().code())));
    }
    List<Remark> all = new ArrayList<>();
    for (Condition end : role.head().scope().ends()) {
      Remark open = openEnd(end, new ArrayList<>());
      if (open.isNothing()) {
        return List.of();
      }
      all.add(Remark.of(Kind.OF_CLAUSE, Arg.clause(role.id().code()), open));
    }
    return all;
  }

  private Remark openEnd(Condition condition, List<ClauseId> seen) {
    return switch (condition) {
      case Condition.Any(List<Condition> parts) ->
          parts.stream()
              .map(part -> openEnd(part, seen))
              .min(Remark.BY_TEXT)
              .orElse(Remark.NOTHING);
      case Condition.All(List<Condition> parts) ->
          parts.stream()
              .map(part -> openEnd(part, seen))
              .filter(s -> !s.isNothing())
              .findFirst()
              .orElse(Remark.NOTHING);
      case Condition.Happened(Event event) -> openEnd(event, seen);
      case Condition.InForce(ClauseId clause) -> openEnd(clause, seen);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ ->
          Remark.of(Kind.NO_DATE_FOR, Waits.words(condition, world));
    };
  }

  private Remark openEnd(Event event, List<ClauseId> seen) {
    return switch (event) {
      case Event.Fixed _, Event.Signing _, Event.Agreement _ -> Remark.NOTHING;
      case Event.Reached(ClauseId clause, _) -> openEnd(clause, seen);
      case Event.DayOf(_, Event of) -> openEnd(of, seen);
      case Event.After(_, Event of) -> openEnd(of, seen);
      case Event.Before(_, Event of) -> openEnd(of, seen);
      case Event.EarliestOf(List<Event> events) ->
          events.stream().map(e -> openEnd(e, seen)).min(Remark.BY_TEXT).orElse(Remark.NOTHING);
      case Event.LatestOf(List<Event> events) ->
          events.stream().map(e -> openEnd(e, seen)).max(Remark.BY_TEXT).orElse(Remark.NOTHING);
      case Event.Consent _, Event.Done _, Event.Trigger _ ->
          Remark.of(Kind.NO_DATE_FOR, Waits.words(event, world));
    };
  }

  private Remark openEnd(ClauseId id, List<ClauseId> seen) {
    if (seen.contains(id)) {
      return Remark.of(Kind.WAITS_FOR_ITSELF, Arg.clause(id.code()));
    }
    seen.add(id);
    Clause clause = world.clause(id);
    if (clause instanceof Clause.Phase phase) {
      return phase.ends().stream()
          .map(e -> openEnd(e, seen))
          .min(Remark.BY_TEXT)
          .orElse(Remark.of(Kind.HAS_NO_END, Arg.clause(id.code())));
    }
    Deadline deadline =
        switch (clause) {
          case Clause.Duty duty -> duty.deadline();
          case Clause.Choice choice -> choice.deadline();
          case Clause.Ban _,
              Clause.Freedom _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              new Deadline.None(false);
        };
    return openEnd(id, deadline, seen);
  }

  private Remark openEnd(ClauseId id, Deadline deadline, List<ClauseId> seen) {
    return switch (deadline) {
      case Deadline.None _, Deadline.Soon _, Deadline.Every _ ->
          Remark.of(Kind.HAS_NO_DEADLINE, Arg.clause(id.code()));
      case Deadline.At _ -> Remark.NOTHING;
      case Deadline.Within(_, Event of) -> startEnd(id, of, seen);
      case Deadline.ByDay(_, Event of) -> startEnd(id, of, seen);
      case Deadline.NoLaterThan(Event event) -> openEnd(event, seen);
      case Deadline.AheadOf(_, Event event) -> openEnd(event, seen);
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.stream()
              .map(d -> openEnd(id, d, seen))
              .min(Remark.BY_TEXT)
              .orElse(Remark.NOTHING);
    };
  }

  /// A deadline from the clause's own start is as open as what starts the clause.
  private Remark startEnd(ClauseId id, Event of, List<ClauseId> seen) {
    if (!(of instanceof Event.Trigger)) {
      return openEnd(of, seen);
    }
    for (Condition start : world.clause(id).head().scope().starts()) {
      Remark open = openEnd(start, seen);
      if (!open.isNothing()) {
        return open;
      }
    }
    return Remark.NOTHING;
  }

  /// A principle in fact: on the roles that claims tell.
  Finding principleInFact(Clause.Principle principle, Force force, Instant now) {
    Facts facts = new Facts(world);
    List<Remark> broken = new ArrayList<>();
    Evidence holds =
        switch (principle.check()) {
          case Clause.Check.HasAnEnd _, Clause.Check.HasALatestDate _ -> Evidence.NOTHING;
          case Clause.Check.OnlyBy(String object, String relation, List<ActorId> actors) ->
              (object.isEmpty() ? facts.objects(relation) : List.of(object))
                  .stream()
                      .map(each -> onlyBy(each, relation, actors, facts, now, broken))
                      .filter(told -> told.so() || told.not())
                      .reduce(Evidence::and)
                      .orElse(Evidence.NOTHING);
          case Clause.Check.Never(String relation, String object, List<ActorId> actors) -> {
            Evidence any = Evidence.NOTHING;
            for (ActorId actor : actors) {
              Evidence his = facts.relation(actor.code(), relation, object, now);
              any = any.alsoBy(his.negate());
              if (his.so()) {
                broken.add(told(actor.code(), relation, object));
              }
            }
            yield any;
          }
          case Clause.Check.SeatsFor seats -> new Seating(world).told(seats, now, broken);
          case Clause.Check.InTurn turn -> new Turns(world).told(turn, now, broken);
        };
    return principle(force, holds, broken);
  }

  /// Whether nobody but these is told to hold the relation over the object.
  private Evidence onlyBy(
      String object,
      String relation,
      List<ActorId> actors,
      Facts facts,
      Instant now,
      List<Remark> broken) {
    List<Evidence> told = new ArrayList<>();
    for (String subject : facts.subjects(relation, object, now)) {
      Evidence his = facts.relation(subject, relation, object, now);
      if (isOneOf(new ActorId(subject), actors)) {
        told.add(his.so() && !his.not() ? his : Evidence.NOTHING);
      } else {
        broken.add(told(subject, relation, object));
        told.add(his.negate());
      }
    }
    return told.stream().reduce(Evidence::alsoBy).orElse(Evidence.NOTHING);
  }

  private static Remark told(String subject, String relation, String object) {
    return Remark.of(
        Kind.TOLD_RELATION,
        Arg.actor(subject),
        Arg.of(Arg.Of.RELATION, relation),
        Arg.of(Arg.Of.OBJECT, object));
  }

  /// A phase: running from its start to its end.
  Finding phase(Clause.Phase phase, Row row, Force force, Instant now) {
    Instant before = now.minusSeconds(1);
    Interval trigger = row.history.at(before).startedWhen();
    Moment start = first(phase.starts(), phase.startsWhen(), row, trigger, before);
    Interval from = start.dated() ? start.when() : row.history.at(before).startedWhen();
    Interval begun =
        start.told().so() && from.equals(Interval.ALWAYS) ? Interval.second(now) : from;
    Moment end = first(phase.ends(), phase.endsWhen(), row, begun, before);
    boolean ended = end.told().so() && !end.told().not();
    Evidence running =
        start
            .told()
            .and(force.evidence().so() ? Evidence.SO : force.evidence())
            .and(end.told().negateAssumingNot());
    boolean begins = start.told().so();
    Remark blocked =
        begins ? Remark.NOTHING : forces.blocked(row, phase.startsOn(), List.of(), before);
    Force.Stage stage =
        begins
            ? ended ? Force.Stage.ENDED : Force.Stage.IN_FORCE
            : blocked.isNothing() ? Force.Stage.WAITING : Force.Stage.BLOCKED;
    Force own =
        new Force(
            stage,
            running,
            begins ? begun : Interval.ALWAYS,
            end.dated() ? end.when() : Interval.ALWAYS,
            begins ? List.of() : waits(phase),
            !end.told().so() && !end.told().not()
                ? List.of(Remark.of(Kind.NO_END_TOLD))
                : List.of(),
            blocked.isNothing() ? List.of() : List.of(blocked));
    Word word =
        own.contested() ? Word.CONTESTED : own.inForce() ? Word.HOLDS : Duties.stageWord(own);
    return Finding.of(word, own, running, begun)
        .beside(Consent.NOT_ASKED, own.notes(), ended, List.of());
  }

  private List<Remark> waits(Clause.Phase phase) {
    return phase.startsOn().stream().flatMap(start -> Waits.of(start, world).stream()).toList();
  }

  private Moment first(
      List<Event> events, List<Condition> when, Row row, Interval trigger, Instant before) {
    List<Evidence> told = new ArrayList<>();
    Interval first = Interval.ALWAYS;
    List<Event> dated = new ArrayList<>(events);
    for (Condition condition : when) {
      if (condition instanceof Condition.Happened(Event event)) {
        dated.add(event);
      } else {
        told.add(conditions.holds(condition, row, trigger, before));
      }
    }
    for (Event event : dated) {
      Instant seen = conditions.seen(new Condition.Happened(event), before);
      Moment moment = conditions.moment(event, row, trigger, seen);
      if (moment.dated()) {
        world.wake(row, moment.when().from());
        world.wake(row, moment.when().from().plusSeconds(1));
        world.wake(row, moment.when().last().plusSeconds(1));
        first =
            first.equals(Interval.ALWAYS) || moment.when().to().isBefore(first.to())
                ? moment.when()
                : first;
      }
      told.add(moment.told());
    }
    Evidence any =
        told.isEmpty() ? Evidence.NOTHING : told.stream().reduce(Evidence::alsoBy).orElseThrow();
    return new Moment(any, first);
  }
}
