package trucewatch.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decodes UTF-8 and stops at the first byte that is not, saying which, in which line, and what the
/// file seems to be instead. A byte-order mark at the start is left out.
public final class Utf8Reader extends Reader {
  /// The bytes are not UTF-8 text. Checked, since any file may hold any bytes.
  public static final class NotText extends IOException {
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    NotText(String reason, String wayOut) {
      super(reason);
      this.wayOut = wayOut;
    }

    /// What is wrong.
    public String reason() {
      String message = getMessage();
      return message == null ? "" : message;
    }

    /// What to do about it.
    public String wayOut() {
      return wayOut;
    }
  }

  private static final int BUFFER = 1 << 16;
  private static final String SAVE =
      "save it as UTF-8 (in Excel: Save As, \"CSV UTF-8\"; in LibreOffice: Save As, tick \"Edit filter"
          + " settings\", character set Unicode (UTF-8))";

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private long consumed;
  private long line = 1;
  private boolean started;
  private boolean ended;

  public Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode(chars);
    }
    return chars.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode(CharBuffer chars) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, ended);
    count(before, bytes.position());
    if (result.isError()) {
      throw notUtf8();
    }
    if (result.isUnderflow() && !ended) {
      fill();
    }
  }

  private void count(int from, int to) throws NotText {
    for (int i = from; i < to; i++) {
      byte b = bytes.get(i);
      if (b == '\n') {
        line++;
      } else if (b == 0) {
        throw new NotText(
            "byte " + (consumed + i - from + 1) + " in line " + line + " is zero: this is not text",
            "give a CSV file in UTF-8");
      }
    }
    consumed += to - from;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
    if (!started && (ended || bytes.remaining() >= 4)) {
      started = true;
      start();
    } else if (!started) {
      fill();
    }
  }

  private void start() throws NotText {
    byte[] head = Arrays.copyOfRange(bytes.array(), 0, bytes.limit());
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
      consumed = 3;
    } else if (starts(head, 'P', 'K', 3, 4) || starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new NotText("this is a spreadsheet or an archive, not a text", SAVE);
    } else if (starts(head, 0xFF, 0xFE)
        || starts(head, 0xFE, 0xFF)
        || zeroes(head) > head.length / 4) {
      throw new NotText("this is UTF-16, not UTF-8", SAVE);
    } else if (starts(head, '%', 'P', 'D', 'F')) {
      throw new NotText("this is a PDF, not a text", "give a text file in UTF-8");
    } else if (zeroes(head) > 0) {
      throw new NotText("it holds zero bytes: this is not text", "give a text file in UTF-8");
    }
  }

  private static long zeroes(byte[] head) {
    long zeroes = 0;
    for (byte b : head) {
      zeroes += b == 0 ? 1 : 0;
    }
    return zeroes;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private NotText notUtf8() {
    int odd = bytes.hasRemaining() ? bytes.get(bytes.position()) & 0xFF : 0;
    return new NotText(
        "byte %d, in line %d, is %02X, which is not UTF-8; it looks like Windows-1252 or ISO 8859-1"
            .formatted(consumed + 1, line, odd),
        SAVE);
  }
}
