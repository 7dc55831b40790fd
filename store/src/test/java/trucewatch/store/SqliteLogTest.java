package trucewatch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
