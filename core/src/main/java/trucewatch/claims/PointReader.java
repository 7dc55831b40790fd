package trucewatch.claims;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.claims.Where.Point;

/// Reads coordinates and how exact they are.
///
/// `precision` is metres (`500`, `500 m`, `2 km`) or a step: exact 10 m (a hand-held receiver in
/// the open), town 2 km, area 10 km, region 50 km. The steps beyond exact are ours: wide enough
/// that the middle of a town, of the land around it, or of a province stands for all of it in most
/// places; a source that knows better gives metres. Without a precision the figures say it: one
/// unit of the last decimal place of the coarser coordinate, 111,320 m for a whole degree, at least
/// 10 m.
final class PointReader {
  private static final double EXACT = 10;
  private static final double METRES_OF_A_DEGREE = 111_320;
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.(\\d{1,15}))?");
  private static final Pattern METRES = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?) ?(m|km)?");

  private final Row row;

  private PointReader(Row row) {
    this.row = row;
  }

  static Point read(Row row) {
    return new PointReader(row).point();
  }

  private Point point() {
    OptionalDouble latitude = degrees(Column.LATITUDE, 90);
    OptionalDouble longitude = degrees(Column.LONGITUDE, 180);
    OptionalDouble metres = metres();
    if (latitude.isEmpty() || longitude.isEmpty()) {
      half(Column.LATITUDE, Column.LONGITUDE);
      half(Column.LONGITUDE, Column.LATITUDE);
      return Point.NONE;
    }
    return new Point(
        latitude.getAsDouble(), longitude.getAsDouble(), metres.orElseGet(this::fromFigures));
  }

  private void half(Column filled, Column empty) {
    if (row.has(filled) && !row.has(empty) && !row.correction()) {
      row.problem(empty, "only the other coordinate is given", "give both or neither");
    }
  }

  private OptionalDouble degrees(Column column, int most) {
    String written = Spelling.figures(row.text(column));
    if (written.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!DEGREES.matcher(written).matches()) {
      row.problem(
          column,
          "these are not decimal degrees",
          "write them with a decimal point, as 31.5231; south and west with a minus");
      return OptionalDouble.empty();
    }
    double degrees = Double.parseDouble(written);
    if (Math.abs(degrees) > most) {
      row.problem(
          column,
          "it lies off the globe: at most " + most + " degrees",
          "check that latitude and longitude are not swapped");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(degrees);
  }

  private OptionalDouble metres() {
    String written =
        Spelling.figures(row.text(Column.PRECISION)).toLowerCase(java.util.Locale.ROOT);
    return switch (written) {
      case "" -> OptionalDouble.empty();
      case "exact" -> OptionalDouble.of(EXACT);
      case "town" -> OptionalDouble.of(2_000);
      case "area" -> OptionalDouble.of(10_000);
      case "region" -> OptionalDouble.of(50_000);
      default -> number(written);
    };
  }

  private OptionalDouble number(String written) {
    Matcher metres = METRES.matcher(written);
    if (!metres.matches()) {
      row.problem(
          Column.PRECISION,
          "this is not a distance",
          "write metres as 500, or exact, town, area, region");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Double.parseDouble(metres.group(1)) * ("km".equals(metres.group(2)) ? 1_000 : 1));
  }

  private double fromFigures() {
    int decimals = Math.min(decimals(Column.LATITUDE), decimals(Column.LONGITUDE));
    return Math.max(EXACT, METRES_OF_A_DEGREE / Math.pow(10, decimals));
  }

  private int decimals(Column column) {
    String written = row.text(column);
    int point = written.indexOf('.');
    return point < 0 ? 0 : written.length() - point - 1;
  }
}
