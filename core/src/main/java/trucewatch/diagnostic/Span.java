package trucewatch.diagnostic;

/// A stretch of a text: from `start` up to but without `end`.
///
/// @param start offset of the first character, in UTF-16 units from 0
/// @param end offset after the last character; equal to `start` for a place between two characters
/// @param line line of `start`, from 1
/// @param column column of `start`, from 1, in Unicode code points
public record Span(int start, int end, int line, int column) {
  /// The very beginning of a text; for nodes that were built by a program and stand nowhere.
  public static final Span NOWHERE = new Span(0, 0, 1, 1);

  public Span {
    if (start < 0 || end < start || line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "no such span: %d to %d at %d:%d".formatted(start, end, line, column));
    }
  }

  /// From the start of this span to the end of a later one.
  public Span to(Span last) {
    return new Span(start, Math.max(end, last.end), line, column);
  }
}
