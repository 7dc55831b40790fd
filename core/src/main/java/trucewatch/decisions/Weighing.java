package trucewatch.decisions;

/// How much a member counts.
public sealed interface Weighing {
  Weighing ONE_EACH = new OneEach();

  static Weighing scale(String name) {
    return new Scale(name);
  }

  /// Each member counts one.
  record OneEach() implements Weighing {}

  /// As the body's scale of this name says: votes, shares, population.
  record Scale(String name) implements Weighing {}
}
