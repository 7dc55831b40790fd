package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;

/// Rows on their way into the log: all of them get in, or none.
///
/// A row that the log does not have is added. A row that it has, and that reads the same, is passed
/// over. One that reads differently is corrected, by entries of their own: nothing that is in the
/// log is touched.
public final class Import implements AutoCloseable {
  private static final int CHUNK = 500;
  private static final byte[] NO_SALT = {};
  private static final String INSERT =
      "INSERT INTO entry (position, batch, claim_id, base, dataset, content, known, body, chain)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CLOSE = "INSERT INTO secret (position, key, sealed) VALUES (?, ?, ?)";
  private static final String HISTORY =
      "SELECT e.body, b.recorded, s.key, s.sealed FROM entry e"
          + " LEFT JOIN batch b ON b.number = e.batch"
          + " LEFT JOIN secret s ON s.position = e.position"
          + " WHERE e.base = ? ORDER BY e.position";

  /// A row with the id of an earlier row of the same file; it was left out.
  ///
  /// @param same whether it says the same
  public record Repeated(Entry row, boolean same) {}

  private record Row(Entry entry, String cells) {}

  /// The last entry about a row.
  ///
  /// @param salt of the content; empty if there is none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record State(long position, String content, byte[] salt) {}

  private final Database database;
  private final String log;
  private final Entering what;
  private final Instant recorded;
  private final int number;
  private final String previous;
  private final long first;
  private final Hashes hashes = new Hashes();
  private final MerkleTree tree = new MerkleTree(hashes);
  private final IdSet met = new IdSet();

  /// Rows of which nothing that was erased may come in again, by id.
  private final Set<String> erased;

  private final List<Row> waiting = new ArrayList<>(CHUNK);
  private final PreparedStatement insert;
  private final PreparedStatement close;
  private final Seal seal = new Seal(hashes);
  private final Vault vault;
  private Consumer<Repeated> repeated = _ -> {};
  private byte[] link;
  private long next;
  private int inserted;
  private Optional<Batch> batch = Optional.empty();
  private boolean listing;
  private boolean ended;
  private long added;
  private long unchanged;
  private long corrected;
  private long restored;
  private long retracted;
  private long gone;
  private long restricted;

  Import(Database database, String log, Entering what, Optional<Batch> last, Instant recorded)
      throws SQLException {
    this.database = database;
    vault = database.vault();
    this.log = log;
    this.what = what;
    this.recorded = recorded;
    number = last.map(Batch::number).orElse(0) + 1;
    previous = last.map(Batch::chain).orElse("");
    first = last.map(batch -> (long) batch.firstEntry() + batch.entries()).orElse(1L);
    next = first;
    link = lastLink();
    erased = ClaimsLog.erased(database);
    insert = database.connection().prepareStatement(INSERT);
    close = database.connection().prepareStatement(CLOSE);
  }

