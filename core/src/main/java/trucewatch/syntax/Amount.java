package trucewatch.syntax;

/// How many or how much.
public sealed interface Amount {
  /// No number was written.
  record NotSaid() implements Amount {}

  /// `20`.
  record Exactly(Figure number) implements Amount {}

  /// `at least 20`.
  record AtLeast(Figure number) implements Amount {}

  /// `up to 20`.
  record UpTo(Figure number) implements Amount {}

  /// `all`.
  record All() implements Amount {}
}
