package trucewatch.diagnostic;

/// How text from a file looks on a terminal.
public final class TerminalText {
  private static final int TAB = 4;

  private TerminalText() {}

  /// The text with tabs as blanks, and with characters that would steer the terminal or reorder the
  /// line shown as `�`.
  public static String harmless(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(" ".repeat(TAB));
              } else if (steers(c)) {
                out.append('\uFFFD');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /// How many columns the characters from `start` up to `end` take, shown as [#harmless] shows
  /// them.
  public static int width(String text, int start, int end) {
    return text.substring(start, end).codePoints().map(TerminalText::width).sum();
  }

  private static int width(int c) {
    if (c == '\t') {
      return TAB;
    }
    if (steers(c)) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /// Line ends and other controls, lone halves of pairs, and the marks that switch the direction of
  /// writing.
  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /// The blocks whose characters take two columns (East Asian Width W and F of Unicode, by block).
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
