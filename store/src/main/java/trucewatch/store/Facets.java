package trucewatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Period;
import trucewatch.claims.Spelling;
import trucewatch.time.Interval;

/// The index by which claims are found: for each entry, what it names of the columns that lie open.
///
/// It is made from the entries, after they are in the log, and holds nothing that they do not say
/// openly; so an erasure leaves nothing in it. Entries that have come in since it was last brought
/// up to date are the next to be taken in.
///
/// Dates without a time zone are read as UTC; so each time is kept with [#SLACK] on both sides.
final class Facets {
  /// Local days begin up to 14 hours before those of UTC, and 12 hours after.
  private static final long SLACK = 15 * 3_600;

  /// How long claims last that are kept together, in seconds with their slack; longer ones are kept
  /// apart. A search by time looks that far before the time for what may still have lasted.
  static final List<Long> LENGTHS = List.of(3 * 86_400L, 10 * 86_400L, 34 * 86_400L, 64 * 86_400L);

  /// Ids of incidents and claims that an entry names.
  static final String NAMES = "n";

  static final String ACTOR = "a";
  static final String PLACE = "p";
  static final String CLAUSE = "c";
  static final String WHEN = "w";
  static final String LONG = "l";

  /// The same kind for entries that name an incident or another entry. What such an entry says may
  /// be said of another, or come from another.
  static String tied(String kind) {
    return kind + "+";
  }

  private static final String MARK = "indexed";
  private static final int CHUNK = 50_000;
  private static final String ENTRIES =
      "SELECT position, body FROM entry WHERE position > ? ORDER BY position LIMIT " + CHUNK;

  private final Database database;
  private final ClaimReader reader = new ClaimReader(ZoneOffset.UTC);

  Facets(Database database) {
    this.database = database;
  }

  /// One thing that an entry is found by.
  ///
  /// @param since when what the entry tells began, in seconds
  /// @param until and ended
  /// @param known from when this log counts it as known
  record Facet(String kind, String value, long since, long until, long known, long position) {}

  /// The last entry that the index has.
  long mark() throws SQLException {
    String mark = database.get(MARK);
    return mark.isEmpty() ? 0 : Long.parseLong(mark);
  }

  /// How many entries the index lacks.
  long missing() throws SQLException {
    return database.number("SELECT coalesce(max(position), 0) FROM entry") - mark();
  }

  /// Takes in what the index lacks; each part is a transaction.
  void update(LongConsumer progress) throws SQLException, Body.Unreadable {
    while (missing() > 0) {
      database.begin();
      try {
        long from = mark();
        long last = from;
        List<Facet> facets = new ArrayList<>();
        try (PreparedStatement query = database.connection().prepareStatement(ENTRIES)) {
          query.setLong(1, from);
          try (ResultSet rows = database.stream(query)) {
            while (rows.next()) {
              last = rows.getLong(1);
              String body = database.vault().open(rows.getString(2));
              facets.addAll(of(last, Body.read(body, Interval.END).entry()));
            }
          }
        }
        store(facets);
        database.run("DELETE FROM log WHERE name = '" + MARK + "'");
        database.set(MARK, String.valueOf(last));
        database.commit();
        progress.accept(last);
      } catch (SQLException | Body.Unreadable failed) {
        database.rollback();
        throw failed;
      }
    }
  }

