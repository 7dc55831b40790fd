package trucewatch.oracle.generate;

import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Where;

/// A gazetteer of rectangles: places that lie inside, beside or across each other.
///
/// @param places corners of each place in degrees
public record Boxes(Map<String, Box> places) implements Gazetteer {
  private static final double METRES_OF_A_DEGREE = 111_320;

  /// From south to north and from west to east, in degrees.
  public record Box(double south, double west, double north, double east) {
    Relation within(Box outer) {
      if (south >= outer.south
          && north <= outer.north
          && west >= outer.west
          && east <= outer.east) {
        return Relation.INSIDE;
      }
      boolean apart =
          south >= outer.north || north <= outer.south || west >= outer.east || east <= outer.west;
      return apart ? Relation.OUTSIDE : Relation.UNCLEAR;
    }

    static Box around(Where.Point point) {
      double margin = Math.max(1, point.metres()) / METRES_OF_A_DEGREE;
      return new Box(
          point.latitude() - margin,
          point.longitude() - margin,
          point.latitude() + margin,
          point.longitude() + margin);
    }
  }

  public Boxes {
    places = Map.copyOf(places);
  }

  @Override
  public Relation relation(Where where, String place) {
    Optional<Box> inner = box(where);
    Optional<Box> outer = Optional.ofNullable(places.get(place));
    return inner.isEmpty() || outer.isEmpty() ? Relation.UNCLEAR : inner.get().within(outer.get());
  }

  private Optional<Box> box(Where where) {
    return where.point().given()
        ? Optional.of(Box.around(where.point()))
        : Optional.ofNullable(places.get(where.place()));
  }

  @Override
  public boolean knows(String place) {
    return places.containsKey(place);
  }
}
