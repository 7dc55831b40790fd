package trucewatch.claims;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a correction puts in place of what: filled columns replace, empty ones keep, `-` clears.
///
/// Columns that say what the *row* is, and not what it tells, stay those of the row corrected: when
/// it was reported, by which way, who may read it, what it refers to, why. Who speaks and who
/// prints stay as well, since only they may correct; a source that takes back the name of a speaker
/// clears it.
final class Corrections {
  private static final Set<Column> KEPT =
      EnumSet.of(
          Column.CLAIM_ID,
          Column.STANCE,
          Column.REFERS_TO,
          Column.REPORTED_AT,
          Column.SOURCE,
          Column.VIA,
          Column.ACCESS,
          Column.NOTE);

  private Corrections() {}

  /// Whether a correction that fills this column can change anything by it.
  static boolean replaces(Column column, String text) {
    return !KEPT.contains(column)
        && !text.isEmpty()
        && (column != Column.SPEAKER || text.equals("-"));
  }

  /// The cells of a row once a correction is put in.
  static Map<Column, String> merge(Map<Column, String> base, Map<Column, String> correction) {
    Map<Column, String> merged = new EnumMap<>(Column.class);
    merged.putAll(base);
    correction.forEach(
        (column, written) -> {
          String text = Spelling.text(written);
          if (!replaces(column, text)) {
            return;
          }
          if (text.equals("-")) {
            merged.remove(column);
          } else {
            merged.put(column, text);
          }
        });
    return Collections.unmodifiableMap(merged);
  }
}
