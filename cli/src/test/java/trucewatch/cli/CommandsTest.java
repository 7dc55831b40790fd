package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.view.StatusRows;

/// Every command, run in this process on the case that `new` makes, as of 2021-05-10.
class CommandsTest {
  private static final String DAY = "2021-05-10";

  @TempDir private Path folder;
  private String valley = "";

  @BeforeEach
  void makeTheCase() {
    valley = folder.resolve("cases").resolve("valley").toString();
    assertEquals(ExitCode.DONE, Run.of("new", valley).code());
  }

  private Run on(String command, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = command;
    arguments[1] = valley;
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[more.length + 2] = "--at";
    arguments[more.length + 3] = DAY;
    return Run.of(arguments);
  }

  @Test
  void theBoardSaysEachStatusWithItsAccountAndItsDates() {
    Run run = on("status", "--known", DAY);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Article 2"), run.out());
    assertTrue(
        flat(run).contains("(Highland Council), all accounts: open, 25 of 40 prisoners"),
        run.out());
    assertTrue(run.out().startsWith("As of 2021-05-10, known then, times in "), run.out());
    assertTrue(flat(run).contains("kept and answered for by Write here who keeps"), run.out());
  }

  @Test
  void eachLineFitsTheTerminalAndEachClauseTwoLines() {
    for (int width : List.of(70, 80, 120)) {
      Run run = Run.with("", width, folder, "status", valley, "--at", DAY, "--known", DAY);
      run.out().lines().forEach(line -> assertTrue(Wrap.width(line) <= width, width + ": " + line));
      long below =
          run.out()
              .lines()
              .dropWhile(line -> !line.startsWith(" ○ open-road"))
              .takeWhile(line -> !line.isEmpty())
              .count();
      assertTrue(below <= 2, run.out());
    }
  }

  @Test
  void coloursShowOnlyWhereTheTerminalHasThem() {
    String plain = on("status").out();
    assertFalse(plain.contains("\033"), plain);
    Run colour = Run.with("", 80, true, folder, "status", valley, "--at", DAY);
    assertTrue(colour.out().contains("\033["), colour.out());
    assertTrue(colour.out().contains("≠"), colour.out());
  }

  @Test
  void anAccusationDeniedIsContestedByAllAndABreachByTheAccuser() {
    String all = json("status", "truce");
    assertTrue(all.contains("\"bearer\": [\"highland\"]"), all);
    assertTrue(all.contains("\"status\": \"contested\""), all);
    String accuser = json("status", "truce", "--account", "lowland");
    assertTrue(accuser.contains("\"status\": \"breach-reported\""), accuser);
    String accused = json("status", "truce", "--account", "highland");
    assertTrue(accused.contains("\"status\": \"no-breach-reported\""), accused);
  }

