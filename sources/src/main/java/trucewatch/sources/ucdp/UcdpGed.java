package trucewatch.sources.ucdp;

import java.util.Arrays;
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

/// UCDP's Georeferenced Event Dataset: yearly and Candidate releases, with and without a header, as
/// CSV, workbook, GeoJSON or the answer of its interface.
public final class UcdpGed implements Format {
  /// As published since 2021 (version 21.1), Candidate releases included.
  static final List<String> COLUMNS =
      columns(
          "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
              + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,"
              + "side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,"
              + "source_office,source_date,source_headline,source_original,where_prec,"
              + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,"
              + "priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
              + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob");

  static final Expected LAYOUT =
      new Expected(
          "UCDP GED",
          Set.of("type_of_violence", "side_a", "side_b", "date_start", "date_end", "where_prec"),
          5,
          List.of(COLUMNS));

  private static List<String> columns(String joined) {
    return Arrays.asList(joined.split(","));
  }

  @Override
  public String code() {
    return "ucdp-ged";
  }

  @Override
  public String describes() {
    return "UCDP Georeferenced Event Dataset, yearly or Candidate: CSV, XLSX, GeoJSON";
  }

  @Override
  public void read(Input input, Settings settings, Sink sink) {
    DatedColumns dates =
        DateFinder.find(
            input,
            settings,
            LAYOUT,
            List.of(List.of("date_start", "date_end"), List.of("source_date")),
            sink);
    UcdpEvent event = new UcdpEvent(input.name(), new Codes(settings), dates, sink);
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
