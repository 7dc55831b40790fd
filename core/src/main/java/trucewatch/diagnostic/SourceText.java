package trucewatch.diagnostic;

import java.util.Arrays;

/// A text with the name that messages call it by, and where its lines begin. Lines end with LF,
/// CRLF or CR.
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /// Offsets of the second halves of surrogate pairs, so that a column takes no walk along its
  /// line.
  private final int[] lowSurrogates;

  /// @param name how messages call the text, usually the file's name
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    int[] starts = new int[16];
    int[] lows = new int[4];
    int lines = 1;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        starts = withRoom(starts, lines);
        starts[lines++] = i + 1;
      } else if (Character.isLowSurrogate(c)
          && i > 0
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        lows = withRoom(lows, pairs);
        lows[pairs++] = i;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, lines);
    this.lowSurrogates = Arrays.copyOf(lows, pairs);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /// The span from `start` up to `end`; offsets outside the text are moved to its rim.
  public Span span(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp(end, from, text.length());
    int line = lineOf(from);
    int lineStart = lineStarts[line - 1];
    int column = from - lineStart - (pairsBefore(from) - pairsBefore(lineStart)) + 1;
    return new Span(from, to, line, column);
  }

  /// The number, from 1, of the line that holds the character at `offset`.
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /// Offset of the first character of a line, from 1.
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /// Offset after the last character of a line, without its line end.
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    int start = lineStart(line);
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /// A line, from 1, without its line end.
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  private int pairsBefore(int offset) {
    int found = Arrays.binarySearch(lowSurrogates, offset);
    return found >= 0 ? found : -found - 1;
  }

  private static int[] withRoom(int[] array, int size) {
    return size < array.length ? array : Arrays.copyOf(array, 2 * size);
  }
}
