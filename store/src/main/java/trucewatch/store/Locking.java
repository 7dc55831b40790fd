package trucewatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Locks a log: closes what it holds, row by row and in one transaction, so that it is locked as a
/// whole or not at all.
///
/// What is entered from then on is hashed into the chain as it is stored, closed, so that anybody
/// can prove it whole. What was entered before was hashed in the open; its links are closed too, or
/// a guessed row could be tried against them, and the batch with which the log was locked holds a
/// hash over all of it as it now lies there.
final class Locking {
  private static final int CHUNK = 2_000;

  private final Database database;

  Locking(Database database) {
    this.database = database;
  }

  /// The stored columns of a row that are texts, and its link where it is an entry.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(long number, List<String> texts, byte[] link) {}

  /// Closes everything, in a transaction that has begun.
  ///
  /// @return the key of the case
  byte[] close(LongConsumer progress) throws SQLException {
    byte[] key = Lock.newKey();
    Vault vault = Vault.of(key);
    entries(vault, progress);
    batches(vault);
    named(vault, "text", "batch", "name", "body");
    keys(vault);
    pairs(vault);
    database.run("DELETE FROM facet");
    database.run("DELETE FROM log WHERE name = 'indexed'");
    for (List<String> name : texts("SELECT name, text FROM log WHERE name LIKE 'let go %'", 2)) {
      String dataset = name.get(0).substring(Database.LET_GO.length());
      change(
          "UPDATE log SET name = ? WHERE name = ?",
          Database.LET_GO + vault.sealDataset(dataset),
          name.get(0));
    }
    return key;
  }

  private void entries(Vault vault, LongConsumer progress) throws SQLException {
    String select =
        "SELECT position, claim_id, base, dataset, content, body, chain FROM entry"
            + " WHERE position > ? ORDER BY position LIMIT "
            + CHUNK;
    String update =
        "UPDATE entry SET claim_id = ?, base = ?, dataset = ?, content = ?, body = ?, chain = ?"
            + " WHERE position = ?";
    try (PreparedStatement query = database.connection().prepareStatement(select);
        PreparedStatement change = database.connection().prepareStatement(update)) {
      long last = 0;
      for (List<Row> rows = rows(query, last, 5, true); !rows.isEmpty(); ) {
        for (Row row : rows) {
          for (int i = 0; i < row.texts().size(); i++) {
            change.setString(i + 1, vault.seal(row.texts().get(i)));
          }
          change.setBytes(6, vault.seal(row.link()));
          change.setLong(7, row.number());
          change.addBatch();
        }
        change.executeBatch();
        last = rows.getLast().number();
        progress.accept(last);
        rows = rows(query, last, 5, true);
      }
    }
  }

