package trucewatch.web.people;

import java.text.Normalizer;
import java.util.Locale;

/// Somebody of the team.
///
/// @param id never given to anybody else
/// @param name as the log shows it
/// @param stay counts up when all sessions of the person end: one that began before is over
public record Person(long id, String name, int stay) {
  private static final int LONGEST_NAME = 60;

  /// A name as it is kept.
  ///
  /// @throws Trouble.Refused if it is none: letters, digits, blanks and `. _ ' @ -`, up to 60
  public static String named(String written) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    if (name.length() > LONGEST_NAME
        || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'@-]*")) {
      throw new Trouble.Refused(Trouble.NAME);
    }
    return name;
  }

  /// The same for all ways to write one name.
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
