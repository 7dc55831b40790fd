package trucewatch.syntax;

/// What becomes of a share that is no whole number.
public enum Rounding {
  NOT_SAID,
  UP,
  DOWN
}
