package trucewatch.syntax;

/// `, judged by …`: who says whether vague words are met.
public sealed interface Judge extends Node {
  /// `judged by NAME`.
  record By(Name name, Origin origin) implements Judge {}

  /// `judged by nobody`: said openly.
  record Nobody(Origin origin) implements Judge {}

  /// Nothing was written about it.
  record NotSaid(Origin origin) implements Judge {}
}
