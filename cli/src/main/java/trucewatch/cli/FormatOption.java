package trucewatch.cli;

import java.util.List;
import picocli.CommandLine.Option;
import trucewatch.view.Csv;
import trucewatch.view.Json;
import trucewatch.view.Row;

/// How an answer is laid out: for people, or for programs.
final class FormatOption {
  /// Typed in lower case.
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description =
          "table (for people), json (one array) or csv; warnings go to standard error. Default:"
              + " table.")
  private Format format = Format.TABLE;

  /// Whether the answer is for people.
  boolean forPeople() {
    return format == Format.TABLE;
  }

  /// Writes rows for programs.
  void write(Screen screen, List<String> columns, List<Row> rows) {
    screen.out().print(format == Format.JSON ? Json.array(rows) : Csv.table(columns, rows));
  }
}
