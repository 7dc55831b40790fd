package trucewatch.sources.kobo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.Column;
import trucewatch.sources.mapped.Cells;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.DateFinder;
import trucewatch.sources.table.Expected;
import trucewatch.sources.table.RawRecord;
import trucewatch.sources.table.Tables;

/// The submissions of a form.
///
/// - A question counts under the last part of its path, so `where/place` and `where-place` are
///   `place`. One that is named like a column of a claim fills it; others by the mapping.
/// - `_uuid` (or `meta/instanceID`, `KEY`) names the claim, `_submission_time` (`SubmissionDate`)
///   says when it was reported, `_submitted_by` (`SubmitterName`) who speaks.
/// - A question of type geopoint gives the point, with the accuracy that the device gave.
/// - A submission that a reviewer of the form marked "not approved" or "rejected" is left out.
public final class KoboForm implements Format {
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("_uuid", "claim_id"),
          Map.entry("meta/instanceid", "claim_id"),
          Map.entry("instanceid", "claim_id"),
          Map.entry("key", "claim_id"),
          Map.entry("_submission_time", "reported_at"),
          Map.entry("submissiondate", "reported_at"),
          Map.entry("_submitted_by", "speaker"),
          Map.entry("submittername", "speaker"));
  private static final Set<String> REFUSED =
      Set.of("not approved", "rejected", "validation_status_not_approved");

  @Override
  public String code() {
    return "kobo";
  }

  @Override
  public String describes() {
    return "exports of KoboToolbox and ODK Central: CSV, XLSX, JSON, GeoJSON";
  }

  @Override
  public void read(Input input, Settings settings, Sink sink) {
    Set<String> headers = new LinkedHashSet<>();
    Tables.sample(
        input,
        settings,
        Expected.ANY,
        record -> {
          headers.addAll(record.cells().keySet());
          return record.row() < 1_000;
        });
    Map<String, List<String>> targets = targets(settings.mapping(), headers);
    List<String> dated =
        targets.entrySet().stream()
            .filter(
                target ->
                    target.getValue().stream()
                        .anyMatch(Set.of("from", "to", "reported_at")::contains))
            .map(Map.Entry::getKey)
            .toList();
    DatedColumns dates =
        DateFinder.find(
            input, settings, Expected.ANY, dated.isEmpty() ? List.of() : List.of(dated), sink);
    Mapping mapping = settings.mapping().name().isEmpty() ? ALONE : settings.mapping();
    Cells cells = new Cells(input.name(), mapping, targets, dates, new Codes(settings), sink);
    Tables.read(
        input,
        settings,
        Expected.ANY,
        sink,
        record -> {
          if (refused(record)) {
            sink.leftOut(record.row());
          } else {
            cells.read(withPoint(record));
          }
          return true;
        });
  }

  private static final Mapping ALONE =
      new Mapping("kobo", "kobo", Map.of(), Map.of(), Map.of(), "", "", "");

  /// What each header fills: by the mapping, as one of the form's own, or by its name.
  static Map<String, List<String>> targets(Mapping mapping, Set<String> headers) {
    Map<String, List<String>> targets = new LinkedHashMap<>(mapping.columns());
    Set<String> filled = new LinkedHashSet<>(mapping.always().keySet());
    targets.values().forEach(filled::addAll);
    for (String header : headers) {
      String column = OWN.getOrDefault(header, last(header));
      boolean ours = OWN.containsKey(header) || Column.of(column).isPresent();
      if (ours && !targets.containsKey(header) && filled.add(column)) {
        targets.put(header, List.of(column));
      }
    }
    for (String axis : List.of("latitude", "longitude", "precision")) {
      if (filled.add(axis)) {
        targets.put(POINT + axis, List.of(axis));
      }
    }
    return targets;
  }

  /// Headers under which the parts of a geopoint are put; no form has such a name.
  private static final String POINT = "(point) ";

  private static String last(String header) {
    return header.substring(Math.max(header.lastIndexOf('/'), header.lastIndexOf('.')) + 1);
  }

  private static boolean refused(RawRecord record) {
    return REFUSED.contains(
        record
            .first(
                "_validation_status",
                "_validation_status/uid",
                "reviewstate",
                "__system/reviewstate")
            .toLowerCase(java.util.Locale.ROOT));
  }

  /// Finds the first geopoint of a submission: `latitude longitude altitude accuracy` in one cell,
  /// or a cell for each.
  private static RawRecord withPoint(RawRecord record) {
    Map<String, String> cells = new LinkedHashMap<>(record.cells());
    for (Map.Entry<String, String> cell : record.cells().entrySet()) {
      String header = cell.getKey();
      String[] parts = cell.getValue().split("[ ;]+");
      if (header.endsWith("_latitude")) {
        String stem = header.substring(0, header.length() - "_latitude".length());
        return put(
            record.row(),
            cells,
            Arrays.asList(
                cell.getValue(),
                record.get(stem + "_longitude"),
                "",
                record.first(stem + "_precision", stem + "_accuracy")));
      }
      boolean inOne =
          (parts.length == 4 || header.equals("_geolocation"))
              && parts.length >= 2
              && Arrays.stream(parts).allMatch(part -> part.matches("-?\\d+(\\.\\d+)?"));
      if (inOne) {
        return put(record.row(), cells, Arrays.asList(parts));
      }
    }
    return record;
  }

  private static RawRecord put(long row, Map<String, String> cells, List<String> point) {
    cells.put(POINT + "latitude", point.get(0));
    cells.put(POINT + "longitude", point.get(1));
    String accuracy = point.size() > 3 ? point.get(3) : "";
    if (accuracy.matches("\\d{1,7}(\\.\\d+)?") && Double.parseDouble(accuracy) > 0) {
      cells.put(POINT + "precision", Math.max(1, Math.round(Double.parseDouble(accuracy))) + " m");
    }
    return new RawRecord(row, cells);
  }
}
