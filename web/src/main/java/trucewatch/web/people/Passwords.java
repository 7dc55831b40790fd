package trucewatch.web.people;

import java.text.Normalizer;
import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// How passwords are kept: by PBKDF2, which Java has itself and which, unlike bcrypt, does not end
/// after 72 bytes, 36 letters of Arabic. Each hash names how it was made, so that another way can
/// follow.
public final class Passwords {
  public static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int SALT = 16;

  /// As OWASP advises for PBKDF2 with SHA-256.
  private static final int ROUNDS = 600_000;

  private static final String WAY = "pbkdf2-sha256-600k";

  private static final PasswordEncoder ENCODER =
      new DelegatingPasswordEncoder(
          WAY,
          Map.of(
              WAY,
              new Pbkdf2PasswordEncoder(
                  "", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

  private Passwords() {}

  public static PasswordEncoder encoder() {
    return ENCODER;
  }

  /// A password as it is hashed, however the keyboard made its letters.
  public static String plain(CharSequence typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /// The hash of a new password.
  ///
  /// @throws Trouble.Refused if it is too short, too long, or the name
  public static String hash(CharSequence typed, String name) {
    String password = plain(typed);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new Trouble.Refused(Trouble.PASSWORD_SHORT);
    }
    if (length > LONGEST) {
      throw new Trouble.Refused(Trouble.PASSWORD_LONG);
    }
    if (Person.folded(password).equals(Person.folded(name))) {
      throw new Trouble.Refused(Trouble.PASSWORD_IS_NAME);
    }
    return String.valueOf(ENCODER.encode(password));
  }
}
