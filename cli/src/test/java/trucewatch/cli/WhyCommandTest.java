package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// `trucewatch why` on the example cases, as a new user reads it.
class WhyCommandTest {
  private static String flat(String clause, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "why";
    all[1] = "../cases/gaza-2025";
    all[2] = clause;
    System.arraycopy(options, 0, all, 3, options.length);
    Run run = Run.of(all);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void theFirstSentenceSaysWhoSaysSoAndWhoElse() {
    String text = flat("aid-no-interference", "--at", "2025-11-20");
    assertTrue(
        text.contains(
            "Hamas: accounts of it differ, by all accounts together, since 2025-10-31:"
                + " US Central Command says (printed by NDTV, reported 2025-11-02): aid looting of"
                + " 1 truck by Hamas, in Khan Younis, 2025-10-31; Hamas denies (printed by The"
                + " Irish Sun, reported 2025-11-03)"),
        text);
  }

  @Test
  void anIncidentThatNobodyDeniesIsShownBeforeOneThatSomebodyDoes() {
    String text = flat("truce", "israel", "--at", "2025-11-20");
    assertTrue(text.contains("told to be breached rests on this claim: - tr-38:"), text);
    assertFalse(text.contains("rests on this claim: - tr-01:"), text);
  }

  @Test
  void allSetsAreGivenWithWhetherThereAreMore() {
    String all = flat("return-living", "--all", "--at", "2025-11-20");
    assertTrue(all.contains("performed: 9 sets of claims, and there is no other."), all);
    assertTrue(all.contains("rests as well on these claims, none to spare"), all);
    String some = flat("return-living", "--all", "--most", "2", "--at", "2025-11-20");
    assertTrue(some.contains("performed: 2 sets of claims, the search stopped there"), some);
  }

  @Test
  void oneSetIsNoSearchForAll() {
    Run run = Run.of("why", "../cases/gaza-2025", "truce", "--all", "--most", "1");
    assertEquals(ExitCode.WRONG_USE, run.code(), run.both());
    assertTrue(run.err().contains("--most is at least 2"), run.both());
  }

  @Test
  void anAccountOfFindingsSaysWhyNoMoveDoes() {
    Run run =
        Run.of(
            "unblock",
            "../cases/gaza-2025",
            "train-police",
            "--account",
            "verified",
            "--at",
            "2025-11-20");
    String text = run.out().replaceAll("\\s+", " ");
    assertTrue(text.contains("do not count by this account until those whose word it takes"), text);
  }
}
