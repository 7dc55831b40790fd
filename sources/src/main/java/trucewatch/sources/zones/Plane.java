package trucewatch.sources.zones;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// The ground around one point, laid flat: metres east and north of it.
///
/// Each coordinate goes to where the azimuth and distance from the middle put it on a sphere of the
/// mean radius of the earth (azimuthal equidistant projection; Snyder, "Map Projections: A Working
/// Manual", USGS 1987, chapter 25). Distances from the middle are those of the sphere, true to
/// about 0.6 % of the ellipsoid's; others near it nearly so. It works at the poles and across the
/// 180th meridian.
final class Plane {
  /// Mean radius of the earth, IUGG.
  private static final double RADIUS = 6_371_008.8;

  private final double middleLongitude;
  private final double sinMiddle;
  private final double cosMiddle;

  Plane(Coordinate middle) {
    middleLongitude = middle.x;
    sinMiddle = Math.sin(Math.toRadians(middle.y));
    cosMiddle = Math.cos(Math.toRadians(middle.y));
  }

  /// A drawing in degrees, in metres on this plane.
  Geometry flatten(Geometry degrees) {
    Geometry flat = degrees.copy();
    flat.apply(new Flatten());
    return flat;
  }

  /// A position in degrees, in metres on this plane.
  Coordinate flatten(Coordinate degrees) {
    double east = Math.toRadians(degrees.x - middleLongitude);
    double sin = Math.sin(Math.toRadians(degrees.y));
    double cos = Math.cos(Math.toRadians(degrees.y));
    double x = cos * Math.sin(east);
    double y = cosMiddle * sin - sinMiddle * cos * Math.cos(east);
    double z = sinMiddle * sin + cosMiddle * cos * Math.cos(east);
    double across = Math.hypot(x, y);
    double distance = RADIUS * Math.atan2(across, z);
    double scale = across == 0 ? 0 : distance / across;
    return new Coordinate(x * scale, y * scale);
  }

  private final class Flatten implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence all, int i) {
      Coordinate flat = flatten(new Coordinate(all.getX(i), all.getY(i)));
      all.setOrdinate(i, CoordinateSequence.X, flat.x);
      all.setOrdinate(i, CoordinateSequence.Y, flat.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
