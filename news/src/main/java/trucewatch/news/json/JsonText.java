package trucewatch.news.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import trucewatch.json.JsonString;

/// Writes maps, lists, strings, numbers and booleans as JSON (RFC 8259), on one line.
///
/// The order of keys is the map's. Characters beyond ASCII are written as they are; line separators
/// that break other readers are escaped.
public final class JsonText {
  private JsonText() {}

  /// The value as JSON.
  ///
  /// @throws IllegalArgumentException for a value of any other class
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case String s -> JsonString.append(out, s);
      case Boolean b -> out.append(b);
      case Integer i -> out.append(i);
      case Long l -> out.append(l);
      case Double d -> out.append(Double.isFinite(d) ? d.toString() : "0");
      case Map<?, ?> map -> object(map, out);
      case List<?> list -> array(list, out);
      default -> throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
    }
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      JsonString.append(out, entry.getKey().toString());
      out.append(':');
      write(entry.getValue(), out);
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static void array(List<?> list, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i > 0 ? "," : "");
      write(list.get(i), out);
    }
    out.append(']');
  }
}
