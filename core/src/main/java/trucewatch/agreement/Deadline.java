package trucewatch.agreement;

import java.time.Instant;
import java.util.List;
import trucewatch.time.Length;

/// By when. The last second that is in time; hours are exact, days end with the local day.
public sealed interface Deadline {
  /// No deadline, said openly or not.
  record None(boolean saidOpenly) implements Deadline {}

  /// A vague word such as "without delay": never overdue by the clock.
  record Soon(String words) implements Deadline {}

  /// No later than this second.
  record At(Instant last) implements Deadline {}

  /// Within a length of an event.
  record Within(Length length, Event of) implements Deadline {}

  /// No later than the end of the n-th local day of an event, where day 1 is its own day.
  record ByDay(int n, Event of) implements Deadline {}

  /// No later than the event itself.
  record NoLaterThan(Event event) implements Deadline {}

  /// At least `length` before the event; judged when the event's date is known, and then backwards.
  record AheadOf(Length length, Event event) implements Deadline {}

  record EarliestOf(List<Deadline> deadlines) implements Deadline {
    public EarliestOf {
      deadlines = List.copyOf(deadlines);
    }
  }

  /// Again in every period from `start` on; an act counts for the period in which it falls.
  record Every(Length period, Event start) implements Deadline {}
}
