package trucewatch.sources.csv;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.sources.FileProblem;

/// Reads a table of ballots, one a row: `member` and `ballot`, and if it holds many votes also
/// `decision`, `object` (the draft or round), `date` and `outcome` (as somebody states it).
public final class BallotsFile {
  private static final Set<String> HEADERS =
      Set.of("decision", "object", "member", "ballot", "date", "outcome");

  private BallotsFile() {}

  /// One ballot as written; what is not filled is empty.
  ///
  /// @param row its number, the header being row 1
  public record Row(
      long row,
      String decision,
      String object,
      String member,
      String ballot,
      String date,
      String outcome) {
    /// Whether it says which vote it is of, and not only who voted how.
    public boolean isOfManyVotes() {
      return !decision.isEmpty() || !object.isEmpty() || !date.isEmpty() || !outcome.isEmpty();
    }
  }

  /// Everything in a file.
  public record Contents(List<Row> rows, List<FileProblem> problems) {
    public Contents {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a whole file.
  ///
  /// @param name how messages call it
  public static Contents read(String name, InputStream in) {
    List<Row> rows = new ArrayList<>();
    List<FileProblem> problems = new ArrayList<>();
    new Table(name, HEADERS, Set.of("member", "ballot"), problems::add)
        .read(in, row -> rows.add(row(row)));
    return new Contents(rows, problems);
  }

  private static Row row(Table.TableRow row) {
    Map<String, String> cells = row.cells();
    return new Row(
        row.number(),
        cells.getOrDefault("decision", ""),
        cells.getOrDefault("object", ""),
        cells.getOrDefault("member", ""),
        cells.getOrDefault("ballot", ""),
        cells.getOrDefault("date", ""),
        cells.getOrDefault("outcome", ""));
  }
}
