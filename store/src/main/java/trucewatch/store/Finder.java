package trucewatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import trucewatch.claims.Entry;
import trucewatch.time.Interval;

/// Finds entries by the index, the latest that happened first, and everything that has a part in
/// what they say.
final class Finder implements AutoCloseable {
  private static final String ROW =
      "SELECT e.body, b.recorded, s.key, s.sealed, e.base, e.position, e.batch FROM entry e"
          + " JOIN batch b ON b.number = e.batch LEFT JOIN secret s ON s.position = e.position"
          + " WHERE ";
  private static final String FACETS =
      "SELECT since, position FROM facet WHERE kind = ? AND value = ? AND since >= ?"
          + " AND since < ? AND until > ? AND known <= ?"
          + " ORDER BY since DESC, position DESC LIMIT ?";

  private final Database database;

  /// Asked hundreds of times for one search, so each is prepared once.
  private final PreparedStatement byPosition;

  private final PreparedStatement byRow;
  private final PreparedStatement isRow;
  private final PreparedStatement byFacet;
  private final Seal seal = new Seal(new Hashes());
  private final Vault vault;

  /// The entries found so far, by position.
  private final TreeMap<Long, Stored> found = new TreeMap<>();

  private final Set<String> bases = new HashSet<>();
  private final Deque<Stored> open = new ArrayDeque<>();

  private record Stored(String base, int batch, Body body) {}

  private record Hit(long since, long position) {}

  /// From when on nothing is known that could count, in seconds. What is not known to this log may
  /// be known to another.
  private final long known;

  /// @param known what became known later cannot count
  Finder(Database database, Instant known) throws SQLException {
    this.database = database;
    vault = database.vault();
    boolean others = database.number("SELECT count(*) FROM (SELECT 1 FROM arrived LIMIT 1) a") > 0;
    this.known = others ? Long.MAX_VALUE : known.getEpochSecond();
    Connection connection = database.connection();
    byPosition = connection.prepareStatement(ROW + "e.position = ?");
    byRow = connection.prepareStatement(ROW + "e.base = ?");
    isRow = connection.prepareStatement("SELECT 1 FROM entry WHERE base = ? LIMIT 1");
    byFacet = connection.prepareStatement(FACETS);
  }

  /// @param most how many entries to find; of those, the ones that began last
  Found find(Search search, int most) throws SQLException, Body.Unreadable {
    List<Hit> hits = hits(search, most);
    for (Hit hit : hits) {
      load(hit.position());
    }
    complete();
    List<Entry> entries = new ArrayList<>();
    RaisedAccess access = new RaisedAccess();
    for (var one : found.entrySet()) {
      Body body = one.getValue().body();
      if (!body.entry().id().text().equals(one.getValue().base())) {
        access.add(one.getValue().base(), one.getKey(), body.entry());
      }
    }
    Arrivals arrivals = Arrivals.of(database, found.keySet());
    for (var one : found.entrySet()) {
      Stored stored = one.getValue();
      arrivals
          .apply(one.getKey(), stored.batch(), stored.body())
          .map(entry -> access.apply(stored.base(), one.getKey(), entry))
          .ifPresent(entries::add);
    }
    return new Found(entries, hits.size() < most);
  }

  /// Entries that may have a part in a claim that fits. The index is asked for one thing that must
  /// fit; where a time must fit too, it bounds only those entries that say all that they say
  /// themselves.
  private List<Hit> hits(Search search, int most) throws SQLException, Body.Unreadable {
    long from = search.from().getEpochSecond();
    long to = search.to().getEpochSecond();
    boolean atSomeTime =
        !search.from().equals(Interval.BEGINNING) || !search.to().equals(Interval.END);
    Set<Hit> hits = new LinkedHashSet<>();
    if (!search.incident().isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      Facets.variants(search.incident(), names);
      for (String name : names) {
        hits.addAll(whenever(Facets.NAMES, name, most));
        // A claim that names no incident has its own, of its own name.
        hits.addAll(named(name));
      }
    } else if (search.clause().isEmpty()
        && search.actors().isEmpty()
        && search.places().isEmpty()) {
      hits.addAll(during(Facets.WHEN, Facets.LONG, from, to, most));
      hits.addAll(during(Facets.tied(Facets.WHEN), Facets.tied(Facets.LONG), from, to, most));
    } else {
      boolean byClause = !search.clause().isEmpty();
      String kind =
          byClause ? Facets.CLAUSE : search.actors().isEmpty() ? Facets.PLACE : Facets.ACTOR;
      Set<String> values =
          byClause
              ? Set.of(search.clause())
              : search.actors().isEmpty() ? search.places() : search.actors();
      for (String value : values) {
        hits.addAll(hits(kind, value, Long.MIN_VALUE, from, to, most));
        hits.addAll(whenever(Facets.tied(kind), value, most));
      }
      if (atSomeTime) {
        hits.addAll(during(Facets.tied(Facets.WHEN), Facets.tied(Facets.LONG), from, to, most));
      }
    }
    return hits.stream()
        .sorted(Comparator.comparingLong(Hit::since).thenComparingLong(Hit::position).reversed())
        .limit(most)
        .toList();
  }