  private String json(String... arguments) {
    String[] more = new String[arguments.length + 1];
    System.arraycopy(arguments, 1, more, 0, arguments.length - 1);
    more[arguments.length - 1] = "--format";
    more[arguments.length] = "json";
    Run run = on(arguments[0], more);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().startsWith("[") && run.out().endsWith("]\n"), run.out());
    assertFalse(run.out().contains("null"), run.out());
    return run.out();
  }

  @Test
  void theCsvOfAStatusHasTheColumnsThatScriptsRelyOn() {
    Run run = on("status", "--format", "csv");
    assertEquals(String.join(",", StatusRows.COLUMNS), run.out().lines().findFirst().orElse(""));
  }

  @Test
  void oneClauseInFullSaysWhatTheOtherAccountsSay() {
    Run run = on("status", "truce");
    assertTrue(flat(run).contains("Other accounts"), run.out());
    assertTrue(flat(run).contains("By Lowland Assembly's account, as of 2021-05-10"), run.out());
    assertTrue(flat(run).contains("By independent accounts"), run.out());
    assertTrue(flat(run).contains("Shells fell on the mill"), run.out());
  }

  @Test
  void eachAccountStandsBesideTheOthers() {
    Run run = on("status", "--account", "each");
    assertTrue(flat(run).contains("Highland Council's account, Highland Council: "), run.out());
    assertTrue(flat(run).contains("Lowland Assembly's account, Highland Council: "), run.out());
    String json = json("status", "--account", "each");
    for (String account : List.of("all", "as-agreed", "highland", "lowland", "independent")) {
      assertTrue(json.contains("\"account\": \"" + account + "\""), account);
    }
  }

  @Test
  void aMisspeltClauseOrAccountIsWrongUseAndTheNearestIsNamed() {
    Run clause = on("status", "trcue");
    assertEquals(ExitCode.WRONG_USE, clause.code());
    assertTrue(clause.err().contains("Did you mean 'truce'?"), clause.err());
    Run account = on("status", "--account", "highlnd");
    assertEquals(ExitCode.WRONG_USE, account.code());
    assertTrue(account.err().contains("Did you mean 'highland'?"), account.err());
    assertEquals("", account.out());
  }

  @Test
  void datesThatDoNotExistAreRefused() {
    for (String date : List.of("2021-02-30", "2021-13-01", "yesterday", "2021-05-10T25:00Z", "")) {
      Run run = Run.of("status", valley, "--at", date);
      assertEquals(ExitCode.WRONG_USE, run.code(), date);
      assertTrue(run.err().contains("--at"), run.err());
    }
  }

  @Test
  void aQuestionAheadOfWhatIsKnownIsAnsweredThereAndSaysSo() {
    Run run = Run.of("status", valley, "--at", "2021-05-10", "--known", "2021-05-05");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.err().contains("later than what is known"), run.err());
    assertTrue(flat(run).contains("As of 2021-05-05, known then"), run.out());
  }

  @Test
  void whyShowsStepsAndTheWordsBehindEachBit() {
    Run run = on("why", "truce", "highland");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(flat(run).contains("Step by step"), run.out());
    assertTrue(flat(run).contains("Shells fell on the mill"), run.out());
    String beforeTheSteps = flat(run).substring(0, flat(run).indexOf("Step by step"));
    assertTrue(beforeTheSteps.contains("That it is told to be breached rests on"), run.out());
    assertTrue(beforeTheSteps.contains("None of our batteries fired"), run.out());
    assertTrue(flat(run).contains("None of our batteries fired"), run.out());
    assertTrue(json("why", "truce").contains("\"bits\""));
    assertEquals(ExitCode.WRONG_USE, on("why", "truce", "highlnd").code());
  }

  @Test
  void owedIsACardForEachActorAndSaysWhoWaits() {
    Run run = on("owed");
    assertTrue(flat(run).contains("Highland Council must do:"), run.out());
    assertTrue(
        flat(run).contains("for this wait open-road") || flat(run).contains("due date not"),
        run.out());
    String json = json("owed", "--by", "highland");
    assertTrue(json.contains("\"remaining\": 15"), json);
    assertFalse(json.contains("\"actor\": \"lowland\""), json);
    assertEquals(ExitCode.WRONG_USE, on("owed", "--by", "nobody").code());
  }

  @Test
  void incidentsNameWhoSaysSoAndWhoDenies() {
    Run run = Run.with("", 160, folder, "incidents", valley, "--at", DAY);
    assertTrue(flat(run).contains("Highland Council (says Lowland Assembly)"), run.out());
    assertTrue(flat(run).contains("denied by Highland Council"), run.out());
    assertTrue(json("incidents", "--clause", "truce").contains("\"denied_by\": [\"highland\"]"));
  }

  @Test
  void timelineIsInOrderAndCanBeCut() {
    Run run = on("timeline", "--from", "2021-05-05", "--to", "2021-05-11");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().contains("2021-05-06"), run.out());
    assertFalse(run.out().contains("2021-05-03  incident"), run.out());
    assertTrue(json("timeline").contains("\"kind\": \"incident\""));
  }

  @Test
  void positionsAreNoneWhereNoneIsTold() {
    Run run = on("positions");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().contains("No position is told"), run.out());
    assertEquals("[]\n", json("positions"));
  }

  @Test
  void decideSaysWhatIsOpenWhoIsHeardAndWhatAssumedVotesWouldDo() throws IOException {
    Path file = Path.of(valley, "valley.pact.md");
    Files.writeString(
        file,
        Files.readString(file)
            + """

            ## Article 4: the council

            ```pact
            body council "Joint council"
              members highland, lowland, observers
              decides by 2 of 3 in favour, unless any of observers is against

            decision tolls "Who takes the tolls"
              by council
            ```
            """);
    Run open = on("decide", "tolls");
    assertEquals(ExitCode.DONE, open.code(), open.both());
    assertTrue(flat(open).contains("Decision of Joint council"), open.out());
    assertTrue(flat(open).contains("not heard (3)"), open.out());
    String assumed = json("decide", "tolls", "--vote", "highland=for,observers=against");
    assertTrue(assumed.contains("\"assumed\": true"), assumed);
    Path ballots = folder.resolve("ballots.csv");
    Files.writeString(ballots, "member,ballot\nhighland,for\nlowland,for\nobservers,abstains\n");
    assertEquals(ExitCode.DONE, on("decide", "tolls", "--ballots", ballots.toString()).code());
    assertEquals(ExitCode.WRONG_USE, on("decide", "truce").code());
    assertEquals(ExitCode.WRONG_USE, on("decide", "tolls", "--vote", "nobody=for").code());
    assertEquals(ExitCode.WRONG_USE, on("decide", "tolls", "--vote", "highland=perhaps").code());
    assertEquals(ExitCode.WRONG_USE, on("decide", "tolls", "--vote", "highland").code());
  }

  @Test
  void whatIfNamesTheVerdictsThatChangeAndStoresNothing() throws IOException {
    Path claims = Path.of(valley, "claims", "first.csv");
    String stored = Files.readString(claims);
    String board = json("status");
    Run denied = on("what-if", "--without", "c2");
    assertEquals(ExitCode.DONE, denied.code(), denied.both());
    assertTrue(flat(denied).contains("as told: accounts of it differ"), denied.out());
    assertTrue(flat(denied).contains("ASSUMED: breach reported"), denied.out());
    assertTrue(flat(denied).contains("because: c2"), denied.out());
    String rejected = json("what-if", "--assume", "release:highland=rejects");
    assertTrue(rejected.contains("\"status_after\": \"not-accepted\""), rejected);
    assertTrue(rejected.contains("\"because\": [\"assumed-1\"]"), rejected);
    assertEquals(board, json("status"));
    assertEquals(stored, Files.readString(claims));
  }

  @Test
  void anAssumedBallotStandsInPlaceOfTheToldOneAndOfTallies() throws IOException {
    Path file = Path.of(valley, "valley.pact.md");
    Files.writeString(
        file,
        Files.readString(file)
            + """

            ```pact
            body council "Joint council"
              members highland, lowland, observers
              decides by 2 of 3 in favour, unless any of observers is against

            decision tolls "Who takes the tolls"
              by council
            ```
            """);
    Files.writeString(
        Path.of(valley, "claims", "votes.csv"),
        """
        claim_id,source,reported_at,stance,act,clause,actor,ballot,quantity,from,to
        v1,valley-post,2021-05-07,asserts,vote,tolls,highland,for,,2021-05-06,2021-05-06
        v2,valley-post,2021-05-07,asserts,vote,tolls,lowland,for,,2021-05-06,2021-05-06
        v3,valley-post,2021-05-07,asserts,vote,tolls,observers,abstains,,2021-05-06,2021-05-06
        v4,valley-post,2021-05-07,asserts,tally,tolls,,for,2,2021-05-06,2021-05-06
        """);
    Run veto = on("what-if", "--assume", "tolls:observers=against");
    assertEquals(ExitCode.DONE, veto.code(), veto.both());
    assertTrue(flat(veto).contains("in place of v3"), veto.out());
    assertTrue(flat(veto).contains("in place of v4"), veto.out());
    assertTrue(flat(veto).contains("as told: adopted"), veto.out());
    assertTrue(flat(veto).contains("ASSUMED: not adopted, vetoed by Observer mission"), veto.out());
  }

  @Test
  void diffNamesTheClaimsThatMadeTheDifferenceAndHow() throws IOException {
    Run none = Run.of("diff", valley, "--from", "2021-05-20", "--to", "2021-05-20");
    assertEquals(ExitCode.DONE, none.code(), none.both());
    assertTrue(flat(none).contains("Nothing differs"), none.out());
    Files.writeString(
        Path.of(valley, "claims", "late.csv"),
        """
        claim_id,source,speaker,reported_at,stance,act,actor,place,from,to,refers_to
        d1,valley-post,observers,2021-06-05,asserts,raid,highland,valley,2021-06-02,2021-06-02,
        d2,valley-post,observers,2021-06-05,asserts,raid,lowland,valley,2021-05-12,2021-05-12,
        d3,valley-post,observers,2021-06-20,retracts,,,,,,d1
        """);
    String later =
        Run.of("diff", valley, "--from", "2021-06-01", "--to", "2021-06-10", "--format", "json")
            .out();
    assertTrue(later.contains("\"part\": \"happened-since\", \"claim\": \"d1\""), later);
    assertTrue(later.contains("\"part\": \"learned-since\", \"claim\": \"d2\""), later);
    String withdrawn =
        Run.of("diff", valley, "--from", "2021-06-10", "--to", "2021-06-25", "--format", "json")
            .out();
    assertTrue(
        withdrawn.contains("\"part\": \"no-longer-said\", \"claim\": \"d1\", \"by\": [\"d3\"]"),
        withdrawn);
    Run sides =
        Run.of(
            "diff",
            valley,
            "--account",
            "highland",
            "--to-account",
            "lowland",
            "--to",
            "2021-06-10");
    assertEquals(ExitCode.DONE, sides.code(), sides.both());
    assertTrue(flat(sides).contains("in the"), sides.out());
  }

  @Test
  void diffNeedsTwoPointsOfViewInOrder() {
    assertEquals(ExitCode.WRONG_USE, Run.of("diff", valley).code());
    assertEquals(ExitCode.WRONG_USE, Run.of("diff", valley, "--from", "2021-02-30").code());
    assertEquals(
        ExitCode.WRONG_USE,
        Run.of("diff", valley, "--from", "2021-06-02", "--to", "2021-05-01").code());
    assertEquals(ExitCode.WRONG_USE, Run.of("diff", valley, "--to-account", "nobody").code());
  }

  @Test
  void whatCannotBeAssumedIsWrongUse() {
    assertEquals(ExitCode.WRONG_USE, on("what-if").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "nothing").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "release:nobody=accepts").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "release:highland=for").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "release:highland=maybe").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "act=raid,when=now").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--assume", "act=raid,from=soon").code());
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--without", "c99").code());
  }

  @Test
  void unblockNamesWhoWouldHaveToMoveAndTriesIt() {
    Path tutorial = Path.of("..", "cases", "tutorial");
    Run run = Run.of("unblock", tutorial.toString(), "give-up-rifles", "--at", "2021-03-20");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(flat(run).contains("1. Tarn Assembly: accepts"), run.out());
    assertTrue(flat(run).contains("ASSUMED: Tarn Assembly: open"), run.out());
    Run others =
        Run.of(
            "unblock", tutorial.toString(), "give-up-rifles", "--by", "weir", "--at", "2021-03-20");
    assertTrue(flat(others).contains("by Weir League alone was found"), others.out());
    Run json =
        Run.of("unblock", tutorial.toString(), "bell", "--at", "2021-03-20", "--format", "json");
    assertTrue(json.out().contains("\"how_many\": 3, \"among\": [\"tarn-seat-1\""), json.out());
    assertTrue(json.out().contains("\"status\": \"adopted\""), json.out());
  }

  @Test
  void decideCountsManyVotesAndNamesWhatIsStatedOtherwise() throws IOException {
    Path votes = folder.resolve("votes.csv");
    Files.writeString(
        votes,
        """
        object,date,member,ballot,outcome
        d1,2021-03-02,tarn-seat-1,for,adopted
        d1,2021-03-02,Second seat of the Tarn Assembly,for,
        d1,2021-03-02,weir-seat-1,for,
        d2,2021-03-03,tarn-seat-1,for,adopted
        d2,2021-03-03,tarn-seat-2,against,
        d2,2021-03-03,weir-seat-1,against,
        d3,2021-03-04,nobody,for,
        """);
    String tutorial = Path.of("..", "cases", "tutorial").toString();
    Run run = Run.of("decide", tutorial, "bell", "--ballots", votes.toString());
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code(), run.both());
    assertTrue(run.err().contains("votes.csv, row 8, member `nobody`"), run.err());
    assertTrue(flat(run).contains("1 of 2 stated outcomes are not as counted"), run.out());
    assertTrue(
        flat(run).contains("row 5, d2 of 2021-03-03: stated adopted, counted not adopted"),
        run.out());
    Run json =
        Run.of("decide", tutorial, "bell", "--ballots", votes.toString(), "--format", "json");
    assertTrue(json.out().contains("\"outcome\": \"adopted\""), json.out());
    assertEquals(ExitCode.WRONG_USE, Run.of("decide", tutorial).code());
    String invented = Path.of("..", "cases", "tutorial", "samples", "ballots.csv").toString();
    Run sample = Run.of("decide", tutorial, "charter", "--ballots", invented);
    assertTrue(flat(sample).contains("1 of 5 stated outcomes are not as counted"), sample.out());
    assertTrue(
        flat(sample)
            .contains("Fare of the ferry of 2021-03-15: stated not adopted, counted adopted"),
        sample.out());
  }

  @Test
  void aDeadlineThatIsAReadingCanBeSwitchedOff() throws IOException {
    Path file = folder.resolve("mill.pact.md");
    Files.writeString(
        file,
        """
        ```pact
        agreement mill "Mill accord"
          text en, version 2030-03-01, authentic
          in force from 2030-03-01
          time zone UTC
          parties hill, dale
          amended on 2030-03-05 by "Protocol of the Mill"
          encoding repaired on 2030-03-06 "wrong bearer"
        party hill "Hill"
        party dale "Dale"
        act visit
        obligation tour "A visit of the mill"
          bearer hill
          does visit
          within 7 days of agreement, read as
          read by hill on 2030-03-01
        ```
        """);
    String mill = file.toString();
    Run read = Run.of("status", mill, "--at", "2030-04-01");
    assertTrue(flat(read).contains("due 2030-03-08"), read.out());
    assertTrue(flat(read).contains("amended on 2030-03-05 by Protocol of the Mill"), read.out());
    assertTrue(
        flat(read).contains("our encoding repaired on 2030-03-06: wrong bearer"), read.out());
    Run written = Run.of("status", mill, "--at", "2030-04-01", "--as-written");
    assertFalse(flat(written).contains("2030-03-08"), written.out());
    assertTrue(
        flat(written).contains("readings of it do not count, those of A visit of the mill"),
        written.out());
  }

  @Test
  void decideSaysHowMuchPowerTheRuleGives() {
    String tutorial = Path.of("..", "cases", "tutorial").toString();
    Run run = Run.of("decide", tutorial, "bell", "--power", "--at", "2021-03-20");
    assertTrue(flat(run).contains("Shapley-Shubik 0.2500 (1/4)"), run.out());
    assertTrue(flat(run).contains("kept from being adopted by no fewer than 2"), run.out());
  }

  @Test
  void whatIfTakesAChangedText() throws IOException {
    Path file = Path.of(valley, "valley.pact.md");
    Path other = folder.resolve("other.pact.md");
    Files.writeString(
        other,
        Files.readString(file)
            + """

            ```pact
            body council "Joint council"
              members highland, lowland, observers
              decides by 2 of 3 in favour

            decision tolls "Who takes the tolls"
              by council
            ```
            """);
    Run more = on("what-if", "--agreement", other.toString());
    assertEquals(ExitCode.DONE, more.code(), more.both());
    assertTrue(flat(more).contains("as told: not in the text ASSUMED: open"), more.out());
    Files.copy(file, folder.resolve("old.pact.md"));
    Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
    Run less = on("what-if", "--agreement", folder.resolve("old.pact.md").toString());
    assertTrue(flat(less).contains("ASSUMED: no longer in the text"), less.out());
    Files.writeString(other, "nothing");
    assertEquals(ExitCode.WRONG_USE, on("what-if", "--agreement", other.toString()).code());
  }

  @Test
  void unblockRefusesWhoIsNotThereAndWhatIsNoGoal() {
    assertEquals(ExitCode.WRONG_USE, on("unblock", "nothing").code());
    assertEquals(ExitCode.WRONG_USE, on("unblock", "truce", "--by", "nobody").code());
    assertEquals(ExitCode.WRONG_USE, on("unblock", "truce", "--goal", "peace").code());
    assertEquals(ExitCode.WRONG_USE, on("unblock", "truce", "--max", "0").code());
  }

  @Test
  void demoShowsTheCasesBesideTheProgram() {
    Run run = Run.with("", 80, folder, "demo");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().contains("An invented ceasefire (valley)"), run.out());
    assertTrue(flat(run).contains("As of 2021-05-06 12:00, known then, times in"), run.out());
    Run none = Run.with("", 80, folder.resolve("cases"), "demo");
    assertEquals(ExitCode.WRONG_USE, none.code());
  }

  @Test
  void aReaderOfPublicClaimsIsNotToldOfOthers() throws IOException {
    Path claims = Path.of(valley, "claims", "first.csv");
    Files.writeString(
        claims, Files.readString(claims).replace(",public,None of our", ",team,None of our"));
    Run run = on("status", "truce", "--access", "public", "--format", "json");
    assertTrue(run.out().contains("\"status\": \"breach-reported\""), run.out());
    assertFalse(run.out().contains("c2"), run.out());
  }

  @Test
  void aBadRowIsNamedAndTheOthersAreRead() throws IOException {
    Path claims = Path.of(valley, "claims", "bad.csv");
    Files.writeString(
        claims, "claim_id,source,stance,act,from\nx1,valley-post,says,raid,2021-05-05\n");
    Run status = on("status");
    assertEquals(ExitCode.CASE_HAS_ERRORS, status.code());
    assertTrue(status.err().contains("bad.csv, row 2"), status.err());
    Run check = Run.of("check", valley);
    assertEquals(ExitCode.CASE_HAS_ERRORS, check.code());
    assertTrue(flat(check).contains("claims/bad.csv, row 2, stance `says`"), check.out());
  }

  @Test
  void aRetractionBySomebodyElseIsNamedWithItsRowAndTheWayOut() throws IOException {
    Files.writeString(
        Path.of(valley, "claims", "back.csv"),
        """
        claim_id,reported_at,source,speaker,stance,refers_to
        x1,2021-05-07,valley-post,highland,retracts,c1
        """);
    for (String format : List.of("table", "json", "csv")) {
      Run status = on("status", "--format", format);
      assertEquals(ExitCode.DONE, status.code(), status.both());
      assertTrue(status.err().contains("claims/back.csv, row 2, claim x1"), status.err());
      assertTrue(status.err().contains("write a denial"), status.err());
      assertFalse(status.out().contains("write a denial"), status.out());
    }
    Run check = Run.of("check", valley);
    assertEquals(ExitCode.DONE, check.code(), check.both());
    assertTrue(flat(check).contains("claims/back.csv, row 2, claim x1"), check.out());
    Run json = Run.of("check", valley, "--format", "json");
    assertTrue(json.out().contains("\"file\": \"claims/back.csv\""), json.out());
    assertTrue(json.out().contains("\"line\": 2"), json.out());
  }

  @Test
  void nothingIsComputedFromATextWithErrors() throws IOException {
    Path file = Path.of(valley, "valley.pact.md");
    Files.writeString(file, Files.readString(file).replace("signed by", "sined by"));
    Run run = on("status");
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code(), run.both());
    assertEquals("", run.out());
    assertTrue(run.err().contains("sined"), run.err());
  }

  /// The answer with line breaks and runs of blanks as one blank.
  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }
}
