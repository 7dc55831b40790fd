package trucewatch.sources.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trucewatch.claims.Gazetteer.Relation.OUTSIDE;
import static trucewatch.claims.Gazetteer.Relation.UNCLEAR;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trucewatch.claims.Gazetteer.Relation;
import trucewatch.claims.Where;
import trucewatch.sources.FileProblem;

class ZonesTest {
  /// An invented valley: a square of a degree, its west and east half, a line between, a town in
  /// the east, one on the line, and an island.
  private static final String VALLEY =
      collection(
          square("valley", 10, 50, 11, 51),
          square("west", 10, 50, 10.5, 51),
          square("east", 10.5, 50, 11, 51),
          feature("line", "LineString", "[[10.5,50],[10.5,51]]"),
          square("town", 10.7, 50.4, 10.75, 50.45),
          square("bridge", 10.48, 50.2, 10.52, 50.22),
          square("island", 13, 50, 13.1, 50.1),
          feature("gate", "Point", "[10.6,50.5]"));

  private final Zones zones =
      zones(
          VALLEY,
          new Layout(
              Map.of("east", "valley", "market", "town", "far-quarter", "island"),
              Map.of("strip", new Layout.Buffer(5_000, "line")),
              Map.of("the-eastern-half", "east")));

  @ParameterizedTest
  @CsvSource({
    "east, east, INSIDE",
    "east, valley, INSIDE",
    "valley, east, UNCLEAR",
    "west, east, OUTSIDE",
    "town, east, INSIDE",
    "town, valley, INSIDE",
    "town, west, OUTSIDE",
    "bridge, west, UNCLEAR",
    "bridge, strip, INSIDE",
    "town, strip, OUTSIDE",
    "gate, east, INSIDE",
    "island, valley, OUTSIDE",
    "market, town, INSIDE",
    "market, east, INSIDE",
    "market, west, OUTSIDE",
    "far-quarter, east, OUTSIDE",
    "nowhere, east, UNCLEAR",
    "nowhere, nowhere, INSIDE",
    "east, nowhere, UNCLEAR",
  })
  void aNamedPlaceLies(String inner, String outer, Relation relation) {
    assertEquals(relation, zones.relation(new Where(inner, Where.Point.NONE), outer));
  }

  @ParameterizedTest
  @CsvSource({
    // A degree of longitude at 50 degrees north is 71.5 km, so 0.1 degree is 7.15 km.
    "50.5, 10.6, 7000, east, INSIDE", "50.5, 10.6, 7300, east, UNCLEAR",
    "50.5, 10.4, 7000, east, OUTSIDE", "50.5, 10.4, 7300, east, UNCLEAR",
    "50.5, 10.5, 0, east, UNCLEAR", "50.5, 12, 1000, valley, OUTSIDE",
    // The strip reaches 5 km from the line: 0.0699 degree.
    "50.5, 10.56, 500, strip, INSIDE", "50.5, 10.56, 900, strip, UNCLEAR",
    "50.5, 10.58, 500, strip, OUTSIDE", "50.5, 10.58, 900, strip, UNCLEAR",
    "50.5, 10.5, 100, line, UNCLEAR", "50.5, 10.6, 100, line, OUTSIDE",
    "50.42, 10.72, 100, market, UNCLEAR", "50.42, 10.3, 100, market, OUTSIDE",
  })
  void aPointLies(
      double latitude, double longitude, double metres, String place, Relation relation) {
    assertEquals(
        relation,
        zones.relation(new Where("", new Where.Point(latitude, longitude, metres)), place));
  }

  @ParameterizedTest
  @CsvSource({
    "town, 50.42, 10.72, east, INSIDE", "valley, 50.42, 10.72, east, INSIDE",
    "west, 50.42, 10.72, east, UNCLEAR", "west, 50.42, 10.72, valley, UNCLEAR",
    "nowhere, 50.42, 10.72, east, INSIDE", "town, 50.42, 10.72, west, OUTSIDE",
  })
  void aPlaceWithAPointLies(
      String place, double latitude, double longitude, String in, Relation relation) {
    assertEquals(
        relation, zones.relation(new Where(place, new Where.Point(latitude, longitude, 100)), in));
  }

  @Test
  void aClaimWithoutAPlaceIsUnclear() {
    assertEquals(UNCLEAR, zones.relation(Where.NOT_SAID, "east"));
    assertTrue(
        zones.knows("east")
            && zones.knows("market")
            && zones.knows("strip")
            && !zones.knows("nowhere"));
    assertTrue(zones.draws("strip") && !zones.draws("market"));
  }

  @Test
  void aDrawingMayBearANameInsteadOfACode() {
    Zones named =
        zones(
            collection(
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"The Eastern Half\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"),
            new Layout(Map.of(), Map.of(), Map.of("the-eastern-half", "east")));
    assertTrue(named.draws("east"), named.problems().toString());
  }

