package trucewatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.Live;

/// What every log must do, whatever keeps it.
abstract class LogContract {
  private static final Instant START = Instant.parse("2025-03-01T12:00:00Z");

  private Instant now = START;
  private final InstantSource clock = () -> now;
  private ClaimsLog log;

  /// A new, empty place.
  abstract Place freshPlace() throws Exception;

  /// A connection behind the log's back.
  abstract Connection intruder() throws SQLException;

  /// Whether what lies there is closed, so that texts cannot be looked for behind the log's back:
  /// `LockTest` does it.
  boolean isLocked() {
    return false;
  }

  private Place place;

  @BeforeEach
  void open() throws Exception {
    place = freshPlace();
    log = ClaimsLog.open(place, clock);
  }

  @AfterEach
  void close() throws Exception {
    log.close();
  }

  static Entry row(String id, String act, String quantity) {
    return Writer.row(id, act, quantity);
  }

  private Changes enter(Entry... rows) throws LogFailure {
    return enter(false, rows);
  }

  private Changes enter(boolean complete, Entry... rows) throws LogFailure {
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      if (complete) {
        entering.listWhatIsMet();
      }
      for (Entry row : rows) {
        entering.add(row);
      }
      if (complete) {
        entering.retractUnseen(_ -> true);
      }
      Optional<Batch> batch = entering.commit();
      assertEquals(entering.changes().all() > 0, batch.isPresent());
      return entering.changes();
    }
  }

  private List<Entry> entries() throws LogFailure {
    List<Entry> entries = new ArrayList<>();
    log.read(entries::add);
    return entries;
  }

  private List<String> live() throws LogFailure {
    return live(Instant.parse("2030-01-01T00:00:00Z"));
  }

  private List<String> live(Instant known) throws LogFailure {
    Live live = new Ledger(entries(), ZoneOffset.UTC).at(known, Access.RESTRICTED);
    assertEquals(List.of(), live.problems());
    return live.told().stream()
        .map(told -> told.claim().act() + " " + told.claim().amount().best().toPlainString())
        .toList();
  }

  private void sound() throws LogFailure {
    assertEquals(Optional.empty(), log.verify(_ -> {}));
  }

  @Test
  void whatIsEnteredComesBackAsItWas() throws Exception {
    enter(row("x", "shelling", "3"), row("y", "attack", ""));
    assertEquals(List.of(row("x", "shelling", "3"), row("y", "attack", "")), entries());
    log.close();
    log = ClaimsLog.open(place, clock);
    assertEquals(2, log.size());
    sound();
  }

  @Test
  void theLogStampsAloneAndARowIsKnownAtTheLatestThen() throws Exception {
    now = START.plusSeconds(60);
    Entry ahead = row("x", "shelling", "3");
    Instant later = START.plusSeconds(3600);
    enter(new Entry(ahead.id(), ahead.cells(), ahead.others(), later, later, ahead.origin()));
    assertEquals(now, entries().getFirst().recorded());
    assertEquals(now, entries().getFirst().known());
  }

  @Test
  void readingTheSameAgainChangesNothing() throws Exception {
    enter(row("x", "shelling", "3"));
    Changes again = enter(row("x", "shelling", "3"));
    assertEquals(new Changes(0, 1, 0, 0, 0, 0), again);
    assertEquals(1, log.size());
  }

  @Test
  void anEditedRowIsACorrectionFromWhenItWasLearnedAndUndoingTheEditUndoesIt() throws Exception {
    enter(row("x", "shelling", "3"));
    now = START.plusSeconds(100);
    assertEquals(1, enter(row("x", "shelling", "4")).corrected());
    assertEquals(List.of("shelling 4"), live());
    assertEquals(List.of("shelling 3"), live(START.plusSeconds(99)));
    now = START.plusSeconds(200);
    assertEquals(1, enter(row("x", "attack", "")).corrected());
    assertEquals(List.of("attack 1"), live());
    assertEquals(List.of("shelling 4"), live(START.plusSeconds(199)));
    now = START.plusSeconds(300);
    assertEquals(1, enter(row("x", "shelling", "3")).corrected());
    assertEquals(List.of("shelling 3"), live());
    assertEquals(1, enter(row("x", "shelling", "3")).unchanged());
    sound();
  }

  @Test
  void twoEditsInOneSecondLeaveTheLast() throws Exception {
    enter(row("x", "shelling", "3"));
    enter(row("x", "shelling", "4"));
    enter(row("x", "shelling", "5"));
    assertEquals(List.of("shelling 5"), live());
  }

  @Test
  void whatNoCorrectionCanReplaceIsTakenBackAndEnteredAnew() throws Exception {
    enter(row("x", "shelling", "3"));
    Entry other = row("x", "shelling", "3");
    Map<Column, String> cells = new EnumMap<>(other.cells());
    cells.put(Column.SOURCE, "gazette");
    now = START.plusSeconds(5);
    enter(new Entry(other.id(), cells, other.others(), START, START, other.origin()));
    Live live = new Ledger(entries(), ZoneOffset.UTC).at(now, Access.RESTRICTED);
    assertEquals(1, live.told().size());
    assertEquals("gazette", live.told().getFirst().claim().source());
    now = START.plusSeconds(9);
    enter(row("x", "shelling", "3"));
    live = new Ledger(entries(), ZoneOffset.UTC).at(now, Access.RESTRICTED);
    assertEquals(1, live.told().size());
    assertEquals("mission", live.told().getFirst().claim().source());
  }

  @Test
  void whatIsGoneFromAFullExportIsTakenBackAndCanComeAgain() throws Exception {
    enter(row("x", "shelling", "3"), row("y", "attack", "2"));
    now = START.plusSeconds(10);
    assertEquals(1, enter(true, row("y", "attack", "2")).retracted());
    assertEquals(List.of("attack 2"), live());
    assertEquals(0, enter(true, row("y", "attack", "2")).retracted());
    now = START.plusSeconds(20);
    assertEquals(1, enter(row("x", "shelling", "3"), row("y", "attack", "2")).restored());
    assertEquals(List.of("shelling 3", "attack 2"), live());
    now = START.plusSeconds(30);
    enter(true);
    assertEquals(List.of(), live());
    now = START.plusSeconds(40);
    enter(row("x", "shelling", "9"));
    assertEquals(List.of("shelling 9"), live());
    assertEquals(List.of("attack 2"), live(START.plusSeconds(19)));
    sound();
  }

  @Test
  void anIdThatComesTwiceInAFileIsToldAndLeftOut() throws Exception {
    List<Import.Repeated> repeated = new ArrayList<>();
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      entering.onRepeated(repeated::add);
      entering.add(row("x", "shelling", "3"));
      entering.add(row("x", "shelling", "3"));
      entering.add(row("x", "shelling", "4"));
      entering.commit();
    }
    assertEquals(List.of(true, false), repeated.stream().map(Import.Repeated::same).toList());
    assertEquals(1, log.size());
  }

  @Test
  void whatIsGivenUpLeavesNoTrace() throws Exception {
    enter(row("x", "shelling", "3"));
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      for (int i = 0; i < 1_200; i++) {
        entering.add(row("z" + i, "attack", ""));
      }
      assertEquals(1_200, entering.finish().added());
      assertEquals(1_201, entries().size());
    }
    assertEquals(1, entries().size());
    sound();
  }

  @Test
  void aClockThatLeapsIsQuestionedBeforeItStamps() throws Exception {
    enter(row("x", "shelling", "3"));
    now = START.minusSeconds(3600);
    LogFailure back = assertThrows(LogFailure.class, () -> enter(row("y", "attack", "")));
    assertEquals(LogFailure.Kind.CLOCK, back.kind());
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), true)) {
      assertEquals(START, entering.recorded());
    }
    now = START.plusSeconds(500L * 24 * 3600);
    assertThrows(LogFailure.class, () -> enter(row("y", "attack", "")));
    now = START.minusSeconds(60);
    enter(row("y", "attack", ""));
    assertEquals(START, entries().getLast().recorded());
  }

  @Test
  void theLogCanBeAskedAsItStood() throws Exception {
    enter(row("x", "shelling", "3"));
    now = START.plusSeconds(100);
    enter(row("y", "attack", ""));
    List<Entry> then = new ArrayList<>();
    log.read(START.plusSeconds(99), then::add);
    assertEquals(1, then.size());
  }

  @Test
  void anyChangeBehindItsBackIsFoundAndTheFirstNamed() throws Exception {
    assumeFalse(isLocked());
    for (int batch = 0; batch < 3; batch++) {
      now = now.plusSeconds(10);
      Entry[] rows = new Entry[5];
      for (int i = 0; i < 5; i++) {
        rows[i] = row("r" + batch + i, "attack", String.valueOf(i + 1));
      }
      enter(rows);
    }
    sound();
    found("UPDATE entry SET body = replace(body, 'attack', 'attacc') WHERE position = 7", 7);
    found("DELETE FROM entry WHERE position = 7", 7);
    found("DELETE FROM entry WHERE position = 15", 15);
    found("DELETE FROM entry WHERE position = 1", 1);
    found("UPDATE entry SET known = known - 1 WHERE position = 4", 4);
    found("UPDATE entry SET claim_id = 'r99' WHERE position = 9", 9);
    found("UPDATE entry SET content = 'ff' WHERE position = 9", 9);
    log.index(_ -> {});
    sound();
    found("DELETE FROM facet WHERE position = 9", 0);
    found("UPDATE facet SET value = 'y' WHERE position = 9", 0);
    found("UPDATE batch SET recorded = recorded - 1 WHERE number = 2", 0);
    found("UPDATE batch SET header = replace(header, 'clerk', 'clark') WHERE number = 2", 0);
    found("DELETE FROM batch WHERE number = 2", 6);
    found("DELETE FROM batch WHERE number = 3", 11);
    assertTrue(
        found(
                """
                UPDATE entry SET position = 100 WHERE position = 12;
                UPDATE entry SET position = 12 WHERE position = 14;
                UPDATE entry SET position = 14 WHERE position = 100""",
                12)
            .contains("14 belongs here"));
    assertTrue(
        found(
                "UPDATE entry SET chain = (SELECT f.chain FROM entry f WHERE f.position = 3)"
                    + " WHERE position = 2",
                2)
            .contains("changed"));
  }

  private String found(String sabotage, long first) throws Exception {
    log.close();
    Finding finding;
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE e AS SELECT * FROM entry");
      statement.execute("CREATE TEMPORARY TABLE b AS SELECT * FROM batch");
      statement.execute("CREATE TEMPORARY TABLE s AS SELECT * FROM secret");
      statement.execute("CREATE TEMPORARY TABLE t AS SELECT * FROM text");
      statement.execute("CREATE TEMPORARY TABLE f AS SELECT * FROM facet");
      for (String one : sabotage.split(";\n", -1)) {
        statement.execute(one);
      }
      log = ClaimsLog.open(place, clock);
      finding = log.verify(_ -> {}).orElseThrow(() -> new AssertionError("not found: " + sabotage));
      log.close();
      for (String table : List.of("entry", "batch", "secret", "text", "facet")) {
        statement.execute("DELETE FROM " + table);
        statement.execute("INSERT INTO " + table + " SELECT * FROM " + table.charAt(0));
        statement.execute("DROP TABLE " + table.charAt(0));
      }
    }
    log = ClaimsLog.open(place, clock);
    sound();
    assertEquals(first, finding.position(), sabotage + ": " + finding);
    return finding.what();
  }

  @Test
  void whatIsErasedIsGoneAndTheLogStillProvesWhole() throws Exception {
    assumeFalse(isLocked());
    enter(row("x", "shelling", "3"), row("y", "attack", ""));
    now = START.plusSeconds(10);
    enter(row("x", "shelling", "4"));
    now = START.plusSeconds(20);
    assertEquals(2, log.erase(new ClaimId("x"), "asked by a witness", "clerk"));
    sound();
    assertEquals(List.of("attack 1", "shelling 4"), live());
    List<Entry> entries = entries();
    assertTrue(entries.getFirst().cell(Column.NOTE).startsWith("erased"), entries.toString());
    assertEquals(Map.of(), entries.getFirst().others());
    assertEquals("“ä\u0001\"\\ 𝄞", entries.get(1).cell(Column.NOTE));
    assertEquals(java.util.Set.of("x"), log.erased());
    assertEquals(0, log.erase(new ClaimId("x"), "again", "clerk"));

    assertEquals(1, enter(row("x", "shelling", "3")).unchanged());
    assertEquals(entries, entries());
    found("DELETE FROM secret WHERE position = 2", 2);
    found("DELETE FROM batch WHERE dataset = 'erasure:x'", 3);
  }

  /// Every text that anybody could read out of the log.
  private String readable() throws LogFailure {
    return entries().toString();
  }

  @Test
  void anErasedRowThatWasTakenBackAndComesAgainBringsNoneOfItsWords() throws Exception {
    enter(row("x", "shelling", "3"), row("y", "attack", ""));
    now = START.plusSeconds(10);
    log.erase(new ClaimId("x"), "asked by a witness", "clerk");
    enter(true, row("y", "attack", ""));
    assertEquals(List.of("attack 1"), live());
    now = START.plusSeconds(20);
    assertEquals(1, enter(row("x", "shelling", "3")).restored());
    assertEquals(List.of("shelling 3", "attack 1"), live());
    assertEquals(1, enter(row("x", "shelling", "3")).unchanged());
    assertEquals(1, enter(row("x", "shelling", "9")).unchanged());
    assertEquals(1, readable().split("somebody_s", -1).length - 1, readable());
    sound();
  }

  @Test
  void anErasedRowThatIsClosedIsClosedAndStaysErased() throws Exception {
    enter(closed("shelling", Access.PUBLIC), row("y", "attack", ""));
    now = START.plusSeconds(10);
    log.erase(new ClaimId("x"), "asked by a witness", "clerk");
    assertEquals(List.of("shelling"), told(now, Access.PUBLIC));
    now = START.plusSeconds(20);
    assertEquals(1, enter(closed("shelling", Access.RESTRICTED)).corrected());
    for (Instant known : List.of(START, now)) {
      assertEquals(List.of(), told(known, Access.PUBLIC));
      assertEquals(List.of("shelling"), shellings(known, Access.RESTRICTED));
    }
    assertEquals(1, enter(closed("shelling", Access.RESTRICTED)).unchanged());
    assertEquals(1, enter(closed("shelling", Access.PUBLIC)).unchanged());
    assertEquals(List.of(), told(now, Access.PUBLIC));
    assertEquals(1, readable().split("somebody_s", -1).length - 1, readable());
    sound();
  }

  private List<String> shellings(Instant known, Access level) throws LogFailure {
    return told(known, level).stream().filter("shelling"::equals).toList();
  }

  @Test
  void deletingARowHidesNothingOfWhatWasKnownBefore() throws Exception {
    enter(closed("shelling", Access.PUBLIC), row("y", "attack", ""));
    now = START.plusSeconds(86_400);
    enter(true, row("y", "attack", ""));
    assertEquals(List.of("shelling"), told(START, Access.PUBLIC));
    assertEquals(List.of(), told(now, Access.PUBLIC));
    assertEquals(List.of("attack"), told(now, Access.RESTRICTED));
    assertTrue(readable().contains("shelling"), readable());
  }

  @Test
  void aRowThatIsClosedAndThenDeletedStaysClosed() throws Exception {
    enter(closed("shelling", Access.PUBLIC), row("y", "attack", ""));
    now = START.plusSeconds(86_400);
    enter(closed("shelling", Access.RESTRICTED));
    now = START.plusSeconds(2 * 86_400);
    enter(true, row("y", "attack", ""));
    for (Instant known : List.of(START, START.plusSeconds(86_400), now)) {
      assertEquals(List.of(), told(known, Access.PUBLIC));
    }
    assertEquals(List.of("shelling"), shellings(START, Access.RESTRICTED));
    assertEquals(List.of(), shellings(now, Access.RESTRICTED));
  }

  @Test
  void aFileOfTheCaseIsKeptInEveryVersion() throws Exception {
    assertTrue(log.keep("a.pact.md", "one", "clerk"));
    assertFalse(log.keep("a.pact.md", "one", "clerk"));
    now = START.plusSeconds(10);
    assertTrue(log.keep("a.pact.md", "two", "clerk"));
    assertEquals(Map.of("a.pact.md", "two"), log.texts(now));
    assertEquals(Map.of("a.pact.md", "one"), log.texts(START.plusSeconds(9)));
    assertEquals(Map.of("a.pact.md", "one"), log.texts(START.minusSeconds(9)));
    sound();
    assertTrue(found("UPDATE text SET body = 'three' WHERE batch = 2", 0).contains("a.pact.md"));
  }

  @Test
  void aLogOfANewerProgramIsRefused() throws Exception {
    log.close();
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute("UPDATE log SET text = '99' WHERE name = 'schema'");
    }
    LogFailure refused = assertThrows(LogFailure.class, () -> ClaimsLog.open(place, clock));
    assertEquals(LogFailure.Kind.NEWER, refused.kind());
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute("UPDATE log SET text = '4' WHERE name = 'schema'");
    }
    log = ClaimsLog.open(place, clock);
  }

  /// Writers are killed in the midst of their work (SIGKILL), again and again on one log. What they
  /// said was in must be there, no batch may be half there, and the log must prove whole.
  @Test
  void nothingAcknowledgedIsLostWhenAWriterIsKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    int kills = Integer.getInteger("trucewatch.kills", 5);
    long acknowledged = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process writer = startWriter("k" + kill);
      long said = 0;
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
        int until = random.nextInt(1, 30);
        while (said < until && in.readLine() != null) {
          said++;
        }
        Thread.sleep(random.nextInt(0, 15));
        writer.toHandle().destroyForcibly(); // the process itself would close the stream
        while (in.readLine() != null) {
          said++;
        }
      }
      writer.waitFor();
      assertTrue(said > 0, "the writer did not work");
      acknowledged += said * Writer.rowsInABatch();
      long found = log.size();
      assertEquals(0, found % Writer.rowsInABatch(), "a batch is half there");
      assertTrue(found >= acknowledged, acknowledged + " were acknowledged, found " + found);
      acknowledged = found;
      sound();
    }
    enter(row("after", "attack", "1"));
    sound();
  }

  @Test
  void whoVerifiesWhileAnotherWritesFindsNothingWrong() throws Exception {
    enter(row("first", "attack", "1"));
    AtomicBoolean written = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (ClaimsLog other = ClaimsLog.open(place, () -> now)) {
                    for (int i = 0; i < 60; i++) {
                      Entering what = new Entering("clerk", "d" + i, "d.csv", "");
                      try (Import entering = other.begin(what, false)) {
                        entering.add(row("r" + i, "attack", "1"));
                        entering.commit();
                      }
                    }
                    written.set(true);
                  } catch (LogFailure failed) {
                    throw new IllegalStateException(failed);
                  }
                });
    do {
      sound();
    } while (writer.isAlive());
    assertTrue(written.get(), "the other could write");
    sound();
  }

  private Process startWriter(String prefix) throws IOException, ClassNotFoundException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String where =
        switch (place) {
          case Place.Folder(Path folder) -> folder.toString();
          case Place.Server(String url) -> url;
        };
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Writer.classPath(),
                Writer.class.getName(),
                where,
                prefix));
    if (isLocked()) {
      command.add("locked");
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void twoWritersWaitForEachOther() throws Exception {
    enter(row("x", "shelling", "3"));
    List<Throwable> failures = new ArrayList<>();
    Thread other;
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      other =
          new Thread(
              () -> {
                try (ClaimsLog second = ClaimsLog.open(place, clock);
                    Import waiting = second.begin(new Entering("other", "b", "b.csv", ""), false)) {
                  waiting.add(row("z", "attack", ""));
                  waiting.commit();
                } catch (LogFailure failed) {
                  failures.add(failed);
                }
              });
      other.start();
      Thread.sleep(300);
      assertTrue(other.isAlive());
      entering.add(row("y", "attack", ""));
      entering.commit();
    }
    other.join(20_000);
    assertFalse(other.isAlive());
    assertEquals(List.of(), failures);
    assertEquals(3, log.size());
    sound();
  }

  private static Entry closed(String act, Access level) {
    Entry row = row("x", act, "");
    Map<Column, String> cells = new EnumMap<>(row.cells());
    cells.put(Column.ACCESS, level.code());
    return new Entry(row.id(), cells, row.others(), row.recorded(), row.known(), row.origin());
  }

  /// The acts that a reader of this level is told.
  private List<String> told(Instant known, Access level) throws LogFailure {
    return new Ledger(entries(), ZoneOffset.UTC)
        .at(known, level).told().stream().map(told -> told.claim().act()).toList();
  }

  @Test
  void aRowThatIsClosedIsClosedAtEveryTimeOfKnowledge() throws Exception {
    enter(closed("shelling", Access.PUBLIC));
    assertEquals(List.of("shelling"), told(START, Access.PUBLIC));
    now = START.plusSeconds(86_400);
    enter(closed("shelling", Access.RESTRICTED));
    for (Instant known : List.of(START, now)) {
      assertEquals(List.of(), told(known, Access.PUBLIC));
      assertEquals(List.of(), told(known, Access.TEAM));
      assertEquals(List.of("shelling"), told(known, Access.RESTRICTED));
    }
    List<Entry> asItStood = new ArrayList<>();
    log.read(START, asItStood::add);
    assertEquals("restricted", asItStood.getFirst().cell(Column.ACCESS));
    sound();
  }

  @Test
  void noVersionOfARowIsEverReadByWhomALaterVersionShutOut() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 12; round++) {
      log.close();
      place = freshPlace();
      wipe();
      log = ClaimsLog.open(place, clock);
      List<Access> levels = new ArrayList<>();
      List<Instant> times = new ArrayList<>();
      for (int version = 0; version < 6; version++) {
        now = now.plusSeconds(3_600);
        levels.add(List.of(Access.values()).get(random.nextInt(3)));
        times.add(now);
        enter(closed("v" + version, levels.get(version)));
        if (random.nextInt(4) == 0) {
          now = now.plusSeconds(3_600);
          enter(true, row("other", "attack", ""));
        }
      }
      for (int asked = 0; asked < times.size(); asked++) {
        Access most = levels.stream().skip(asked).max(Access::compareTo).orElseThrow();
        for (Access reader : Access.values()) {
          assertEquals(
              reader.compareTo(most) >= 0 ? List.of("v" + asked) : List.of(),
              told(times.get(asked), reader).stream().filter(act -> act.startsWith("v")).toList(),
              levels + ", version " + asked + " read by " + reader);
        }
      }
      sound();
    }
  }

  private static final List<String> ACTORS = List.of("north", "south", "west", "north|south");
  private static final List<String> PLACES = List.of("mill", "ford", "pass");
  private static final Instant WORLD = Instant.parse("2020-01-01T00:00:00Z");

  private static String pick(SplittableRandom random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String day(SplittableRandom random) {
    return WORLD.plusSeconds(random.nextInt(400) * 86_400L).toString().substring(0, 10);
  }

  /// A row of any stance, which may name incidents and rows before it.
  private static Entry drawn(SplittableRandom random, String id, int rows) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.CLAIM_ID, id);
    cells.put(Column.REPORTED_AT, WORLD.plusSeconds(500 * 86_400L).toString());
    cells.put(Column.SOURCE, pick(random, List.of("mission", "radio")));
    cells.put(Column.SPEAKER, pick(random, List.of("ida", "omar")));
    cells.put(Column.ACCESS, pick(random, List.of("public", "public", "team", "restricted")));
    String stance =
        pick(
            random,
            List.of(
                "asserts",
                "asserts",
                "asserts",
                "asserts",
                "denies",
                "verifies",
                "corrects",
                "retracts",
                "joins",
                "parts"));
    cells.put(Column.STANCE, stance);
    boolean tells = List.of("asserts", "denies", "verifies", "corrects").contains(stance);
    if (tells && random.nextInt(4) > 0) {
      cells.put(Column.ACT, pick(random, List.of("attack", "return")));
    }
    if (tells && random.nextInt(3) > 0) {
      cells.put(Column.ACTOR, pick(random, ACTORS));
    }
    if (tells && random.nextInt(3) > 0) {
      cells.put(Column.PLACE, pick(random, PLACES));
    }
    if (tells && random.nextInt(4) == 0) {
      cells.put(Column.CLAUSE, pick(random, List.of("truce", "return-all")));
    }
    if (tells && random.nextInt(4) > 0) {
      String from = day(random);
      cells.put(Column.FROM, from);
      int more = random.nextInt(4);
      if (more > 0) {
        Instant first = Instant.parse(from + "T00:00:00Z");
        cells.put(
            Column.TO, first.plusSeconds((more - 1) * 40L * 86_400).toString().substring(0, 10));
      }
    }
    if (stance.equals("verifies")) {
      cells.put(Column.VERIFICATION, "verified");
      cells.put(Column.VERIFIED_BY, "mission");
    }
    if (tells && random.nextInt(3) == 0) {
      cells.put(Column.INCIDENT_ID, incident(random));
    }
    boolean names = !stance.equals("asserts") || random.nextInt(4) == 0;
    if (names && rows > 0) {
      String one = named(random, rows);
      boolean two = stance.equals("joins") || stance.equals("parts");
      cells.put(Column.REFERS_TO, two ? one + ";" + named(random, rows) : one);
    }
    return new Entry(new ClaimId(id), cells, Map.of(), WORLD, WORLD, "a.csv, row 2");
  }

  private static String incident(SplittableRandom random) {
    String id = "i" + random.nextInt(5);
    return random.nextInt(4) == 0 ? pick(random, List.of("mission/", "radio/")) + id : id;
  }

  private static String named(SplittableRandom random, int rows) {
    return random.nextInt(3) == 0 ? incident(random) : "r" + random.nextInt(rows);
  }

  private static Search sought(SplittableRandom random) {
    Instant from = WORLD.plusSeconds(random.nextInt(400) * 86_400L);
    boolean dated = random.nextInt(2) == 0;
    int kind = random.nextInt(6);
    return new Search(
        kind == 0 ? incident(random) : kind == 1 ? "r" + random.nextInt(60) : "",
        kind == 2 || kind == 3
            ? java.util.Set.of(pick(random, ACTORS.subList(0, 3)))
            : java.util.Set.of(),
        kind == 3 || kind == 4 ? java.util.Set.of(pick(random, PLACES)) : java.util.Set.of(),
        kind == 5 && random.nextInt(2) == 0 ? "truce" : "",
        dated ? from : trucewatch.time.Interval.BEGINNING,
        dated ? from.plusSeconds(random.nextInt(1, 60) * 86_400L) : trucewatch.time.Interval.END);
  }

  private static List<Live.Told> told(
      List<Entry> entries, Search search, Instant known, Access level) {
    return new Ledger(entries, java.time.ZoneId.of("Pacific/Auckland"))
        .at(known, level).told().stream().filter(search::fits).toList();
  }

  /// What is found through the index is what a reading of the whole log says, whatever was
  /// corrected, taken back, joined and closed since.
  @Test
  void whatIsFoundIsWhatTheWholeLogSays() throws Exception {
    long seed = Long.getLong("trucewatch.seed", 11);
    SplittableRandom random = new SplittableRandom(seed);
    int compared = 0;
    int filtered = 0;
    for (int round = 0; round < 3 * Integer.getInteger("trucewatch.times", 1); round++) {
      log.close();
      place = freshPlace();
      wipe();
      log = ClaimsLog.open(place, clock);
      for (int batch = 0; batch < 6; batch++) {
        now = now.plusSeconds(86_400);
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
          int number =
              random.nextInt(4) == 0 && batch > 0 ? random.nextInt(batch * 14) : batch * 14 + i;
          rows.add(drawn(random, "r" + number, batch * 14 + i));
        }
        enter(random.nextInt(3) == 0, rows.toArray(Entry[]::new));
        if (random.nextInt(2) == 0) {
          log.index(_ -> {});
        }
      }
      log.index(_ -> {});
      assertEquals(0, log.notIndexed());
      List<Entry> all = entries();
      for (int asked = 0; asked < 40; asked++) {
        Search search = sought(random);
        Instant known = now.minusSeconds(random.nextInt(6) * 86_400L);
        Access level = List.of(Access.values()).get(random.nextInt(3));
        List<Live.Told> expected = told(all, search, known, level);
        Found found = log.find(search, known, Integer.MAX_VALUE);
        assertTrue(found.all());
        assertEquals(expected, told(found.entries(), search, known, level), seed + " " + search);
        compared += expected.size();
        filtered += found.entries().size() < all.size() ? 1 : 0;
      }
      sound();
    }
    assertTrue(compared > 200 && filtered > 40, compared + " claims, " + filtered + " searches");
  }

  private void wipe() throws SQLException {
    try (Connection connection = intruder();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("facet", "secret", "text", "entry", "batch", "file_read", "arrived", "log")) {
        statement.execute("DROP TABLE IF EXISTS " + table);
      }
    }
  }
}
