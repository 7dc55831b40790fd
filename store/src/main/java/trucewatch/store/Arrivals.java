package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Entry;
import trucewatch.time.Interval;

/// When each entry became known, to whom.
///
/// Copies of a case that exchanged everything must answer alike, whichever was asked. So an entry
/// is known from when the first of them knew it; where the same row was entered in two, the earlier
/// counts. Who asks for what one log knew gets that log's own stamps.
final class Arrivals {
  private final Viewpoint viewpoint;
  private final String ownLog;

  /// When another log knew an entry that it has too, by position.
  private final Map<Long, Map<String, Instant>> known = new HashMap<>();

  /// Up to which of our batches the log that is asked for has confirmed to have ours, and when.
  private final Map<Integer, Instant> receipts = new HashMap<>();

  private Arrivals(Viewpoint viewpoint, String ownLog) {
    this.viewpoint = viewpoint;
    this.ownLog = ownLog;
  }

  /// @param recorded what arrived later does not count
  static Arrivals of(Database database, Viewpoint viewpoint, Instant recorded) throws SQLException {
    Arrivals arrivals = new Arrivals(viewpoint, database.get("id"));
    if (!database.knowsOtherLogs()) {
      return arrivals;
    }
    String sql =
        "SELECT a.position, a.log, a.known FROM arrived a JOIN batch b ON b.number = a.batch"
            + " WHERE b.recorded <= ?";
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setLong(1, recorded.getEpochSecond());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          arrivals
              .known
              .computeIfAbsent(rows.getLong(1), _ -> new HashMap<>())
              .put(rows.getString(2), Instant.ofEpochSecond(rows.getLong(3)));
        }
      }
    }
    if (viewpoint instanceof Viewpoint.Log(String log)) {
      Receipts.from(database, log).forEach(arrivals.receipts::put);
    }
    return arrivals;
  }

  /// The same for a few entries alone, asked by anybody.
  static Arrivals of(Database database, Collection<Long> positions) throws SQLException {
    Arrivals arrivals = new Arrivals(new Viewpoint.Anybody(), database.get("id"));
    if (database.number("SELECT count(*) FROM (SELECT 1 FROM arrived LIMIT 1) a") == 0) {
      return arrivals;
    }
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement("SELECT log, known FROM arrived WHERE position = ?")) {
      for (long position : positions) {
        query.setLong(1, position);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            arrivals
                .known
                .computeIfAbsent(position, _ -> new HashMap<>())
                .put(rows.getString(1), Instant.ofEpochSecond(rows.getLong(2)));
          }
        }
      }
    }
    return arrivals;
  }

  /// The entry with the stamps that count; nothing if it is not known to who is asked for.
  Optional<Entry> apply(long position, int batch, Body body) {
    Entry entry = body.entry();
    Map<String, Instant> others = known.getOrDefault(position, Map.of());
    return switch (viewpoint) {
      case Viewpoint.Anybody _ -> {
        Instant first = entry.known();
        for (Instant other : others.values()) {
          first = other.isBefore(first) ? other : first;
        }
        yield Optional.of(stamped(entry, entry.recorded(), first));
      }
      case Viewpoint.Log(String log) when log.equals(ownLog) ->
          Optional.of(stamped(entry, entry.recorded(), here(body)));
      case Viewpoint.Log(String log) -> {
        Instant there = others.get(log);
        if (there == null) {
          there = received(batch, body);
        }
        yield there.equals(Interval.END)
            ? Optional.empty()
            : Optional.of(
                stamped(entry, there.isAfter(entry.recorded()) ? there : entry.recorded(), there));
      }
    };
  }

  /// What another log knew as it came in, we know from when it came to us; what an import said was
  /// known earlier stays so.
  private static Instant here(Body body) {
    Entry entry = body.entry();
    boolean asEntered = !body.from().own() && entry.known().equals(body.from().recorded());
    return asEntered ? entry.recorded() : entry.known();
  }

  private Instant received(int batch, Body body) {
    Instant first = Interval.END;
    for (Map.Entry<Integer, Instant> receipt : receipts.entrySet()) {
      if (receipt.getKey() >= batch && receipt.getValue().isBefore(first)) {
        first = receipt.getValue();
      }
    }
    Instant stamp = body.from().own() ? body.entry().recorded() : body.from().recorded();
    boolean asReported = body.entry().known().isBefore(stamp);
    return first.equals(Interval.END) || !asReported ? first : body.entry().known();
  }

  private static Entry stamped(Entry entry, Instant recorded, Instant known) {
    return known.equals(entry.known()) && recorded.equals(entry.recorded())
        ? entry
        : new Entry(entry.id(), entry.cells(), entry.others(), recorded, known, entry.origin());
  }
}
