package trucewatch.sources.reading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Spelling;

/// How a case reads a publisher's file: which of its names stand for which of ours, and for a file
/// without a layout of its own which column says what. Somebody's reading, kept in
/// `mappings/NAME.csv`.
///
/// @param format the layout that the file has, such as `ucdp-ged`; `table` for any table
/// @param codes our codes by the publisher's names; `-` leaves the row out
/// @param columns which columns of a claim a column of the file fills, by header as compared
/// @param always what each row says without a column, by header of a claim
public record Mapping(
    String name,
    String format,
    Map<MappedKind, Map<String, String>> codes,
    Map<String, List<String>> columns,
    Map<String, String> always,
    String encoding,
    String delimiter,
    String dates) {
  /// Leaves a row out.
  public static final String LEAVE_OUT = "-";

  /// No mapping.
  public static final Mapping NONE = new Mapping("", "", Map.of(), Map.of(), Map.of(), "", "", "");

  public Mapping {
    EnumMap<MappedKind, Map<String, String>> copy = new EnumMap<>(MappedKind.class);
    codes.forEach((kind, names) -> copy.put(kind, Map.copyOf(names)));
    codes = Map.copyOf(copy);
    Map<String, List<String>> filled = new LinkedHashMap<>();
    columns.forEach((header, targets) -> filled.put(header, List.copyOf(targets)));
    columns = java.util.Collections.unmodifiableMap(filled);
    always = Map.copyOf(always);
  }

  /// Our code for a publisher's name, if the mapping has one.
  public Optional<String> code(MappedKind kind, String name) {
    return Optional.ofNullable(codes.getOrDefault(kind, Map.of()).get(Spelling.code(name)));
  }
}
