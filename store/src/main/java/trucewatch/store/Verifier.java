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
    facets = new Facets(database);
  }

  Optional<Finding> verify() throws SQLException {
    String previous = "";
    int number = 0;
    indexed = database.hasIndex() ? facets.mark() : 0;
    try (PreparedStatement query = database.connection().prepareStatement(BATCHES);
        ResultSet batches = query.executeQuery()) {
      while (batches.next()) {
        number++;
        Optional<Finding> wrong = batch(batches, number, previous);
        if (wrong.isPresent()) {
          return wrong;
        }
        Optional<Finding> text = text(number, batches.getString(3), batches.getString(4));
        if (text.isPresent()) {
          return text;
        }
        if (batches.getString(3).startsWith(ClaimsLog.ERASURE)) {
          without.remove(batches.getString(3).substring(ClaimsLog.ERASURE.length()));
        }
        previous = batches.getString(8);
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
    if (database.hasIndex() && !index.sameAs(facets.stored())) {
      return found(0, "all entries are whole, but the index that claims are found by was changed");
    }
    String said = database.integrity();
    return said.isEmpty()
        ? Optional.empty()
        : found(0, "all entries are whole, but the file of the log is damaged: " + said);
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
        boolean sound =
            rows.next()
                && rows.getString(1).equals(name)
                && hashes.hex(rows.getString(2)).equals(sha256);
        return sound
            ? Optional.empty()
            : found(0, "batch " + batch + ": the text of " + name + " was changed");
      }
    }
  }

  private Optional<Finding> batch(ResultSet batch, int number, String previous)
      throws SQLException {
    String called = "batch " + number;
    if (batch.getInt(1) != number) {
      return found(next, called + " is missing");
    }
    Instant recorded = Instant.ofEpochSecond(batch.getLong(2));
    long entries = batch.getLong(6);
    MerkleTree tree = new MerkleTree(hashes);
    Optional<Finding> wrong = entries(number, recorded, entries, tree);
    if (wrong.isPresent()) {
      return wrong;
    }
    String header = batch.getString(7);
    boolean sound =
        hashes.hex(header).equals(batch.getString(8))
            && Header.says(header, "number", String.valueOf(number))
            && Header.says(header, "previous", previous)
            && Header.says(header, "recorded", recorded.toString())
            && Header.says(header, "dataset", batch.getString(3))
            && Header.says(header, "sha256", batch.getString(4))
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
          String body = rows.getString(8);
          byte[] leaf = hashes.leaf(body);
          byte[] before = link;
          link = hashes.link(before, leaf);
          if (!Arrays.equals(link, rows.getBytes(9))) {
            return found(next, broken(rows, before, end));
          }
          if (rows.getInt(2) != batch || !columnsFit(rows, body, recorded)) {
            return found(next, "its index was changed (claim `" + rows.getString(3) + "`)");
          }
          if (!closedFits(rows, body, recorded)) {
            return found(
                next, "what lies apart of it was changed (claim `" + rows.getString(3) + "`)");
          }
          tree.add(leaf);
          if (next <= indexed) {
            index(body, recorded);
          }
          next++;
          progress.accept(next - 1);
        }
      }
    }
    return next == end ? Optional.empty() : found(next, "it is missing");
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
      byte[] key = rows.getBytes(10);
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

  private static boolean columnsFit(ResultSet rows, String text, Instant recorded)
      throws SQLException {
    try {
      Body body = Body.read(text, recorded);
      return body.entry().id().text().equals(rows.getString(3))
          && body.base().equals(rows.getString(4))
          && body.dataset().equals(rows.getString(5))
          && body.content().equals(rows.getString(6))
          && body.entry().known().getEpochSecond() == rows.getLong(7);
    } catch (Body.Unreadable changed) {
      return false;
    }
  }

  /// Whether the entry that belongs here stands further on, or this one was changed.
  private String broken(ResultSet here, byte[] before, long end) throws SQLException {
    String claim = here.getString(3);
    byte[] stored = here.getBytes(9);
    try (PreparedStatement query = database.connection().prepareStatement(ENTRIES)) {
      query.setLong(1, next + 1);
      query.setLong(2, end);
      try (ResultSet rows = database.stream(query)) {
        while (rows.next()) {
          byte[] moved = hashes.link(before, hashes.leaf(rows.getString(8)));
          if (Arrays.equals(moved, stored) || Arrays.equals(moved, rows.getBytes(9))) {
            return "it stands where another was: entry " + rows.getLong(1) + " belongs here";
          }
        }
      }
    }
    return "it was changed (claim `" + claim + "`)";
  }

  private static Optional<Finding> found(long position, String what) {
    return Optional.of(
        new Finding(position, position == 0 ? what : "entry " + position + ": " + what));
  }
}
