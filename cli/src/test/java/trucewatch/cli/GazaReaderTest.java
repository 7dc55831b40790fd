package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader of the case Gaza 2025 must be able to see on 3 and on 18 November 2025, each in
/// the words that a person reads, and always attributed.
class GazaReaderTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String CASE = ROOT.resolve("cases").resolve("gaza-2025").toString();
  private static final String BEFORE = "2025-11-03";
  private static final String AFTER = "2025-11-18";

  private static Run on(String day, String command, String... more) {
    String[] arguments = new String[more.length + 6];
    arguments[0] = command;
    arguments[1] = CASE;
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[more.length + 2] = "--at";
    arguments[more.length + 3] = day;
    arguments[more.length + 4] = "--known";
    arguments[more.length + 5] = "2026-11-24";
    Run run = Run.with("", 120, ROOT, arguments);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    return run;
  }

  /// The whole sentence of a clause, line breaks as blanks.
  private static String clause(String day, String code) {
    return flat(on(day, "status", code));
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private static void sees(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), part + "\n" + text);
    }
  }

  @Test
  void theMandateIsPendingAndNobodyHasVoted() {
    String mandate = flat(on(BEFORE, "decide", "mandate"));
    sees(
        mandate,
        "Decision of United Nations Security Council",
        "open (stage consensus), not settled",
        "not heard (15): China, France, Russia",
        "it can be kept from being adopted by any 1 of China, France, Russia, United Kingdom, United"
            + " States");
    assertFalse(mandate.contains("for (1"), mandate);
  }

  @Test
  void deploymentAndTroopPledgesWaitForTheMandate() {
    for (String code :
        List.of("deploy-isf", "indonesia-troops", "turkiye-troops", "decide-on-troops")) {
      sees(clause(BEFORE, code), "waits", "\"Mandate of the stabilization force\"");
    }
  }

  @Test
  void israelsObjectionStandsBesideTurkiyesOffer() {
    sees(
        clause(BEFORE, "turkiye-troops"),
        "Türkiye: waits",
        "opposed by Israel",
        "Türkiye offers \"Türkiye: a part in the force\"");
  }

  @Test
  void disarmamentIsNotAcceptedByItsBearer() {
    sees(clause(BEFORE, "disarm"), "Hamas: not accepted by its bearer");
  }

  @Test
  void theTakeoverHasAConditionAndNoDate() {
    sees(
        clause(BEFORE, "pa-takeover"),
        "Palestinian Authority, on the text: waits",
        "needs \"The Palestinian Authority completes its reform\"",
        "the text gives no end",
        "opposed by Israel");
    sees(clause(BEFORE, "pa-reform"), "Palestinian Authority: open");
  }

  @Test
  void theBoardsSupervisionHasNoLatestDateAndWhoSaysThatItShould() {
    sees(
        clause(BEFORE, "no-tutelage"),
        "on the text: does not hold",
        "put forward by Türkiye on 2025-11-03, binds nobody",
        "Board of Peace supervises",
        "\"The Palestinian Authority completes its reform\" has no deadline");
  }

  @Test
  void bothSidesSayThatTheOtherBrokeTheTruceAndNeitherAdmitsIt() {
    String each = flat(on(BEFORE, "status", "truce", "--account", "each"));
    sees(
        each,
        "By Israel's account, as of 2025-11-03, known by 2026-11-24: Israel: no breach reported",
        "By Israel's account, as of 2025-11-03, known by 2026-11-24: Hamas: breach reported",
        "By Hamas' account, as of 2025-11-03, known by 2026-11-24: Israel: breach reported",
        "By Hamas' account, as of 2025-11-03, known by 2026-11-24: Hamas: no breach reported",
        "By all accounts together, as of 2025-11-03, known by 2026-11-24: Israel: accounts of"
            + " it differ",
        "in the last 7 days",
        "last on 2025-10-28");
  }

  @Test
  void theAccusationOfGenocideIsContestedAndBothWordsAreAttributed() {
    Run json = on(BEFORE, "incidents", "--format", "csv");
    String line =
        json.out().lines().filter(row -> row.contains(",genocide,")).findFirst().orElse("");
    sees(line, "fidan", "erdogan", "israel");
    String table = flat(on(BEFORE, "incidents"));
    sees(table, "denied by Israel");
    assertFalse(clause(BEFORE, "truce").contains("genocide"));
    for (String account : List.of("all", "israel", "each")) {
      sees(
          flat(on(BEFORE, "status", "--account", account)),
          "Told and denied, and judged by no clause, by all accounts together",
          "genocide",
          "Israel (says Hakan Fidan); denied by Israel",
          "is judged by International Court of Justice alone");
    }
  }

  @Test
  void onTheBoardTheMandateIsOpenAndNobodyHasVoted() {
    sees(
        flat(on(BEFORE, "status")),
        "(United Nations Security Council), all accounts: open, nobody has voted");
  }

  @Test
  void whereABearerTellsItsActsAndDeniesThatTheyAreBreachesBothAreSaidPlainly() {
    sees(
        clause(BEFORE, "truce"),
        "acts told by the bearer itself: Israel Defense Forces; that they are breaches is denied by"
            + " the bearer alone: Israel Defense Forces");
  }

  @Test
  void anAccountWithNobodyBehindItIsNoRowOfTheBoardAndIsSaidToBeEmpty() {
    Run each = on(BEFORE, "status", "truce", "--account", "each");
    assertFalse(each.out().contains("findings that the agreement provides for"), each.out());
    sees(each.err(), "the agreement names nobody who settles facts");
    Run json = on(BEFORE, "status", "truce", "--account", "each", "--format", "json");
    sees(json.out(), "\"as-agreed\"");
  }

  @Test
  void theReliefTeamIsHinderedByWhomAndAccordingToWhom() {
    String dead = clause(BEFORE, "return-dead");
    sees(dead, "hindered by Israel according to", "Türkiye", "22 of 28 hostage remains");
    sees(flat(on(BEFORE, "status")), "hindered by Israel according to");
  }

  @Test
  void theAdoptionIsThirteenToNoneWithTwoAbstaining() {
    String mandate = flat(on(AFTER, "decide", "mandate"));
    sees(
        mandate,
        "adopted (stage vote), settled: only other reports can change it",
        "13 in favour, 9 needed",
        "for (13): France",
        "abstains (2): China, Russia");
    assertFalse(mandate.contains("against ("), mandate);
    sees(
        flat(on(AFTER, "decide", "mandate", "--vote", "russia=against")),
        "ASSUMED VOTES",
        "not adopted",
        "vetoed by Russia",
        "against (1): Russia (assumed)",
        "Russia abstains");
  }

  @Test
  void theAdoptionOpensTheDeploymentAndChangesNeitherDisarmamentNorTheTakeover() {
    sees(clause(AFTER, "deploy-isf"), "International Stabilization Force: may be used");
    assertFalse(clause(AFTER, "indonesia-troops").contains("waits for: \"Mandate"));
    sees(clause(AFTER, "turkiye-troops"), "opposed by Israel");
    sees(clause(AFTER, "disarm"), "not accepted by its bearer");
    sees(clause(AFTER, "pa-takeover"), "waits", "the text gives no end");
    sees(clause(AFTER, "no-tutelage"), "does not hold");
  }

  @Test
  void whyOpensFiveClausesDownToTheWordsOfTheirSpeakers() {
    for (String code : List.of("truce", "return-living", "mandate", "disarm", "turkiye-troops")) {
      Run why = on(AFTER, "why", code);
      sees(flat(why), "Step by step:", "So the word is \"", "rests on");
      assertTrue(why.out().contains(" says (") || why.out().contains(" denies ("), why.out());
    }
  }

  @Test
  void whereAPersonReadsNoActorStandsAsItsCode() {
    String board = flat(on(BEFORE, "status")) + flat(on(BEFORE, "owed"));
    for (String code : List.of("turkiye", "israel", "hamas", "arab-league", "idf", "russia")) {
      assertFalse(board.matches(".*[ (]" + code + "[ ,.;:)].*"), code);
    }
  }
}
