package trucewatch.sources.zones;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// Finds drawings whose latitude and longitude seem to be swapped: far from all others as they
/// stand, and among them once swapped. Where all are swapped nothing can be seen.
final class Swapped {
  /// How near, in degrees, counts as among the others.
  private static final double NEAR = 1;

  private Swapped() {}

  static void warn(
      Map<String, Geometry> drawn, Map<String, String> files, List<FileProblem> problems) {
    drawn.forEach(
        (place, geometry) -> {
          Envelope others = new Envelope();
          drawn.forEach(
              (other, shape) -> {
                if (!other.equals(place)) {
                  others.expandToInclude(shape.getEnvelopeInternal());
                }
              });
          if (looksSwapped(geometry.getEnvelopeInternal(), others)) {
            problems.add(warning(files.getOrDefault(place, ""), place));
          }
        });
  }

  private static boolean looksSwapped(Envelope here, Envelope others) {
    if (others.isNull()) {
      return false;
    }
    Envelope near = new Envelope(others);
    near.expandBy(NEAR);
    Envelope swapped = new Envelope(here.getMinY(), here.getMaxY(), here.getMinX(), here.getMaxX());
    return !near.intersects(here) && near.intersects(swapped);
  }

  private static FileProblem warning(String file, String place) {
    return new FileProblem(
        Severity.WARNING,
        file,
        0,
        "feature",
        place,
        "latitude and longitude seem to be swapped: it lies far from all other places, and among"
            + " them the other way round",
        "write longitude first, then latitude");
  }
}
