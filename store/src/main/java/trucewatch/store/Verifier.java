package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Computes every hash of a log again and compares.
final class Verifier {
  private static final String BATCHES =
      "SELECT number, recorded, dataset, sha256, first_entry, entries, header, chain FROM batch"
          + " ORDER BY number";
  private static final String ENTRIES =
      "SELECT e.position, e.batch, e.claim_id, e.base, e.dataset, e.content, e.known, e.body,"
          + " e.chain, s.key, s.sealed FROM entry e LEFT JOIN secret s ON s.position = e.position"
          + " WHERE e.position >= ? AND e.position < ? ORDER BY e.position";

  private final Database database;
  private final LongConsumer progress;
  private final Hashes hashes = new Hashes();
  private byte[] link = new byte[Hashes.LENGTH];
  private final Vault vault;

  /// The batch with which the log was locked; 0 if it never was.
  private int locked;

  private final Seal seal = new Seal(hashes);

  /// Rows of which what lies apart is not there, with the last entry of each and its batch.
  private final Map<String, long[]> without = new HashMap<>();

  private final Facets facets;
  private final Facets.Sum index = new Facets.Sum();
  private long indexed;
  private long next = 1;

  Verifier(Database database, LongConsumer progress) {
    this.database = database;
    this.progress = progress;
    vault = database.vault();
    facets = new Facets(database);
  }

  Optional<Finding> verify() throws SQLException {
    String previous = "";
    int number = 0;
    indexed = database.hasIndex() ? facets.mark() : 0;
    locked =
        (int) database.number("SELECT coalesce(min(number), 0) FROM batch WHERE dataset = 'lock:'");
    try (PreparedStatement query = database.connection().prepareStatement(BATCHES);
        ResultSet batches = query.executeQuery()) {
      while (batches.next()) {
        number++;
        Optional<Finding> wrong = batch(batches, number, previous);
        if (wrong.isPresent()) {
          return wrong;
        }
        previous = opens(number) ? vault.openHashed(batches.getString(8)) : "";
      }
    }
    if (database.number("SELECT count(*) FROM entry") != next - 1) {
      return found(next, "there are entries that no batch has");
    }
    Optional<long[]> first =
        without.values().stream().min(java.util.Comparator.comparingLong(one -> one[0]));
    if (first.isPresent()) {
      return found(first.get()[0], "what lies apart of it is gone, and no erasure was logged");
    }
    if (database.hasIndex() && !vault.isClosed() && !index.sameAs(facets.stored())) {
      return found(0, "all entries are whole, but the index that claims are found by was changed");
    }
    String said = database.integrity();
    return said.isEmpty()
        ? Optional.empty()
        : found(0, "all entries are whole, but the file of the log is damaged: " + said);
  }

  /// Whether a batch was written before the log was locked: what is hashed of it was then in the
  /// open.
  private boolean isOlder(int batch) {
    return batch < locked;
  }

  /// Whether what is hashed of a batch can be read: without the passphrase only what was hashed as
  /// it is stored.
  private boolean opens(int batch) {
    return !vault.isClosed() || !isOlder(batch);
  }

  private Optional<Finding> batch(ResultSet batch, int number, String previous)
      throws SQLException {
    String called = "batch " + number;
    if (batch.getInt(1) != number) {
      return found(next, called + " is missing");
    }
    try {
      if (!opens(number)) {
        next += batch.getLong(6);
        link = new byte[0];
        return Optional.empty();
      }
      Optional<Finding> wrong = wrong(batch, number, previous);
      if (wrong.isEmpty() && number == locked) {
        boolean same = Locking.anchor(database, number, next).equals(batch.getString(4));
        wrong = same ? wrong : found(0, "what was entered before the case was locked was changed");
      }
      if (wrong.isPresent() || vault.isClosed()) {
        return wrong;
      }
      String dataset = vault.openDataset(batch.getString(3));
      if (dataset.startsWith(ClaimsLog.ERASURE)) {
        without.remove(dataset.substring(ClaimsLog.ERASURE.length()));
      }
      String sha256 = batch.getString(4);
      return dataset.equals(ClaimsLog.LOCK)
          ? Optional.empty()
          : text(number, dataset, vault.open(sha256));
    } catch (Vault.Failed changed) {
      return found(0, called + ": what is written of it was changed");
    }
  }

