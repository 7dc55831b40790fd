package trucewatch.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trucewatch.time.Interval;

class SourcesTest {
  private static final Instant SOLD = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant BEFORE = SOLD.minusSeconds(1);
  private static final Interval EARLY = new Interval(Interval.BEGINNING, SOLD);
  private static final Interval LATE = new Interval(SOLD, Interval.END);

  private final Sources sources =
      new Sources(
          List.of(
              source("paper", "House A", "none", EARLY),
              source("paper", "House B", "none", LATE),
              source("radio", "House B", "none", Interval.ALWAYS),
              source("gazette", "House C", "north", Interval.ALWAYS),
              source("herald", "House D", "north", Interval.ALWAYS),
              source("north", "north", "north", Interval.ALWAYS),
              source("blog", "", "none", Interval.ALWAYS),
              source("twice", "House E", "none", Interval.ALWAYS),
              source("twice", "House F", "none", Interval.ALWAYS)));

  @Test
  void ownersAreAskedForByTheirTime() {
    assertEquals(Optional.of("House A"), sources.owner("paper", BEFORE));
    assertEquals(Optional.of("House B"), sources.owner("paper", SOLD));
    assertTrue(sources.independent("paper", "radio", BEFORE));
    assertFalse(sources.independent("paper", "radio", SOLD));
  }

  @Test
  void oneAffiliationIsNotTwoSources() {
    assertFalse(sources.independent("gazette", "herald", SOLD));
    assertFalse(sources.independent("gazette", "north", SOLD));
    assertTrue(sources.independent("gazette", "radio", SOLD));
  }

  @Test
  void whatIsNotKnownIsNotIndependent() {
    assertFalse(sources.independent("blog", "radio", SOLD));
    assertFalse(sources.independent("unheard", "radio", SOLD));
    assertFalse(sources.independent("radio", "radio", SOLD));
    assertEquals(Optional.empty(), sources.owner("twice", SOLD));
  }

  @Test
  void copiesOfOneTextAreNotIndependent() {
    Claim own = claim("source=paper");
    assertTrue(sources.independent(own, claim("source=gazette")));
    assertFalse(sources.independent(own, claim("source=gazette; via=paper")));
    assertFalse(
        sources.independent(claim("source=paper; via=wire"), claim("source=gazette; via=wire")));
  }

  private static Source source(String code, String owner, String affiliation, Interval during) {
    return new Source(code, "", owner, affiliation, "", "", during);
  }

  private static Claim claim(String cells) {
    var entry = Rows.entry(3, "stance=asserts; act=attack; " + cells);
    return ((Reading.Read) new ClaimReader(ZoneOffset.UTC).read(entry)).claim();
  }
}
