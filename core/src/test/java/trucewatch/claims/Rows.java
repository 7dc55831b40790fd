package trucewatch.claims;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Rows for tests, written as `column=value; column=value`; a `;` within `refers_to` is written
/// `+`.
final class Rows {
  private Rows() {}

  static Map<Column, String> cells(String written) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (String cell : written.split(";", -1)) {
      if (cell.isBlank()) {
        continue;
      }
      int equals = cell.indexOf('=');
      Column column = Column.of(cell.substring(0, equals).strip()).orElseThrow();
      String value = cell.substring(equals + 1).strip();
      cells.put(column, column == Column.REFERS_TO ? value.replace('+', ';') : value);
    }
    return cells;
  }

  /// A row known and recorded on that day of November 2025, at noon UTC.
  static Entry entry(int day, String written) {
    return entry(day, day, written);
  }

  static Entry entry(int recordedDay, int knownDay, String written) {
    Map<Column, String> cells = cells(written);
    String id = cells.getOrDefault(Column.CLAIM_ID, "");
    return new Entry(
        id.isEmpty() ? ContentId.of(cells) : new ClaimId(id),
        cells,
        Map.of(),
        noon(recordedDay),
        noon(knownDay),
        "test");
  }

  static Instant noon(int day) {
    return Instant.parse("2025-11-%02dT12:00:00Z".formatted(day));
  }
}
