package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;

class TimesTest {
  private final Times times = Example.times();

  @Test
  void scriptsGetRfc3339InLocalTime() {
    assertEquals("2031-05-10T23:59:59+03:00", times.rfc3339(Example.AT));
    assertEquals("", times.rfc3339(Interval.BEGINNING));
  }

  @Test
  void theEndAndTheBeginningOfADayAreItsDate() {
    assertEquals("2031-05-10", times.shown(Example.AT));
    assertEquals("2031-05-11", times.shown(Example.AT.plusSeconds(1)));
    assertEquals("2031-05-10 23:59", times.shown(Example.AT.minusSeconds(59)));
  }

  @Test
  void anEndAtMidnightIsNotTakenForTheWholeDay() {
    assertEquals("2031-05-11 00:00", times.shownEnd(Example.AT.plusSeconds(1)));
  }

  @Test
  void aWholeDayIsOneDate() {
    Instant from = Instant.parse("2031-05-02T21:00:00Z");
    assertEquals("2031-05-03", times.shown(new Interval(from, from.plusSeconds(86_400))));
    assertEquals(
        "2031-05-03 to 2031-05-04", times.shown(new Interval(from, from.plusSeconds(172_800))));
  }

  @Test
  void whenAndWhenKnownAreBothSaid() {
    assertEquals("2031-05-10, known then", times.shown(new AsOf(Example.AT, Example.AT)));
    assertEquals(
        "2031-05-10, known by 2031-05-11",
        times.shown(new AsOf(Example.AT, Example.AT.plusSeconds(86_400))));
  }
}
