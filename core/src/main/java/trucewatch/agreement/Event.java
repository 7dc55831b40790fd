package trucewatch.agreement;

import java.time.Instant;
import java.util.List;
import trucewatch.time.Length;

/// A moment that deadlines and conditions are tied to.
public sealed interface Event {
  /// A date or time written in the text; for a date, the start of the local day.
  record Fixed(Instant at) implements Event {}

  /// When the agreement was signed or announced.
  record Signing() implements Event {}

  /// When the agreement came into force.
  record Agreement() implements Event {}

  /// When something became so for a clause, decision, phase or role.
  record Reached(ClauseId clause, State state) implements Event {}

  /// When `by` accepted or rejected a clause.
  record Consent(ClauseId clause, List<ActorId> by, boolean accepted) implements Event {}

  /// The first act of that pattern.
  record Done(Pattern pattern) implements Event {}

  /// The act that made this instance of a `for each` clause.
  record Trigger() implements Event {}

  /// The start of the n-th local day, where day 1 is the day of the event.
  record DayOf(int n, Event event) implements Event {}

  record After(Length length, Event event) implements Event {}

  record Before(Length length, Event event) implements Event {}

  record EarliestOf(List<Event> events) implements Event {
    public EarliestOf {
      events = List.copyOf(events);
    }
  }

  record LatestOf(List<Event> events) implements Event {
    public LatestOf {
      events = List.copyOf(events);
    }
  }

  /// What may become so.
  enum State {
    /// Done in full, in time or late.
    PERFORMED,
    PERFORMED_IN_TIME,
    /// A prohibition is breached, or a duty is told not done after its deadline.
    BREACHED,
    /// A deadline passed without full performance.
    OVERDUE,
    ADOPTED,
    NOT_ADOPTED,
    USED,
    /// A clause, phase or role starts to be in force, or holds.
    BEGINS,
    ENDS,
    SUSPENDED
  }
}
