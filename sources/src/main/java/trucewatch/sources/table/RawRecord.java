package trucewatch.sources.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One row, whatever file it stood in.
///
/// @param row its number: in a table the header is row 1, in JSON the first record is 1
/// @param cells the filled cells by header, as [Head] compares them
public record RawRecord(long row, Map<String, String> cells) {
  public RawRecord {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /// The text under a header, empty if there is none.
  public String get(String header) {
    return cells.getOrDefault(header, "");
  }

  /// The first of these that is filled.
  public String first(String... headers) {
    for (String header : headers) {
      String text = get(header);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
