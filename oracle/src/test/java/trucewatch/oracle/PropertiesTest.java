package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.oracle.Properties.Settings;

class PropertiesTest {
  private static final Settings USUAL = new Settings(1, Settings.ALL_RUNS, 1);

  @Test
  void theSameSeedDrawsTheSameCases() {
    assertEquals(drawn(USUAL), drawn(USUAL));
  }

  @Test
  void anotherSeedDrawsOtherCases() {
    assertNotEquals(drawn(USUAL), drawn(new Settings(2, Settings.ALL_RUNS, 1)));
  }

  @Test
  void oneCaseCanBeRepeatedAlone() {
    assertEquals(List.of(drawn(USUAL).get(23)), drawn(new Settings(1, 23, 1)));
  }

  @Test
  void moreCasesCanBeAskedForAndBeginWithTheSameOnes() {
    var more = drawn(new Settings(1, Settings.ALL_RUNS, 3));
    assertEquals(150, more.size());
    assertEquals(drawn(USUAL), more.subList(0, 50));
  }

  @Test
  void casesDifferFromOneAnother() {
    assertEquals(50, new HashSet<>(drawn(USUAL)).size());
  }

  @Test
  void aFailureSaysHowToRepeatItAndWhatWasDrawn() {
    var text =
        failureOf(
            USUAL,
            draw -> {
              int number = draw.between(0, 9);
              draw.note("number", number);
              assertNotEquals(7, number);
            });
    assertTrue(text.contains("-Dtrucewatch.seed=1 -Dtrucewatch.run="), text);
    assertTrue(text.contains("number = 7"), text);
  }

  @Test
  void aFailureIsFoundAgainInTheCaseThatItNames() {
    int run = Integer.parseInt(sevens(USUAL).replaceAll("(?s).*trucewatch\\.run=(\\d+).*", "$1"));
    assertTrue(sevens(new Settings(1, run, 1)).contains("'sevens' fails in case " + run + " "));
  }

  @Test
  void labelsAreCountedOncePerCaseAndTooFewFail() {
    var coverage =
        Properties.forAll(
            "labels",
            400,
            USUAL,
            draw -> {
              draw.label("always");
              draw.label("always");
              if (draw.chance(25)) {
                draw.label("quarter");
              }
            });
    assertEquals(400, coverage.count("always"));
    assertEquals(0, coverage.count("never"));
    assertTrue(Math.abs(coverage.count("quarter") - 100) < 40, coverage.toString());
    coverage.atLeast(100, "always").atLeast(15, "quarter");
    assertThrows(AssertionError.class, () -> coverage.atLeast(60, "quarter"));
    assertThrows(AssertionError.class, () -> coverage.atLeast(1, "never"));
  }

  @Test
  void neighbouringCasesDoNotAllTossTheSameCoin() {
    var coverage =
        Properties.forAll(
            "coins", 1000, USUAL, draw -> draw.label(draw.random().nextBoolean() ? "so" : "not"));
    coverage.atLeast(45, "so").atLeast(45, "not");
  }

  @Test
  void shufflingKeepsEveryItemAndReachesEveryOrder() {
    var orders = new HashSet<List<String>>();
    Properties.forAll(
        "orders", 200, USUAL, draw -> orders.add(draw.shuffled(List.of("a", "b", "c"))));
    assertEquals(6, orders.size());
    orders.forEach(order -> assertEquals(List.of("a", "b", "c"), order.stream().sorted().toList()));
  }

  @Test
  void aPropertyThatIsNeverTriedIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Properties.forAll("none", 0, USUAL, _ -> {}));
  }

  private static List<Long> drawn(Settings settings) {
    var drawn = new ArrayList<Long>();
    Properties.forAll("drawn", 50, settings, draw -> drawn.add(draw.random().nextLong()));
    return drawn;
  }

  private static String sevens(Settings settings) {
    return failureOf(settings, draw -> assertNotEquals(7, draw.random().nextInt(10)));
  }

  private static String failureOf(Settings settings, Properties.Property property) {
    var failure =
        assertThrows(
            AssertionError.class, () -> Properties.forAll("sevens", 1000, settings, property));
    return String.valueOf(failure.getMessage());
  }
}