  /// Whether a file of the case that is kept with the batch is as it was kept.
  private Optional<Finding> text(int batch, String dataset, String sha256) throws SQLException {
    if (!dataset.startsWith(ClaimsLog.TEXT)) {
      return Optional.empty();
    }
    String name = dataset.substring(ClaimsLog.TEXT.length());
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT name, body FROM text WHERE batch = ?")) {
      query.setInt(1, batch);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() && isKept(rows, name, sha256)
            ? Optional.empty()
            : found(0, "batch " + batch + ": the text of " + name + " was changed");
      }
    }
  }

  private boolean isKept(ResultSet row, String name, String sha256) throws SQLException {
    try {
      return vault.open(row.getString(1)).equals(name)
          && hashes.hex(vault.open(row.getString(2))).equals(sha256);
    } catch (Vault.Failed changed) {
      return false;
    }
  }

  private Optional<Finding> wrong(ResultSet batch, int number, String previous)
      throws SQLException {
    String called = "batch " + number;
    boolean older = isOlder(number);
    Instant recorded = Instant.ofEpochSecond(batch.getLong(2));
    long entries = batch.getLong(6);
    MerkleTree tree = new MerkleTree(hashes);
    Optional<Finding> wrong = entries(number, recorded, entries, tree);
    if (wrong.isPresent()) {
      return wrong;
    }
    String header = older ? vault.open(batch.getString(7)) : batch.getString(7);
    String chain = older ? vault.open(batch.getString(8)) : batch.getString(8);
    String dataset = older ? vault.openDataset(batch.getString(3)) : batch.getString(3);
    String sha256 = older ? vault.open(batch.getString(4)) : batch.getString(4);
    // The hash before the lock is closed, and can be compared with the passphrase alone.
    boolean follows = number == locked && vault.isClosed();
    boolean sound =
        hashes.hex(header).equals(chain)
            && Header.says(header, "number", String.valueOf(number))
            && (follows || Header.says(header, "previous", previous))
            && Header.says(header, "recorded", recorded.toString())
            && Header.says(header, "dataset", dataset)
            && Header.says(header, "sha256", sha256)
            && Header.says(header, "first_entry", batch.getString(5))
            && Header.says(header, "entries", String.valueOf(entries))
            && batch.getLong(5) == next - entries;
    if (!sound) {
      return found(0, called + ": what is written of it was changed");
    }
    return Header.root(header).equals(Hashes.hex(tree.root()))
        ? Optional.empty()
        : found(0, called + ": its root does not belong to its entries");
  }

  private Optional<Finding> entries(int batch, Instant recorded, long count, MerkleTree tree)
      throws SQLException {
    long end = next + count;
    try (PreparedStatement query = database.connection().prepareStatement(ENTRIES)) {
      query.setLong(1, next);
      query.setLong(2, end);
      try (ResultSet rows = database.stream(query)) {
        while (rows.next()) {
          if (rows.getLong(1) != next) {
            return found(next, "it is missing");
          }
          Optional<Finding> wrong = entry(rows, batch, recorded, end, tree);
          if (wrong.isPresent()) {
            return wrong;
          }
          next++;
          progress.accept(next - 1);
        }
      }
    }
    return next == end ? Optional.empty() : found(next, "it is missing");
  }

  private Optional<Finding> entry(
      ResultSet row, int batch, Instant recorded, long end, MerkleTree tree) throws SQLException {
    byte[] before = link;
    byte[] leaf;
    byte[] stored;
    try {
      leaf = hashes.leaf(hashed(row, batch));
      stored = isOlder(batch) ? vault.openLink(row.getBytes(9)) : row.getBytes(9);
    } catch (Vault.Failed changed) {
      return found(next, "it was changed");
    }
    link = hashes.link(before, leaf);
    // The link before the first entry of a locked log may be closed.
    boolean first = vault.isClosed() && before.length == 0;
    if (first) {
      link = stored;
    }
    if (!Arrays.equals(link, stored)) {
      return found(next, broken(row, batch, before, end));
    }
    tree.add(leaf);
    return vault.isClosed() ? Optional.empty() : opened(row, batch, recorded);
  }

  private String hashed(ResultSet row, int batch) throws SQLException {
    return isOlder(batch) ? vault.open(row.getString(8)) : row.getString(8);
  }

  private Optional<Finding> opened(ResultSet row, int batch, Instant recorded) throws SQLException {
    try {
      String body = vault.open(row.getString(8));
      String claim = vault.open(row.getString(3));
      if (row.getInt(2) != batch || !columnsFit(row, body, recorded)) {
        return found(next, "its index was changed (claim `" + claim + "`)");
      }
      if (!closedFits(row, body, recorded)) {
        return found(next, "what lies apart of it was changed (claim `" + claim + "`)");
      }
      if (next <= indexed) {
        index(body, recorded);
      }
      return Optional.empty();
    } catch (Vault.Failed changed) {
      return found(next, "its index was changed");
    }
  }

  private void index(String text, Instant recorded) throws SQLException {
    try {
      facets.of(next, Body.read(text, recorded).entry()).forEach(index::add);
    } catch (Body.Unreadable changed) {
      throw new SQLException("an entry that fits its columns can be read", changed);
    }
  }

  private boolean closedFits(ResultSet rows, String text, Instant recorded) throws SQLException {
    try {
      Body body = Body.read(text, recorded);
      byte[] key = vault.openKey(rows.getBytes(10));
      byte[] sealed = rows.getBytes(11);
      if (body.closed().isEmpty()) {
        return key == null;
      }
      if (key == null || sealed == null) {
        without.put(body.base(), new long[] {next, rows.getLong(2)});
        return true;
      }
      return seal.commitment(key, seal.open(key, sealed)).equals(body.closed());
    } catch (Body.Unreadable changed) {
      return false;
    }
  }

  private boolean columnsFit(ResultSet rows, String text, Instant recorded) throws SQLException {
    try {
      Body body = Body.read(text, recorded);
      return body.entry().id().text().equals(vault.open(rows.getString(3)))
          && body.base().equals(vault.open(rows.getString(4)))
          && body.dataset().equals(vault.open(rows.getString(5)))
          && body.content().equals(vault.open(rows.getString(6)))
          && body.entry().known().getEpochSecond() == rows.getLong(7);
    } catch (Body.Unreadable changed) {
      return false;
    }
  }

  /// Whether the entry that belongs here stands further on, or this one was changed.
  private String broken(ResultSet here, int batch, byte[] before, long end) throws SQLException {
    String claim = vault.isClosed() ? "" : " (claim `" + vault.open(here.getString(3)) + "`)";
    byte[] stored = here.getBytes(9);
    try (PreparedStatement query = database.connection().prepareStatement(ENTRIES)) {
      query.setLong(1, next + 1);
      query.setLong(2, end);
      try (ResultSet rows = database.stream(query)) {
        while (rows.next()) {
          byte[] moved = hashes.link(before, hashes.leaf(hashed(rows, batch)));
          if (Arrays.equals(moved, stored) || Arrays.equals(moved, rows.getBytes(9))) {
            return "it stands where another was: entry " + rows.getLong(1) + " belongs here";
          }
        }
      }
    }
    return "it was changed" + claim;
  }

  private static Optional<Finding> found(long position, String what) {
    return Optional.of(
        new Finding(position, position == 0 ? what : "entry " + position + ": " + what));
  }
}
