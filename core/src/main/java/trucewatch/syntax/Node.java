package trucewatch.syntax;

import trucewatch.diagnostic.Span;

/// Anything that was written, with its place. Two nodes are equal if they say the same ([Origin]).
public interface Node {
  Origin origin();

  /// Where this stands in the file.
  default Span span() {
    return origin().span();
  }
}
