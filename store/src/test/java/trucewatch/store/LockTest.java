package trucewatch.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.time.Interval;

/// What a locked log keeps from who has its disk, and what it still proves to them.
class LockTest {
  private static final Instant START = Instant.parse("2025-03-01T12:00:00Z");
  private static final String PASSPHRASE = "ሰላም correct horse";

  /// Each stands in another column or table.
  private static final List<String> SECRETS =
      List.of(
          "secretid",
          "secretsource",
          "secretspeaker",
          "secretact",
          "secretactor",
          "secretplace",
          "secretnote",
          "secretincident",
          "secretdataset",
          "secretfile",
          "secretclerk",
          "secretagreement",
          "secretcolumn",
          "secretreason",
          "31.7683",
          "secretsha");

  @TempDir Path folder;

  private Instant now = START;
  private final InstantSource clock = () -> now;

  private Place.Folder place() {
    return new Place.Folder(folder);
  }

  private static Entry secret(String suffix) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.CLAIM_ID, "secretid" + suffix);
    cells.put(Column.SOURCE, "secretsource");
    cells.put(Column.SPEAKER, "secretspeaker");
    cells.put(Column.STANCE, "asserts");
    cells.put(Column.ACT, "secretact");
    cells.put(Column.ACTOR, "secretactor");
    cells.put(Column.PLACE, "secretplace");
    cells.put(Column.LATITUDE, "31.7683");
    cells.put(Column.INCIDENT_ID, "secretincident" + suffix);
    cells.put(Column.NOTE, "secretnote");
    cells.put(Column.ACCESS, "restricted");
    return new Entry(
        new ClaimId("secretid" + suffix),
        cells,
        Map.of("secretcolumn", "x"),
        START,
        START,
        "secretfile.csv, row 2");
  }

  private void enter(ClaimsLog log, String suffix) throws LogFailure {
    Entering what = new Entering("secretclerk", "secretdataset", "secretfile.csv", "secretsha");
    try (Import entering = log.begin(what, false)) {
      entering.add(secret(suffix));
      entering.add(Writer.row("plain" + suffix, "attack", "3"));
      entering.commit();
    }
    log.keep("secretagreement.pact.md", "# secretagreement " + suffix, "secretclerk");
    log.index(_ -> {});
  }

  private void lock() throws LogFailure {
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      log.lock(PASSPHRASE.toCharArray(), "secretclerk", _ -> {});
    }
  }

  /// A log with rows from before and after it was locked.
  private void both() throws LogFailure {
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      enter(log, "-before");
      enter(log, "-erased");
      log.erase(new ClaimId("secretid-erased"), "secretreason", "secretclerk");
    }
    lock();
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      enter(log, "-after");
      enter(log, "-gone");
      log.erase(new ClaimId("secretid-gone"), "secretreason", "secretclerk");
    }
  }

  private String id() throws LogFailure {
    try (ClaimsLog log = ClaimsLog.openToRead(place(), clock)) {
      return log.name();
    }
  }

  /// As another program that was given nothing.
  @AfterEach
  void forget() throws LogFailure {
    if (Files.exists(place().file())) {
      Keyring.forget(id());
    }
  }

  private List<Entry> entries() throws LogFailure {
    try (ClaimsLog log = ClaimsLog.openToRead(place(), clock)) {
      List<Entry> entries = new ArrayList<>();
      log.read(entries::add);
      return entries;
    }
  }

  @Test
  void nothingThatNamesAnybodyLiesOnTheDisk(@TempDir Path elsewhere) throws Exception {
    both();
    // Kept open, so that the journal is there too.
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      enter(log, "-journal");
      Path backup = elsewhere.resolve("backup.db");
      log.backup(backup);
      Path journal = place().file().resolveSibling("log.db-wal");
      assertTrue(Files.size(journal) > 0, "the journal is part of what is looked at");
      try (Stream<Path> files = Files.list(place().file().getParent())) {
        for (Path file : Stream.concat(files, Stream.of(backup)).toList()) {
          String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
          for (String secret : SECRETS) {
            assertFalse(bytes.contains(secret), secret + " in " + file);
          }
          String passphrase = new String(PASSPHRASE.getBytes(UTF_8), ISO_8859_1);
          assertFalse(bytes.contains(passphrase), "the passphrase in " + file);
        }
      }
    }
  }

  @Test
  void whatWasEnteredBeforeAndAfterReadsTheSame() throws Exception {
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      enter(log, "-before");
    }
    List<Entry> before = entries();
    String chain = head();
    lock();
    assertEquals(before, entries());
    try (ClaimsLog log = ClaimsLog.openToRead(place(), clock)) {
      List<Batch> batches = log.batches();
      assertEquals(chain, batches.get(batches.size() - 2).chain());
      assertEquals("secretdataset", log.history().getFirst().what());
      assertEquals(
          "# secretagreement -before", log.texts(Interval.END).get("secretagreement.pact.md"));
      assertEquals(Optional.empty(), log.verify(_ -> {}));
    }
  }

  /// Who holds the disk and not the passphrase cannot write a row that is read.
  @Test
  void whatSomebodyWithoutTheKeyWroteInTheOpenIsRefused() throws Exception {
    both();
    for (String forged :
        List.of(
            "UPDATE entry SET base = 'forged' WHERE position = 1",
            "UPDATE entry SET body = '{}' WHERE position = 1",
            "UPDATE text SET body = '# forged'",
            "UPDATE batch SET dataset = 'forged' WHERE number = 1")) {
      Path kept = Files.copy(place().file(), folder.resolve("kept.db"));
      try (Connection behind = DriverManager.getConnection("jdbc:sqlite:" + place().file());
          Statement change = behind.createStatement()) {
        change.executeUpdate(forged);
      }
      try (ClaimsLog log = ClaimsLog.openToRead(place(), clock)) {
        assertTrue(log.verify(_ -> {}).isPresent(), forged);
        LogFailure refused = assertThrows(LogFailure.class, () -> readAll(log), forged);
        assertEquals(LogFailure.Kind.DAMAGED, refused.kind(), forged);
      }
      Files.move(kept, place().file(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void readAll(ClaimsLog log) throws LogFailure {
    log.read(_ -> {});
    log.texts(Interval.END);
    log.history();
  }

  private String head() throws LogFailure {
    try (ClaimsLog log = ClaimsLog.openToRead(place(), clock)) {
      return log.head().orElseThrow().chain();
    }
  }

  @Test
  void aSearchFindsWhatItFoundBefore() throws Exception {
    both();
    Search search =
        new Search("", Set.of("secretactor"), Set.of(), "", Interval.BEGINNING, Interval.END);
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      log.index(_ -> {});
      assertEquals(4, log.find(search, Interval.END, 100).entries().size());
    }
  }

  @Test
  void withoutThePassphraseNothingIsReadAndAllIsProved() throws Exception {
    both();
    String head = head();
    Keyring.forget(id());
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      assertTrue(log.isLocked());
      assertFalse(log.isReadable());
      LogFailure failure = assertThrows(LogFailure.class, () -> log.read(_ -> {}));
      assertEquals(LogFailure.Kind.PASSPHRASE, failure.kind());
      LogFailure refused = assertThrows(LogFailure.class, () -> enter(log, "-none"));
      assertEquals(LogFailure.Kind.PASSPHRASE, refused.kind());
      assertEquals(head, log.head().orElseThrow().chain());
      assertEquals(Optional.empty(), log.verify(_ -> {}));
    }
  }

  @Test
  void aWrongPassphraseIsSaidAndTheRightOneOpensHoweverItsLettersAreComposed() throws Exception {
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      enter(log, "-before");
      log.lock("caf\u00e9 caf\u00e9 caf\u00e9".toCharArray(), "", _ -> {});
    }
    Keyring.forget(id());
    LogFailure wrong =
        assertThrows(
            LogFailure.class, () -> ClaimsLog.unlock(place(), "not this one".toCharArray()));
    assertEquals(LogFailure.Kind.PASSPHRASE, wrong.kind());
    ClaimsLog.unlock(place(), "cafe\u0301 cafe\u0301 caf\u00e9".toCharArray());
    assertEquals(2, entries().size());
  }

  @Test
  void anotherPassphraseOpensInPlaceOfTheFirst() throws Exception {
    both();
    List<Entry> all = entries();
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      log.lock("another one, as long".toCharArray(), "", _ -> {});
    }
    Keyring.forget(id());
    assertThrows(LogFailure.class, () -> ClaimsLog.unlock(place(), PASSPHRASE.toCharArray()));
    ClaimsLog.unlock(place(), "another one, as long".toCharArray());
    assertEquals(all, entries());
  }

  @Test
  void aPassphraseThatIsTakenOffIsNotAskedForAndCanBeSetAgain() throws Exception {
    both();
    List<Entry> all = entries();
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      log.takePassphraseOff();
    }
    Keyring.forget(id());
    assertFalse(Place.isLocked(folder));
    assertEquals(all, entries());
    lock();
    assertTrue(Place.isLocked(folder));
    Keyring.forget(id());
    assertThrows(LogFailure.class, this::entries);
    ClaimsLog.unlock(place(), PASSPHRASE.toCharArray());
    assertEquals(all, entries());
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      assertEquals(Optional.empty(), log.verify(_ -> {}));
    }
  }

  /// Changes one closed text, and asks with and without the passphrase.
  private void found(String table, String column, String where) throws Exception {
    both();
    try (Connection behind = DriverManager.getConnection("jdbc:sqlite:" + place().file());
        Statement statement = behind.createStatement()) {
      String text;
      try (var rows = statement.executeQuery("SELECT " + column + " FROM " + table + where)) {
        text = rows.getString(1);
      }
      char[] letters = text.toCharArray();
      letters[20] = letters[20] == 'A' ? 'B' : 'A';
      change(behind, "UPDATE " + table + " SET " + column + " = ?" + where, new String(letters));
    }
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      assertTrue(log.verify(_ -> {}).isPresent(), "with the passphrase");
    }
    Keyring.forget(id());
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      assertTrue(log.verify(_ -> {}).isPresent(), "without the passphrase");
    }
  }

  private static void change(Connection behind, String sql, String text) throws SQLException {
    try (PreparedStatement change = behind.prepareStatement(sql)) {
      change.setString(1, text);
      assertEquals(1, change.executeUpdate());
    }
  }

  @Test
  void aChangedEntryFromBeforeIsFound() throws Exception {
    found("entry", "body", " WHERE position = 1");
  }

  @Test
  void aChangedNameFromBeforeIsFound() throws Exception {
    found("entry", "claim_id", " WHERE position = 1");
  }

  @Test
  void aChangedEntryFromAfterIsFound() throws Exception {
    found("entry", "body", " WHERE position = 5");
  }

  @Test
  void aChangedHeaderFromBeforeIsFound() throws Exception {
    found("batch", "header", " WHERE number = 1");
  }

  @Test
  void aChangedHeaderFromAfterIsFound() throws Exception {
    found("batch", "header", " WHERE number = (SELECT max(number) FROM batch)");
  }

  @Test
  void aRowThatIsTakenOutIsFoundWithoutThePassphrase() throws Exception {
    both();
    try (Connection behind = DriverManager.getConnection("jdbc:sqlite:" + place().file());
        Statement statement = behind.createStatement()) {
      statement.execute("DELETE FROM entry WHERE position = 2");
    }
    Keyring.forget(id());
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      assertTrue(log.verify(_ -> {}).isPresent());
    }
  }

  @Test
  void whoOpenedTheLogBeforeItWasLockedWritesNothingInTheOpen() throws Exception {
    try (ClaimsLog early = ClaimsLog.open(place(), clock)) {
      enter(early, "-before");
      lock();
      LogFailure refused = assertThrows(LogFailure.class, () -> enter(early, "-late"));
      assertEquals(LogFailure.Kind.BUSY, refused.kind());
    }
  }

  @Test
  void anEmptyLogAndOneOfLongTextsCanBeLocked() throws Exception {
    lock();
    assertEquals(List.of(), entries());
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      String text = "long ".repeat(40_000);
      log.keep("a.pact.md", text, "");
      assertEquals(text, log.texts(Interval.END).get("a.pact.md"));
      for (int length = 0; length < 70; length++) {
        String padded = "x".repeat(length) + "\u0080";
        Vault vault = log.database().vault();
        assertEquals(padded, vault.open(vault.seal(padded)));
        assertEquals(
            length == 0 ? "" : "~", vault.seal("x".repeat(length)).replaceAll("(?s)^(~?).*", "$1"));
      }
    }
  }
}
