package trucewatch.claims;

/// Tells whether a place that a claim names, or the point it gives, lies in a place of the case.
///
/// Made from the case's zones; `sources` reads them. It knows nothing of who controls a place.
public interface Gazetteer {
  /// How one place lies to another.
  enum Relation {
    /// All of it lies inside.
    INSIDE,
    /// None of it lies inside.
    OUTSIDE,
    /// It lies partly inside, too near the line for its precision, or the place is not known.
    UNCLEAR
  }

  /// How `where` lies to the place with that code; `UNCLEAR` where the claim says no place.
  Relation relation(Where where, String place);

  /// Whether a place of that code is known.
  boolean knows(String place);
}
