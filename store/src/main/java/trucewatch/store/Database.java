package trucewatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A connection to the one or the other database, and what is different between them.
final class Database implements AutoCloseable {
  /// The newest form of the tables that this program knows; `V1.sql` up to `V<SCHEMA>.sql` lead to
  /// it.
  static final int SCHEMA = 5;

  private static final int PATIENCE_IN_SECONDS = 30;
  private static final String LOCK = "lock";
  static final String LET_GO = "let go ";
  private static final List<String> TABLES =
      List.of("log", "batch", "entry", "file_read", "text", "secret", "arrived", "facet");

  private final Connection connection;
  private final boolean server;

  /// The form of the tables that are there.
  private int form;

  private Vault vault = Vault.plain();
  private String lock = "";
  private boolean lockIsKnown;

  private Database(Connection connection, boolean server) {
    this.connection = connection;
    this.server = server;
  }

  Connection connection() {
    return connection;
  }

  /// Opens the database, and makes or updates its tables unless it is only to be read.
  static Database open(Place place, boolean readOnly) throws LogFailure {
    try {
      Database opened = connect(place, readOnly);
      opened.readLock();
      return opened;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private static Database connect(Place place, boolean readOnly) throws SQLException, LogFailure {
    return switch (place) {
      case Place.Server(String url) -> {
        Database database = new Database(server(url), true);
        database.update(null, readOnly);
        yield database;
      }
      case Place.Folder folder -> {
        Database database = new Database(file(folder.file(), readOnly), false);
        database.update(folder.file(), readOnly);
        yield database;
      }
    };
  }

  /// What closes and opens the texts of this log.
  Vault vault() {
    return vault;
  }

  /// How the key of the case is kept with the log, if it was ever locked.
  Optional<Lock> lock() throws LogFailure {
    return lock.isEmpty() ? Optional.empty() : Optional.of(Lock.read(lock));
  }

  /// Looks whether the log is locked, and takes its key if this program has it.
  void readLock() throws SQLException, LogFailure {
    lock = get(LOCK);
    lockIsKnown = true;
    if (lock.isEmpty()) {
      vault = Vault.plain();
      return;
    }
    Lock kept = Lock.read(lock);
    vault =
        kept.hasPassphrase()
            ? Keyring.of(get("id")).map(Vault::of).orElseGet(Vault::closed)
            : Vault.of(kept.key());
  }

  /// Somebody may have locked the log since it was opened.
  private void sameLock() throws SQLException {
    if (vault.isPlain() != get(LOCK).isEmpty()) {
      throw new Vault.Failed(
          new LogFailure(
              LogFailure.Kind.BUSY,
              "the case was locked while it was open here",
              "open it again, and give the passphrase"));
    }
  }

  /// Remembers that a dataset was let go: what it had up to here is not looked for in its files.
  void letGo(String dataset) throws SQLException {
    String name = LET_GO + vault.sealDataset(dataset);
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM log WHERE name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    }
    set(name, String.valueOf(number("SELECT coalesce(max(position), 0) FROM entry")));
  }

  /// The last entry when a dataset was let go; 0 if it never was.
  long letGoAt(String dataset) throws SQLException {
    String text = get(LET_GO + vault.sealDataset(dataset));
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  void setLock(Lock kept) throws SQLException {
    run("DELETE FROM log WHERE name = '" + LOCK + "'");
    set(LOCK, kept.text());
    if (!server) {
      run("PRAGMA application_id = " + (kept.hasPassphrase() ? Place.LOCKED_MARK : 0));
    }
  }

  /// Rewrites the whole file or all tables, so that nothing of what was there before is left in
  /// them.
  void rewrite() throws SQLException {
    if (server) {
      connection.rollback();
      connection.setAutoCommit(true);
      run("SET lock_timeout = '" + PATIENCE_IN_SECONDS + "s'");
      for (String table : TABLES) {
        run("VACUUM FULL " + table);
      }
      run("RESET lock_timeout");
      connection.setAutoCommit(false);
    } else {
      run("VACUUM");
      run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private static Connection server(String url) throws SQLException {
    Properties wishes = new Properties();
    wishes.setProperty("reWriteBatchedInserts", "true");
    wishes.setProperty("ApplicationName", "trucewatch");
    Connection connection = DriverManager.getConnection(url, wishes);
    connection.setAutoCommit(false);
    return connection;
  }

  private static Connection file(Path file, boolean readOnly) throws SQLException, LogFailure {
    try {
      if (!readOnly) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
      }
    } catch (IOException failed) {
      throw new LogFailure(
          LogFailure.Kind.READ_ONLY,
          "the folder of the case cannot be written to",
          "check the rights on it; if the disk is read-only, copy the folder to one that can be"
              + " written to",
          failed);
    }
    Properties wishes = new Properties();
    wishes.setProperty("journal_mode", "WAL");
    wishes.setProperty("synchronous", "FULL");
    wishes.setProperty("busy_timeout", String.valueOf(PATIENCE_IN_SECONDS * 1000));
    wishes.setProperty("transaction_mode", "IMMEDIATE");
    wishes.setProperty("cache_size", "-65536");
    // What is deleted is overwritten: a destroyed key must not survive in a free page.
    wishes.setProperty("secure_delete", "true");
    // Lists that are made for one import must not lie on a disk in the open.
    wishes.setProperty("temp_store", "MEMORY");
    String name = "jdbc:sqlite:" + file;
    if (readOnly) {
      // A medium that cannot be written to cannot hold the shared index of WAL either.
      boolean still = !Files.isWritable(file) || !Files.isWritable(file.getParent());
      if (still && hasJournal(file)) {
        throw new LogFailure(
            LogFailure.Kind.READ_ONLY,
            "the log was not closed in order, and cannot be put in order where nothing may be"
                + " written",
            "copy the folder of the case to a disk that can be written to");
      }
      wishes.remove("journal_mode");
      wishes.setProperty("open_mode", String.valueOf(still ? 0x41 : 1));
      name = still ? "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1" : name;
    }
    return DriverManager.getConnection(name, wishes);
  }

  /// Whether what was written last still lies in the journal beside the file.
  private static boolean hasJournal(Path file) {
    Path journal = file.resolveSibling(file.getFileName() + "-wal");
    try {
      return Files.exists(journal) && Files.size(journal) > 0;
    } catch (IOException unreadable) {
      return true;
    }
  }

  /// Brings the tables to the form of this program, each step in a transaction; a copy of an older
  /// log is kept beside it.
  private void update(@Nullable Path file, boolean readOnly) throws SQLException, LogFailure {
    int found = schema();
    form = found;
    if (found > SCHEMA) {
      throw new LogFailure(
          LogFailure.Kind.NEWER,
          "a newer Trucewatch wrote this log (form " + found + ", this one knows " + SCHEMA + ")",
          "use the newer program");
    }
    if (found == SCHEMA || readOnly) {
      if (found == 0) {
        throw new LogFailure(
            LogFailure.Kind.OTHER, "there is no log yet", "make one with `trucewatch import`");
      }
      return;
    }
    if (found > 0 && file != null) {
      keepCopy(file, found);
    }
    begin();
    for (int step = schema() + 1; step <= SCHEMA; step++) {
      run(server ? script(step).replace(" WITHOUT ROWID", "") : script(step));
    }
    run("DELETE FROM log WHERE name = 'schema'");
    set("schema", String.valueOf(SCHEMA));
    commit();
    form = SCHEMA;
  }

  /// Keeps the log as it was. The copy has its name only when it is whole: a program that dies in
  /// between, or a second one that updates too, leaves nothing that stands in the way.
  private void keepCopy(Path log, int form) throws SQLException, LogFailure {
    Path part = log.resolveSibling(copyOfForm(form) + PART);
    try {
      Files.deleteIfExists(part);
      backup(part);
      Files.move(part, log.resolveSibling(copyOfForm(form)), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new LogFailure(
          LogFailure.Kind.OTHER,
          "the log as it was cannot be kept beside the new one: " + failed.getMessage(),
          "make room or give the right to write in the folder of the case");
    }
  }

  /// Whether the log can say what came from other logs: one of an older form that may not be
  /// written to cannot, and has nothing from them.
  boolean knowsOtherLogs() {
    return form >= 3;
  }

  /// Whether there is a place for the index of queries.
  boolean hasIndex() {
    return form >= 5;
  }

  /// What a copy is called that is not whole yet.
  static final String PART = ".part";

  /// The name of the copy that is kept of a log of an older form.
  static String copyOfForm(int form) {
    return "log-form-" + form + ".db";
  }

  private static String script(int step) {
    try (InputStream in = Database.class.getResourceAsStream("V" + step + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException("V" + step + ".sql comes with the program", impossible);
    }
  }

  private int schema() throws SQLException {
    String exists =
        server
            ? "SELECT count(*) FROM information_schema.tables"
                + " WHERE table_schema = current_schema() AND table_name = 'log'"
            : "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'log'";
    if (number(exists) == 0) {
      return 0;
    }
    String text = get("schema");
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  String get(String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT text FROM log WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? found.getString(1) : "";
      }
    }
  }

  void set(String name, String text) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO log (name, text) VALUES (?, ?)")) {
      insert.setString(1, name);
      insert.setString(2, text);
      insert.executeUpdate();
    }
  }

  long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  void run(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : script.split(";\\s*\n", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
  }

  /// Begins to write; other programs that write wait for it, or it for them.
  void begin() throws SQLException {
    if (server) {
      connection.rollback();
      run("SET LOCAL lock_timeout = '" + PATIENCE_IN_SECONDS + "s'");
      // One number for this program; the lock goes with the transaction.
      run("SELECT pg_advisory_xact_lock(hashtext(current_schema()), 7214)");
    } else {
      // The driver begins with BEGIN IMMEDIATE: who must wait does so before reading anything.
      connection.setAutoCommit(false);
      number("SELECT count(*) FROM sqlite_master");
    }
    if (lockIsKnown) {
      try {
        sameLock();
      } catch (SQLException changed) {
        rollback();
        throw changed;
      }
    }
  }

  /// What is written together, or not at all.
  @FunctionalInterface
  interface Writing {
    void run() throws SQLException;
  }

  /// Writes it in one transaction.
  void atOnce(Writing what) throws SQLException {
    begin();
    boolean done = false;
    try {
      what.run();
      done = true;
    } finally {
      if (done) {
        commit();
      } else {
        rollback();
      }
    }
  }

  /// What is read together.
  @FunctionalInterface
  interface Looking<T> {
    T look() throws SQLException;
  }

  /// Reads from the log as it stands at one moment, whatever others write meanwhile.
  <T> T atOneMoment(Looking<T> what) throws SQLException {
    if (server) {
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    } else {
      run("BEGIN");
    }
    T seen;
    try {
      seen = what.look();
    } catch (SQLException failed) {
      try {
        leave();
      } catch (SQLException too) {
        failed.addSuppressed(too);
      }
      throw failed;
    }
    leave();
    return seen;
  }

  private void leave() throws SQLException {
    if (server) {
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    } else {
      run("ROLLBACK");
    }
  }

  void commit() throws SQLException {
    connection.commit();
    rest();
  }

  void rollback() throws SQLException {
    try {
      connection.rollback();
      rest();
    } catch (SQLException ended) {
      if (!endedByItself(ended)) {
        throw ended;
      }
      try {
        rest();
      } catch (SQLException again) {
        if (!endedByItself(again)) {
          throw again;
        }
      }
    }
  }

  /// SQLite gives up a transaction itself when the disk is full or fails; the driver does not
  /// notice.
  private boolean endedByItself(SQLException failed) {
    return !server && String.valueOf(failed.getMessage()).contains("no transaction is active");
  }

  private void rest() throws SQLException {
    if (!server) {
      connection.setAutoCommit(true);
    }
  }

  /// Overwrites what was deleted, in the journal too.
  void forget() throws SQLException {
    if (server) {
      connection.rollback();
      connection.setAutoCommit(true);
      run("VACUUM secret");
      run("VACUUM log");
      connection.setAutoCommit(false);
    } else {
      run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /// A whole and sound copy, while others may go on writing.
  void backup(Path target) throws SQLException, LogFailure {
    if (server) {
      throw new LogFailure(
          LogFailure.Kind.OTHER, "a log on a server is copied there", "use pg_dump");
    }
    try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toString());
      copy.execute();
    }
  }

  /// What the database itself finds wrong, empty if nothing.
  String integrity() throws SQLException {
    if (server) {
      return "";
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String said = found.next() ? found.getString(1) : "ok";
      return said.equals("ok") ? "" : said;
    }
  }

  /// Reads many rows without holding them all.
  ResultSet stream(PreparedStatement query) throws SQLException {
    query.setFetchSize(server ? 2_000 : 0);
    return query.executeQuery();
  }

  static LogFailure failure(SQLException failed) {
    if (failed instanceof Vault.Failed closed) {
      return closed.why();
    }
    String said = String.valueOf(failed.getMessage());
    String lower = said.toLowerCase(Locale.ROOT);
    String state = String.valueOf(failed.getSQLState());
    if (lower.contains("sqlite_busy") || lower.contains("sqlite_locked") || state.equals("55P03")) {
      return new LogFailure(
          LogFailure.Kind.BUSY,
          "another program has been writing to this log for " + PATIENCE_IN_SECONDS + " seconds",
          "wait until it is done, and try again",
          failed);
    }
    if (lower.contains("sqlite_full") || state.startsWith("53")) {
      return new LogFailure(
          LogFailure.Kind.OTHER,
          "there is no room left for the log",
          "free some of the disk, and try again: what was there before is whole",
          failed);
    }
    if (lower.contains("sqlite_readonly")
        || lower.contains("sqlite_cantopen")
        || lower.contains("sqlite_perm")) {
      return new LogFailure(
          LogFailure.Kind.READ_ONLY,
          "the log cannot be written to",
          "check the rights on `.trucewatch`; if the disk is read-only, copy the folder of the case"
              + " to one that can be written to",
          failed);
    }
    if (lower.contains("sqlite_ioerr")) {
      return new LogFailure(
          LogFailure.Kind.OTHER,
          "the disk of the log fails: " + said.lines().findFirst().orElse(""),
          "look whether it has room and is whole; what was there before is kept",
          failed);
    }
    if (lower.contains("sqlite_corrupt") || lower.contains("sqlite_notadb")) {
      return new LogFailure(
          LogFailure.Kind.DAMAGED,
          "the file of the log is damaged",
          "put a backup in its place; `trucewatch verify` says more",
          failed);
    }
    return new LogFailure(
        LogFailure.Kind.OTHER,
        "the database refuses: " + said.lines().findFirst().orElse(""),
        "check that it runs and can be reached",
        failed);
  }

  @Override
  public void close() throws LogFailure {
    try {
      if (server && !connection.isClosed()) {
        connection.rollback();
      }
      connection.close();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }
}
