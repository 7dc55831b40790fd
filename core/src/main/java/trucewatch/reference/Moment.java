package trucewatch.reference;

import trucewatch.time.Interval;

/// Whether something has happened, and when it did or will.
///
/// @param when the interval in which it lies; [Interval#ALWAYS] if that is not known
record Moment(Evidence told, Interval when) {
  static final Moment NOT_TOLD = new Moment(Evidence.NOTHING, Interval.ALWAYS);

  boolean dated() {
    return !when.equals(Interval.ALWAYS);
  }
}
