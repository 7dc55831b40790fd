package trucewatch.claims;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// One row of the log as it came in. Never changed afterwards.
///
/// @param cells the columns that the row fills, trimmed; `-` stands in corrections for "cleared"
/// @param others columns that are not ours, kept as they are
/// @param recorded when the log stored it; stamped by the log alone
/// @param known from when it counts as known; never later than `recorded`
/// @param origin file and row number, for messages
public record Entry(
    ClaimId id,
    Map<Column, String> cells,
    Map<String, String> others,
    Instant recorded,
    Instant known,
    String origin) {

  public Entry {
    EnumMap<Column, String> copy = new EnumMap<>(Column.class);
    copy.putAll(cells);
    cells = java.util.Collections.unmodifiableMap(copy);
    others = Map.copyOf(others);
    if (known.isAfter(recorded)) {
      throw new IllegalArgumentException("known " + known + " is later than recorded " + recorded);
    }
  }

  /// The text of a column, empty if the row leaves it open.
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
