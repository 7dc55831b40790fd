package trucewatch.verdict;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import trucewatch.time.Interval;

/// How recent the incidents are that a word on a prohibition speaks of: those told and not denied,
/// and where all of them are denied, those.
///
/// An incident is dated by the last moment at which it can have happened. Seven days are the local
/// day that is asked about and the six before it.
///
/// @param lastWeek how many fall in the last seven days
/// @param weekBefore how many fall in the seven days before
/// @param last when the latest of them happened; [Interval#BEGINNING] if there is none
public record Recent(int lastWeek, int weekBefore, Instant last) {
  private static final int WEEK = 7;

  public static final Recent NONE = new Recent(0, 0, Interval.BEGINNING);

  /// Counts incidents that happened by `now`, days as in `zone`.
  public static Recent of(List<Interval> incidents, Instant now, ZoneId zone) {
    long today = now.atZone(zone).toLocalDate().toEpochDay();
    int lastWeek = 0;
    int weekBefore = 0;
    Instant last = Interval.BEGINNING;
    for (Interval incident : incidents) {
      Instant end = incident.last().isAfter(now) ? now : incident.last();
      long ago = today - end.atZone(zone).toLocalDate().toEpochDay();
      if (ago < WEEK) {
        lastWeek++;
      } else if (ago < 2 * WEEK) {
        weekBefore++;
      }
      last = end.isAfter(last) ? end : last;
    }
    return new Recent(lastWeek, weekBefore, last);
  }
}
