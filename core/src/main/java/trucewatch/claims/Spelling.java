package trucewatch.claims;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the words of a row are made comparable: what two people type for the same thing becomes one
/// text.
public final class Spelling {
  private Spelling() {}

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// A text as it is kept: Unicode NFC, without white space and byte-order marks at its ends.
  public static String text(String written) {
    if (isPlain(written)) {
      return written.strip();
    }
    String clean = Normalizer.normalize(written, Normalizer.Form.NFC);
    return clean.replace("\uFEFF", "").replace("\u200B", "").strip();
  }

  /// A code: a text in lower case, with one hyphen for each run of white space.
  public static String code(String written) {
    if (isCode(written)) {
      return written;
    }
    return SPACES.matcher(text(written).toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  /// Figures of any script as 0 to 9.
  static String figures(String written) {
    if (isPlain(written)) {
      return written;
    }
    StringBuilder plain = new StringBuilder(written.length());
    written
        .codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }

  /// Most cells are codes already. A file has millions of cells, so this looks before it works.
  private static boolean isCode(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c <= ' ' || c >= 0x7F || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
