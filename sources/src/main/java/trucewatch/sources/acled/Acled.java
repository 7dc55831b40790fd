package trucewatch.sources.acled;

import java.util.List;
import java.util.Set;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.DateFinder;
import trucewatch.sources.table.Expected;
import trucewatch.sources.table.Tables;

/// ACLED's event files: the 31 columns of today, files without some of them, the columns of before
/// 2023 with `data_id` and numbered interactions; and its list of deleted events.
public final class Acled implements Format {
  static final Expected LAYOUT =
      new Expected(
          "ACLED",
          Set.of(
              "event_id_cnty",
              "data_id",
              "event_date",
              "event_type",
              "sub_event_type",
              "actor1",
              "actor2",
              "fatalities",
              "deleted_timestamp"),
          2,
          List.of());

  @Override
  public String code() {
    return "acled";
  }

  @Override
  public String describes() {
    return "ACLED events, and its list of deleted events: CSV, XLSX, JSON";
  }

  @Override
  public void read(Input input, Settings settings, Sink sink) {
    DatedColumns dates =
        DateFinder.find(
            input, settings, LAYOUT, List.of(List.of("event_date"), List.of("timestamp")), sink);
    AcledEvent event = new AcledEvent(input.name(), new Codes(settings), dates, sink);
    Tables.read(
        input,
        settings,
        LAYOUT,
        sink,
        record -> {
          event.read(record);
          return true;
        });
  }
}
