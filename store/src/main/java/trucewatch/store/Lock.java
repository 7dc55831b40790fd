package trucewatch.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// How the key of a case is kept with its log: closed under a key that is derived from a passphrase
/// (PBKDF2 with HMAC-SHA256, RFC 8018), or in the open once the passphrase was taken off.
///
/// @param rounds of PBKDF2; 0 if the key lies in the open
/// @param key closed, or in the open
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lock(int rounds, byte[] salt, byte[] key) {
  /// What OWASP's Password Storage Cheat Sheet asks for of PBKDF2 with HMAC-SHA256 (2023).
  static final int ROUNDS = 600_000;

  /// More would only keep the program busy: a file could ask for it.
  private static final int MOST_ROUNDS = 20_000_000;

  /// As for the passwords of a team.
  static final int SHORTEST = 12;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  static byte[] newKey() {
    return random(Vault.KEY);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// Closes a key under a passphrase.
  static Lock of(byte[] key, char[] passphrase) {
    byte[] salt = random(SALT);
    byte[] nonce = random(NONCE);
    byte[] body = run(Cipher.ENCRYPT_MODE, derived(passphrase, salt, ROUNDS), nonce, key);
    byte[] closed = Arrays.copyOf(nonce, NONCE + body.length);
    System.arraycopy(body, 0, closed, NONCE, body.length);
    return new Lock(ROUNDS, salt, closed);
  }

  static Lock without(byte[] key) {
    return new Lock(0, new byte[0], key);
  }

  boolean hasPassphrase() {
    return rounds > 0;
  }

  /// The key of the case.
  byte[] open(char[] passphrase) throws LogFailure {
    try {
      return run(
          Cipher.DECRYPT_MODE,
          derived(passphrase, salt, rounds),
          Arrays.copyOf(key, NONCE),
          Arrays.copyOfRange(key, NONCE, key.length));
    } catch (WrongKey wrong) {
      throw new LogFailure(
          LogFailure.Kind.PASSPHRASE,
          "this is not the passphrase of the case",
          "try again; without the passphrase nobody can read the case, we neither");
    }
  }

  private static final class WrongKey extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] what) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return cipher.doFinal(what);
    } catch (GeneralSecurityException wrong) {
      throw new WrongKey();
    }
  }

  /// A key from a passphrase. The same letters give the same key however a keyboard composes them.
  static byte[] derived(char[] passphrase, byte[] salt, int rounds) {
    char[] composed =
        Normalizer.normalize(java.nio.CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
            .toCharArray();
    PBEKeySpec spec = new PBEKeySpec(composed, salt, rounds, Vault.KEY * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has PBKDF2 with SHA-256", impossible);
    } finally {
      spec.clearPassword();
      Arrays.fill(composed, '\0');
    }
  }

  /// As one line of text.
  String text() {
    Base64.Encoder encoder = Base64.getEncoder();
    return CanonicalJson.object(
        Map.of(
            "form", "1",
            "key", encoder.encodeToString(key),
            "rounds", String.valueOf(rounds),
            "salt", encoder.encodeToString(salt)));
  }

  /// Reads it.
  static Lock read(String text) throws LogFailure {
    try {
      Map<String, String> members = Header.members(text);
      Base64.Decoder decoder = Base64.getDecoder();
      Lock lock =
          new Lock(
              Integer.parseInt(members.getOrDefault("rounds", "")),
              decoder.decode(members.getOrDefault("salt", "")),
              decoder.decode(members.getOrDefault("key", "")));
      boolean sound =
          members.getOrDefault("form", "").equals("1")
              && lock.rounds >= 0
              && lock.rounds <= MOST_ROUNDS
              && lock.key.length == (lock.rounds == 0 ? Vault.KEY : NONCE + Vault.KEY + 16)
              && (lock.rounds == 0 || lock.salt.length >= 8);
      if (sound) {
        return lock;
      }
    } catch (Body.Unreadable | IllegalArgumentException damaged) {
      // Said below.
    }
    throw new LogFailure(
        LogFailure.Kind.DAMAGED,
        "what the log keeps of its passphrase is damaged",
        "put a backup in its place");
  }

  /// The passphrase is asked for and was not given.
  static LogFailure closed() {
    return new LogFailure(
        LogFailure.Kind.PASSPHRASE,
        "the case is locked, and its passphrase was not given",
        "run the command at a terminal, where it is asked for, or name a file that holds it in"
            + " TRUCEWATCH_PASSPHRASE_FILE");
  }

  /// Whether a passphrase is long enough to be set.
  static boolean suffices(char[] passphrase) {
    return Character.codePointCount(passphrase, 0, passphrase.length) >= SHORTEST;
  }
}
