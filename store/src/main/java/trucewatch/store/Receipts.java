package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What logs confirmed to one another, as it stands in the headers of batches: up to which batch,
/// and when.
final class Receipts {
  /// Datasets of batches: what came from a log, and what a log confirmed to have of ours.
  static final String FROM = "from:";

  static final String CONFIRMED = "receipt:";

  private Receipts() {}

  /// What that log confirmed to have of ours: the number of a batch, and when it got it.
  static Map<Integer, Instant> from(Database database, String log) throws SQLException {
    return read(database, CONFIRMED + log);
  }

  /// What we have of that log.
  static Map<Integer, Instant> have(Database database, String log) throws SQLException {
    return read(database, FROM + log);
  }

  static int last(Map<Integer, Instant> receipts) {
    return receipts.keySet().stream().max(Integer::compare).orElse(0);
  }

  /// How a batch writes it in the place of a file's name.
  static String words(int until, Instant when) {
    return "up to batch " + until + " at " + when;
  }

  private static Map<Integer, Instant> read(Database database, String dataset) throws SQLException {
    Map<Integer, Instant> read = new TreeMap<>();
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement("SELECT header FROM batch WHERE dataset = ? ORDER BY number")) {
      query.setString(1, database.vault().sealDataset(dataset));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Map<String, String> header = database.vault().header(rows.getString(1));
          String words = header.getOrDefault("file", "");
          String[] parts = words.split(" ", -1);
          if (parts.length == 6) {
            read.putIfAbsent(Integer.parseInt(parts[3]), Instant.parse(parts[5]));
          }
        }
      }
    } catch (Body.Unreadable damaged) {
      throw new SQLException("the header of a batch is damaged", damaged);
    }
    return read;
  }
}
