package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;

/// Reads the Markdown tables that have a name: from a heading `Table NAME` with nothing but blank
/// lines between, or from a line `table NAME: …` before the table. Tables without a name are text.
final class TableReader {
  private static final Pattern NAMED =
      Pattern.compile(
          "[*_]*table\\s+([\\p{L}][\\p{L}\\p{M}\\p{N}-]*)[*_]*\\s*(?:[:.].*)?",
          Pattern.CASE_INSENSITIVE);

  private final SourceText source;
  private final Problems problems;
  private final List<Table> tables = new ArrayList<>();

  /// The name that the next table has; null while none is due.
  private @Nullable Name name;

  private @Nullable List<Table.Cell> columns;
  private boolean ruled;
  private List<List<Table.Cell>> rows = new ArrayList<>();

  TableReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Table> tables() {
    return tables;
  }

  void heading(String words, int line) {
    finish();
    name = named(words, line);
  }

  private @Nullable Name named(String words, int line) {
    if (words.length() > 200) {
      return null;
    }
    Matcher matcher = NAMED.matcher(words.strip());
    if (!matcher.matches()) {
      return null;
    }
    var span = source.span(source.lineStart(line), source.lineEnd(line));
    return new Name(Lexer.canonical(matcher.group(1)), new Origin(span));
  }

  /// A line that is no heading and in no fence.
  void line(int line) {
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    String text = source.text();
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    boolean cells = first < end && text.charAt(first) == '|';
    if (cells && name != null) {
      row(cells(first, end), line);
    } else if (!cells && columns != null) {
      finish();
    }
    if (!cells && first < end && columns == null) {
      name = end - first <= 200 ? named(text.substring(first, end), line) : null;
    }
  }

  private void row(List<Table.Cell> cells, int line) {
    if (columns == null) {
      columns = cells;
    } else if (!ruled) {
      ruled = true;
      if (cells.stream().allMatch(cell -> cell.text().matches(":?-+:?"))) {
        return;
      }
      addRow(cells, line);
    } else {
      addRow(cells, line);
    }
  }

  private void addRow(List<Table.Cell> cells, int line) {
    if (columns == null) {
      return;
    }
    var row = new ArrayList<>(cells);
    if (row.size() != columns.size()) {
      problems.add(
          Problem.warning(
                  "TW022",
                  source.span(source.lineStart(line), source.lineEnd(line)),
                  "this row has " + row.size() + " cells, the first row " + columns.size())
              .withHelp("write \\| for a bar inside a cell"));
    }
    while (row.size() < columns.size()) {
      int end = source.lineEnd(line);
      row.add(new Table.Cell("", new Origin(source.span(end, end))));
    }
    rows.add(row.subList(0, columns.size()));
  }

  /// The cells of a line that begins with a bar at `from`.
  private List<Table.Cell> cells(int from, int end) {
    String text = source.text();
    var cells = new ArrayList<Table.Cell>();
    int start = from + 1;
    for (int i = start; i <= end; i++) {
      boolean bar = i < end && text.charAt(i) == '|' && text.charAt(i - 1) != '\\';
      if (bar || (i == end && !text.substring(start, end).isBlank())) {
        cells.add(cell(start, i));
        start = i + 1;
      }
    }
    return cells;
  }

  private Table.Cell cell(int from, int to) {
    String text = source.text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String words = text.substring(start, end).replace("\\|", "|");
    return new Table.Cell(words, new Origin(source.span(start, end)));
  }

  /// The table that was being read has ended.
  void finish() {
    if (name != null && columns != null) {
      tables.add(new Table(name, columns, rows, name.origin()));
      name = null;
    }
    columns = null;
    ruled = false;
    rows = new ArrayList<>();
  }
}
