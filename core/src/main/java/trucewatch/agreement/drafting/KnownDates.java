package trucewatch.agreement.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.time.Interval;
import trucewatch.time.Length;

/// What the text alone says about dates, before anything has happened: when an event is, by when at
/// the latest a duty is due, and before when a clause cannot start.
final class KnownDates {
  private final Agreement agreement;

  KnownDates(Agreement agreement) {
    this.agreement = agreement;
  }

  /// The date of an event that the text fixes.
  Optional<Instant> of(Event event) {
    return of(event, new HashSet<>());
  }

  private Optional<Instant> of(Event event, Set<Object> open) {
    if (!open.add(event)) {
      return Optional.empty();
    }
    Optional<Instant> found =
        switch (event) {
          case Event.Fixed(Instant at) -> Optional.of(at);
          case Event.Signing _ -> signing();
          case Event.Agreement _ ->
              agreement.inForce() instanceof Event.Agreement
                  ? Optional.empty()
                  : of(agreement.inForce(), open);
          case Event.DayOf(int n, Event inner) -> of(inner, open).flatMap(at -> moved(at, n - 1));
          case Event.After(Length length, Event inner) ->
              of(inner, open).flatMap(at -> moved(at, length));
          case Event.Before _ -> Optional.empty();
          case Event.EarliestOf(List<Event> events) -> all(events, open).min(Instant::compareTo);
          case Event.LatestOf(List<Event> events) -> {
            List<Instant> known = all(events, open).toList();
            yield known.size() == events.size()
                ? known.stream().max(Instant::compareTo)
                : Optional.empty();
          }
          case Event.Reached(ClauseId clause, Event.State state) -> phase(clause, state, open);
          case Event.Consent _, Event.Done _, Event.Trigger _ -> Optional.empty();
        };
    open.remove(event);
    return found;
  }

  private Stream<Instant> all(List<Event> events, Set<Object> open) {
    return events.stream().flatMap(event -> of(event, open).stream());
  }

  private Optional<Instant> signing() {
    return agreement.signatures().stream()
        .map(Agreement.Signature::on)
        .filter(on -> !on.equals(LocalDate.MIN))
        .min(LocalDate::compareTo)
        .map(on -> on.atStartOfDay(agreement.zone()).toInstant());
  }

  private Optional<Instant> phase(ClauseId clause, Event.State state, Set<Object> open) {
    for (Clause each : agreement.clauses()) {
      if (each instanceof Clause.Phase phase && phase.id().equals(clause)) {
        return switch (state) {
          case BEGINS -> phase.starts().stream().flatMap(it -> of(it, open).stream()).findFirst();
          case ENDS ->
              phase.ends().stream().flatMap(it -> of(it, open).stream()).min(Instant::compareTo);
          case PERFORMED,
              PERFORMED_IN_TIME,
              BREACHED,
              OVERDUE,
              ADOPTED,
              NOT_ADOPTED,
              USED,
              SUSPENDED ->
              Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> moved(Instant at, Length length) {
    try {
      return Optional.of(length.startAfter(at, agreement.zone()));
    } catch (java.time.DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private Optional<Instant> moved(Instant at, int days) {
    return moved(at, Length.of(Math.max(0, days), Length.Unit.DAY));
  }

  /// The last moment in time that the text fixes, whatever happens.
  Optional<Instant> latest(Deadline deadline) {
    return switch (deadline) {
      case Deadline.At(Instant last) -> Optional.of(last);
      case Deadline.Within(Length length, Event of) -> of(of).flatMap(at -> end(at, length));
      case Deadline.ByDay(int n, Event of) ->
          of(of).flatMap(at -> end(at, Length.of(Math.max(0, n - 1), Length.Unit.DAY)));
      case Deadline.NoLaterThan(Event event) -> of(event);
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.stream().flatMap(it -> latest(it).stream()).min(Instant::compareTo);
      case Deadline.None _, Deadline.Soon _, Deadline.AheadOf _, Deadline.Every _ ->
          Optional.empty();
    };
  }

  private Optional<Instant> end(Instant at, Length length) {
    try {
      return Optional.of(length.lastSecondAfter(at, agreement.zone()));
    } catch (java.time.DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  /// Before this moment the clause cannot be in force; [Interval#BEGINNING] if the text sets none.
  Instant earliestStart(Clause clause) {
    return earliestStart(clause, new HashSet<>());
  }

  private Instant earliestStart(Clause clause, Set<ClauseId> open) {
    if (!open.add(clause.id())) {
      return Interval.BEGINNING;
    }
    Instant latest = Interval.BEGINNING;
    for (Condition start : clause.head().scope().starts()) {
      latest = later(latest, earliest(start, open));
    }
    List<Head.Trigger> triggers = clause.head().scope().startedBy();
    if (!triggers.isEmpty()) {
      latest =
          later(
              latest,
              triggers.stream()
                  .map(trigger -> start(trigger.clause(), open))
                  .min(Instant::compareTo)
                  .orElse(Interval.BEGINNING));
    }
    if (clause instanceof Clause.Phase phase) {
      for (Event start : phase.starts()) {
        latest = later(latest, earliest(start, open));
      }
    }
    open.remove(clause.id());
    return latest;
  }

  private Instant earliest(Condition condition, Set<ClauseId> open) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          parts.stream()
              .map(part -> earliest(part, open))
              .max(Instant::compareTo)
              .orElse(Interval.BEGINNING);
      case Condition.Any(List<Condition> parts) ->
          parts.stream()
              .map(part -> earliest(part, open))
              .min(Instant::compareTo)
              .orElse(Interval.BEGINNING);
      case Condition.Happened(Event event) -> earliest(event, open);
      case Condition.InForce(ClauseId clause) -> start(clause, open);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ ->
          Interval.BEGINNING;
    };
  }

  private Instant earliest(Event event, Set<ClauseId> open) {
    return switch (event) {
      case Event.Fixed(Instant at) -> at;
      case Event.Reached(ClauseId clause, _) -> start(clause, open);
      case Event.After(Length length, Event inner) -> {
        Instant from = earliest(inner, open);
        yield from.equals(Interval.BEGINNING) ? from : moved(from, length).orElse(from);
      }
      case Event.DayOf(_, Event inner) -> earliest(inner, open);
      case Event.EarliestOf(List<Event> events) ->
          events.stream()
              .map(each -> earliest(each, open))
              .min(Instant::compareTo)
              .orElse(Interval.BEGINNING);
      case Event.LatestOf(List<Event> events) ->
          events.stream()
              .map(each -> earliest(each, open))
              .max(Instant::compareTo)
              .orElse(Interval.BEGINNING);
      case Event.Signing _, Event.Agreement _ -> of(event).orElse(Interval.BEGINNING);
      case Event.Before _, Event.Consent _, Event.Done _, Event.Trigger _ -> Interval.BEGINNING;
    };
  }

  private Instant start(ClauseId id, Set<ClauseId> open) {
    for (Clause clause : agreement.clauses()) {
      if (clause.id().equals(id)) {
        return earliestStart(clause, open);
      }
    }
    return Interval.BEGINNING;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
