package trucewatch.view.dependencies;

/// One clause looks at another.
///
/// @param before code of the clause that comes first
/// @param after code of the clause that looks at it
/// @param kind how it looks at it
/// @param needed whether there is no way around it; false for one of several ways
/// @param words what must become of the first, such as `performed`
public record Link(String before, String after, Kind kind, boolean needed, String words) {

  /// How a clause looks at another.
  public enum Kind {
    /// It comes into force through it.
    STARTS("starts"),
    /// It comes into force when the other fails.
    INSTEAD("else"),
    /// It ends, or goes on, through it.
    ENDS("ends"),
    /// Its date is counted from it.
    DATES("dates"),
    /// It holds for each breach of it, beside it, or as an exception under a condition on it.
    BESIDE("beside"),
    /// A power over it.
    POWER("power");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