  private byte[] lastLink() throws SQLException {
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT chain FROM entry WHERE position = ?")) {
      query.setLong(1, first - 1);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? vault.openLink(found.getBytes(1)) : new byte[Hashes.LENGTH];
      }
    }
  }

  /// The stamp of everything that is entered here.
  public Instant recorded() {
    return recorded;
  }

  /// Says who is told of rows that come twice.
  public void onRepeated(Consumer<Repeated> listener) {
    repeated = listener;
  }

  /// Keeps a list of what is met, so that [#retractUnseen] knows what was not. Before the first
  /// row.
  public void listWhatIsMet() throws LogFailure {
    try {
      database.run("CREATE TEMPORARY TABLE IF NOT EXISTS met (base TEXT NOT NULL PRIMARY KEY)");
      database.run("DELETE FROM met");
      listing = true;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /// Enters a row; what comes of it is known at the latest when the import is committed.
  public void add(Entry row) throws LogFailure {
    if (met.size() >= IdSet.MOST) {
      throw new LogFailure(
          LogFailure.Kind.OTHER,
          "the file has more than " + IdSet.MOST + " rows",
          "divide it, and import one part after the other");
    }
    String cells = Body.cells(row.cells());
    waiting.add(new Row(row, cells));
    if (waiting.size() == CHUNK) {
      flush();
    }
  }

  private void flush() throws LogFailure {
    try {
      Map<String, State> states = states();
      List<Row> rows = List.copyOf(waiting);
      waiting.clear();
      for (Row row : rows) {
        enter(row, states);
      }
      send();
      if (listing) {
        list(rows);
      }
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private void send() throws SQLException {
    if (inserted > 0) {
      insert.executeBatch();
      close.executeBatch();
      inserted = 0;
    }
  }

  private void list(List<Row> rows) throws SQLException {
    try (PreparedStatement mark =
        database
            .connection()
            .prepareStatement("INSERT INTO met (base) VALUES (?) ON CONFLICT DO NOTHING")) {
      for (Row row : rows) {
        mark.setString(1, vault.seal(row.entry().id().text()));
        mark.addBatch();
      }
      mark.executeBatch();
    }
  }

  /// The last entry about each row that waits.
  private Map<String, State> states() throws SQLException {
    Map<String, State> states = new HashMap<>();
    if (waiting.isEmpty() || next == 1) {
      return states;
    }
    String sql =
        "SELECT e.base, e.position, e.content, s.key FROM entry e"
            + " LEFT JOIN secret s ON s.position = e.position WHERE e.base IN (?"
            + ", ?".repeat(waiting.size() - 1)
            + ")";
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      for (int i = 0; i < waiting.size(); i++) {
        query.setString(i + 1, vault.seal(waiting.get(i).entry().id().text()));
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          byte[] key = vault.openKey(rows.getBytes(4));
          String content = vault.open(rows.getString(3));
          State state = new State(rows.getLong(2), content, key == null ? NO_SALT : key);
          states.merge(
              vault.open(rows.getString(1)),
              state,
              (one, two) -> one.position() > two.position() ? one : two);
        }
      }
    }
    return states;
  }

  private void enter(Row row, Map<String, State> states) throws SQLException, LogFailure {
    String id = row.entry().id().text();
    State state = states.get(id);
    if (!met.add(id)) {
      repeated.accept(new Repeated(row.entry(), state != null && same(row, state)));
      return;
    }
    if (state == null) {
      states.put(id, write(new Body(id, what.dataset(), row.cells(), stamped(row.entry()))));
      added++;
    } else if (erased.contains(id)) {
      revise(row, id, Revision::readsAfterErasure);
    } else if (same(row, state)) {
      unchanged++;
    } else {
      State last = revise(row, id, Revision::reads);
      states.put(id, last == null ? state : last);
    }
  }

  private boolean same(Row row, State state) {
    return state.content().equals(content(state.salt(), row.cells()));
  }

  /// Entries of the first form of the log have a shorter hash without salt.
  private String content(byte[] salt, String cells) {
    return salt.length == 0
        ? hashes.hex(cells).substring(0, 32)
        : hashes.salted((byte) 4, salt, cells).substring(0, 32);
  }

  /// What a row that is there again, and reads so, adds.
  private interface Reads {
    List<Body> of(Revision revision, Entry now, String content);
  }

  private @Nullable State revise(Row row, String id, Reads reads) throws SQLException, LogFailure {
    Revision revision = revision(id);
    boolean wasTakenBack = revision.takenBack();
    List<Body> entries = reads.of(revision, row.entry(), row.cells());
    State last = null;
    for (Body body : entries) {
      last = write(body);
    }
    if (wasTakenBack) {
      restored++;
    } else if (entries.isEmpty()) {
      unchanged++;
    } else {
      corrected++;
    }
    return last;
  }

  private Revision revision(String id) throws SQLException, LogFailure {
    send();
    List<Body> history = new ArrayList<>();
    try (PreparedStatement query = database.connection().prepareStatement(HISTORY)) {
      query.setString(1, vault.seal(id));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long stamp = rows.getLong(2);
          Instant when = rows.wasNull() ? recorded : Instant.ofEpochSecond(stamp);
          String text = vault.open(rows.getString(1));
          byte[] key = vault.openKey(rows.getBytes(3));
          history.add(Body.read(text, when, key, rows.getBytes(4), seal));
        }
      }
    } catch (Body.Unreadable changed) {
      throw ClaimsLog.damaged(changed);
    }
    return new Revision(history, what.dataset(), recorded, this::name);
  }

  private int names;

  /// An id that no other entry has, in no other copy of the case either.
  private ClaimId name(String base) {
    String unique = hashes.hex(log + "/" + number + "/" + ++names).substring(0, 10);
    return new ClaimId(base + "~" + unique);
  }

  private Entry stamped(Entry row) {
    Instant known = row.known().isAfter(recorded) ? recorded : row.known();
    return row.recorded().equals(recorded) && known.equals(row.known())
        ? row
        : new Entry(row.id(), row.cells(), row.others(), recorded, known, row.origin());
  }

  private State write(Body body) throws SQLException {
    String closing = Seal.closing(body.entry(), !vault.isPlain());
    byte[] salt = NO_SALT;
    String commitment = "";
    if (!closing.isEmpty()) {
      Seal.Closed closed = seal.close(closing);
      salt = closed.key();
      commitment = closed.commitment();
      close.setLong(1, next);
      close.setBytes(2, vault.seal(salt));
      close.setBytes(3, closed.sealed());
      close.addBatch();
    }
    String content = body.content().isEmpty() ? "" : content(salt, body.content());
    store(
        new Body(
            body.base(), body.dataset(), content, body.entry(), commitment, Body.Identity.OWN));
    return new State(next - 1, content, salt);
  }

  /// Enters what another log closed, as it stands there.
  ///
  /// @return its position
  long enterClosed(Body body, byte[] key, byte[] sealed) throws SQLException {
    if (key.length > 0) {
      close.setLong(1, next);
      close.setBytes(2, vault.seal(key));
      close.setBytes(3, sealed);
      close.addBatch();
    }
    store(body);
    send();
    return next - 1;
  }

  /// Ends the batch, with or without entries, and leaves the transaction open for another.
  Batch leave() throws SQLException {
    send();
    Batch ended = next > first ? close(next - first) : close(0);
    insert.close();
    close.close();
    this.ended = true;
    return ended;
  }

  int number() {
    return number;
  }

  private void store(Body stored) throws SQLException {
    if (ClaimsLog.isRestricted(stored.entry())) {
      restricted++;
    }
    String text = vault.seal(stored.text());
    byte[] leaf = hashes.leaf(text);
    link = hashes.link(link, leaf);
    tree.add(leaf);
    insert.setLong(1, next);
    insert.setInt(2, number);
    insert.setString(3, vault.seal(stored.entry().id().text()));
    insert.setString(4, vault.seal(stored.base()));
    insert.setString(5, vault.seal(stored.dataset()));
    insert.setString(6, vault.seal(stored.content()));
    insert.setLong(7, stored.entry().known().getEpochSecond());
    insert.setString(8, text);
    insert.setBytes(9, link);
    insert.addBatch();
    inserted++;
    next++;
  }

  /// Takes back the rows of the dataset that were not met. Needs [#listWhatIsMet] before the first
  /// row.
  ///
  /// @param which which of them, by id; the others are only counted
  public void retractUnseen(Predicate<String> which) throws LogFailure {
    flush();
    try {
      for (String base : unseen()) {
        if (!which.test(base)) {
          gone++;
          continue;
        }
        for (Body body : revision(base).gone(what.file())) {
          write(body);
        }
        retracted++;
      }
      send();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private List<String> unseen() throws SQLException {
    String sql =
        "SELECT e.base FROM entry e"
            + " WHERE e.dataset = ? AND NOT EXISTS (SELECT 1 FROM met m WHERE m.base = e.base)"
            + " AND e.content <> '' AND e.position > ?"
            + " AND e.position = (SELECT max(f.position) FROM entry f WHERE f.base = e.base)"
            + " ORDER BY e.position";
    List<String> bases = new ArrayList<>();
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setString(1, vault.seal(what.dataset()));
      query.setLong(2, database.letGoAt(what.dataset()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          bases.add(vault.open(rows.getString(1)));
        }
      }
    }
    return bases;
  }

  /// What the import does, as far as rows were looked at; everything after [#finish].
  public Changes changes() {
    return new Changes(added, unchanged, corrected, restored, retracted, gone);
  }

  /// How many entries that only those may read who may read everything were written.
  public long restricted() {
    return restricted;
  }

  /// Looks at the rows that still wait. What came of it can then be read through the log, and be
  /// given up or committed.
  public Changes finish() throws LogFailure {
    flush();
    try {
      if (batch.isEmpty() && next > first) {
        batch = Optional.of(close(next - first));
      }
      return changes();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /// Brings everything to disk. What this returns is in the log, whatever happens afterwards.
  ///
  /// @return the new batch; nothing if there was nothing new
  public Optional<Batch> commit() throws LogFailure {
    finish();
    try {
      if (!what.sha256().isEmpty()) {
        remember();
      }
      insert.close();
      close.close();
      ended = true;
      database.commit();
      return batch;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /// A batch without entries, for what the log keeps beside them.
  Batch bare() throws SQLException {
    Batch bare = close(0);
    batch = Optional.of(bare);
    return bare;
  }

  private void remember() throws SQLException {
    String sql =
        "INSERT INTO file_read (dataset, sha256) VALUES (?, ?)"
            + " ON CONFLICT (dataset) DO UPDATE SET sha256 = excluded.sha256";
    try (PreparedStatement mark = database.connection().prepareStatement(sql)) {
      mark.setString(1, vault.sealDataset(what.dataset()));
      mark.setString(2, vault.seal(what.sha256()));
      mark.executeUpdate();
    }
  }

  private Batch close(long entries) throws SQLException {
    String root = Hashes.hex(tree.root());
    Entering stored = vault.seal(what);
    String header = Header.text(log, number, recorded, stored, first, entries, root, previous);
    String chain = hashes.hex(header);
    String sql =
        "INSERT INTO batch (number, recorded, dataset, sha256, first_entry, entries, header, chain)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement row = database.connection().prepareStatement(sql)) {
      row.setInt(1, number);
      row.setLong(2, recorded.getEpochSecond());
      row.setString(3, stored.dataset());
      row.setString(4, stored.sha256());
      row.setLong(5, first);
      row.setLong(6, entries);
      row.setString(7, header);
      row.setString(8, chain);
      row.executeUpdate();
    }
    return new Batch(number, recorded, (int) first, (int) entries, root, chain);
  }

  private static LogFailure failure(SQLException failed) {
    return Database.failure(failed);
  }

  /// Gives up what was not committed.
  @Override
  public void close() throws LogFailure {
    if (!ended) {
      ended = true;
      try {
        insert.close();
        close.close();
        database.rollback();
      } catch (SQLException failed) {
        throw failure(failed);
      }
    }
  }
}
