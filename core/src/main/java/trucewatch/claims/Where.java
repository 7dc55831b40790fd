package trucewatch.claims;

/// Where, as the claim says it: a named place, coordinates, both, or neither.
///
/// @param place the code of a place, empty if none was named
/// @param point the coordinates, or [Point#NONE]
public record Where(String place, Point point) {
  /// A point on the globe with how exact it is.
  ///
  /// @param latitude degrees north, WGS 84
  /// @param longitude degrees east, WGS 84
  /// @param metres how far the true place may lie from the point; 0 is exact
  public record Point(double latitude, double longitude, double metres) {
    public static final Point NONE = new Point(Double.NaN, Double.NaN, Double.NaN);

    public boolean given() {
      return !Double.isNaN(latitude);
    }
  }

  public static final Where NOT_SAID = new Where("", Point.NONE);

  public boolean said() {
    return !place.isEmpty() || point.given();
  }
}
