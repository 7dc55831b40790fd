package trucewatch.diagnostic;

/// How grave a problem is.
public enum Severity {
  /// The text has no meaning here; nothing is computed from it.
  ERROR,
  /// The text has a meaning, and its author may regret it.
  WARNING,
  /// Worth knowing; nothing needs to change.
  NOTE
}
