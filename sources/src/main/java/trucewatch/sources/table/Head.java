package trucewatch.sources.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.claims.Spelling;

/// The headers of a table, found in its first row or known from the layout; and the row of HXL tags
/// beneath it, if there is one.
///
/// Headers are compared in lower case with `_` for blanks and hyphens.
final class Head {
  private final Expected expected;
  private final List<String> names;
  private final boolean ownRow;
  private List<String> tags = List.of();

  private Head(Expected expected, List<String> names, boolean ownRow) {
    this.expected = expected;
    this.names = names;
    this.ownRow = ownRow;
  }

  /// A header as we compare it: `Event Date` is `event_date`.
  static String compared(String cell) {
    return Spelling.code(cell).replace('-', '_');
  }

  /// Takes the first row as the header, or finds the layout that has none; nothing if it is
  /// neither.
  static Optional<Head> of(Expected expected, List<String> first) {
    List<String> names = new ArrayList<>();
    for (String cell : first) {
      String name = compared(cell);
      names.add(name.isEmpty() ? "column_" + (names.size() + 1) : name);
    }
    if (names.stream().filter(expected.marks()::contains).distinct().count() >= expected.least()) {
      return Optional.of(new Head(expected, numbered(names), true));
    }
    return expected.headerless().stream()
        .filter(layout -> layout.size() == first.size())
        .findFirst()
        .map(layout -> new Head(expected, layout, false));
  }

  /// Headers that come twice get a number, so that nothing is lost.
  private static List<String> numbered(List<String> names) {
    Set<String> met = new HashSet<>();
    List<String> all = new ArrayList<>();
    for (String name : names) {
      String own = name;
      for (int n = 2; !met.add(own); n++) {
        own = name + "_" + n;
      }
      all.add(own);
    }
    return List.copyOf(all);
  }

  List<String> names() {
    return names;
  }

  /// Whether the first row was the header, and not data.
  boolean ownRow() {
    return ownRow;
  }

  String named() {
    return expected.named();
  }

  /// Whether this row, the first under the header, holds HXL tags; then they are kept beside it.
  boolean takesTags(List<String> row) {
    long filled = row.stream().filter(cell -> !cell.isBlank()).count();
    long tagged = row.stream().filter(cell -> cell.strip().startsWith("#")).count();
    if (tagged == 0 || tagged * 2 < filled) {
      return false;
    }
    tags = row.stream().map(cell -> cell.strip().replaceAll("\\s+", "")).toList();
    return true;
  }

  /// The tag over a column, empty if none.
  String tag(int column) {
    return column < tags.size() ? tags.get(column) : "";
  }
}
