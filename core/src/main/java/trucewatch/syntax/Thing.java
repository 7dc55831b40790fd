package trucewatch.syntax;

/// What stands after `of` in a pattern.
public sealed interface Thing extends Node {
  /// `of 20 living-hostage`, `of all pow`, `of troops`.
  record Counted(Amount amount, Name name, Origin origin) implements Thing {}

  /// `of that same complaint`: the very one of the act that began this instance.
  record ThatSame(Name name, Origin origin) implements Thing {}
}
