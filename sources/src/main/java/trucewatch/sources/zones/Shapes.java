package trucewatch.sources.zones;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;
import trucewatch.sources.csv.Utf8Reader;

/// Reads the drawings of one GeoJSON file (RFC 7946): a FeatureCollection, each feature with an
/// `id`, or `id`, `place` or `name` in its properties.
///
/// A feature that is wrong is left out and reported, with its number from 1 and its id; the others
/// are used.
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String file;
  private final List<FileProblem> problems;
  private final Map<String, Geometry> byPlace = new LinkedHashMap<>();

  private Shapes(String file, List<FileProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The drawings by place, in degrees.
  static Map<String, Geometry> read(String file, InputStream in, List<FileProblem> problems) {
    Shapes shapes = new Shapes(file, problems);
    try (Utf8Reader text = new Utf8Reader(in)) {
      shapes.collection(Json.read(text));
    } catch (Utf8Reader.NotText notText) {
      problems.add(FileProblem.ofFile(file, notText.reason(), notText.wayOut()));
    } catch (Json.NotJson notJson) {
      problems.add(FileProblem.ofFile(file, notJson.reason(), "export it again as GeoJSON"));
    } catch (IOException failed) {
      problems.add(
          FileProblem.ofFile(
              file,
              "the file cannot be read: " + failed.getMessage(),
              "check the disk and the rights on the file"));
    }
    return shapes.byPlace;
  }

  private void collection(Json json) {
    if (json instanceof Json.Obj object
        && object.text("type").equals("FeatureCollection")
        && object.get("features").orElse(json) instanceof Json.Arr(var features)) {
      for (int i = 0; i < features.size(); i++) {
        feature(i + 1, features.get(i));
      }
      return;
    }
    problems.add(
        FileProblem.ofFile(
            file, "it is not a GeoJSON FeatureCollection", "export it again as GeoJSON"));
  }

  private void feature(int number, Json json) {
    if (!(json instanceof Json.Obj feature) || !feature.text("type").equals("Feature")) {
      error(number, "", "it is not a Feature", "export it again as GeoJSON");
      return;
    }
    String id = id(feature);
    if (id.isEmpty()) {
      error(number, "", "it has no id", "give it an `id`, the place as the agreement calls it");
      return;
    }
    try {
      Geometry geometry = geometry(feature.get("geometry").orElse(new Json.Nil()));
      if (byPlace.putIfAbsent(id, geometry) != null) {
        error(
            number,
            id,
            "another feature has this id",
            "give each its own, or make one MultiPolygon of them");
      }
    } catch (Wrong wrong) {
      error(number, id, wrong.reason, wrong.wayOut);
    }
  }

  private static String id(Json.Obj feature) {
    List<String> names = new ArrayList<>(List.of(feature.text("id")));
    if (feature.get("properties").orElse(feature) instanceof Json.Obj properties) {
      names.addAll(
          List.of(properties.text("id"), properties.text("place"), properties.text("name")));
    }
    return names.stream()
        .map(Spelling::code)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// Why a geometry cannot be used; caught in [#feature].
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String wayOut;

    Wrong(String reason, String wayOut) {
      super(reason, null, false, false);
      this.reason = reason;
      this.wayOut = wayOut;
    }
  }

  private static Geometry geometry(Json json) throws Wrong {
    if (!(json instanceof Json.Obj object)) {
      throw new Wrong("it has no geometry", "draw it, or take it out of the file");
    }
    String type = object.text("type");
    Json coordinates = object.get("coordinates").orElse(new Json.Arr(List.of()));
    Geometry geometry =
        switch (type) {
          case "Point" -> FACTORY.createPoint(position(coordinates));
          case "LineString" -> line(coordinates);
          case "Polygon" -> polygon(coordinates);
          case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
          case "MultiLineString" -> FACTORY.createMultiLineString(lines(coordinates));
          case "MultiPolygon" -> FACTORY.createMultiPolygon(polygons(coordinates));
          default ->
              throw new Wrong(
                  "its geometry `" + type + "` is not one we use",
                  "draw it as a Point, LineString, Polygon, or a Multi of one of them");
        };
    if (geometry.isEmpty()) {
      throw new Wrong("its geometry is empty", "draw it, or take it out of the file");
    }
    TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
    if (fault != null) {
      throw new Wrong(
          "its outline is broken: " + lowerFirst(fault.getMessage()) + at(fault.getCoordinate()),
          "mend it there in the program that drew it");
    }
    return geometry;
  }

  private static String at(Coordinate where) {
    return where == null ? "" : " at longitude " + where.x + ", latitude " + where.y;
  }

  private static String lowerFirst(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static LineString line(Json json) throws Wrong {
    Coordinate[] points = positions(json);
    if (points.length < 2) {
      throw new Wrong("a line has fewer than two points", "draw it again");
    }
    return FACTORY.createLineString(points);
  }

  private static Polygon polygon(Json json) throws Wrong {
    List<LinearRing> rings = new ArrayList<>();
    for (Json ring : items(json)) {
      rings.add(ring(ring));
    }
    if (rings.isEmpty()) {
      throw new Wrong("its geometry is empty", "draw it, or take it out of the file");
    }
    return FACTORY.createPolygon(
        rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(Json json) throws Wrong {
    Coordinate[] points = positions(json);
    if (points.length < 4) {
      throw new Wrong(
          "a ring has " + points.length + " points, it takes at least four", "draw it again");
    }
    if (!points[0].equals2D(points[points.length - 1])) {
      throw new Wrong("a ring is not closed", "end it with the point with which it begins");
    }
    return FACTORY.createLinearRing(points);
  }

  private static LineString[] lines(Json json) throws Wrong {
    List<LineString> lines = new ArrayList<>();
    for (Json line : items(json)) {
      lines.add(line(line));
    }
    return lines.toArray(LineString[]::new);
  }

  private static Polygon[] polygons(Json json) throws Wrong {
    List<Polygon> polygons = new ArrayList<>();
    for (Json polygon : items(json)) {
      polygons.add(polygon(polygon));
    }
    return polygons.toArray(Polygon[]::new);
  }

  private static Coordinate[] positions(Json json) throws Wrong {
    List<Coordinate> positions = new ArrayList<>();
    for (Json position : items(json)) {
      positions.add(position(position));
    }
    return positions.toArray(Coordinate[]::new);
  }

  private static Coordinate position(Json json) throws Wrong {
    List<Json> numbers = items(json);
    if (numbers.size() < 2
        || !(numbers.get(0) instanceof Json.Num(double longitude))
        || !(numbers.get(1) instanceof Json.Num(double latitude))) {
      throw new Wrong("a position is not two numbers", "write longitude, then latitude");
    }
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new Wrong(
          "longitude " + longitude + ", latitude " + latitude + " lies off the globe",
          "write longitude first, then latitude, in degrees (WGS 84)");
    }
    return new Coordinate(longitude, latitude);
  }

  private static List<Json> items(Json json) throws Wrong {
    if (json instanceof Json.Arr(var items)) {
      return items;
    }
    throw new Wrong("its coordinates are not lists of numbers", "export it again as GeoJSON");
  }

  private void error(int number, String id, String reason, String wayOut) {
    problems.add(new FileProblem(Severity.ERROR, file, number, "feature", id, reason, wayOut));
  }
}
