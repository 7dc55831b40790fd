package trucewatch.sources.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import trucewatch.sources.reading.Input;

/// The characters of a file, and how they were found to be encoded.
final class TextInput implements AutoCloseable {
  private final Reader reader;
  private final String said;

  private TextInput(Reader reader, String said) {
    this.reader = reader;
    this.said = said;
  }

  /// @param encoding as somebody named it, empty to find it out
  static TextInput open(Input input, String encoding) throws IOException {
    BufferedInputStream in = new BufferedInputStream(input.open(), 1 << 16);
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (!encoding.isEmpty()) {
      Charset charset = charset(encoding);
      skip(in, mark(head));
      return new TextInput(new InputStreamReader(in, charset), charset.name() + ", as was said");
    }
    if (starts(head, 0xFF, 0xFE) || (starts(head, -1, 0) && head.length > 1)) {
      skip(in, starts(head, 0xFF, 0xFE) ? 2 : 0);
      return new TextInput(new InputStreamReader(in, StandardCharsets.UTF_16LE), "UTF-16");
    }
    if (starts(head, 0xFE, 0xFF) || (starts(head, 0, -1) && head.length > 1)) {
      skip(in, starts(head, 0xFE, 0xFF) ? 2 : 0);
      return new TextInput(new InputStreamReader(in, StandardCharsets.UTF_16BE), "UTF-16");
    }
    skip(in, mark(head));
    return new TextInput(new LenientReader(in), "");
  }

  private static Charset charset(String encoding) throws IOException {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new IOException("there is no encoding of the name " + encoding, unknown);
    }
  }

  private static int mark(byte[] head) {
    return starts(head, 0xEF, 0xBB, 0xBF)
        ? 3
        : starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static void skip(InputStream in, int bytes) throws IOException {
    in.skipNBytes(bytes);
  }

  /// Whether it starts with these bytes; -1 stands for any but zero.
  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (mark[i] < 0 ? head[i] == 0 : (head[i] & 0xFF) != mark[i])) {
        return false;
      }
    }
    return true;
  }

  Reader reader() {
    return reader;
  }

  /// How it was encoded, as far as it was read.
  String found() {
    return reader instanceof LenientReader lenient ? lenient.found() : said;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
