package trucewatch.logic;

/// What is told of a statement: the four values of Belnap and Dunn (*told so*, *told not*), about
/// evidence and never about the future.
///
/// Source: N. Belnap, "A useful four-valued logic" (1977); the tables are written out in the test.
public enum Truth {
  /// Neither told so nor told not.
  NOTHING_REPORTED(false, false),
  TOLD_SO(true, false),
  TOLD_NOT(false, true),
  /// Both told so and told not.
  CONTESTED(true, true);

  private final boolean so;
  private final boolean not;

  Truth(boolean so, boolean not) {
    this.so = so;
    this.not = not;
  }

  public static Truth of(boolean so, boolean not) {
    if (so) {
      return not ? CONTESTED : TOLD_SO;
    }
    return not ? TOLD_NOT : NOTHING_REPORTED;
  }

  /// Somebody whose word counts tells that it is so.
  public boolean so() {
    return so;
  }

  /// Somebody whose word counts tells that it is not so.
  public boolean not() {
    return not;
  }

  public Truth negate() {
    return of(not, so);
  }

  /// Told so by all, told not by any.
  public Truth and(Truth other) {
    return of(so && other.so, not || other.not);
  }

  /// Told so by any, told not by all.
  public Truth or(Truth other) {
    return of(so || other.so, not && other.not);
  }
}
