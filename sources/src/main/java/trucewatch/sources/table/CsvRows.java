package trucewatch.sources.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/// Divides text into rows of cells, in bounded memory whatever the text.
public final class CsvRows {
  /// The most columns of a table.
  public static final int MOST_COLUMNS = 1_000;

  /// The most characters of a cell.
  public static final int LONGEST_CELL = 1 << 20;

  private CsvRows() {}

  /// The rows; a quote that is never closed, a row or a cell beyond the limits is an exception of
  /// the library.
  public static CsvReader<CsvRecord> of(Reader text, char delimiter) {
    CsvRecordHandler handler =
        CsvRecordHandler.of(
            limits ->
                limits
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(2 * LONGEST_CELL));
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(4 * LONGEST_CELL)
        .build(handler, text);
  }
}
