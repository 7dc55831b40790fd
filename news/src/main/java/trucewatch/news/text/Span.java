package trucewatch.news.text;

/// A stretch of a text: from `start`, included, to `end`, excluded, in UTF-16 units of that text.
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /// The number of UTF-16 units.
  public int length() {
    return end - start;
  }

  /// Whether the place `at` lies in this span.
  public boolean holds(int at) {
    return start <= at && at < end;
  }

  /// Whether the other span lies wholly in this one.
  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether both share at least one unit.
  public boolean meets(Span other) {
    return start < other.end && other.start < end;
  }

  /// The text under this span.
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