  @Test
  void distancesHoldNearThePoleAndAcrossTheDateLine() {
    Zones far =
        zones(
            collection(
                square("a", 179, -17, 180, -16),
                feature("pole", "LineString", "[[0,89],[180,89]]")),
            Layout.NONE);
    assertEquals(UNCLEAR, far.relation(new Where("", new Where.Point(-16.5, -179.99, 2_000)), "a"));
    assertEquals(OUTSIDE, far.relation(new Where("", new Where.Point(-16.5, -179.99, 900)), "a"));
    Plane plane = new Plane(new org.locationtech.jts.geom.Coordinate(0, 90));
    assertEquals(
        111_195,
        plane
            .flatten(new org.locationtech.jts.geom.Coordinate(77, 89))
            .distance(new org.locationtech.jts.geom.Coordinate(0, 0)),
        1);
  }

  @Test
  void projectedDistanceEqualsTheGreatCircle() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1_000; i++) {
      double lat = random.nextDouble(-80, 80);
      double lon = random.nextDouble(-180, 180);
      double lat2 = lat + random.nextDouble(-3, 3);
      double lon2 = lon + random.nextDouble(-3, 3);
      var flat =
          new Plane(new org.locationtech.jts.geom.Coordinate(lon, lat))
              .flatten(new org.locationtech.jts.geom.Coordinate(lon2, lat2));
      double haversine = haversine(lat, lon, lat2, lon2);
      assertEquals(haversine, Math.hypot(flat.x, flat.y), 1e-6 * haversine + 1e-3);
    }
  }

  private static double haversine(double lat1, double lon1, double lat2, double lon2) {
    double a =
        Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Polygon | [[[0,0],[1,0],[1,1],[0,1]]]               | not closed",
        "Polygon | [[[0,0],[1,0],[0,0]]]                     | at least four",
        "Polygon | [[[0,0],[1,1],[1,0],[0,1],[0,0]]]         | broken: self-intersection",
        "Polygon | []                                        | empty",
        "MultiPolygon | []                                   | empty",
        "Point   | [34.4, 131.5]                             | off the globe",
        "Point   | [\"34\", 31]                              | not two numbers",
        "Point   | 7                                         | not lists of numbers",
        "LineString | [[1,2]]                                | fewer than two",
        "Circle  | [1,2]                                     | not one we use",
      })
  void aBrokenDrawingIsNamedByItsNumberAndId(String type, String coordinates, String reason) {
    Zones read =
        zones(
            collection(square("whole", 0, 0, 1, 1), feature("broken", type, coordinates)),
            Layout.NONE);
    FileProblem problem = read.problems().getFirst();
    assertEquals(2, problem.row());
    assertEquals("broken", problem.value());
    assertTrue(problem.reason().contains(reason), problem.reason());
    assertTrue(read.draws("whole") && !read.draws("broken"));
  }

  @Test
  void aSwappedDrawingIsWarnedOf() {
    Zones read =
        zones(
            collection(
                square("a", 34, 31, 34.5, 31.5),
                square("b", 34.5, 31, 34.6, 31.5),
                square("c", 31, 34, 31.5, 34.5).replace("34.5", "34.3")),
            Layout.NONE);
    assertEquals(List.of("c"), read.problems().stream().map(FileProblem::value).toList());
    Zones far =
        zones(
            collection(
                square("a", 44, 15, 44.5, 15.5),
                square("b", 44.5, 15, 44.6, 15.5),
                square("c", 15, 44, 15.5, 44.5)),
            Layout.NONE);
    assertEquals(List.of("c"), far.problems().stream().map(FileProblem::value).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                     | empty",
        "{                                      | not JSON",
        "{}{}                                   | after its end",
        "[]                                     | not a GeoJSON FeatureCollection",
        "{\"type\":\"FeatureCollection\"}       | not a GeoJSON FeatureCollection",
        "{\"type\":\"FeatureCollection\",\"features\":[7]} | not a Feature",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]} | no id",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":1}]} | no geometry",
      })
  void aFileThatIsNoDrawingIsSaid(String text, String reason) {
    List<FileProblem> problems = zones(text, Layout.NONE).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().reason().contains(reason), problems.toString());
  }

  @Test
  void anyBytesAndAnyDepthAreReadWithoutAnException() {
    zones("[".repeat(1_000_000), Layout.NONE);
    SplittableRandom random = new SplittableRandom(9);
    byte[] valley = VALLEY.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1_000; i++) {
      byte[] changed = valley.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      changed[random.nextInt(changed.length)] =
          (byte) "0123456789-.[]{},\"".charAt(random.nextInt(18));
      Zones.read(Map.of("zones.geojson", new ByteArrayInputStream(changed)), Layout.NONE);
    }
  }

  private static Zones zones(String text, Layout layout) {
    return Zones.read(
        Map.of("zones.geojson", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
        layout);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String id, double west, double south, double east, double north) {
    return feature(
        id,
        "Polygon",
        "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]"
            .formatted(west, south, east, north));
  }

  private static String feature(String id, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":{},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(id, type, coordinates);
  }
}
