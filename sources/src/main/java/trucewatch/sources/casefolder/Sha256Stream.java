package trucewatch.sources.casefolder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes the bytes of a file while they are read.
final class Sha256Stream extends FilterInputStream {
  private final MessageDigest digest;
  private boolean ended;

  Sha256Stream(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int found = super.read(bytes, offset, length);
    if (found > 0) {
      digest.update(bytes, offset, found);
    }
    ended |= found < 0;
    return found;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// In hexadecimal; empty if the file was not read to its end.
  String sha256() {
    return ended ? HexFormat.of().formatHex(digest.digest()) : "";
  }
}
