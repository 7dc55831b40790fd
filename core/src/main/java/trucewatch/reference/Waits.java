package trucewatch.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Pattern;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// Conditions in words, and what a clause waits for.
final class Waits {
  private Waits() {}

  /// What must still come first: codes of clauses, or words where there is no clause.
  static List<Remark> of(Condition condition, World world) {
    List<Remark> found = new ArrayList<>();
    References.of(condition).forEach(clause -> found.add(Remark.clause(clause.code())));
    if (found.isEmpty()) {
      found.add(words(condition, world));
    }
    return found;
  }

  /// What must become of the clauses waited for, where it is not that they are done, adopted or in
  /// force: a power that must be used is waited for although it may be used.
  static List<Remark> states(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          parts.stream().flatMap(part -> states(part).stream()).toList();
      case Condition.Any(List<Condition> parts) ->
          parts.stream().flatMap(part -> states(part).stream()).toList();
      case Condition.Happened(Event.Reached(ClauseId clause, Event.State state)) ->
          switch (state) {
            case USED, BREACHED, OVERDUE, SUSPENDED ->
                List.of(Remark.of(Kind.NOT_YET, state(state), clause(clause)));
            case NOT_ADOPTED -> List.of(Remark.of(Kind.NOT_YET_REFUSED, clause(clause)));
            case ENDS -> List.of(Remark.of(Kind.NOT_YET_ENDED, clause(clause)));
            case PERFORMED, PERFORMED_IN_TIME, ADOPTED, BEGINS -> List.of();
          };
      case Condition.Happened _,
          Condition.Not _,
          Condition.InForce _,
          Condition.Complies _,
          Condition.Determined _,
          Condition.InFact _ ->
          List.of();
    };
  }

  private static Arg day(Event.Fixed date, World world) {
    return new Arg.Day(date.at().atZone(world.zone).toLocalDate());
  }

  private static Arg state(Event.State state) {
    return Arg.of(Arg.Of.STATE, state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Arg clause(ClauseId clause) {
    return Arg.clause(clause.code());
  }

  private static Arg actors(List<ActorId> actors) {
    return Arg.actors(Fitting.codes(actors));
  }

  /// What must come before any clause can start.
  static Remark forAgreement(World world) {
    return world.agreement.inForce() instanceof Event.Fixed date
        ? Remark.of(Kind.AGREEMENT_TO_COME_ON, day(date, world))
        : Remark.of(Kind.AGREEMENT_TO_COME);
  }

  static Remark words(Condition condition, World world) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> join(parts, Arg.Join.AND, world);
      case Condition.Any(List<Condition> parts) -> join(parts, Arg.Join.OR, world);
      case Condition.Not(Condition part) -> Remark.of(Kind.NOT, words(part, world));
      case Condition.Happened(Event event) -> words(event, world);
      case Condition.InForce(ClauseId clause) -> Remark.of(Kind.IN_FORCE, clause(clause));
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          complies(
              Arg.actor(actor.code()),
              Arg.clauses(with.stream().map(ClauseId::code).toList(), Arg.Join.COMMA),
              judges);
      case Condition.Determined(List<ActorId> judges, String what) ->
          what.isEmpty()
              ? Remark.of(Kind.FINDING_BY, actors(judges))
              : Remark.of(Kind.FINDING_BY_THAT, actors(judges), new Arg.Quoted(what));
      case Condition.InFact(ActorId subject, String relation, String object) ->
          Remark.of(
              Kind.RELATION,
              Arg.actor(subject.code()),
              Arg.of(Arg.Of.RELATION, relation),
              Arg.of(Arg.Of.OBJECT, object));
    };
  }

  private static Remark complies(Arg actor, Arg with, List<ActorId> judges) {
    return judges.isEmpty()
        ? Remark.of(Kind.COMPLIES_UNJUDGED, actor, with)
        : Remark.of(Kind.COMPLIES, actor, with, actors(judges));
  }

  private static Remark join(List<Condition> parts, Arg.Join by, World world) {
    return Remark.joined(parts.stream().map(part -> words(part, world)).toList(), by);
  }

  static Remark words(Event event, World world) {
    return switch (event) {
      case Event.Fixed date -> Remark.of(Kind.DATE, day(date, world));
      case Event.Signing _ -> Remark.of(Kind.SIGNING);
      case Event.Agreement _ -> Remark.of(Kind.AGREEMENT_IN_FORCE);
      case Event.Trigger _ -> Remark.of(Kind.START_OF_CLAUSE);
      case Event.Reached(ClauseId clause, Event.State state) ->
          Remark.of(Kind.BECOMES, clause(clause), state(state));
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          by.isEmpty()
              ? Remark.of(accepted ? Kind.ACCEPTED : Kind.REJECTED, clause(clause))
              : Remark.of(
                  accepted ? Kind.ACCEPTED_BY : Kind.REJECTED_BY, clause(clause), actors(by));
      case Event.Done(var pattern) -> done(pattern);
      case Event.DayOf(int n, Event of) -> Remark.of(Kind.DAY_OF, Arg.number(n), words(of, world));
      case Event.After(var length, Event of) ->
          Remark.of(Kind.AFTER, new Arg.Span(length), words(of, world));
      case Event.Before(var length, Event of) ->
          Remark.of(Kind.BEFORE, new Arg.Span(length), words(of, world));
      case Event.EarliestOf(List<Event> events) -> Remark.of(Kind.EARLIER_OF, list(events, world));
      case Event.LatestOf(List<Event> events) -> Remark.of(Kind.LATER_OF, list(events, world));
    };
  }

  private static Remark done(Pattern pattern) {
    Arg act = Arg.of(Arg.Of.ACT, pattern.act().code());
    Arg thing = Arg.of(Arg.Of.THING, pattern.thing());
    Arg by = Arg.actors(Fitting.codes(pattern.by()), Arg.Join.OR);
    if (pattern.by().isEmpty()) {
      return pattern.thing().isEmpty()
          ? Remark.of(Kind.ACT, act)
          : Remark.of(Kind.ACT_OF, act, thing);
    }
    return pattern.thing().isEmpty()
        ? Remark.of(Kind.ACT_BY, act, by)
        : Remark.of(Kind.ACT_OF_BY, act, thing, by);
  }

  private static Arg list(List<Event> events, World world) {
    return Arg.list(events.stream().map(event -> words(event, world)).toList(), Arg.Join.COMMA);
  }
}
