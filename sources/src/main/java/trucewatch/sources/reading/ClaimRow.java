package trucewatch.sources.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import trucewatch.claims.Column;

/// A claim as a publisher's row gives it.
///
/// @param row where it stands: the row of a table, its header being row 1, or the number of the
///   feature or record
/// @param cells the columns of a claim that it fills; always `claim_id`, which stays the same when
///   the publisher revises the row
/// @param others what else the row says, under the publisher's own headers
public record ClaimRow(long row, Map<Column, String> cells, Map<String, String> others) {
  public ClaimRow {
    EnumMap<Column, String> copy = new EnumMap<>(Column.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
    others = Map.copyOf(others);
  }

  /// The text of a column, empty if the row leaves it open.
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
