package trucewatch.sources.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import trucewatch.sources.reading.Input;

/// Reads the first sheet of an XLSX workbook. Formulas are not run: the result that was saved with
/// them is read, and said; a row with a formula that has none is refused.
///
/// A workbook is a ZIP archive, so a small file can hold a bomb. Before the library sees it, its
/// parts are unpacked once and counted: one that is larger than a workbook can sensibly be is
/// refused, and so are a text and a row that could fill the memory. The archive itself and the list
/// of its texts are held in memory, both bounded.
final class Workbook {
  private static final int MOST_PACKED = 64 << 20;
  private static final long MOST_UNPACKED = 2L << 30;
  private static final long MOST_TEXTS = 64L << 20;
  private static final int MOST_PARTS = 5_000;

  /// Between two tags, in bytes: a cell holds 32,767 characters at most.
  private static final int MOST_BETWEEN_TAGS = 1 << 20;

  /// Between two rows, in bytes.
  private static final int MOST_BETWEEN_ROWS = 64 << 20;

  private static final String AS_CSV = "save the sheet as CSV UTF-8, and give that";

  private final Input input;
  private final Telling telling;
  private final Expected expected;
  private long formulas;
  private long errors;

  /// A formula of the row at hand without a saved result: its column and what it says; else empty.
  private String bareColumn = "";

  private String bareFormula = "";

  Workbook(Input input, Telling telling, Expected expected) {
    this.input = input;
    this.telling = telling;
    this.expected = expected;
  }

