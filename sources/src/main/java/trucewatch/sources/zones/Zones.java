package trucewatch.sources.zones;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Where;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// Where the places of a case lie, by what the agreement says lies in what and by drawings.
///
/// - A *named place* lies inside another that is the same, that holds it by the agreement's word,
///   or whose drawing covers its drawing; outside where the drawings do not meet or only touch, or
///   where one lies outside of what holds the other; else it is unclear.
/// - A *point* lies inside where its whole circle of precision does, outside where none of it does.
///   A place drawn as a line or point has no inside.
/// - *Both*: a point outside the place named beside it makes all unclear. Else the finer of the two
///   decides, and where one says inside and the other outside, it is unclear.
///
/// Distances are measured on a [Plane] around the point, or around the middle of the place asked
/// about. It can be used by many threads.
public final class Zones implements Gazetteer {
  /// Edges are straight in degrees (RFC 7946, 3.1.1); points this far apart in degrees keep them so
  /// within a metre once they are laid flat.
  private static final double EDGE = 0.05;

  private final Map<String, Geometry> drawn;
  private final Layout layout;
  private final List<FileProblem> problems;
  private final Map<List<String>, Relation> relations = new ConcurrentHashMap<>();

  private Zones(Map<String, Geometry> drawn, Layout layout, List<FileProblem> problems) {
    this.drawn = drawn;
    this.layout = layout;
    this.problems = List.copyOf(problems);
  }

  /// Reads drawings.
  ///
  /// @param files GeoJSON by the name that messages call it; read to the end and closed
  public static Zones read(Map<String, InputStream> files, Layout layout) {
    List<FileProblem> problems = new ArrayList<>();
    Map<String, Geometry> drawn = new LinkedHashMap<>();
    Map<String, String> fileOf = new LinkedHashMap<>();
    files.forEach(
        (file, in) ->
            Shapes.read(file, in, problems)
                .forEach(
                    (id, geometry) -> {
                      String place = layout.names().getOrDefault(id, id);
                      if (drawn.putIfAbsent(place, geometry) == null) {
                        fileOf.put(place, file);
                      } else {
                        problems.add(drawnTwice(file, id));
                      }
                    }));
    Swapped.warn(drawn, fileOf, problems);
    drawn.replaceAll((_, geometry) -> Densifier.densify(geometry, EDGE));
    return new Zones(drawn, layout, problems);
  }

  private static FileProblem drawnTwice(String file, String id) {
    String reason = "this place is drawn twice";
    return new FileProblem(
        Severity.ERROR, file, 0, "feature", id, reason, "keep one of the drawings");
  }

  /// What was wrong in the drawings.
  public List<FileProblem> problems() {
    return problems;
  }

  /// Whether there is a drawing of that place, or of the line that it runs along.
  public boolean draws(String place) {
    Layout.Buffer buffer = layout.buffers().get(place);
    return drawn.containsKey(buffer == null ? place : buffer.line());
  }

  /// The drawing of a place, for a map; empty if there is none, or if it is a strip along a line.
  public Optional<Outline> outline(String place) {
    return Optional.ofNullable(drawn.get(place)).map(Outlines::of);
  }

  @Override
  public boolean knows(String place) {
    return draws(place)
        || layout.parents().containsKey(place)
        || layout.parents().containsValue(place)
        || layout.buffers().containsKey(place)
        || layout.names().containsValue(place);
  }

  @Override
  public Relation relation(Where where, String place) {
    if (!where.point().given()) {
      return where.place().isEmpty() ? Relation.UNCLEAR : ofPlaces(where.place(), place);
    }
    Relation byPoint = ofPoint(where.point(), place);
    if (where.place().isEmpty()) {
      return byPoint;
    }
    if (ofPoint(where.point(), where.place()) == Relation.OUTSIDE) {
      return Relation.UNCLEAR;
    }
    Relation byName = ofPlaces(where.place(), place);
    if (byName == Relation.UNCLEAR || byName == byPoint) {
      return byPoint;
    }
    return byPoint == Relation.UNCLEAR ? byName : Relation.UNCLEAR;
  }

  private Relation ofPlaces(String inner, String outer) {
    return relations.computeIfAbsent(List.of(inner, outer), _ -> lies(inner, outer));
  }

  private Relation lies(String inner, String outer) {
    Set<String> around = withParents(inner);
    if (around.contains(outer)) {
      return Relation.INSIDE;
    }
    for (String one : around) {
      for (String other : withParents(outer)) {
        Relation drawings = drawings(one, other);
        if (drawings == Relation.OUTSIDE || (drawings == Relation.INSIDE && other.equals(outer))) {
          return drawings;
        }
      }
    }
    return Relation.UNCLEAR;
  }

  private Set<String> withParents(String place) {
    Set<String> all = new LinkedHashSet<>();
    String next = place;
    while (next != null && all.add(next)) {
      next = layout.parents().get(next);
    }
    return all;
  }

  private Relation drawings(String inner, String outer) {
    if (inner.equals(outer) || !draws(inner) || !draws(outer)) {
      return Relation.UNCLEAR;
    }
    Plane plane = new Plane(middle(inner));
    Geometry one = area(inner, plane);
    Geometry other = area(outer, plane);
    if (other.getDimension() == 2 && other.covers(one)) {
      return Relation.INSIDE;
    }
    return !other.intersects(one) || other.touches(one) ? Relation.OUTSIDE : Relation.UNCLEAR;
  }

  private Relation ofPoint(Where.Point point, String place) {
    Coordinate at = new Coordinate(point.longitude(), point.latitude());
    Plane plane = new Plane(at);
    for (String around : withParents(place)) {
      Relation relation = ofPoint(plane, point.metres(), around);
      if (relation == Relation.OUTSIDE || (relation == Relation.INSIDE && around.equals(place))) {
        return relation;
      }
    }
    return Relation.UNCLEAR;
  }

  private Relation ofPoint(Plane plane, double metres, String place) {
    if (!draws(place)) {
      return Relation.UNCLEAR;
    }
    Layout.Buffer buffer = layout.buffers().get(place);
    Geometry flat = plane.flatten(drawing(place));
    Point here = flat.getFactory().createPoint(new Coordinate(0, 0));
    double width = buffer == null ? 0 : buffer.metres();
    double distance = flat.distance(here) - width;
    if (distance > metres) {
      return Relation.OUTSIDE;
    }
    double depth = distance < 0 ? -distance : 0;
    if (buffer == null && flat.getDimension() == 2 && distance == 0) {
      depth = flat.getBoundary().distance(here);
    }
    return depth > metres ? Relation.INSIDE : Relation.UNCLEAR;
  }

  private Coordinate middle(String place) {
    return drawing(place).getInteriorPoint().getCoordinate();
  }

  private Geometry drawing(String place) {
    Layout.Buffer buffer = layout.buffers().get(place);
    String shape = buffer == null ? place : buffer.line();
    return Optional.ofNullable(drawn.get(shape)).orElseThrow();
  }

  private Geometry area(String place, Plane plane) {
    Geometry flat = plane.flatten(drawing(place));
    Layout.Buffer buffer = layout.buffers().get(place);
    return buffer == null ? flat : flat.buffer(buffer.metres());
  }
}
