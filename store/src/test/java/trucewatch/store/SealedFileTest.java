package trucewatch.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Files that are closed in pieces.
class SealedFileTest {
  private static final byte[] KEY = Lock.newKey();

  private static byte[] closed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream closing = SealedFile.closing(out, KEY)) {
      int half = plain.length / 2;
      closing.write(plain, 0, half);
      closing.write(plain, half, plain.length - half);
    }
    return out.toByteArray();
  }

  private static byte[] opened(byte[] closed) throws IOException {
    return SealedFile.opening(new ByteArrayInputStream(closed), KEY).readAllBytes();
  }

  @Test
  void everySizeComesBackAndNothingElseOpens() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);
      byte[] closed = closed(plain);
      assertArrayEquals(plain, opened(closed));
      byte[] flipped = closed.clone();
      flipped[random.nextInt(closed.length)] ^= 1;
      assertThrows(SealedFile.Changed.class, () -> opened(flipped));
      for (int cut : new int[] {1, 16, 17, 65_552}) {
        if (cut < closed.length) {
          byte[] shorter = Arrays.copyOf(closed, closed.length - cut);
          assertThrows(SealedFile.Changed.class, () -> opened(shorter), size + " less " + cut);
        }
      }
      byte[] longer = Arrays.copyOf(closed, closed.length + 1);
      assertThrows(SealedFile.Changed.class, () -> opened(longer));
    }
  }

  @Test
  void piecesThatWereMovedDoNotOpen() throws Exception {
    byte[] closed = closed(new byte[200_000]);
    byte[] moved = closed.clone();
    System.arraycopy(closed, 65_552, moved, 0, 65_552);
    System.arraycopy(closed, 0, moved, 65_552, 65_552);
    assertThrows(SealedFile.Changed.class, () -> opened(moved));
  }
}
