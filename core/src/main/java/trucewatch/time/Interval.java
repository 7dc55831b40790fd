package trucewatch.time;

import java.time.Instant;

/// A stretch of time from `from` up to but not including `to`, in whole seconds.
///
/// Something told "at 12:00:00" fills the one second `[12:00:00, 12:00:01)`. An open beginning is
/// [#BEGINNING], an open end is [#END]. See `docs/decisions` on whole seconds and half-open
/// intervals.
public record Interval(Instant from, Instant to) {
  /// Before every date that an agreement or a claim can name.
  public static final Instant BEGINNING = Instant.parse("-9999-01-01T00:00:00Z");

  /// After every date that an agreement or a claim can name.
  public static final Instant END = Instant.parse("+19999-01-01T00:00:00Z");

  public static final Interval ALWAYS = new Interval(BEGINNING, END);

  public Interval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("an interval must not be empty: " + from + " to " + to);
    }
  }

  /// The one second that an exact time fills.
  public static Interval second(Instant at) {
    return new Interval(at, at.plusSeconds(1));
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public boolean contains(Interval other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  public boolean overlaps(Interval other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /// The last second that belongs to it.
  public Instant last() {
    return to.minusSeconds(1);
  }

  public boolean beginsOpen() {
    return from.equals(BEGINNING);
  }

  public boolean endsOpen() {
    return to.equals(END);
  }
}
