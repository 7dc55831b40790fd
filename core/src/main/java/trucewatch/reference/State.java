package trucewatch.reference;

import trucewatch.agreement.Event;
import trucewatch.reference.Evidence.Bits;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// What a row is at a moment, as far as other rows and the question "since when" need it.
///
/// @param done performed, breached, used, adopted or holding: the statement of the clause
/// @param inTime performed in time
/// @param missed the deadline passed and it is told not done
/// @param doneWhen when the statement became so, [Interval#ALWAYS] if it is not so
/// @param startedWhen when it came into force, [Interval#ALWAYS] if it has not
/// @param endedWhen when it ended, [Interval#ALWAYS] if it has not
record State(
    Word word,
    Force.Stage stage,
    Bits force,
    Bits done,
    Bits inTime,
    Bits missed,
    Bits overdue,
    Interval doneWhen,
    Interval startedWhen,
    Interval endedWhen) {

  static final State INITIAL =
      new State(
          Word.WAITING,
          Force.Stage.WAITING,
          Bits.NOTHING,
          Bits.NOTHING,
          Bits.NOTHING,
          Bits.NOTHING,
          Bits.NOTHING,
          Interval.ALWAYS,
          Interval.ALWAYS,
          Interval.ALWAYS);

  Bits bits(Event.State state) {
    return switch (state) {
      case PERFORMED, BREACHED, ADOPTED, USED -> done;
      case PERFORMED_IN_TIME -> inTime;
      case OVERDUE -> overdue;
      case NOT_ADOPTED -> new Bits(done.not(), done.so(), done.maybe());
      case BEGINS -> force;
      case ENDS -> flag(stage == Force.Stage.ENDED);
      case SUSPENDED -> flag(stage == Force.Stage.SUSPENDED);
    };
  }

  private static Bits flag(boolean so) {
    return new Bits(so, false, false);
  }

  /// When it became so.
  Interval when(Event.State state) {
    return switch (state) {
      case PERFORMED, PERFORMED_IN_TIME, BREACHED, OVERDUE, ADOPTED, NOT_ADOPTED, USED -> doneWhen;
      case BEGINS -> startedWhen;
      case ENDS, SUSPENDED -> endedWhen;
    };
  }
}