  void read(RecordSink records) {
    try {
      byte[] packed = packed();
      String odd = whyNoWorkbook(packed);
      if (!odd.isEmpty()) {
        telling.error(0, "", "", odd, AS_CSV);
        return;
      }
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true))) {
        sheet(book, records);
      }
    } catch (IOException | RuntimeException broken) {
      // The library throws many kinds of exception at bytes that are no workbook.
      telling.error(
          0,
          "",
          "",
          "from here the workbook cannot be understood: " + said(broken),
          "open it in a spreadsheet program, " + AS_CSV);
    }
  }

  private byte[] packed() throws IOException {
    try (InputStream in = input.open()) {
      return in.readNBytes(MOST_PACKED + 1);
    }
  }

  /// What the library says, if that is anything.
  private static String said(Exception broken) {
    String message = String.valueOf(broken.getMessage());
    return message.startsWith("null") ? "a part that it names is not in it" : message;
  }

  /// Unpacks and counts everything; empty if the archive may be a workbook.
  private static String whyNoWorkbook(byte[] packed) throws IOException {
    if (packed.length > MOST_PACKED) {
      return "the workbook is larger than " + (MOST_PACKED >> 20) + " MB";
    }
    long unpacked = 0;
    int parts = 0;
    boolean listed = false;
    boolean sheets = false;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        long size = 0;
        String name = part.getName();
        boolean whole = name.endsWith("sharedStrings.xml") || !name.contains("sheet");
        Stretches stretches = new Stretches();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          unpacked += read;
          if (unpacked > MOST_UNPACKED || (whole && size > MOST_TEXTS)) {
            return "unpacked, its part " + name + " is larger than a workbook can be";
          }
          if (!whole && stretches.tooLong(buffer, read)) {
            return "its part " + name + " has a text or a row that is longer than one can be";
          }
        }
        listed |= name.equals("[Content_Types].xml");
        sheets |= !whole;
        if (++parts > MOST_PARTS) {
          return "it has more than " + MOST_PARTS + " parts";
        }
      }
    }
    return listed && sheets ? "" : "it is an archive without a workbook";
  }

  /// Looks for a text or a row of a sheet that the library would have to hold and could not.
  private static final class Stretches {
    private static final byte[] ROW = {'r', 'o', 'w'};
    private int sinceTag;
    private int sinceRow;
    private int matched;

    boolean tooLong(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        byte b = bytes[i];
        sinceTag = b == '<' ? 0 : sinceTag + 1;
        sinceRow++;
        // A name may have a prefix: <row ...>, <x:row ...>.
        matched = b == '<' || b == ':' ? 1 : matched > 0 && b == ROW[matched - 1] ? matched + 1 : 0;
        if (matched > ROW.length) {
          matched = 0;
          sinceRow = 0;
        }
        if (sinceTag > MOST_BETWEEN_TAGS || sinceRow > MOST_BETWEEN_ROWS) {
          return true;
        }
      }
      return false;
    }
  }

  private void sheet(ReadableWorkbook book, RecordSink records) throws IOException {
    List<Sheet> sheets = book.getSheets().toList();
    if (sheets.isEmpty()) {
      telling.error(0, "", "", "it has no sheet", AS_CSV);
      return;
    }
    Rows rows = new Rows(telling, expected, records);
    try (Stream<Row> stream = sheets.getFirst().openStream()) {
      Iterator<Row> all = stream.iterator();
      boolean goesOn = true;
      int width = 0;
      while (goesOn && all.hasNext()) {
        Row row = all.next();
        if (row.getCellCount() > CsvRows.MOST_COLUMNS) {
          telling.error(
              row.getRowNum(),
              "",
              "",
              "it has " + row.getCellCount() + " cells; at most " + CsvRows.MOST_COLUMNS,
              "take out what is not needed");
          break;
        }
        bareColumn = "";
        List<String> cells = cells(row, width, book.isDate1904());
        if (!bareColumn.isEmpty()) {
          telling.error(
              row.getRowNum(),
              "column " + bareColumn,
              bareFormula,
              "the result of the formula is not saved in the file, and formulas are not run",
              "open it in a spreadsheet program, save it there, and give that");
          goesOn = width > 0;
          continue;
        }
        width = width == 0 ? cells.size() : width;
        goesOn = rows.row(row.getRowNum(), cells);
      }
      rows.end();
    }
    remark(sheets);
  }

  private void remark(List<Sheet> sheets) {
    telling.remark("Read as a workbook, sheet \"" + sheets.getFirst().getName() + "\".");
    if (sheets.size() > 1) {
      telling.remark(
          "Not read: "
              + sheets.stream()
                  .skip(1)
                  .limit(10)
                  .map(sheet -> "sheet \"" + sheet.getName() + "\"")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (formulas > 0) {
      telling.remark(
          formulas + " cells are formulas: they were not run, their saved results were read.");
    }
    if (errors > 0) {
      telling.remark(errors + " cells hold an error of the spreadsheet and were read as empty.");
    }
  }

  private List<String> cells(Row row, int width, boolean from1904) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row.getCell(i), from1904));
    }
    while (texts.size() > width && width > 0 && texts.getLast().isEmpty()) {
      texts.removeLast();
    }
    while (texts.size() < width) {
      texts.add("");
    }
    return texts;
  }

  private String text(@Nullable Cell cell, boolean from1904) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell, from1904);
      case STRING, BOOLEAN -> String.valueOf(cell.getValue());
      case FORMULA -> {
        formulas++;
        Object value = cell.getValue();
        if (value == null) {
          bareColumn = CellAddress.convertNumToColString(cell.getColumnIndex());
          bareFormula = "=" + cell.getFormula();
        }
        yield value == null
            ? ""
            : value instanceof BigDecimal ? number(cell, from1904) : value + "";
      }
      case ERROR -> {
        errors++;
        yield "";
      }
      case EMPTY -> "";
    };
  }

  private static String number(Cell cell, boolean from1904) {
    String format = cell.getDataFormatString();
    BigDecimal number = (BigDecimal) cell.getValue();
    boolean inRange = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    if (format != null && inRange && isDate(format)) {
      LocalDateTime time = moment(number, from1904);
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  /// Day 1 is 1900-01-01 and, as the first spreadsheets had it, 1900 a leap year; or, on old Macs,
  /// day 0 is 1904-01-01.
  private static LocalDateTime moment(BigDecimal days, boolean from1904) {
    long whole = days.longValue();
    long seconds =
        days.remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, java.math.RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime start =
        from1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, whole < 60 ? 31 : 30, 0, 0);
    return start.plusDays(whole).plusSeconds(seconds);
  }

  /// Whether a number format shows a date: it has a year or day outside of quotes and brackets.
  private static boolean isDate(String format) {
    String plain =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "");
    return plain.contains("yy") || plain.contains("d") || plain.contains("h:mm");
  }
}
