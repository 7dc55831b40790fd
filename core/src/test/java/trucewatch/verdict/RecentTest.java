package trucewatch.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.time.Interval;

class RecentTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Gaza");
  private static final Instant NOW = Instant.parse("2025-11-03T21:59:59Z");

  private static Interval from(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void sevenDaysAreLocalDaysTodayAmongThem() {
    // The local day of the 28th begins at 22:00 UTC of the 27th.
    Interval first = from("2025-10-27T22:00:00Z", "2025-10-27T23:00:00Z");
    Interval before = from("2025-10-27T20:00:00Z", "2025-10-27T21:00:00Z");
    Interval older = from("2025-10-20T20:00:00Z", "2025-10-20T21:00:00Z");
    Recent recent = Recent.of(List.of(before, first, older), NOW, ZONE);
    assertEquals(new Recent(1, 1, first.last()), recent);
  }

  @Test
  void anIncidentIsDatedByItsLastPossibleMomentAndNoneLiesAhead() {
    Interval long1 = from("2025-10-01T00:00:00Z", "2025-10-28T00:00:00Z");
    assertEquals(1, Recent.of(List.of(long1), NOW, ZONE).lastWeek());
    Recent ahead = Recent.of(List.of(new Interval(NOW.minusSeconds(60), Interval.END)), NOW, ZONE);
    assertEquals(NOW, ahead.last());
  }

  @Test
  void withoutIncidentsThereIsNoDate() {
    assertEquals(Recent.NONE, Recent.of(List.of(), NOW, ZONE));
  }
}
