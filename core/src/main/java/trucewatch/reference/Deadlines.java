package trucewatch.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.time.Length;
import trucewatch.verdict.Due;

/// When a duty is due.
///
/// "Hours are exact; 'within n days' ends with the n-th local day after the trigger's day; an act
/// at the very deadline is in time." A trigger known as an interval gives an earliest and a latest
/// deadline.
final class Deadlines {
  private final World world;
  private final Conditions conditions;

  Deadlines(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
  }

  /// @param trigger when the clause, or this instance of it, began
  Due of(Deadline deadline, Row row, trucewatch.time.Interval trigger, Instant when) {
    return switch (deadline) {
      case Deadline.None _ -> Due.NONE;
      case Deadline.Soon(String words) -> Due.soon(words);
      case Deadline.At(Instant last) -> Due.at(last, last);
      case Deadline.Within(Length length, Event of) ->
          after(moment(of, row, trigger, when), length);
      case Deadline.ByDay(int n, Event of) ->
          after(moment(of, row, trigger, when), Length.of(n - 1, Length.Unit.DAY));
      case Deadline.NoLaterThan(Event event) -> {
        Moment moment = moment(event, row, trigger, when);
        yield moment.dated()
            ? Due.at(moment.when().from(), moment.when().last())
            : Due.NOT_YET_KNOWN;
      }
      case Deadline.AheadOf(Length length, Event event) -> {
        Moment moment = moment(event, row, trigger, when);
        yield moment.dated()
            ? Due.at(
                length.lastSecondBefore(moment.when().from(), world.zone),
                length.lastSecondBefore(moment.when().last(), world.zone))
            : Due.NOT_YET_KNOWN;
      }
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.stream()
              .map(part -> of(part, row, trigger, when))
              .filter(Due::known)
              .min((a, b) -> a.last().compareTo(b.last()))
              .orElse(Due.NOT_YET_KNOWN);
      case Deadline.Every _ -> Due.NONE;
    };
  }

  private Moment moment(Event event, Row row, trucewatch.time.Interval trigger, Instant when) {
    Moment moment = conditions.moment(event, row, trigger, when);
    return moment.told().so() || isScheduled(event, moment) ? moment : Moment.NOT_TOLD;
  }

  /// A date that is known beforehand, such as the end of a phase that has begun.
  private static boolean isScheduled(Event event, Moment moment) {
    return moment.dated() && !(event instanceof Event.Done);
  }

  private Due after(Moment moment, Length length) {
    return moment.dated()
        ? Due.at(
            length.lastSecondAfter(moment.when().from(), world.zone),
            length.lastSecondAfter(moment.when().last(), world.zone))
        : Due.NOT_YET_KNOWN;
  }

  /// The deadline with the time suspended added, and the extensions that a power gave.
  Due moved(Due due, Row row, List<Length> extensions, Instant now) {
    if (!due.known()) {
      return due;
    }
    Instant first = due.first();
    Instant last = due.last();
    for (Length extension : extensions) {
      first = extension.lastSecondAfter(first, world.zone);
      last = extension.lastSecondAfter(last, world.zone);
    }
    Duration suspended = Forces.suspended(row, last, now);
    return Due.at(first.plus(suspended), last.plus(suspended));
  }
}