  private List<Hit> during(String ofShort, String ofLong, long from, long to, int most)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Facets.LENGTHS.size(); i++) {
      long since = from - Facets.LENGTHS.get(i);
      hits.addAll(hits(ofShort, Facets.length(i), since, from, to, most));
    }
    hits.addAll(hits(ofLong, "", Long.MIN_VALUE, from, to, most));
    return hits;
  }

  private List<Hit> whenever(String kind, String value, int most) throws SQLException {
    return hits(kind, value, Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, most);
  }

  private List<Hit> hits(String kind, String value, long since, long from, long to, int most)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    byFacet.setString(1, kind);
    byFacet.setString(2, vault.seal(value));
    byFacet.setLong(3, since);
    byFacet.setLong(4, to);
    byFacet.setLong(5, from);
    byFacet.setLong(6, known);
    byFacet.setInt(7, most);
    try (ResultSet rows = byFacet.executeQuery()) {
      while (rows.next()) {
        hits.add(new Hit(rows.getLong(1), rows.getLong(2)));
      }
    }
    return hits;
  }

  /// The rows of that id.
  private List<Hit> named(String id) throws SQLException, Body.Unreadable {
    loadRow(rowOf(id));
    return found.entrySet().stream()
        .filter(one -> one.getValue().body().entry().id().text().equals(id))
        .map(one -> new Hit(Long.MAX_VALUE, one.getKey()))
        .toList();
  }

  /// The row that an id belongs to: what this log added to a row has the row's id and `~`.
  private String rowOf(String id) throws SQLException {
    int mark = id.lastIndexOf('~');
    if (mark <= 0) {
      return id;
    }
    isRow.setString(1, vault.seal(id));
    try (ResultSet rows = isRow.executeQuery()) {
      return rows.next() ? id : id.substring(0, mark);
    }
  }

  /// Goes on until nothing more has a part.
  private void complete() throws SQLException, Body.Unreadable {
    Set<String> names = new HashSet<>();
    while (!open.isEmpty()) {
      Stored stored = open.remove();
      Entry entry = stored.body().entry();
      loadRow(stored.base());
      Set<String> here = new LinkedHashSet<>(Facets.names(entry));
      here.add(entry.id().text());
      here.add(stored.base());
      for (String name : here) {
        if (names.add(name)) {
          loadRow(rowOf(name));
          for (Hit hit : whenever(Facets.NAMES, name, Integer.MAX_VALUE)) {
            load(hit.position());
          }
        }
      }
    }
  }

  private void load(long position) throws SQLException, Body.Unreadable {
    if (!found.containsKey(position)) {
      byPosition.setLong(1, position);
      take(byPosition);
    }
  }

  private void loadRow(String base) throws SQLException, Body.Unreadable {
    if (bases.add(base)) {
      byRow.setString(1, vault.seal(base));
      take(byRow);
    }
  }

  private void take(PreparedStatement query) throws SQLException, Body.Unreadable {
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        long position = rows.getLong(6);
        if (!found.containsKey(position)) {
          Instant stamp = Instant.ofEpochSecond(rows.getLong(2));
          String text = vault.open(rows.getString(1));
          byte[] key = vault.openKey(rows.getBytes(3));
          Body body = Body.read(text, stamp, key, rows.getBytes(4), seal);
          Stored stored = new Stored(vault.open(rows.getString(5)), rows.getInt(7), body);
          found.put(position, stored);
          open.add(stored);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    byPosition.close();
    byRow.close();
    isRow.close();
    byFacet.close();
  }
}
