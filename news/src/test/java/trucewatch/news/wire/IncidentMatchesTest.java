package trucewatch.news.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trucewatch.news.wire.IncidentMatches.Known;
import trucewatch.news.wire.IncidentMatches.Told;

/// Proposals of the same incident.
class IncidentMatchesTest {
  private static final Known AT_KESSEL =
      new Known(
          "i14",
          "raid",
          Set.of("front"),
          "kessel",
          LocalDate.of(2031, 6, 3),
          LocalDate.of(2031, 6, 3));
  private static final Known ELSEWHERE =
      new Known(
          "i15", "raid", Set.of(), "orla", LocalDate.of(2031, 6, 3), LocalDate.of(2031, 6, 3));

  private static Told raid(String actor, String place, String when) {
    return new Told("raid", actor, place, when);
  }

  private static List<String> proposed(Told told) {
    return IncidentMatches.of(told, List.of(ELSEWHERE, AT_KESSEL)).stream()
        .map(IncidentMatches.Proposal::incident)
        .toList();
  }

  @Test
  void theSameActOnADayNextToItIsProposed() {
    assertEquals(List.of("i14"), proposed(raid("front", "kessel", "2031-06-04")));
  }

  @Test
  void whatIsNotToldSpeaksAgainstNothing() {
    assertEquals(List.of("i15", "i14"), proposed(raid("", "", "2031-06-03")));
  }

  @Test
  void anotherActorOrPlaceOrWeekIsAnotherIncident() {
    assertEquals(List.of("i15"), proposed(raid("republic", "", "2031-06-03")));
    assertEquals(List.of(), proposed(raid("front", "kessel", "2031-06-14")));
    assertEquals(List.of(), proposed(raid("front", "kessel", "2031-06")));
  }
}
