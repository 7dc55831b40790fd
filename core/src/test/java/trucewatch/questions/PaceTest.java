package trucewatch.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.questions.Pace.Outlook;
import trucewatch.time.Interval;
import trucewatch.verdict.Advance;
import trucewatch.verdict.Due;

class PaceTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private static Instant day(long days) {
    return START.plus(Duration.ofDays(days));
  }

  /// @param acts days on which one was done
  private static Advance advance(int of, long at, Due due, List<Long> acts) {
    return new Advance(
        "a",
        List.of(),
        day(at),
        true,
        START,
        due,
        BigDecimal.valueOf(of),
        "gun",
        acts.stream()
            .map(on -> new Advance.Act(Interval.second(day(on)), BigDecimal.ONE, false, List.of()))
            .toList());
  }

  private static Due due(long day) {
    return Due.at(day(day), day(day));
  }

  @Test
  void fiveInTenDaysAreTenInTwenty() {
    Pace pace = Pace.of(advance(10, 10, due(30), List.of(1L, 2L, 3L, 8L, 9L)));
    assertEquals(new BigDecimal("0.50"), pace.rates().getFirst().perDay());
    assertEquals(day(20), pace.rates().getFirst().completion());
    assertEquals(7, pace.rates().getLast().days());
    assertEquals(new BigDecimal("0.29"), pace.rates().getLast().perDay());
    assertEquals(day(20), pace.earliest());
    assertTrue(pace.latest().isAfter(day(27)) && pace.latest().isBefore(day(28)));
    assertEquals(Outlook.IN_TIME, pace.outlook());
  }

  @Test
  void theDateDecidesBetweenInTimeDependsAndWillMiss() {
    List<Long> acts = List.of(1L, 2L, 3L, 8L, 9L);
    assertEquals(Outlook.DEPENDS, Pace.of(advance(10, 10, due(25), acts)).outlook());
    assertEquals(Outlook.WILL_MISS, Pace.of(advance(10, 10, due(19), acts)).outlook());
    assertEquals(Outlook.DATE_PASSED, Pace.of(advance(10, 10, due(9), acts)).outlook());
    assertEquals(Outlook.NO_DATE, Pace.of(advance(10, 10, Due.NONE, acts)).outlook());
  }

  @Test
  void whoStoppedIsNeverDoneAtTheSlowestPace() {
    Pace pace = Pace.of(advance(10, 20, due(70), List.of(1L, 2L, 3L)));
    assertTrue(pace.rates().getLast().never());
    assertEquals(Interval.END, pace.latest());
    assertFalse(pace.earliest().equals(Interval.END));
    assertEquals(Outlook.DEPENDS, pace.outlook());
  }

  @Test
  void tooLittleGivesNoPace() {
    assertEquals(Outlook.TOO_FEW_REPORTS, Pace.of(advance(10, 10, due(30), List.of(1L))).outlook());
    assertEquals(Outlook.DONE, Pace.of(advance(1, 10, due(30), List.of(1L))).outlook());
    assertEquals(
        Outlook.NUMBER_NOT_KNOWN, Pace.of(advance(-1, 10, due(30), List.of(1L))).outlook());
    assertEquals(List.of(), Pace.of(advance(10, 10, due(30), List.of(1L))).rates());
  }

  @Test
  void oneActMoreIsNeverLaterAndTheFastestIsNeverAfterTheSlowest() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      long at = random.nextLong(2, 60);
      List<Long> acts =
          random.longs(random.nextInt(2, 12), 0, at).boxed().collect(Collectors.toList());
      int of = acts.size() + random.nextInt(2, 20);
      Pace pace = Pace.of(advance(of, at, due(at + 5), acts));
      List<Long> more = new ArrayList<>(acts);
      more.add(random.nextLong(0, at));
      Pace faster = Pace.of(advance(of, at, due(at + 5), more));
      assertFalse(pace.earliest().isAfter(pace.latest()));
      for (int r = 0; r < pace.rates().size(); r++) {
        assertFalse(faster.rates().get(r).completion().isAfter(pace.rates().get(r).completion()));
      }
      assertTrue(pace.earliest().isAfter(day(at)));
    }
  }
}
