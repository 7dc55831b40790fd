package trucewatch.sources.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// Writes rows as a file of claims (RFC 4180, line ends LF), one by one, in bounded memory.
///
/// A cell that a spreadsheet would run as a formula is guarded, and reads back as it was: see
/// [FormulaGuard].
public final class ClaimsWriter implements AutoCloseable {
  private final CsvWriter csv;
  private final List<String> others;

  /// Writes the header.
  ///
  /// @param others the columns that are not ours, after ours
  public ClaimsWriter(Writer out, List<String> others) {
    this.others = List.copyOf(others);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    List<String> header =
        new ArrayList<>(Arrays.stream(Column.values()).map(Column::header).toList());
    header.addAll(others);
    csv.writeRecord(header);
  }

  /// Writes one row; its `claim_id` is filled even where the row that came in had none.
  public void write(Entry entry) {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      String cell = column == Column.CLAIM_ID ? entry.id().text() : entry.cell(column);
      cells.add(FormulaGuard.put(cell));
    }
    others.forEach(name -> cells.add(FormulaGuard.put(entry.others().getOrDefault(name, ""))));
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
