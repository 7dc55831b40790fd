package trucewatch.view;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import trucewatch.json.JsonString;

/// Writes rows as one JSON array (RFC 8259), an object a line, so that it can be read by programs
/// and looked through by people.
public final class Json {
  private Json() {}

  /// The array, with a line end.
  public static String array(List<Row> rows) {
    if (rows.isEmpty()) {
      return "[]\n";
    }
    StringBuilder out = new StringBuilder("[\n");
    for (Iterator<Row> rest = rows.iterator(); rest.hasNext(); ) {
      object(rest.next().fields(), out);
      out.append(rest.hasNext() ? ",\n" : "\n");
    }
    return out.append("]\n").toString();
  }

  private static void value(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text(String text) -> JsonString.append(out, text);
      case Value.Numeral(BigDecimal number) -> out.append(plain(number));
      case Value.Flag(boolean set) -> out.append(set);
      case Value.Fields(Map<String, Value> fields) -> object(fields, out);
      case Value.Items(List<Value> items) -> items(items, out);
    }
  }

  private static void items(List<Value> items, StringBuilder out) {
    out.append('[');
    String between = "";
    for (Value item : items) {
      out.append(between);
      value(item, out);
      between = ", ";
    }
    out.append(']');
  }

  private static void object(Map<String, Value> fields, StringBuilder out) {
    out.append('{');
    String between = "";
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      out.append(between);
      JsonString.append(out, field.getKey());
      out.append(": ");
      value(field.getValue(), out);
      between = ", ";
    }
    out.append('}');
  }

  /// A number without exponent and without zeros that say nothing.
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