  private void store(List<Facet> facets) throws SQLException {
    // In the order of the index, so that it grows page by page.
    facets.sort(
        Comparator.comparing(Facet::kind)
            .thenComparing(Facet::value)
            .thenComparingLong(Facet::since)
            .thenComparingLong(Facet::position));
    try (PreparedStatement insert =
        database
            .connection()
            .prepareStatement(
                "INSERT INTO facet (kind, value, since, position, until, known)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      int waiting = 0;
      for (Facet facet : facets) {
        insert.setString(1, facet.kind());
        insert.setString(2, database.vault().seal(facet.value()));
        insert.setLong(3, facet.since());
        insert.setLong(4, facet.position());
        insert.setLong(5, facet.until());
        insert.setLong(6, facet.known());
        insert.addBatch();
        if (++waiting % 1_000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /// What an entry is found by.
  List<Facet> of(long position, Entry entry) {
    Interval when = when(entry);
    boolean always = when.equals(Interval.ALWAYS);
    long since = when.from().getEpochSecond() - (always ? 0 : SLACK);
    long until = when.to().getEpochSecond() + (always ? 0 : SLACK);
    long known = entry.known().getEpochSecond();
    Set<String> names = names(entry);
    Set<Facet> facets = new LinkedHashSet<>();
    names.forEach(name -> facets.add(new Facet(NAMES, name, since, until, known, position)));
    UnaryOperator<String> kind = names.isEmpty() ? k -> k : Facets::tied;
    String length = length(until - since);
    String time = kind.apply(length.isEmpty() ? LONG : WHEN);
    facets.add(new Facet(time, length, since, until, known, position));
    Map<String, String> codes =
        Map.of(
            ACTOR, entry.cell(Column.ACTOR),
            PLACE, entry.cell(Column.PLACE),
            CLAUSE, entry.cell(Column.CLAUSE));
    codes.forEach(
        (what, cell) -> {
          for (String one : Spelling.code(cell).split("\\|", -1)) {
            String code = one.replaceAll("^-+|-+$", "");
            if (!code.isEmpty()) {
              facets.add(new Facet(kind.apply(what), code, since, until, known, position));
            }
          }
        });
    return List.copyOf(facets);
  }

  /// With which of [#LENGTHS] a claim is kept; empty if it lasts longer.
  private static String length(long seconds) {
    for (int i = 0; i < LENGTHS.size(); i++) {
      if (seconds <= LENGTHS.get(i)) {
        return length(i);
      }
    }
    return "";
  }

  static String length(int which) {
    return String.valueOf(which);
  }

  /// The ids of incidents and other claims that an entry writes, each as every reader of it may
  /// mean it.
  static Set<String> names(Entry entry) {
    Set<String> names = new LinkedHashSet<>();
    variants(entry.cell(Column.INCIDENT_ID), names);
    for (String id : entry.cell(Column.REFERS_TO).split(";", -1)) {
      variants(id, names);
    }
    return names;
  }

  /// An id, and what stands after the source in `SOURCE/ID`.
  static void variants(String written, Set<String> names) {
    String id = Spelling.text(written);
    if (!id.isEmpty()) {
      names.add(id);
      int slash = id.indexOf('/');
      if (slash > 0 && slash < id.length() - 1) {
        names.add(id.substring(slash + 1).strip());
      }
    }
  }

  /// When what an entry tells happened, at the widest that its cells can mean.
  private Interval when(Entry entry) {
    if (!(reader.period(entry.cell(Column.FROM), entry.cell(Column.TO))
        instanceof Period.Span(Interval span))) {
      return Interval.ALWAYS;
    }
    Instant reported = reader.reportedFrom(entry);
    boolean ends = !entry.cell(Column.TO).isEmpty() || reported.equals(Interval.BEGINNING);
    Instant end = ends ? span.to() : reported.plusSeconds(86_400);
    return span.from().isBefore(end) ? new Interval(span.from(), end) : Interval.ALWAYS;
  }

  /// Stands for the facets of some entries, in whatever order they are added.
  static final class Sum {
    private final Hashes hashes = new Hashes();
    private long first;
    private long second;
    private long count;

    void add(Facet facet) {
      String text =
          facet.kind()
              + '\n'
              + facet.value()
              + '\n'
              + facet.since()
              + ' '
              + facet.until()
              + ' '
              + facet.known()
              + ' '
              + facet.position();
      ByteBuffer hash = ByteBuffer.wrap(hashes.plain(text.getBytes(UTF_8)));
      first += hash.getLong();
      second += hash.getLong();
      count++;
    }

    boolean sameAs(Sum other) {
      return first == other.first && second == other.second && count == other.count;
    }
  }

  /// The sum of what the index has now.
  Sum stored() throws SQLException {
    Sum sum = new Sum();
    try (PreparedStatement query =
            database
                .connection()
                .prepareStatement("SELECT kind, value, since, until, known, position FROM facet");
        ResultSet rows = database.stream(query)) {
      while (rows.next()) {
        sum.add(
            new Facet(
                rows.getString(1),
                database.vault().open(rows.getString(2)),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6)));
      }
    }
    return sum;
  }
}
