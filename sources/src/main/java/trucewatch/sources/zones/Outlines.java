package trucewatch.sources.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Reads the outline of a drawing off its geometry.
final class Outlines {
  private Outlines() {}

  static Outline of(Geometry drawing) {
    List<Outline.Part> parts = new ArrayList<>();
    for (int i = 0; i < drawing.getNumGeometries(); i++) {
      Geometry one = drawing.getGeometryN(i);
      if (one instanceof Polygon polygon) {
        List<List<Outline.Spot>> lines = new ArrayList<>();
        lines.add(spots(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          lines.add(spots(polygon.getInteriorRingN(hole)));
        }
        parts.add(new Outline.Part(true, lines));
      } else {
        parts.add(new Outline.Part(false, List.of(spots(one))));
      }
    }
    return new Outline(parts);
  }

  private static List<Outline.Spot> spots(Geometry line) {
    return Arrays.stream(line.getCoordinates())
        .map(corner -> new Outline.Spot(corner.getY(), corner.getX()))
        .toList();
  }
}
