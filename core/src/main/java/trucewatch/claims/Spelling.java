package trucewatch.claims;

import java.text.Normalizer;
import java.util.Locale;

/// How the words of a row are made comparable: what two people type for the same thing becomes one
/// text.
public final class Spelling {
  private Spelling() {}

  /// A text as it is kept: Unicode NFC, without white space and byte-order marks at its ends.
  public static String text(String written) {
    String clean = isPlain(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
    return clean.replace("\uFEFF", "").replace("\u200B", "").strip();
  }

  /// A code: a text in lower case, with one hyphen for each run of white space.
  public static String code(String written) {
    return text(written).toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
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

  private static boolean isPlain(String written) {
    return written.chars().allMatch(c -> c < 0x80);
  }
}
