package trucewatch.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/// Decodes text that is mostly UTF-8 or one of the old Western code pages, in one pass: what is
/// UTF-8 is read so, each byte that is not is read as Windows-1252 and counted. A byte of zero is
/// not text.
final class LenientReader extends Reader {
  /// The file holds a byte of zero.
  static final class NotText extends IOException {
    private static final long serialVersionUID = 1L;

    NotText(String message) {
      super(message);
    }
  }

  private static final int BUFFER = 1 << 16;
  private static final int BAD = -1;
  private static final int MORE = -2;
  private static final char[] OLD = old();

  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];
  private int at;
  private int end;
  private boolean ended;
  private char low;
  private boolean lowWaits;
  private long line = 1;
  private long together;
  private long single;
  private long firstLine;

  LenientReader(InputStream in) {
    this.in = in;
  }

  private static char[] old() {
    char[] table = new char[128];
    Charset page = Charset.forName("windows-1252");
    for (int i = 0; i < table.length; i++) {
      char c = page.decode(ByteBuffer.wrap(new byte[] {(byte) (i + 128)})).get();
      table[i] = c == '\uFFFD' ? (char) (i + 128) : c;
    }
    return table;
  }

  /// How the file turned out to be written.
  String found() {
    if (single == 0) {
      return together == 0 ? "plain ASCII" : "UTF-8";
    }
    if (together == 0) {
      return "Windows-1252 (if letters look wrong, name another with --encoding)";
    }
    return "UTF-8, but %d bytes, the first in line %d, are not and were read as Windows-1252"
        .formatted(single, firstLine);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      if (lowWaits) {
        target[offset + written++] = low;
        lowWaits = false;
        continue;
      }
      if (at == end && !fill()) {
        break;
      }
      int c = next();
      if (c == MORE) {
        if (written > 0) {
          break;
        }
        continue;
      }
      if (Character.isBmpCodePoint(c)) {
        target[offset + written++] = (char) c;
      } else {
        target[offset + written++] = Character.highSurrogate(c);
        low = Character.lowSurrogate(c);
        lowWaits = true;
      }
    }
    return written == 0 && length > 0 ? -1 : written;
  }

  /// The next character, or [#MORE] when the buffer was filled up first.
  private int next() throws IOException {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      at++;
      if (first == '\n') {
        line++;
      } else if (first == 0) {
        throw new NotText("line " + line + " holds a byte of zero: this is not text");
      }
      return first;
    }
    int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (end - at < size && !ended) {
      fill();
      return MORE;
    }
    int c = decode(first, size);
    if (c == BAD) {
      at++;
      single++;
      firstLine = firstLine == 0 ? line : firstLine;
      return OLD[first - 0x80];
    }
    at += size;
    together++;
    return c;
  }

  private int decode(int first, int size) {
    if (first < 0xC2 || first > 0xF4 || end - at < size) {
      return BAD;
    }
    int c = first & (0xFF >> (size + 1));
    for (int i = 1; i < size; i++) {
      int b = bytes[at + i] & 0xFF;
      if ((b & 0xC0) != 0x80) {
        return BAD;
      }
      c = (c << 6) | (b & 0x3F);
    }
    boolean shortest = c >= (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000);
    return shortest && Character.isValidCodePoint(c) && (c < 0xD800 || c > 0xDFFF) ? c : BAD;
  }

  private boolean fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    int read = ended ? -1 : in.read(bytes, end, bytes.length - end);
    if (read < 0) {
      ended = true;
    } else {
      end += read;
    }
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
