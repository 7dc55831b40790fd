package trucewatch.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.claims.Access;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Place;

/// What becomes of the files of a case that is opened again and again.
class RecordingTest {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final String HEADER =
      "claim_id,reported_at,source,stance,act,actor,from,quantity\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("river.pact.md"), CasebookTest.AGREEMENT);
    Files.createDirectories(folder.resolve("claims"));
  }

  private void claims(String rows) throws IOException {
    Files.writeString(folder.resolve("claims/a.csv"), HEADER + rows);
  }

  private Opened.Ready open(Instant now) {
    return assertInstanceOf(Opened.Ready.class, Casebook.open(folder, now));
  }

  private List<String> live(Opened.Ready ready, Instant known) {
    return new Ledger(ready.log().entries(), ZoneOffset.UTC)
        .at(known, Access.RESTRICTED).told().stream()
            .map(told -> told.claim().act() + " " + told.claim().amount().best().toPlainString())
            .sorted()
            .toList();
  }

  private static Map<String, Entry> byId(Opened.Ready ready) {
    Map<String, Entry> entries = new HashMap<>();
    ready.log().entries().forEach(entry -> entries.put(entry.id().text(), entry));
    return entries;
  }

  @Test
  void anEditedRowIsACorrectionFromWhenItWasSeen() throws IOException {
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n");
    assertEquals(List.of("attack 3"), live(open(JANUARY), JANUARY));
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,5\n");
    Opened.Ready edited = open(FEBRUARY);
    assertEquals(List.of("attack 5"), live(edited, FEBRUARY));
    assertEquals(List.of("attack 3"), live(edited, JANUARY));
    assertEquals(List.of(), edited.warnings());
  }

  @Test
  void aRowThatIsGoneIsTakenBackAndSaidSoAndComesBack() throws IOException {
    String one = "c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n";
    String two = "c2,2025-02-02T00:00:00Z,radio,asserts,attack,south,2025-02-01,4\n";
    claims(one + two);
    open(JANUARY);
    claims(two);
    Opened.Ready gone = open(FEBRUARY);
    assertEquals(List.of("attack 4"), live(gone, FEBRUARY));
    assertEquals(List.of("attack 3", "attack 4"), live(gone, JANUARY));
    assertTrue(gone.warnings().getFirst().contains("1 row is no longer there"), gone.toString());
    claims(one + two);
    assertEquals(List.of("attack 3", "attack 4"), live(open(MARCH), MARCH));
  }

  @Test
  void aRowThatMovesToAnotherFileStaysAndOneInAFileThatCannotBeReadStays() throws IOException {
    String one = "c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n";
    claims(one);
    open(JANUARY);
    claims("");
    Files.writeString(folder.resolve("claims/b.csv"), HEADER + one);
    assertEquals(List.of("attack 3"), live(open(FEBRUARY), FEBRUARY));
    Files.writeString(folder.resolve("claims/b.csv"), HEADER + "\"never closed,\n");
    assertEquals(List.of("attack 3"), live(open(MARCH), MARCH));
  }

  @Test
  void whatTheLogSaysBeyondTheFilesCountsAndAnUnchangedCaseIsTheSameFromFilesAndLog()
      throws Exception {
    claims(
        """
        c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3
        c2,,radio,asserts,attack,south,2025-02-01,
        """);
    Opened.Ready first = open(JANUARY);
    assertTrue(Files.exists(folder.resolve(".trucewatch/in-step")));
    Opened.Ready again = open(FEBRUARY);
    assertEquals(byId(first), byId(again));
    assertEquals(JANUARY, Objects.requireNonNull(byId(again).get("c2")).known());
  }

  @Test
  void theTextsOfTheCaseAreKeptInEveryVersion() throws Exception {
    open(JANUARY);
    Files.writeString(
        folder.resolve("river.pact.md"), CasebookTest.AGREEMENT.replace("# River", "# Stream"));
    open(FEBRUARY);
    try (ClaimsLog log = ClaimsLog.openToRead(new Place.Folder(folder), () -> MARCH)) {
      assertTrue(log.texts(JANUARY).getOrDefault("river.pact.md", "").startsWith("# River"));
      assertTrue(log.texts(MARCH).getOrDefault("river.pact.md", "").startsWith("# Stream"));
      assertTrue(log.verify(_ -> {}).isEmpty());
    }
  }

  @Test
  void aDamagedLogIsSaidAndTheFilesAnswer() throws IOException {
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n");
    open(JANUARY);
    Files.writeString(folder.resolve(".trucewatch/log.db"), "no database at all ".repeat(99));
    Opened.Ready ready = open(FEBRUARY);
    assertEquals(List.of("attack 3"), live(ready, FEBRUARY));
    assertTrue(ready.warnings().getFirst().contains("without its log"), ready.toString());
  }

  @Test
  void aClockThatGoesBackWritesNothingAndTheLogAnswers() throws IOException {
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n");
    open(FEBRUARY);
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,5\n");
    Opened.Ready ready = open(JANUARY);
    assertEquals(List.of("attack 3"), live(ready, FEBRUARY));
    assertTrue(ready.warnings().getFirst().contains("the clock says"), ready.toString());
  }

  @Test
  void filesAloneLeaveNoTrace() throws IOException {
    claims("c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,3\n");
    assertInstanceOf(Opened.Ready.class, Casebook.open(folder, JANUARY, Keeping.FILES_ALONE));
    assertFalse(Files.exists(folder.resolve(".trucewatch")));
  }

  private static List<String> publicly(Opened.Ready ready, Instant known) {
    return new Ledger(ready.log().entries(), ZoneOffset.UTC)
        .at(known, Access.PUBLIC).told().stream().map(told -> told.claim().act()).toList();
  }

  @Test
  void aRowThatIsClosedInItsFileWithOrWithoutAnIdIsClosedForEarlierDaysToo() throws IOException {
    String header = "claim_id,reported_at,source,stance,act,actor,from,access\n";
    for (String id : List.of("", "c1")) {
      Files.writeString(
          folder.resolve("claims/" + id + "x.csv"),
          header + id + ",2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,public\n");
    }
    assertEquals(List.of("attack", "attack"), publicly(open(JANUARY), JANUARY));
    for (String id : List.of("", "c1")) {
      Files.writeString(
          folder.resolve("claims/" + id + "x.csv"),
          header + id + ",2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,Restricted\n");
    }
    Opened.Ready closed = open(FEBRUARY);
    for (Opened.Ready ready : List.of(closed, open(MARCH))) {
      assertEquals(List.of(), publicly(ready, JANUARY));
      assertEquals(List.of(), publicly(ready, MARCH));
      assertEquals(2, all(ready, JANUARY));
      assertEquals(2, all(ready, MARCH));
    }
  }

  @Test
  void aRowThatIsClosedIsClosedWhereTheLogCannotBeWrittenTo() throws IOException {
    String header = "claim_id,reported_at,source,stance,act,actor,from,access\n";
    String row = "c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01,";
    Files.writeString(folder.resolve("claims/a.csv"), header + row + "public\n");
    assertEquals(List.of("attack"), publicly(open(FEBRUARY), FEBRUARY));
    Files.writeString(folder.resolve("claims/a.csv"), header + row + "restricted\n");
    Opened.Ready clockIsWrong = open(JANUARY);
    assertTrue(clockIsWrong.warnings().getFirst().contains("the clock says"));
    assertEquals(List.of(), publicly(clockIsWrong, FEBRUARY));
    assertEquals(1, all(clockIsWrong, FEBRUARY));
  }

  private static int all(Opened.Ready ready, Instant known) {
    return new Ledger(ready.log().entries(), ZoneOffset.UTC)
        .at(known, Access.RESTRICTED)
        .told()
        .size();
  }
}
