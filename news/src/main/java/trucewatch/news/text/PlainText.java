package trucewatch.news.text;

/// Makes quotation marks, dashes and blanks plain without moving any character.
public final class PlainText {
  private PlainText() {}

  /// A text of the same length in which double quotation marks of all kinds are `"`, single ones
  /// and apostrophes are `'`, dashes are `-`, and blanks other than line breaks are a space. Two
  /// apostrophes in a row, as some papers write a quotation mark, become `"` and a space.
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    for (int i = 0; i + 1 < plain.length(); i++) {
      if (plain.charAt(i) == '\'' && plain.charAt(i + 1) == '\'') {
        boolean opens =
            i == 0
                || (!Character.isLetterOrDigit(plain.charAt(i - 1))
                    && ".,!?".indexOf(plain.charAt(i - 1)) < 0);
        plain.setCharAt(opens ? i + 1 : i, '"');
        plain.setCharAt(opens ? i : i + 1, ' ');
        i++;
      }
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
      case '‘', '’', '‚', '‛', '′', '`', '´' -> '\'';
      case '–', '—', '―', '‒', '‐', '‑', '−' -> '-';
      case '\r', '\n' -> '\n';
      case '\u2028', '\u2029' -> '\n';
      default -> Character.isSpaceChar(c) || c == '\t' || c == '\u200b' || c == '\ufeff' ? ' ' : c;
    };
  }
}