  private List<Row> rows(PreparedStatement query, long after, int texts, boolean linked)
      throws SQLException {
    query.setLong(1, after);
    List<Row> rows = new ArrayList<>();
    try (ResultSet found = query.executeQuery()) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
          cells.add(found.getString(2 + i));
        }
        byte[] link = linked ? found.getBytes(2 + texts) : new byte[0];
        rows.add(new Row(found.getLong(1), cells, link));
      }
    }
    return rows;
  }

  private void batches(Vault vault) throws SQLException {
    String select =
        "SELECT number, dataset, sha256, header, chain FROM batch WHERE number > ?"
            + " ORDER BY number";
    String update =
        "UPDATE batch SET dataset = ?, sha256 = ?, header = ?, chain = ? WHERE number = ?";
    try (PreparedStatement query = database.connection().prepareStatement(select);
        PreparedStatement change = database.connection().prepareStatement(update)) {
      for (Row row : rows(query, 0, 4, false)) {
        change.setString(1, vault.sealDataset(row.texts().get(0)));
        change.setString(2, vault.seal(row.texts().get(1)));
        change.setString(3, vault.seal(row.texts().get(2)));
        change.setString(4, vault.seal(row.texts().get(3)));
        change.setLong(5, row.number());
        change.addBatch();
      }
      change.executeBatch();
    }
  }

  private void named(Vault vault, String table, String key, String first, String second)
      throws SQLException {
    String select =
        "SELECT "
            + key
            + ", "
            + first
            + ", "
            + second
            + " FROM "
            + table
            + " WHERE "
            + key
            + " > ? ORDER BY "
            + key;
    String update =
        "UPDATE " + table + " SET " + first + " = ?, " + second + " = ? WHERE " + key + " = ?";
    try (PreparedStatement query = database.connection().prepareStatement(select);
        PreparedStatement change = database.connection().prepareStatement(update)) {
      for (Row row : rows(query, 0, 2, false)) {
        change.setString(1, vault.seal(row.texts().get(0)));
        change.setString(2, vault.seal(row.texts().get(1)));
        change.setLong(3, row.number());
        change.addBatch();
      }
      change.executeBatch();
    }
  }

  private void keys(Vault vault) throws SQLException {
    String select =
        "SELECT position, key FROM secret WHERE position > ? ORDER BY position LIMIT " + CHUNK;
    try (PreparedStatement query = database.connection().prepareStatement(select);
        PreparedStatement change =
            database
                .connection()
                .prepareStatement("UPDATE secret SET key = ? WHERE position = ?")) {
      for (List<Row> rows = rows(query, 0, 0, true); !rows.isEmpty(); ) {
        for (Row row : rows) {
          change.setBytes(1, vault.seal(row.link()));
          change.setLong(2, row.number());
          change.addBatch();
        }
        change.executeBatch();
        rows = rows(query, rows.getLast().number(), 0, true);
      }
    }
  }

  /// The two tables whose rows are known by a text.
  private void pairs(Vault vault) throws SQLException {
    for (List<String> read : texts("SELECT dataset, sha256 FROM file_read", 2)) {
      change(
          "UPDATE file_read SET dataset = ?, sha256 = ? WHERE dataset = ?",
          vault.sealDataset(read.get(0)),
          vault.seal(read.get(1)),
          read.get(0));
    }
    for (List<String> had : texts("SELECT log, id FROM arrived", 2)) {
      change(
          "UPDATE arrived SET id = ? WHERE log = ? AND id = ?",
          vault.seal(had.get(1)),
          had.get(0),
          had.get(1));
    }
  }

  private List<List<String>> texts(String sql, int columns) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    try (PreparedStatement query = database.connection().prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
    }
    return all;
  }

  private void change(String sql, String... values) throws SQLException {
    try (PreparedStatement change = database.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setString(i + 1, values[i]);
      }
      change.executeUpdate();
    }
  }

  /// A hash over all that was entered before the log was locked, as it is stored.
  ///
  /// @param batch the one with which it was locked
  /// @param entry the first that can come after it
  static String anchor(Database database, int batch, long entry) throws SQLException {
    MessageDigest digest = Hashes.sha256();
    String batches =
        "SELECT number, recorded, first_entry, entries, dataset, sha256, header, chain FROM batch"
            + " WHERE number < ? ORDER BY number";
    try (PreparedStatement query = database.connection().prepareStatement(batches)) {
      query.setInt(1, batch);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          for (int i = 1; i <= 4; i++) {
            number(digest, rows.getLong(i));
          }
          for (int i = 5; i <= 8; i++) {
            part(digest, rows.getString(i).getBytes(UTF_8));
          }
        }
      }
    }
    String entries =
        "SELECT position, batch, known, claim_id, base, dataset, content, body, chain FROM entry"
            + " WHERE position < ? ORDER BY position";
    try (PreparedStatement query = database.connection().prepareStatement(entries)) {
      query.setLong(1, entry);
      try (ResultSet rows = database.stream(query)) {
        while (rows.next()) {
          for (int i = 1; i <= 3; i++) {
            number(digest, rows.getLong(i));
          }
          for (int i = 4; i <= 8; i++) {
            part(digest, rows.getString(i).getBytes(UTF_8));
          }
          part(digest, rows.getBytes(9));
        }
      }
    }
    return Hashes.hex(digest.digest());
  }

  private static void number(MessageDigest digest, long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private static void part(MessageDigest digest, byte[] bytes) {
    number(digest, bytes.length);
    digest.update(bytes);
  }
}
