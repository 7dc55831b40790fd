package trucewatch.decisions;

/// How far a round has come.
public enum Close {
  /// Nobody is told to have begun it.
  NOT_BEGUN,
  /// Who is not heard may still be.
  RUNNING,
  /// Told closed: who is not heard was absent, and did not object.
  CLOSED,
  /// Its time ran out and nobody closed it: who is not heard was absent, and consensus is found
  /// only if everybody agreed.
  LAPSED;

  boolean isOver() {
    return this == CLOSED || this == LAPSED;
  }
}
