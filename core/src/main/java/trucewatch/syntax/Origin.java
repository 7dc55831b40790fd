package trucewatch.syntax;

import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Span;

/// Where a node stands in its file.
///
/// Any two origins are equal: a place is no part of what is said. So two nodes are equal exactly if
/// they say the same, wherever they stand, and `parse(print(x))` can be compared with `x`. Compare
/// spans where the place matters.
public record Origin(Span span) {
  /// For nodes that a program built.
  public static final Origin NONE = new Origin(Span.NOWHERE);

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  /// `line:column`, short enough for the many origins of a printed tree.
  @Override
  public String toString() {
    return span.line() + ":" + span.column();
  }
}
