package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// `trucewatch pace` and `trucewatch roles` on the example cases, as a new user reads them.
class PaceAndRolesTest {
  private static String flat(String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void thePaceSaysTheFastestAndTheSlowest() {
    String text = flat("pace", "../cases/gaza-2025", "--at", "2025-11-20");
    assertTrue(text.contains("330 of 405 gazan remains in 41 days since 2025-10-10 12:00"), text);
    assertTrue(text.contains("The pace: 7.94 a day over the whole time, 5.89 a day"), text);
    assertTrue(text.contains("between 2025-11-30 (fastest) and 2025-12-25 (slowest)"), text);
    assertTrue(text.contains("27 of 28 hostage remains, 2 of them told and denied"), text);
    assertTrue(text.contains("never by the slowest"), text);
    assertTrue(text.contains("by all accounts together"), text);
  }

  @Test
  void aDutyThatHasNotBegunHasNoPace() {
    String text = flat("pace", "../cases/gaza-2025", "free-detainees", "--at", "2025-10-11");
    assertTrue(text.contains("It is not in force yet"), text);
    String json =
        flat("pace", "../cases/gaza-2025", "return-dead", "--at", "2025-11-20", "--format", "json");
    assertTrue(json.contains("\"outlook\": \"date-passed\""), json);
  }

  @Test
  void rolesNameHolderTextFactAndWhoSaysSo() {
    String text = flat("roles", "../cases/gaza-2025", "--at", "2025-11-20");
    assertTrue(text.contains("Hamas governs Gaza Strip, says Deccan Chronicle"), text);
    assertTrue(
        text.contains(
            "Gaza Strip: Palestinian committee of technocrats governs it, Board of Peace supervises"
                + " it, President of the United States chairs it."),
        text);
  }

  @Test
  void aBrokenPrincipleNamesTheRoleAndTheDate() {
    String text = flat("roles", "../cases/gaza-2025", "--at", "2025-11-20");
    assertTrue(
        text.contains(
            "broken by the role \"Board of Peace supervises Palestinian committee of technocrats\""
                + " from 2025-10-10 12:00: \"The Palestinian Authority completes its reform\" has"
                + " no deadline."),
        text);
    assertTrue(text.contains("broken from 2025-10-18: told: Hamas governs Gaza Strip."), text);
  }

  @Test
  void beforeTheStartNobodyHoldsARoleOnTheText() {
    String text = flat("roles", "../cases/gaza-2025", "--at", "2025-10-01");
    assertTrue(!text.contains("Chains of authority"), text);
    assertTrue(text.contains("on the text: waits"), text);
  }
}
