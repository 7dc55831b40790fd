package trucewatch.sources.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import trucewatch.sources.reading.Input;

/// Reads a table of delimited text.
final class TextTable {
  private static final int SAMPLE = 1 << 16;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Map<Character, String> NAMES =
      Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");

  private final Input input;
  private final Telling telling;
  private final Expected expected;

  TextTable(Input input, Telling telling, Expected expected) {
    this.input = input;
    this.telling = telling;
    this.expected = expected;
  }

  void read(String encoding, String delimiter, RecordSink records) {
    long row = 0;
    try {
      char divider = delimiter.isEmpty() ? divider(encoding) : named(delimiter);
      try (TextInput text = TextInput.open(input, encoding);
          CsvReader<CsvRecord> reader = CsvRows.of(text.reader(), divider)) {
        Rows rows = new Rows(telling, expected, records);
        Iterator<CsvRecord> all = reader.iterator();
        boolean goesOn = true;
        while (goesOn && all.hasNext()) {
          row++;
          goesOn = rows.row(row, all.next().getFields());
        }
        rows.end();
        telling.remark(
            "Read as text in " + text.found() + ", cells divided by " + called(divider) + ".");
      }
    } catch (CsvParseException unreadable) {
      unreadable(row + 1, unreadable);
    } catch (UncheckedIOException | IOException failed) {
      telling.failed(failed);
    }
  }

  private static String called(char divider) {
    return NAMES.getOrDefault(divider, "`" + divider + "`");
  }

  private static char named(String delimiter) {
    return switch (delimiter) {
      case "tab", "\\t" -> '\t';
      case "comma" -> ',';
      case "semicolon" -> ';';
      default -> delimiter.charAt(0);
    };
  }

  /// The delimiter that stands most often in the first line, outside of quotes.
  private char divider(String encoding) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (TextInput text = TextInput.open(input, encoding)) {
      Reader reader = text.reader();
      for (int read = 0; read >= 0 && length < SAMPLE; ) {
        read = reader.read(sample, length, SAMPLE - length);
        length += Math.max(read, 0);
      }
    }
    char best = ',';
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = count(sample, length, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static int count(char[] sample, int length, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < length; i++) {
      char c = sample[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && c == wanted) {
        count++;
      }
    }
    return count;
  }

  private void unreadable(long row, CsvParseException why) {
    if (why.getCause() instanceof IOException failed) {
      telling.failed(failed);
      return;
    }
    telling.error(
        row,
        "",
        "",
        "from here the file cannot be understood: " + why.getMessage(),
        "look for a quote (\") that is not closed here; a cell has at most "
            + CsvRows.LONGEST_CELL
            + " characters, a row at most "
            + CsvRows.MOST_COLUMNS
            + " cells");
  }
}
