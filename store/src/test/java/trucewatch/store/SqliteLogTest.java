package trucewatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.claims.Entry;

/// The log in the folder of a case.
class SqliteLogTest extends LogContract {
  private static final InstantSource CLOCK = () -> Instant.parse("2025-03-01T12:00:00Z");

  @TempDir Path folder;

  @Override
  Place freshPlace() {
    return new Place.Folder(folder);
  }

  @Override
  Connection intruder() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + new Place.Folder(folder).file());
  }

  @Test
  void aBackupIsAWholeLog(@TempDir Path elsewhere) throws Exception {
    Place.Folder copy = new Place.Folder(elsewhere);
    Files.createDirectories(copy.file().getParent());
    try (ClaimsLog log = ClaimsLog.open(new Place.Folder(folder), CLOCK)) {
      try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
        entering.add(row("x", "attack", ""));
        entering.commit();
      }
      log.backup(copy.file());
    }
    try (ClaimsLog log = ClaimsLog.openToRead(copy, CLOCK)) {
      assertEquals(1, log.size());
      assertTrue(log.verify(_ -> {}).isEmpty());
    }
  }

  @Test
  void oneFlippedByteOfTheFileIsFound(@TempDir Path elsewhere) throws Exception {
    Place.Folder place = new Place.Folder(elsewhere);
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK);
        Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      for (int i = 0; i < 300; i++) {
        entering.add(row("row-" + i, "attack", ""));
      }
      entering.commit();
    }
    byte[] sound = Files.readAllBytes(place.file());
    String text = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.indexOf("\"asserts\"", sound.length / 2);
    byte[] flipped = sound.clone();
    flipped[at + 3] ^= 1;
    Files.write(place.file(), flipped);
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      assertTrue(log.verify(_ -> {}).orElseThrow().position() > 0);
    }
  }

  @Test
  void whatIsNoLogIsSaidToBeDamaged(@TempDir Path elsewhere) throws Exception {
    Place.Folder place = new Place.Folder(elsewhere);
    Files.createDirectories(place.file().getParent());
    Files.writeString(place.file(), "this is no database, and long enough to show it ".repeat(50));
    LogFailure failure = assertThrows(LogFailure.class, () -> ClaimsLog.open(place, CLOCK));
    assertEquals(LogFailure.Kind.DAMAGED, failure.kind());
  }

  private static void enter(ClaimsLog log, String prefix, int rows) throws LogFailure {
    try (Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      for (int i = 0; i < rows; i++) {
        entering.add(row(prefix + i, "attack", ""));
      }
      entering.commit();
    }
  }

  @Test
  void aFullDiskIsSaidAndLosesNothing(@TempDir Path elsewhere) throws Exception {
    Place.Folder place = new Place.Folder(elsewhere);
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      enter(log, "x", 100);
      long pages = log.database().number("PRAGMA page_count");
      log.database().number("PRAGMA max_page_count = " + (pages + 3));
      LogFailure failure = assertThrows(LogFailure.class, () -> enter(log, "y", 3_000));
      assertTrue(failure.words().contains("no room left"), failure.words());
      assertTrue(failure.wayOut().contains("free some of the disk"), failure.words());
      assertEquals(100, log.size());
      assertTrue(log.verify(_ -> {}).isEmpty());
      log.database().number("PRAGMA max_page_count = 1000000");
      enter(log, "y", 3_000);
      assertEquals(3_100, log.size());
      assertTrue(log.verify(_ -> {}).isEmpty());
    }
  }

  /// A real disk of 1 MB, where the rights suffice to make one.
  @Test
  void aRealDiskThatIsFullAndThenReadOnlySaysWhatToDo(@TempDir Path elsewhere) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "none", elsewhere.toString()),
        "skipped: only root may mount a disk");
    try {
      Place.Folder place = new Place.Folder(elsewhere);
      try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
        enter(log, "x", 100);
        LogFailure failure = assertThrows(LogFailure.class, () -> enter(log, "y", 3_000));
        assertTrue(failure.words().contains("no room left"), failure.words());
      }
      assertTrue(run("mount", "-o", "remount,size=8m", elsewhere.toString()));
      try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
        enter(log, "z", 10);
        assertEquals(110, log.size());
        assertTrue(log.verify(_ -> {}).isEmpty());
      }
      assertTrue(run("mount", "-o", "remount,ro", elsewhere.toString()));
      try (ClaimsLog log = ClaimsLog.openToRead(place, CLOCK)) {
        assertEquals(110, log.size());
        assertTrue(log.verify(_ -> {}).isEmpty());
      }
      LogFailure failure = assertThrows(LogFailure.class, () -> writeTo(place));
      assertEquals(LogFailure.Kind.READ_ONLY, failure.kind());
      assertTrue(failure.wayOut().contains("copy the folder"), failure.words());
    } finally {
      assertTrue(run("umount", elsewhere.toString()));
    }
  }

  private static void writeTo(Place place) throws LogFailure {
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      enter(log, "w", 10);
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /// What a program of the form before this one left behind.
  private static Place.Folder olderLog(Path folder) throws Exception {
    Place.Folder place = new Place.Folder(folder);
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK);
        Import entering = log.begin(new Entering("clerk", "a", "a.csv", ""), false)) {
      entering.add(row("x", "attack", ""));
      entering.commit();
    }
    try (Connection behind = DriverManager.getConnection("jdbc:sqlite:" + place.file());
        Statement statement = behind.createStatement()) {
      statement.execute("DROP TABLE facet");
      statement.execute("DROP TABLE arrived");
      statement.execute("UPDATE log SET text = '2' WHERE name = 'schema'");
    }
    return place;
  }

  @Test
  void anOlderLogIsUpdatedWholeAndACopyIsKept(@TempDir Path elsewhere) throws Exception {
    Place.Folder place = olderLog(elsewhere);
    assertEquals(List.of(), Place.olderForms(elsewhere));
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      assertEquals(1, log.size());
      assertTrue(log.verify(_ -> {}).isEmpty());
    }
    Path copy = elsewhere.resolve(".trucewatch/log-form-2.db");
    assertEquals(List.of(copy), Place.olderForms(elsewhere));
    try (Connection kept = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = kept.createStatement();
        ResultSet form = statement.executeQuery("SELECT text FROM log WHERE name = 'schema'")) {
      assertEquals("2", form.getString(1));
    }
  }

  @Test
  void anOlderLogThatMayNotBeWrittenToIsReadAsItIs(@TempDir Path elsewhere) throws Exception {
    Place.Folder place = olderLog(elsewhere);
    List<Entry> entries = new ArrayList<>();
    try (ClaimsLog log = ClaimsLog.openToRead(place, CLOCK)) {
      log.read(entries::add);
      assertTrue(log.verify(_ -> {}).isEmpty());
    }
    assertEquals(List.of(row("x", "attack", "")), entries);
    assertEquals(List.of(), Place.olderForms(elsewhere));
  }
}
