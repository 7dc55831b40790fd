package trucewatch.claims;

/// A cell read, or why it cannot be.
sealed interface Parsed<T> {
  record Good<T>(T value) implements Parsed<T> {}

  record Bad<T>(String reason, String wayOut) implements Parsed<T> {}
}
