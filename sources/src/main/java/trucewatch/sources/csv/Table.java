package trucewatch.sources.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;
import trucewatch.sources.table.CsvRows;

/// Reads a comma-separated table with a header, row by row, in bounded memory whatever its bytes.
final class Table {
  /// One row: its number, the header being row 1, and its cells by header; empty cells are left
  /// out.
  record TableRow(long number, Map<String, String> cells) {}

  private final String file;
  private final Set<String> known;
  private final Set<String> required;
  private final Consumer<FileProblem> problems;

  /// @param known the headers that mean something
  /// @param required those that must be there
  Table(String file, Set<String> known, Set<String> required, Consumer<FileProblem> problems) {
    this.file = file;
    this.known = known;
    this.required = required;
    this.problems = problems;
  }

  /// Reads to the end, or to where the file can no longer be understood; what was read before that
  /// point has then been handed on, and the problem says where it ends.
  void read(InputStream in, Consumer<TableRow> rows) {
    long row = 0;
    try (Utf8Reader text = new Utf8Reader(in);
        CsvReader<CsvRecord> reader = CsvRows.of(text, ',')) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        problem(0, "the file is empty", "give it a header row, as " + String.join(",", required));
        return;
      }
      row = 1;
      List<String> header = header(records.next().getFields());
      while (!header.isEmpty() && records.hasNext()) {
        row++;
        row(header, row, records.next().getFields(), rows);
      }
    } catch (CsvParseException unreadable) {
      unreadable(row + 1, unreadable);
    } catch (Utf8Reader.NotText notText) {
      problem(0, notText.reason(), notText.wayOut());
    } catch (UncheckedIOException | IOException failed) {
      failed(failed);
    }
  }

  private void failed(Exception failed) {
    if (failed.getCause() instanceof Utf8Reader.NotText notText) {
      problem(0, notText.reason(), notText.wayOut());
    } else {
      problem(
          0,
          "the file cannot be read: " + failed.getMessage(),
          "check the disk and the rights on the file");
    }
  }

  private void unreadable(long row, CsvParseException why) {
    if (why.getCause() instanceof Utf8Reader.NotText notText) {
      problem(0, notText.reason(), notText.wayOut());
      return;
    }
    problem(
        row,
        "from here the file cannot be understood: " + why.getMessage(),
        "look for a quote (\") that is not closed here; a cell has at most "
            + CsvRows.LONGEST_CELL
            + " characters, a row at most "
            + CsvRows.MOST_COLUMNS
            + " cells");
  }

  /// The headers as we read them, or none if the table cannot be used.
  private List<String> header(List<String> written) {
    List<String> header = new ArrayList<>();
    for (String cell : written) {
      String name = headerName(cell);
      header.add(name.isEmpty() ? "column_" + (header.size() + 1) : name);
    }
    if (written.size() == 1
        && (written.getFirst().indexOf(';') >= 0 || written.getFirst().indexOf('\t') >= 0)) {
      problem(
          1, "the cells are not divided by commas", "save the file with commas between the cells");
      return List.of();
    }
    List<Boolean> checks = List.of(namedOnce(header), readable(header), complete(header));
    return checks.contains(false) ? List.of() : header;
  }

  /// A header as we compare it: `Reported At` is `reported_at`.
  static String headerName(String cell) {
    return Spelling.code(cell).replace('-', '_');
  }

  private boolean namedOnce(List<String> header) {
    Set<String> met = new HashSet<>();
    boolean sound = true;
    for (String name : header) {
      if (!met.add(name)) {
        problem(
            1, Severity.ERROR, name, "two columns have this name", "give one of them another name");
        sound = false;
      }
    }
    return sound;
  }

  /// A column with the slip of a finger in its name would be kept and never read; better say so.
  private boolean readable(List<String> header) {
    boolean sound = true;
    Set<String> missing = new LinkedHashSet<>(known);
    header.forEach(missing::remove);
    for (String name : header) {
      Optional<String> meant = known.contains(name) ? Optional.empty() : closest(name, missing);
      if (meant.isPresent()) {
        problem(
            1,
            Severity.ERROR,
            name,
            "there is no column of this name: did you mean `" + meant.get() + "`?",
            "write `" + meant.get() + "`, or another name if it is something else");
        sound = false;
      }
    }
    return sound;
  }

  private static Optional<String> closest(String name, Set<String> missing) {
    return trucewatch.diagnostic.Spelling.closest(name, missing);
  }

  private boolean complete(List<String> header) {
    boolean sound = true;
    for (String name : required) {
      if (!header.contains(name)) {
        problem(
            1, Severity.ERROR, name, "the header has no such column", "add it to the first row");
        sound = false;
      }
    }
    return sound;
  }

  private void row(List<String> header, long number, List<String> cells, Consumer<TableRow> rows) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
      String text = FormulaGuard.undo(Spelling.text(cells.get(i)));
      if (!text.isEmpty()) {
        filled.put(header.get(i), text);
      }
    }
    boolean blank = cells.stream().allMatch(String::isBlank);
    if (!blank && cells.size() != header.size()) {
      problem(
          number,
          "it has " + cells.size() + " cells, the header " + header.size(),
          "look for a missing comma, or a cell with a comma that stands in no quotes");
    } else if (!blank) {
      rows.accept(new TableRow(number, filled));
    }
  }

  private void problem(long row, String reason, String wayOut) {
    problem(row, Severity.ERROR, "", reason, wayOut);
  }

  private void problem(long row, Severity severity, String column, String reason, String wayOut) {
    problems.accept(new FileProblem(severity, file, row, column, "", reason, wayOut));
  }
}
