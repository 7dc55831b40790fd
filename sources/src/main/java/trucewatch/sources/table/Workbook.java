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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import trucewatch.sources.reading.Input;

/// Reads the first sheet of an XLSX workbook. Formulas are not run: the result that was saved with
/// them is read.
///
/// A workbook is a ZIP archive, so a small file can hold a bomb. Before the library sees it, its
/// parts are unpacked once and counted: one that is larger than a workbook can sensibly be is
/// refused. The archive itself and the list of its texts are held in memory, both bounded.
final class Workbook {
  private static final int MOST_PACKED = 64 << 20;
  private static final long MOST_UNPACKED = 2L << 30;
  private static final long MOST_TEXTS = 64L << 20;
  private static final int MOST_PARTS = 5_000;
  private static final String AS_CSV = "save the sheet as CSV UTF-8, and give that";

  private final Input input;
  private final Telling telling;
  private final Expected expected;
  private long formulas;
  private long errors;

  Workbook(Input input, Telling telling, Expected expected) {
    this.input = input;
    this.telling = telling;
    this.expected = expected;
  }

  void read(RecordSink records) {
    try {
      byte[] packed = packed();
      String tooMuch = tooMuch(packed);
      if (!tooMuch.isEmpty()) {
        telling.error(0, "", "", tooMuch, AS_CSV);
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
          "from here the workbook cannot be understood: " + broken.getMessage(),
          "open it in a spreadsheet program, " + AS_CSV);
    }
  }

  private byte[] packed() throws IOException {
    try (InputStream in = input.open()) {
      return in.readNBytes(MOST_PACKED + 1);
    }
  }

  private static String tooMuch(byte[] packed) throws IOException {
    if (packed.length > MOST_PACKED) {
      return "the workbook is larger than " + (MOST_PACKED >> 20) + " MB";
    }
    long unpacked = 0;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        long size = 0;
        boolean whole =
            part.getName().endsWith("sharedStrings.xml") || !part.getName().contains("sheet");
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          size += read;
          unpacked += read;
          if (unpacked > MOST_UNPACKED || (whole && size > MOST_TEXTS)) {
            return "unpacked, its part " + part.getName() + " is larger than a workbook can be";
          }
        }
        if (++parts > MOST_PARTS) {
          return "it has more than " + MOST_PARTS + " parts";
        }
      }
    }
    return parts == 0 ? "it is an archive without a workbook" : "";
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
        List<String> cells = cells(row, width, book.isDate1904());
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
