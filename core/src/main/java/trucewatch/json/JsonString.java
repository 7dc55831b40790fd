package trucewatch.json;

/// A text as a string of JSON (RFC 8259, section 7).
///
/// The canonical form that hashes need (RFC 8785) escapes less and lives with the log.
public final class JsonString {
  private JsonString() {}

  /// Appends the text in quotes. Characters beyond ASCII are written as they are; control
  /// characters, line separators and lone halves of surrogate pairs are escaped, so that any text
  /// survives any reader.
  public static void append(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (mustBeEscaped(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean mustBeEscaped(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
