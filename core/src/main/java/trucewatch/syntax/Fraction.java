package trucewatch.syntax;

/// A share as it was written.
public sealed interface Fraction {
  /// `2/3`.
  record Ratio(Figure part, Figure whole) implements Fraction {}

  /// `half`.
  record Half() implements Fraction {}

  /// `60 %`.
  record Percent(Figure percent) implements Fraction {}
}
