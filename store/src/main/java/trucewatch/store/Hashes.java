package trucewatch.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as the log uses it. A prefix byte keeps the kinds of hashes apart, as in RFC 6962,
/// section 2.1: 0 for an entry, 1 for a node of the tree; ours are 2, for a link of the chain, and
/// those of [#salted].
final class Hashes {
  static final int LENGTH = 32;

  private final MessageDigest digest = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  byte[] leaf(String body) {
    digest.update((byte) 0);
    return digest.digest(body.getBytes(StandardCharsets.UTF_8));
  }

  byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  byte[] link(byte[] previous, byte[] leaf) {
    digest.update((byte) 2);
    digest.update(previous);
    return digest.digest(leaf);
  }

  /// A hash that nobody can try texts against without the salt.
  ///
  /// @param kind keeps hashes for different purposes apart: 3 commits to a closed text, 4 compares
  ///   rows
  String salted(byte kind, byte[] salt, String text) {
    digest.update(kind);
    digest.update((byte) salt.length);
    digest.update(salt);
    return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] plain(byte[] bytes) {
    return digest.digest(bytes);
  }

  byte[] empty() {
    return digest.digest();
  }

  String hex(String text) {
    return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
