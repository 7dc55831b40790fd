package trucewatch.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.time.Interval;

/// The log of one case. Entries are only ever added, in batches; each batch is in the log as a
/// whole or not at all.
///
/// One object is used by one thread. Several programs may have the same log open: they read what
/// was there when they began to read, and wait for one another to write.
public final class ClaimsLog implements AutoCloseable {
  /// How far a clock may lie behind the last stamp and be taken for the same moment.
  private static final Duration SLACK = Duration.ofMinutes(2);

  /// A leap ahead that no working log makes.
  private static final Duration LEAP = Duration.ofDays(400);

  /// Datasets of batches without entries: a file that is kept, a row that is erased.
  static final String TEXT = "text:";

  static final String ERASURE = "erasure:";

  /// The dataset of the batch with which a log was locked.
  static final String LOCK = "lock:";

  private static final String BATCHES =
      "SELECT number, recorded, first_entry, entries, header, chain FROM batch";

  private final Database database;
  private final InstantSource clock;

  private ClaimsLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Opens the log to read and write; makes it if there is none.
  public static ClaimsLog open(Place place, InstantSource clock) throws LogFailure {
    ClaimsLog log = new ClaimsLog(Database.open(place, false), clock);
    try {
      if (log.id().isEmpty()) {
        log.database.begin();
        if (log.id().isEmpty()) {
          log.database.set("id", UUID.randomUUID().toString());
        }
        log.database.commit();
      }
      return log;
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Opens a log that is there, only to read it; nothing is written, not even beside it where the
  /// medium does not allow it.
  public static ClaimsLog openToRead(Place place, InstantSource clock) throws LogFailure {
    return new ClaimsLog(Database.open(place, true), clock);
  }

  Database database() {
    return database;
  }

  /// The name of this log among others, made with it.
  String id() throws SQLException {
    return database.get("id");
  }

  /// The name of this log among others, made with it.
  public String name() throws LogFailure {
    try {
      return id();
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Writes what another log lacks.
  ///
  /// @param receiver the id of that log, or empty if it is not known
  /// @param since the last batch of ours that it has; 0 if none
  public Parcel.Written send(String receiver, int since, Parcel.Lines lines)
      throws LogFailure, IOException {
    try {
      return new Parcel(database).write(since, receiver, lines);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// The number of the batch whose hash, as `verify` prints it, begins so; 0 if there is none.
  public int batchOf(String chain) throws LogFailure {
    return chain.length() < 8
        ? 0
        : batches().stream()
            .filter(batch -> batch.chain().startsWith(chain))
            .map(Batch::number)
            .findFirst()
            .orElse(0);
  }

  /// The last batch of ours that a log confirmed to have; 0 if none.
  public int confirmedBy(String log) throws LogFailure {
    try {
      return Receipts.last(Receipts.from(database, log));
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Enters what another log sent, all of it or nothing.
  ///
  /// @param sent the first line that [#send] wrote
  /// @param lines the others
  /// @param sha256 of the file that they came in
  /// @return what came of it; nothing if it brought nothing new, and then nothing was written
  public Optional<Received> receive(
      Parcel.Head sent, Iterator<String> lines, String file, String sha256) throws LogFailure {
    try {
      Map<String, String> head = sent.members();
      String sender = sent.log();
      if (sender.equals(id())) {
        throw new LogFailure(
            LogFailure.Kind.OTHER,
            "this log wrote the file itself, or was copied together with its folder from the one"
                + " that did",
            "begin a second copy of a case from its folder without `.trucewatch`, and `receive`");
      }
      int until = Integer.parseInt(head.getOrDefault("until", "0"));
      int since = Integer.parseInt(head.getOrDefault("since", "0"));
      int have = Receipts.last(Receipts.have(database, sender));
      if (since > have) {
        throw new LogFailure(
            LogFailure.Kind.OTHER,
            "the file begins after batch "
                + since
                + " of that log, and here it is known up to "
                + have,
            "ask for a file that begins there, or with the beginning (`send` without `--to`)");
      }
      Instant last = Instant.ofEpochSecond(Long.parseLong(head.getOrDefault("last", "0")));
      if (last.isAfter(clock.instant().plus(SLACK))) {
        throw new LogFailure(
            LogFailure.Kind.CLOCK,
            "the other log was last written to at " + last + ", which lies ahead of the clock here",
            "compare the clocks of both machines; what was stamped wrongly stays so");
      }
      return receive(
          lines, sender, until, until > have, last, new Entering("", file, file, sha256));
    } catch (SQLException failed) {
      throw Database.failure(failed);
    } catch (NumberFormatException wrong) {
      throw unreadableParcel(wrong);
    }
  }

  static LogFailure unreadableParcel(Exception wrong) {
    return new LogFailure(
        LogFailure.Kind.DAMAGED,
        "the file cannot be taken in: " + wrong.getMessage(),
        "ask for it to be sent again",
        wrong);
  }

  private Optional<Received> receive(
      Iterator<String> lines, String sender, int until, boolean more, Instant last, Entering file)
      throws LogFailure, SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String words = Receipts.words(until, now);
    Entering what = new Entering(file.enteredBy(), Receipts.FROM + sender, words, file.sha256());
    Optional<Received> received = Optional.empty();
    boolean done = false;
    Import entering = begin(what, false, last);
    try {
      Merge merge = new Merge(database, id(), sender, entering, erased());
      while (lines.hasNext()) {
        merge.take(Header.members(lines.next()));
      }
      received = merge.finish(until, more);
      done = received.isPresent();
    } catch (Body.Unreadable wrong) {
      throw unreadableParcel(wrong);
    } finally {
      if (done) {
        database.commit();
      } else {
        entering.close();
      }
    }
    if (received.map(Received::erased).orElse(0L) > 0) {
      database.forget();
    }
    return received;
  }

  /// How many entries there are.
  public long size() throws LogFailure {
    try {
      return database.number("SELECT coalesce(max(position), 0) FROM entry");
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Hands on every entry, in the order in which they were recorded. A row that was closed to some
  /// readers after it had come in is as closed in all its versions ([RaisedAccess]).
  public void read(Consumer<Entry> entries) throws LogFailure {
    read(Interval.END, entries);
  }

  /// The same, from the log as it stood at `recorded`; who may read a row is as it stands now.
  public void read(Instant recorded, Consumer<Entry> entries) throws LogFailure {
    read(recorded, List.of(), entries);
  }

  /// The same, where newer versions of rows could not be entered: they are not handed on, but whom
  /// they shut out is shut out.
  public void read(Instant recorded, List<Entry> notEntered, Consumer<Entry> entries)
      throws LogFailure {
    read(recorded, notEntered, new Viewpoint.Anybody(), entries);
  }

  /// The same, by the knowledge of one log: what it never got is not handed on.
  public void read(Viewpoint viewpoint, Consumer<Entry> entries) throws LogFailure {
    read(Interval.END, List.of(), viewpoint, entries);
  }

  private void read(
      Instant recorded, List<Entry> notEntered, Viewpoint viewpoint, Consumer<Entry> entries)
      throws LogFailure {
    String sql =
        "SELECT e.body, b.recorded, s.key, s.sealed, e.base, e.position, e.batch FROM entry e"
            + " JOIN batch b ON b.number = e.batch LEFT JOIN secret s ON s.position = e.position"
            + " WHERE b.recorded <= ? ORDER BY e.position";
    Seal seal = new Seal(new Hashes());
    Vault vault = database.vault();
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      RaisedAccess access = RaisedAccess.of(database);
      notEntered.forEach(access::last);
      Arrivals arrivals = Arrivals.of(database, viewpoint, recorded);
      query.setLong(1, recorded.getEpochSecond());
      try (ResultSet rows = database.stream(query)) {
        while (rows.next()) {
          Instant stamp = Instant.ofEpochSecond(rows.getLong(2));
          String text = vault.open(rows.getString(1));
          byte[] key = vault.openKey(rows.getBytes(3));
          Body body = Body.read(text, stamp, key, rows.getBytes(4), seal);
          String base = vault.open(rows.getString(5));
          long at = rows.getLong(6);
          arrivals
              .apply(at, rows.getInt(7), body)
              .map(entry -> access.apply(base, at, entry))
              .ifPresent(entries);
        }
      }
    } catch (Body.Unreadable changed) {
      throw damaged(changed);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// How many entries have come in since the index that claims are found by was last brought up to
  /// date.
  public long notIndexed() throws LogFailure {
    try {
      return database.hasIndex() ? new Facets(database).missing() : size();
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Brings that index up to date.
  ///
  /// @param progress told the last entry that it has
  public void index(LongConsumer progress) throws LogFailure {
    try {
      new Facets(database).update(progress);
    } catch (Body.Unreadable changed) {
      throw damaged(changed);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Finds entries without reading the others. The index must be up to date.
  ///
  /// @param known what became known later is left out, and what it would change
  /// @param most how many that fit are wanted; of more, those that began last
  public Found find(Search search, Instant known, int most) throws LogFailure {
    try (Finder finder = new Finder(database, known)) {
      return finder.find(search, most);
    } catch (Body.Unreadable changed) {
      throw damaged(changed);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  static LogFailure damaged(Body.Unreadable changed) {
    return new LogFailure(
        LogFailure.Kind.DAMAGED,
        "an entry of the log cannot be read: " + changed.getMessage(),
        "`trucewatch verify` says which; put a backup in its place",
        changed);
  }

  /// Forgets that a file was read as this dataset: its rows stay, and no new file of its name takes
  /// back those that it has no more.
  public void letGo(String dataset) throws LogFailure {
    try {
      database.atOnce(
          () -> {
            try (PreparedStatement delete =
                database.connection().prepareStatement("DELETE FROM file_read WHERE dataset = ?")) {
              delete.setString(1, database.vault().sealDataset(dataset));
              delete.executeUpdate();
              database.letGo(dataset);
            }
          });
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// The content of the file that was last read as this dataset, as SHA-256; empty if there is
  /// none.
  public String lastRead(String dataset) throws LogFailure {
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT sha256 FROM file_read WHERE dataset = ?")) {
      Vault vault = database.vault();
      query.setString(1, vault.sealDataset(dataset));
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? vault.open(found.getString(1)) : "";
      }
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Keeps a file of the case (its agreement, a drawing, a mapping) as it is now, if it is not kept
  /// so already.
  ///
  /// @param name as seen from the folder of the case
  /// @return whether it was new or different
  public boolean keep(String name, String text, String enteredBy) throws LogFailure {
    String sha256 = new Hashes().hex(text);
    if (lastRead(TEXT + name).equals(sha256)) {
      return false;
    }
    Entering what = new Entering(enteredBy, TEXT + name, name, sha256);
    try (Import entering = begin(what, false)) {
      try (PreparedStatement insert =
          database
              .connection()
              .prepareStatement("INSERT INTO text (batch, name, body) VALUES (?, ?, ?)")) {
        insert.setInt(1, entering.bare().number());
        insert.setString(2, database.vault().seal(name));
        insert.setString(3, database.vault().seal(text));
        insert.executeUpdate();
      }
      entering.commit();
      return true;
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// The files of the case as they were kept at `recorded`, by name; of a file that was first kept
  /// later, the first.
  public Map<String, String> texts(Instant recorded) throws LogFailure {
    String sql =
        "SELECT t.name, t.body, b.recorded FROM text t JOIN batch b ON b.number = t.batch"
            + " ORDER BY t.batch";
    Map<String, String> texts = new TreeMap<>();
    try (PreparedStatement query = database.connection().prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String name = database.vault().open(rows.getString(1));
        String body = database.vault().open(rows.getString(2));
        if (rows.getLong(3) <= recorded.getEpochSecond()) {
          texts.put(name, body);
        } else {
          texts.putIfAbsent(name, body);
        }
      }
      return texts;
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Destroys the keys of everything that was ever entered about a row: its names, exact place and
  /// words can then be read by nobody, while the log still proves whole. The act is logged.
  ///
  /// @param reason stays in the log for ever, so it must name nobody
  /// @return how many entries were erased; 0 if there is nothing to erase, and nothing is logged
  public int erase(ClaimId row, String reason, String enteredBy) throws LogFailure {
    int erased;
    Entering what = new Entering(enteredBy, ERASURE + row.text(), reason, "");
    try (Import entering = begin(what, false)) {
      try (PreparedStatement delete =
          database
              .connection()
              .prepareStatement(
                  "DELETE FROM secret WHERE position IN"
                      + " (SELECT position FROM entry WHERE base = ?)")) {
        delete.setString(1, database.vault().seal(row.text()));
        erased = delete.executeUpdate();
      }
      if (erased > 0) {
        entering.bare();
        entering.commit();
      }
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
    try {
      database.forget();
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
    return erased;
  }

  /// The rows that were erased, by id.
  public Set<String> erased() throws LogFailure {
    try {
      return erased(database);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  static Set<String> erased(Database database) throws SQLException {
    Set<String> erased = new TreeSet<>();
    try (PreparedStatement query =
            database.connection().prepareStatement("SELECT dataset FROM batch WHERE entries = 0");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        if (rows.getString(1).startsWith(ERASURE)) {
          String dataset = database.vault().openDataset(rows.getString(1));
          erased.add(dataset.substring(ERASURE.length()));
        }
      }
    }
    return erased;
  }

  /// Begins to enter rows. Until it is closed, nobody else can.
  ///
  /// @param clockIsRight whether somebody looked at a clock that contradicts the log, and says so
  public Import begin(Entering what, boolean clockIsRight) throws LogFailure {
    return begin(what, clockIsRight, Instant.EPOCH);
  }

  /// @param notBefore the stamp is not earlier than this
  private Import begin(Entering what, boolean clockIsRight, Instant notBefore) throws LogFailure {
    try {
      database.begin();
      boolean begun = false;
      try {
        Optional<Batch> last = last();
        Instant stamp = stamp(last, clockIsRight);
        Import made =
            new Import(database, id(), what, last, stamp.isBefore(notBefore) ? notBefore : stamp);
        begun = true;
        return made;
      } finally {
        if (!begun) {
          database.rollback();
        }
      }
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// The stamp of a new batch, in whole seconds. A clock that contradicts the log is questioned
  /// before it stamps: what is stamped once stays so.
  private Instant stamp(Optional<Batch> last, boolean clockIsRight) throws LogFailure {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (last.isEmpty()) {
      return now;
    }
    Instant before = last.get().recorded();
    boolean back = now.isBefore(before.minus(SLACK));
    boolean leap = now.isAfter(before.plus(LEAP));
    if ((back || leap) && !clockIsRight) {
      throw new LogFailure(
          LogFailure.Kind.CLOCK,
          "the clock says "
              + now
              + ", the last entry was recorded at "
              + before
              + (back ? ", later than that" : ", more than a year before"),
          "set the clock of this machine, or say `--clock-is-right`"
              + (back ? "; the new entries are then stamped " + before : ""));
    }
    return now.isBefore(before) ? before : now;
  }

  /// The last batch, if there is one.
  public Optional<Batch> head() throws LogFailure {
    try {
      return last();
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// All batches, oldest first.
  public List<Batch> batches() throws LogFailure {
    try (PreparedStatement query =
            database.connection().prepareStatement(BATCHES + " ORDER BY number");
        ResultSet rows = query.executeQuery()) {
      List<Batch> batches = new ArrayList<>();
      while (rows.next()) {
        batches.add(batch(rows));
      }
      return batches;
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// All batches, in the order in which they came in.
  public List<Entered> history() throws LogFailure {
    List<Entered> batches = new ArrayList<>();
    String sql =
        "SELECT number, recorded, dataset, entries, header, chain FROM batch ORDER BY number";
    try (PreparedStatement query = database.connection().prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        batches.add(
            entered(
                rows.getInt(1),
                Instant.ofEpochSecond(rows.getLong(2)),
                database.vault().openDataset(rows.getString(3)),
                rows.getInt(4),
                database.vault().header(rows.getString(5)),
                database.vault().openHashed(rows.getString(6))));
      }
      return batches;
    } catch (Body.Unreadable changed) {
      throw damaged(changed);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  private static Entered entered(
      int number,
      Instant recorded,
      String dataset,
      int entries,
      Map<String, String> header,
      String chain) {
    Entered.Kind kind =
        dataset.startsWith(TEXT)
            ? Entered.Kind.TEXT
            : dataset.startsWith(ERASURE) ? Entered.Kind.ERASURE : Entered.Kind.ROWS;
    String what = kind == Entered.Kind.ROWS ? dataset : dataset.substring(dataset.indexOf(':') + 1);
    return new Entered(
        number,
        recorded,
        header.getOrDefault("entered_by", ""),
        kind,
        what,
        header.getOrDefault("file", ""),
        entries,
        chain);
  }

  private Optional<Batch> last() throws SQLException {
    try (PreparedStatement query =
            database.connection().prepareStatement(BATCHES + " ORDER BY number DESC LIMIT 1");
        ResultSet found = query.executeQuery()) {
      return found.next() ? Optional.of(batch(found)) : Optional.empty();
    }
  }

  private Batch batch(ResultSet row) throws SQLException {
    Vault vault = database.vault();
    return new Batch(
        row.getInt(1),
        Instant.ofEpochSecond(row.getLong(2)),
        row.getInt(3),
        row.getInt(4),
        Header.root(vault.openHashed(row.getString(5))),
        vault.openHashed(row.getString(6)));
  }

  /// Looks at everything again: whether each entry is as it was entered, none is missing and none
  /// stands elsewhere.
  ///
  /// @param progress told how many entries were looked at
  /// @return the first thing that is wrong, if there is any
  public Optional<Finding> verify(LongConsumer progress) throws LogFailure {
    try {
      return database.atOneMoment(() -> new Verifier(database, progress).verify());
    } catch (SQLException failed) {
      LogFailure failure = Database.failure(failed);
      if (failure.kind() == LogFailure.Kind.DAMAGED) {
        return Optional.of(
            new Finding(0, "the file of the log is damaged: " + failed.getMessage()));
      }
      throw failure;
    }
  }

  /// Whether a row is for those alone who may read everything.
  public static boolean isRestricted(Entry row) {
    return RaisedAccess.level(row).filter(Access.RESTRICTED::equals).isPresent();
  }

  /// Whether a passphrase is needed to read this log.
  public boolean isLocked() throws LogFailure {
    return database.lock().filter(Lock::hasPassphrase).isPresent();
  }

  /// Whether everything of this log can be read: it is not locked, or this program has its key.
  public boolean isReadable() {
    return !database.vault().isClosed();
  }

  /// Gives this program the key of a locked log, as long as it runs.
  public static void unlock(Place place, char[] passphrase) throws LogFailure {
    try (Database database = Database.open(place, true)) {
      Optional<Lock> lock = database.lock().filter(Lock::hasPassphrase);
      if (lock.isPresent()) {
        Keyring.keep(database.get("id"), lock.get().open(passphrase));
      }
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Whether a passphrase is long enough to lock a case with.
  public static boolean suffices(char[] passphrase) {
    return Lock.suffices(passphrase);
  }

  /// The fewest letters of a passphrase.
  public static int shortestPassphrase() {
    return Lock.SHORTEST;
  }

  /// Locks the log: everything that it holds of claims, and will hold, is encrypted at rest. The
  /// act is logged. A log that is locked gets another passphrase.
  ///
  /// @param progress told how many entries were closed
  public void lock(char[] passphrase, String enteredBy, LongConsumer progress) throws LogFailure {
    try {
      Optional<Lock> kept = database.lock();
      if (kept.isPresent()) {
        byte[] key = key(kept.get());
        change(Lock.of(key, passphrase));
        Keyring.keep(id(), key);
      } else {
        lockAll(passphrase, enteredBy, progress);
      }
      database.readLock();
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  private void lockAll(char[] passphrase, String enteredBy, LongConsumer progress)
      throws SQLException, LogFailure {
    Import stamping = begin(new Entering(enteredBy, LOCK, "", ""), false);
    boolean done = false;
    try {
      byte[] key = new Locking(database).close(progress);
      database.setLock(Lock.of(key, passphrase));
      Keyring.keep(id(), key);
      database.readLock();
      Optional<Batch> last = last();
      int number = last.map(Batch::number).orElse(0) + 1;
      String anchor = Locking.anchor(database, number, size() + 1);
      Entering what = new Entering(enteredBy, LOCK, "", anchor);
      new Import(database, id(), what, last, stamping.recorded()).leave();
      done = true;
    } finally {
      if (done) {
        database.commit();
      } else {
        stamping.close();
        database.readLock();
      }
    }
    try {
      database.rewrite();
    } catch (SQLException failed) {
      throw new LogFailure(
          LogFailure.Kind.BUSY,
          "the case is locked, but the database still holds pages from before: "
              + Database.failure(failed).getMessage(),
          "run VACUUM FULL on it when nobody else has the case open",
          failed);
    }
  }

  private byte[] key(Lock kept) throws SQLException, LogFailure {
    return kept.hasPassphrase() ? Keyring.of(id()).orElseThrow(Lock::closed) : kept.key();
  }

  private void change(Lock fresh) throws SQLException {
    database.atOnce(() -> database.setLock(fresh));
    database.forget();
  }

  /// Takes the passphrase off: the log stays encrypted, and its key lies beside it in the open.
  public void takePassphraseOff() throws LogFailure {
    try {
      Optional<Lock> kept = database.lock().filter(Lock::hasPassphrase);
      if (kept.isPresent()) {
        change(Lock.without(key(kept.get())));
        database.readLock();
      }
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  /// Writes a whole copy of a log in a folder to a new file, while others may go on writing.
  public void backup(java.nio.file.Path target) throws LogFailure {
    try {
      database.backup(target);
    } catch (SQLException failed) {
      throw Database.failure(failed);
    }
  }

  @Override
  public void close() throws LogFailure {
    database.close();
  }
}
