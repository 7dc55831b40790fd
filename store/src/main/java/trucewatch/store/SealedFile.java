package trucewatch.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes and opens files of any size in little memory: pieces of 64 KiB, each under AES-256 in GCM
/// with its number as the nonce, and the last marked as such. So a file that was cut short, or
/// whose pieces were moved, does not open. Each key closes one file only.
public final class SealedFile {
  private static final int PIECE = 64 * 1024;
  private static final int TAG = 16;
  private static final int SALT = 16;

  private SealedFile() {}

  /// What was closed was changed, cut short, or is opened with another key.
  public static final class Changed extends IOException {
    private static final long serialVersionUID = 1L;

    Changed() {
      super("it was changed or cut short, or this is not its passphrase");
    }
  }

  /// Bytes that keep equal passphrases from giving equal keys.
  public static byte[] newSalt() {
    return Arrays.copyOf(Lock.newKey(), SALT);
  }

  /// The key that a passphrase gives with a salt; takes a part of a second on purpose.
  public static byte[] key(char[] passphrase, byte[] salt) {
    return Lock.derived(passphrase, salt, Lock.ROUNDS);
  }

  private static byte[] run(int mode, byte[] key, long number, boolean last, byte[] in, int length)
      throws GeneralSecurityException {
    ByteBuffer nonce = ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce.array()));
    return cipher.doFinal(in, 0, length);
  }

  /// Closes what is written; the end is written when it is closed.
  public static OutputStream closing(OutputStream out, byte[] key) {
    return new FilterOutputStream(out) {
      private final byte[] piece = new byte[PIECE];
      private int filled;
      private long number;
      private boolean ended;

      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
          if (filled == PIECE) {
            flushPiece(false);
          }
          int part = Math.min(left, PIECE - filled);
          System.arraycopy(bytes, at, piece, filled, part);
          filled += part;
          at += part;
          left -= part;
        }
      }

      private void flushPiece(boolean last) throws IOException {
        try {
          out.write(run(Cipher.ENCRYPT_MODE, key, number++, last, piece, filled));
          filled = 0;
        } catch (GeneralSecurityException impossible) {
          throw new IllegalStateException("bytes can always be closed", impossible);
        }
      }

      @Override
      public void flush() {
        // A piece is written when it is full.
      }

      @Override
      public void close() throws IOException {
        if (!ended) {
          ended = true;
          try (OutputStream closing = out) {
            flushPiece(true);
            closing.flush();
          }
        }
      }
    };
  }

  /// Opens what was closed. Reading fails with [Changed] where it does not fit.
  public static InputStream opening(InputStream in, byte[] key) {
    return new InputStream() {
      private final PushbackInputStream closed = new PushbackInputStream(in, 1);
      private byte[] piece = new byte[0];
      private int at;
      private long number;
      private boolean ended;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        while (at == piece.length) {
          if (ended) {
            return -1;
          }
          next();
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, part);
        at += part;
        return part;
      }

      private void next() throws IOException {
        byte[] sealed = closed.readNBytes(PIECE + TAG);
        int more = sealed.length < PIECE + TAG ? -1 : closed.read();
        if (more >= 0) {
          closed.unread(more);
        }
        ended = more < 0;
        try {
          piece = run(Cipher.DECRYPT_MODE, key, number++, ended, sealed, sealed.length);
          at = 0;
        } catch (GeneralSecurityException changed) {
          throw new Changed();
        }
      }

      @Override
      public void close() throws IOException {
        closed.close();
      }
    };
  }
}
