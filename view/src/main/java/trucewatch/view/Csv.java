package trucewatch.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes rows as CSV (RFC 4180, lines end with CR LF).
///
/// A list is written with `; ` between its parts, named values as `name=value`. A text that a
/// spreadsheet would run as a formula gets an apostrophe before it.
public final class Csv {
  private Csv() {}

  /// The header and the rows. Every row must have exactly these columns.
  public static String table(List<String> columns, List<Row> rows) {
    StringBuilder out = new StringBuilder();
    line(columns, out);
    for (Row row : rows) {
      if (!List.copyOf(row.fields().keySet()).equals(columns)) {
        throw new IllegalArgumentException(
            "columns " + columns + " expected, not " + row.fields().keySet());
      }
      List<String> cells = new ArrayList<>();
      row.fields().values().forEach(value -> cells.add(cell(value)));
      line(cells, out);
    }
    return out.toString();
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Value value) {
    return switch (value) {
      case Value.Numeral(BigDecimal number) -> Json.plain(number);
      case Value.Flag(boolean set) -> Boolean.toString(set);
      case Value.Text(String text) -> harmless(text);
      case Value.Items(List<Value> items) ->
          harmless(items.stream().map(Csv::plain).collect(Collectors.joining("; ")));
      case Value.Fields(Map<String, Value> fields) -> harmless(fields(fields));
    };
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Numeral(BigDecimal number) -> Json.plain(number);
      case Value.Flag(boolean set) -> Boolean.toString(set);
      case Value.Items(List<Value> items) ->
          items.stream().map(Csv::plain).collect(Collectors.joining("; "));
      case Value.Fields(Map<String, Value> fields) -> fields(fields);
    };
  }

  private static String fields(Map<String, Value> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + plain(field.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
