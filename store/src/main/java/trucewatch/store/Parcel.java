package trucewatch.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one log has for another, as lines: each an object of texts in canonical JSON. The first
/// says whose it is and up to which batch; then come entries, erasures and receipts in the order in
/// which they were recorded.
public final class Parcel {
  private static final String ENTRIES =
      "SELECT e.body, b.recorded, s.key, s.sealed FROM entry e"
          + " JOIN batch b ON b.number = e.batch LEFT JOIN secret s ON s.position = e.position"
          + " WHERE e.batch = ? ORDER BY e.position";

  private final Database database;
  private final Vault vault;
  private final String log;
  private long entries;

  Parcel(Database database) throws SQLException {
    this.database = database;
    vault = database.vault();
    log = database.get("id");
  }

  /// Takes the lines.
  public interface Lines {
    void line(String text) throws IOException;
  }

  /// The first line of a parcel.
  public record Head(Map<String, String> members) {
    public Head {
      members = Map.copyOf(members);
    }

    /// Reads it.
    public static Head of(String line) throws LogFailure {
      try {
        Head head = new Head(Header.members(line));
        if (head.members.getOrDefault("form", "").equals("1") && !head.log().isEmpty()) {
          return head;
        }
        throw new LogFailure(
            LogFailure.Kind.NEWER,
            "the file is of a form that is not known",
            "use a newer program");
      } catch (Body.Unreadable wrong) {
        throw ClaimsLog.unreadableParcel(wrong);
      }
    }

    /// The id of the log that it is from.
    public String log() {
      return members.getOrDefault("log", "");
    }
  }

  /// What was written.
  ///
  /// @param until the last batch in it
  public record Written(int since, int until, long entries) {}

  /// @param since batches up to this one are left out
  /// @param receiver the log that it is for, which has its own entries already; may be empty
  Written write(int since, String receiver, Lines lines) throws SQLException, IOException {
    int until = (int) database.number("SELECT coalesce(max(number), 0) FROM batch");
    lines.line(
        line(
            "parcel",
            Map.of(
                "form",
                "1",
                "last",
                String.valueOf(database.number("SELECT coalesce(max(recorded), 0) FROM batch")),
                "log",
                log,
                "since",
                String.valueOf(since),
                "until",
                String.valueOf(until))));
    try (PreparedStatement batches =
        database
            .connection()
            .prepareStatement(
                "SELECT number, dataset, header, recorded FROM batch WHERE number > ?"
                    + " ORDER BY number")) {
      batches.setInt(1, since);
      try (ResultSet rows = batches.executeQuery()) {
        while (rows.next()) {
          String dataset = vault.openDataset(rows.getString(2));
          if (dataset.startsWith(ClaimsLog.ERASURE)) {
            Map<String, String> header = vault.header(rows.getString(3));
            erasure(dataset.substring(ClaimsLog.ERASURE.length()), header, lines);
          } else {
            entries(rows.getInt(1), receiver, lines);
          }
        }
      }
    } catch (Body.Unreadable damaged) {
      throw new SQLException("the log is damaged: " + damaged.getMessage(), damaged);
    }
    receipts(lines);
    return new Written(since, until, entries);
  }

  private void entries(int batch, String receiver, Lines lines)
      throws SQLException, IOException, Body.Unreadable {
    try (PreparedStatement query = database.connection().prepareStatement(ENTRIES)) {
      query.setInt(1, batch);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Instant recorded = Instant.ofEpochSecond(rows.getLong(2));
          String text = vault.open(rows.getString(1));
          Body body = Body.read(text, recorded);
          boolean own = body.from().own();
          if (!own && body.from().log().equals(receiver)) {
            continue;
          }
          Body.Identity base = row(body.base());
          lines.line(
              line(
                  "entry",
                  Map.of(
                      "base_id",
                      base.id(),
                      "base_log",
                      base.log(),
                      "body",
                      text,
                      "id",
                      own ? body.entry().id().text() : body.from().id(),
                      "key",
                      base64(vault.openKey(rows.getBytes(3))),
                      "log",
                      own ? log : body.from().log(),
                      "recorded",
                      (own ? recorded : body.from().recorded()).toString(),
                      "sealed",
                      base64(rows.getBytes(4)))));
          entries++;
        }
      }
    }
  }

  private void erasure(String row, Map<String, String> said, Lines lines)
      throws SQLException, IOException {
    Body.Identity erased = row(row);
    Map<String, String> members = new TreeMap<>();
    members.put("log", erased.log());
    members.put("id", erased.id());
    members.put("reason", said.getOrDefault("file", ""));
    members.put("by", said.getOrDefault("entered_by", ""));
    lines.line(line("erasure", members));
  }

  /// Which row of which log the row is that has this name here.
  private Body.Identity row(String name) throws SQLException {
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement(
                "SELECT a.log, a.id FROM arrived a JOIN entry e ON e.position = a.position"
                    + " WHERE e.base = ? AND e.claim_id = ?")) {
      query.setString(1, vault.seal(name));
      query.setString(2, vault.seal(name));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? new Body.Identity(rows.getString(1), vault.open(rows.getString(2)), Instant.EPOCH)
            : new Body.Identity(log, name, Instant.EPOCH);
      }
    }
  }

  private void receipts(Lines lines) throws SQLException, IOException {
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement("SELECT DISTINCT dataset FROM batch WHERE dataset LIKE 'from:%'")) {
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String other = vault.openDataset(rows.getString(1)).substring(Receipts.FROM.length());
          for (Map.Entry<Integer, Instant> had : Receipts.have(database, other).entrySet()) {
            lines.line(
                line(
                    "receipt",
                    Map.of(
                        "log",
                        other,
                        "until",
                        String.valueOf(had.getKey()),
                        "when",
                        had.getValue().toString())));
          }
        }
      }
    }
  }

  private static String line(String kind, Map<String, String> members) {
    Map<String, String> all = new TreeMap<>(members);
    all.put("kind", kind);
    return CanonicalJson.object(all);
  }

  private static String base64(byte @Nullable [] bytes) {
    return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
  }
}
