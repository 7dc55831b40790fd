package trucewatch.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// JSON in the one form that RFC 8785 allows, so that equal contents have equal bytes: names
/// sorted, no white space, only the escapes that must be. We write texts and objects of texts only.
final class CanonicalJson {
  private CanonicalJson() {}

  static void text(StringBuilder out, String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text).append('"');
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
          } else if (Character.isSurrogate(c) && !paired(text, i)) {
            out.append('\uFFFD');
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /// Most texts need no escape. A log has millions of them, so this looks before it works.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  static String object(Map<String, String> members) {
    StringBuilder out = new StringBuilder(300);
    object(
        out, members instanceof SortedMap<String, String> sorted ? sorted : new TreeMap<>(members));
    return out.toString();
  }

  static void object(StringBuilder out, SortedMap<String, String> members) {
    out.append('{');
    String comma = "";
    for (Map.Entry<String, String> member : members.entrySet()) {
      out.append(comma);
      text(out, member.getKey());
      out.append(':');
      text(out, member.getValue());
      comma = ",";
    }
    out.append('}');
  }
}
