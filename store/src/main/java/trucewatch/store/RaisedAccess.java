package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Access;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Spelling;
import trucewatch.time.Interval;

/// Rows that were closed to some readers after they had come in.
///
/// Who may read a row is a rule about reading it, not something that was told at some time: what
/// was once public and was then closed is closed whenever it is asked about, also as of a day on
/// which it was public. An entry is as closed as the most closed of itself and of every later
/// version of its row. What is opened again is open from its new version on; the versions before
/// stay closed, for they may hold what was taken out since.
final class RaisedAccess {
  private static final String VERSIONS =
      "SELECT base, position, body FROM entry WHERE claim_id <> base ORDER BY position";

  private record Version(long position, Access level) {}

  /// The whole versions of rows that have several, all but the first of each, oldest first.
  private final Map<String, List<Version>> versions = new HashMap<>();

  RaisedAccess() {}

  /// Looks through the whole log, whatever part of it is asked for.
  static RaisedAccess of(Database database) throws SQLException, Body.Unreadable {
    RaisedAccess raised = new RaisedAccess();
    try (PreparedStatement query = database.connection().prepareStatement(VERSIONS);
        ResultSet rows = database.stream(query)) {
      while (rows.next()) {
        String base = database.vault().open(rows.getString(1));
        long position = rows.getLong(2);
        String body = database.vault().open(rows.getString(3));
        raised.add(base, position, Body.read(body, Interval.END).entry());
      }
    }
    return raised;
  }

  /// A version of a row that is not its first.
  void add(String base, long position, Entry entry) {
    level(entry)
        .filter(level -> level != Access.PUBLIC)
        .ifPresent(
            level ->
                versions
                    .computeIfAbsent(base, _ -> new ArrayList<>())
                    .add(new Version(position, level)));
  }

  /// A version that is newer than all in the log.
  void last(Entry row) {
    add(row.id().text(), Long.MAX_VALUE, row);
  }

  /// What the row itself says; nothing if it follows what it names. A word that is none of ours was
  /// meant to close it.
  static Optional<Access> level(Entry entry) {
    String code = Spelling.code(entry.cell(Column.ACCESS));
    if (code.isEmpty()) {
      String stance = Spelling.code(entry.cell(Column.STANCE));
      boolean follows = stance.equals("corrects") || stance.equals("retracts");
      return follows ? Optional.empty() : Optional.of(Access.TEAM);
    }
    for (Access level : Access.values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.of(Access.RESTRICTED);
  }

  /// The entry as closed as it has to be now.
  Entry apply(String base, long position, Entry entry) {
    Access wanted = Access.PUBLIC;
    for (Version version : versions.getOrDefault(base, List.of())) {
      if (version.position() > position && version.level().compareTo(wanted) > 0) {
        wanted = version.level();
      }
    }
    if (level(entry).orElse(Access.PUBLIC).compareTo(wanted) >= 0) {
      return entry;
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(entry.cells());
    cells.put(Column.ACCESS, wanted.code());
    return new Entry(
        entry.id(), cells, entry.others(), entry.recorded(), entry.known(), entry.origin());
  }
}
