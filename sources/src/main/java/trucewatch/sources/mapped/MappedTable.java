package trucewatch.sources.mapped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Column;
import trucewatch.sources.FileProblem;
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
import trucewatch.sources.table.RecordSink;
import trucewatch.sources.table.Tables;

/// A table (CSV, TSV, XLSX), GeoJSON or other JSON whose columns a mapping names.
///
/// A column is named by its header or by its HXL tag. Where the mapping names no column for a
/// column of a claim, an HXL tag of the table that says the same is taken, and this is said.
public final class MappedTable implements Format {
  private static final Map<String, String> BY_TAG =
      Map.of(
          "#date+occurred", "from",
          "#date+start", "from",
          "#date+end", "to",
          "#date+reported", "reported_at",
          "#geo+lat", "latitude",
          "#geo+lon", "longitude",
          "#event+id", "claim_id",
          "#event+type", "act",
          "#meta+url", "url",
          "#description", "original_text");

  @Override
  public String code() {
    return "table";
  }

  @Override
  public String describes() {
    return "any table, GeoJSON or JSON, by a mapping file that names its columns";
  }

  @Override
  public void read(Input input, Settings settings, Sink sink) {
    Mapping mapping = settings.mapping();
    Map<String, List<String>> targets = new LinkedHashMap<>(mapping.columns());
    Heads heads = new Heads(targets, sink);
    Tables.sample(
        input,
        settings,
        Expected.ANY,
        new RecordSink() {
          @Override
          public void head(List<String> headers, List<String> tags) {
            heads.tagged(headers, tags);
          }

          @Override
          public boolean record(RawRecord record) {
            return false;
          }
        });
    if (targets.isEmpty()) {
      sink.problem(
          FileProblem.ofFile(
              input.name(),
              "nothing says what its columns mean",
              "run `trucewatch map CASE FILE`, fill in what it writes, and name it with --as"));
      return;
    }
    List<String> dated =
        targets.entrySet().stream()
            .filter(target -> target.getValue().stream().anyMatch(Cells::isDate))
            .map(Map.Entry::getKey)
            .toList();
    DatedColumns dates = DateFinder.find(input, settings, Expected.ANY, groups(dated), sink);
    Cells cells = new Cells(input.name(), mapping, targets, dates, new Codes(settings), sink);
    Tables.read(
        input,
        settings,
        Expected.ANY,
        sink,
        new RecordSink() {
          @Override
          public void head(List<String> headers, List<String> tags) {
            heads.check(input.name(), headers);
          }

          @Override
          public boolean record(RawRecord record) {
            cells.read(record);
            return true;
          }
        });
  }

  private static List<List<String>> groups(List<String> dated) {
    return dated.isEmpty() ? List.of() : List.of(dated);
  }

  /// What the mapping says of headers, beside the headers that there are.
  private record Heads(Map<String, List<String>> targets, Sink sink) {
    /// Names by header what the mapping names by tag, and takes tags that nothing else fills.
    void tagged(List<String> headers, List<String> tags) {
      for (int i = 0; i < tags.size(); i++) {
        String tag = tags.get(i);
        List<String> mapped = tag.isEmpty() ? null : targets.remove(tag.replace('-', '_'));
        if (mapped != null) {
          targets.merge(headers.get(i), mapped, Heads::both);
        }
      }
      for (int i = 0; i < tags.size(); i++) {
        String column = BY_TAG.getOrDefault(tags.get(i), "");
        boolean filled = targets.values().stream().anyMatch(list -> list.contains(column));
        if (!column.isEmpty() && !filled && Column.of(column).isPresent()) {
          targets.merge(headers.get(i), List.of(column), Heads::both);
          sink.remark(
              "`"
                  + headers.get(i)
                  + "` is read as `"
                  + column
                  + "`, by its tag "
                  + tags.get(i)
                  + ".");
        }
      }
    }

    private static List<String> both(List<String> one, List<String> other) {
      List<String> all = new ArrayList<>(one);
      all.addAll(other);
      return List.copyOf(all);
    }

    void check(String file, List<String> headers) {
      for (String header : targets.keySet()) {
        if (!headers.contains(header)) {
          sink.problem(
              new FileProblem(
                  FileProblem.Severity.WARNING,
                  file,
                  1,
                  header,
                  "",
                  "the mapping names this column and the file has none of the name",
                  "correct the mapping, or give the file that it was written for"));
        }
      }
    }
  }
}
