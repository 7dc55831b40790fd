package trucewatch.sources.mapped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Column;
import trucewatch.claims.ContentId;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Day;
import trucewatch.sources.reading.Draft;
import trucewatch.sources.reading.MappedKind;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.RawRecord;

/// Makes claims of records by what a mapping says of each column.
public final class Cells {
  private final String file;
  private final Mapping mapping;
  private final Map<String, List<String>> targets;
  private final DatedColumns dates;
  private final Codes codes;
  private final Sink sink;

  /// @param targets the columns of a claim that each column of the file fills, by header
  public Cells(
      String file,
      Mapping mapping,
      Map<String, List<String>> targets,
      DatedColumns dates,
      Codes codes,
      Sink sink) {
    this.file = file;
    this.mapping = mapping;
    this.targets = Map.copyOf(targets);
    this.dates = dates;
    this.codes = codes;
    this.sink = sink;
  }

  /// Whether a column of a claim holds a date.
  static boolean isDate(String column) {
    return column.equals("from") || column.equals("to") || column.equals("reported_at");
  }

  /// Reads a record and hands its claim on.
  public void read(RawRecord record) {
    Draft draft = new Draft(file, record.row(), codes, sink);
    mapping.always().forEach((column, text) -> draft.put(Column.of(column).orElseThrow(), text));
    targets.forEach(
        (header, columns) -> {
          for (String column : columns) {
            String text = record.get(header);
            if (!text.isEmpty()) {
              fill(draft, header, column, text);
            }
          }
        });
    point(draft, record);
    if (draft.get(Column.STANCE).isEmpty()) {
      draft.put(Column.STANCE, "asserts");
    }
    if (draft.get(Column.SOURCE).isEmpty() && draft.get(Column.SPEAKER).isEmpty()) {
      draft.put(Column.SOURCE, Codes.own(mapping.name()));
    }
    if (draft.get(Column.TO).isEmpty() && draft.get(Column.FROM).length() == 10) {
      draft.put(Column.TO, draft.get(Column.FROM));
    }
    name(draft);
    Map<String, String> others = new HashMap<>(record.cells());
    others.keySet().removeAll(targets.keySet());
    draft.hand(others);
  }

  /// The id of the row with the name of the mapping before it, since two tables may number alike;
  /// of a row without an id, its content.
  private void name(Draft draft) {
    String id = draft.get(Column.CLAIM_ID);
    String dataset = Codes.own(mapping.name());
    if (id.isEmpty()) {
      draft.put(Column.CLAIM_ID, ContentId.of(draft.cells()).text());
    } else {
      draft.put(Column.CLAIM_ID, dataset + "-" + id);
      if (draft.get(Column.INCIDENT_ID).isEmpty()) {
        draft.put(Column.INCIDENT_ID, dataset + "/" + id);
      }
    }
  }

  private void fill(Draft draft, String header, String name, String text) {
    Column column = Column.of(name).orElseThrow();
    switch (column) {
      case ACT -> draft.put(column, draft.code(MappedKind.ACT, text));
      case ACTOR -> draft.oneOf(actors(draft, text));
      case TARGET -> draft.put(column, draft.code(MappedKind.ACTOR, text));
      case SPEAKER, VERIFIED_BY -> draft.put(column, draft.code(MappedKind.SPEAKER, text));
      case SOURCE, VIA -> draft.put(column, draft.code(MappedKind.SOURCE, text));
      case PLACE -> draft.put(column, draft.code(MappedKind.PLACE, text));
      case FROM, TO, REPORTED_AT -> when(draft, column, header, text);
      case QUANTITY, QUANTITY_LOW, QUANTITY_HIGH -> draft.number(column, header, text);
      case LATITUDE, LONGITUDE -> {} // both at once, below
      case CLAIM_ID,
          INCIDENT_ID,
          STANCE,
          OBJECT,
          PRECISION,
          UNIT,
          QUALIFIER,
          MEANS,
          OBSERVED_FROM,
          BEARING,
          DISTANCE,
          ATTRIBUTION,
          BALLOT,
          CLAUSE,
          POSITION,
          VERIFICATION,
          REFERS_TO,
          ACCESS,
          LANGUAGE,
          ORIGINAL_TEXT,
          NOTE,
          URL ->
          draft.put(column, text);
    }
  }

  /// A cell with a bar, or two columns that both hold actors, say "one of them".
  private static List<String> actors(Draft draft, String text) {
    List<String> all = new ArrayList<>();
    all.add(draft.get(Column.ACTOR));
    for (String one : text.split("\\|", -1)) {
      all.add(draft.code(MappedKind.ACTOR, one.strip()));
    }
    return all;
  }

  private void when(Draft draft, Column column, String header, String text) {
    switch (Day.read(text, dates.of(header))) {
      case Day.Parsed.Date(var day, String time) -> draft.put(column, day + time);
      case Day.Parsed.Bad(String reason, String wayOut) -> {
        String moment = column == Column.REPORTED_AT ? Day.moment(text, dates.of(header)) : "";
        if (moment.isEmpty()) {
          draft.error(header, text, reason, wayOut);
        } else {
          draft.put(column, moment);
        }
      }
    }
  }

  private void point(Draft draft, RawRecord record) {
    Optional<String> latitude = headerOf(Column.LATITUDE);
    Optional<String> longitude = headerOf(Column.LONGITUDE);
    if (latitude.isPresent() && longitude.isPresent()) {
      draft.point(
          latitude.get(),
          record.get(latitude.get()),
          longitude.get(),
          record.get(longitude.get()),
          draft.get(Column.PRECISION));
    }
  }

  private Optional<String> headerOf(Column column) {
    return targets.entrySet().stream()
        .filter(target -> target.getValue().contains(column.header()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
