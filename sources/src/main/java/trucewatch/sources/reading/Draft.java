package trucewatch.sources.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trucewatch.claims.Column;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// A claim while it is made of a row. What cannot be used is told with the publisher's own header;
/// a row with an error is not handed on.
public final class Draft {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([, \u00A0\u202F]\\d{3})+");

  private final String file;
  private final long row;
  private final Codes codes;
  private final Sink sink;
  private final EnumMap<Column, String> cells = new EnumMap<>(Column.class);
  private boolean sound = true;
  private boolean leftOut;

  public Draft(String file, long row, Codes codes, Sink sink) {
    this.file = file;
    this.row = row;
    this.codes = codes;
    this.sink = sink;
  }

  /// Fills a column, unless there is nothing to fill it with.
  public Draft put(Column column, String text) {
    String kept = Spelling.text(text);
    if (!kept.isEmpty() && !kept.equals("-")) {
      cells.put(column, kept);
    }
    return this;
  }

  /// Empties a column again.
  public Draft clear(Column column) {
    cells.remove(column);
    return this;
  }

  /// What a column holds by now.
  public String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  /// Something keeps the row from being used.
  public void error(String header, String value, String reason, String wayOut) {
    sound = false;
    sink.problem(new FileProblem(Severity.ERROR, file, row, header, value, reason, wayOut));
  }

  /// Something cannot be used, the row can.
  public void warning(String header, String value, String reason, String wayOut) {
    sink.problem(new FileProblem(Severity.WARNING, file, row, header, value, reason, wayOut));
  }

  /// The code of the first of these names that is known; of none, the first as its own word, and it
  /// is told. Empty if there is no name.
  public String code(MappedKind kind, List<String> names) {
    for (String name : names) {
      Optional<String> known = codes.known(kind, name);
      if (known.isPresent()) {
        return used(known.get());
      }
    }
    return names.isEmpty() ? "" : unknown(kind, names.getFirst());
  }

  /// The same for one name.
  public String code(MappedKind kind, String name) {
    return name.isEmpty() ? "" : code(kind, List.of(name));
  }

  /// The code that the mapping alone gives, so that nothing a machine coded bears on a clause
  /// unless somebody said that it does.
  public String mappedCode(MappedKind kind, List<String> names) {
    for (String name : names) {
      Optional<String> mapped = codes.mapped(kind, name);
      if (mapped.isPresent()) {
        return used(mapped.get());
      }
    }
    return names.isEmpty() ? "" : unknown(kind, names.getFirst());
  }

  private String used(String code) {
    if (code.equals(Mapping.LEAVE_OUT)) {
      leftOut = true;
      return "";
    }
    return code;
  }

  private String unknown(MappedKind kind, String name) {
    sink.unmapped(new Unmapped(kind, name));
    return Codes.own(name);
  }

  /// The place that the first of these names stands for, or that the mapping gives for one of the
  /// others; empty, and told, if there is none. The others are units that hold the first, and often
  /// have a town's name: only a person can say that such a unit is a place of the case.
  public String knownPlace(List<String> names) {
    for (String name : names) {
      Optional<String> known =
          name.equals(names.getFirst())
              ? codes.known(MappedKind.PLACE, name)
              : codes.mapped(MappedKind.PLACE, name);
      if (known.isPresent()) {
        return used(known.get());
      }
    }
    if (!names.isEmpty()) {
      sink.unmapped(new Unmapped(MappedKind.PLACE, names.getFirst()));
    }
    return "";
  }

  /// "One of these did it, not said which", whatever the order in which they stand.
  public Draft oneOf(List<String> actors) {
    Set<String> all = new LinkedHashSet<>();
    actors.forEach(actor -> all.addAll(List.of(actor.split("\\|"))));
    return put(
        Column.ACTOR, all.stream().filter(a -> !a.isEmpty()).collect(Collectors.joining("|")));
  }

  /// A day, or nothing with an error.
  public Optional<LocalDate> day(String header, String written, DateOrder order) {
    return switch (Day.read(written, order)) {
      case Day.Parsed.Date(LocalDate day, var _) -> Optional.of(day);
      case Day.Parsed.Bad(String reason, String wayOut) -> {
        error(header, written, reason, wayOut);
        yield Optional.empty();
      }
    };
  }

  /// The days from the first to the last.
  public Draft days(LocalDate first, LocalDate last) {
    return put(Column.FROM, first.toString()).put(Column.TO, last.toString());
  }

  /// Coordinates; off the globe, or half of a pair, is an error.
  public Draft point(String latHeader, String lat, String lonHeader, String lon, String precision) {
    String latitude = degrees(latHeader, lat, 90);
    String longitude = degrees(lonHeader, lon, 180);
    if (latitude.isEmpty() != longitude.isEmpty() && sound) {
      String missing = latitude.isEmpty() ? latHeader : lonHeader;
      error(missing, "", "only the other coordinate is given", "give both or neither");
    }
    if (!latitude.isEmpty() && !longitude.isEmpty()) {
      put(Column.LATITUDE, latitude).put(Column.LONGITUDE, longitude);
      put(Column.PRECISION, precision);
    }
    return this;
  }

  private String degrees(String header, String written, int most) {
    String text = written.strip().replace(',', '.');
    if (text.isEmpty()) {
      return "";
    }
    if (!DEGREES.matcher(text).matches()) {
      error(header, written, "these are not decimal degrees", "write them as 31.5231");
      return "";
    }
    if (Math.abs(Double.parseDouble(text)) > most) {
      error(
          header,
          written,
          "it lies off the globe: at most " + most + " degrees",
          "check that latitude and longitude are not swapped");
      return "";
    }
    return text;
  }

  /// A number of zero or more; anything else is an error.
  public Draft number(Column column, String header, String written) {
    String text = written.strip();
    if (GROUPED.matcher(text).matches()) {
      text = text.replaceAll("[^\\d]", "");
    }
    if (text.isEmpty()) {
      return this;
    }
    if (!NUMBER.matcher(text).matches()) {
      error(header, written, "this is not a number of zero or more", "write figures, as 1200");
      return this;
    }
    return put(column, new BigDecimal(text).stripTrailingZeros().toPlainString());
  }

  /// Hands the claim on, unless the row has an error or is left out on purpose.
  ///
  /// @param others what else the row says
  public void hand(Map<String, String> others) {
    if (leftOut) {
      sink.leftOut(row);
    } else if (sound) {
      sink.claim(new ClaimRow(row, cells, others));
    }
  }

  /// The cells so far.
  public Map<Column, String> cells() {
    return java.util.Collections.unmodifiableMap(cells);
  }
}
