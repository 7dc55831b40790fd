package trucewatch.sources.formats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import trucewatch.sources.acled.Acled;
import trucewatch.sources.gdelt.Gdelt;
import trucewatch.sources.kobo.KoboForm;
import trucewatch.sources.mapped.MappedTable;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.table.Expected;
import trucewatch.sources.table.RawRecord;
import trucewatch.sources.table.RecordSink;
import trucewatch.sources.table.Tables;
import trucewatch.sources.ucdp.UcdpGed;

/// All formats but that of claims itself.
public final class Formats {
  private static final List<Format> ALL =
      List.of(new Acled(), new UcdpGed(), new Gdelt(), new KoboForm(), new MappedTable());
  private static final int CELLS_OF_UCDP = 49;
  private static final int CELLS_OF_GDELT = 61;

  private Formats() {}

  /// All of them.
  public static List<Format> all() {
    return ALL;
  }

  /// The one of that code.
  public static Optional<Format> named(String code) {
    return ALL.stream().filter(format -> format.code().equals(code)).findFirst();
  }

  /// The publisher's format that the first rows of a file look like, if any.
  public static Optional<Format> recognized(Input input, Settings settings) {
    AtomicReference<Set<String>> found = new AtomicReference<>(Set.of());
    Tables.sample(
        input,
        settings,
        Expected.ANY,
        new RecordSink() {
          @Override
          public void head(List<String> headers, List<String> tags) {
            found.set(Set.copyOf(headers));
          }

          @Override
          public boolean record(RawRecord record) {
            if (found.get().isEmpty()) {
              found.set(record.cells().keySet());
            }
            return false;
          }
        });
    return named(code(found.get()));
  }

  private static String code(Set<String> headers) {
    if (headers.contains("type_of_violence") && headers.contains("side_a")) {
      return "ucdp-ged";
    }
    if (headers.contains("event_id_cnty") || headers.contains("data_id")) {
      return "acled";
    }
    boolean form =
        (headers.contains("_uuid") && headers.contains("_submission_time"))
            || (headers.contains("submissiondate") && headers.contains("key"));
    if (form) {
      return "kobo";
    }
    boolean noHeader = headers.stream().anyMatch(header -> header.matches("\\d{4,}"));
    if (headers.contains("globaleventid") || (noHeader && headers.size() == CELLS_OF_GDELT)) {
      return "gdelt";
    }
    return noHeader && headers.size() == CELLS_OF_UCDP ? "ucdp-ged" : "";
  }
}
