package trucewatch.sources.table;

import java.io.IOException;
import java.io.InputStream;
import trucewatch.sources.FileProblem;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;

/// Reads a file of rows, whatever holds them.
public final class Tables {
  private enum Kind {
    TEXT,
    WORKBOOK,
    OLD_WORKBOOK,
    ARCHIVE,
    PDF,
    JSON
  }

  private Tables() {}

  /// Reads all records, and tells the sink of what is wrong and how the file was read.
  public static void read(
      Input input, Settings settings, Expected expected, Sink sink, RecordSink records) {
    Telling telling = new Telling(input, sink);
    Kind kind;
    try (InputStream in = input.open()) {
      kind = kind(in.readNBytes(512));
    } catch (IOException failed) {
      telling.failed(failed);
      return;
    }
    switch (kind) {
      case TEXT ->
          new TextTable(input, telling, expected)
              .read(settings.encoding(), settings.delimiter(), records);
      case JSON -> new JsonRecords(input, telling, records).read(settings.encoding());
      case WORKBOOK -> new Workbook(input, telling, expected).read(records);
      case OLD_WORKBOOK ->
          telling.error(
              0, "", "", "it is a workbook of before 2007", "save it as .xlsx, or as CSV UTF-8");
      case ARCHIVE -> telling.error(0, "", "", "it is packed", "unpack it first");
      case PDF -> telling.error(0, "", "", "it is a PDF", "give the table itself");
    }
  }

  /// The first records, and nothing said about them; to find out how a file is written.
  public static void sample(Input input, Settings settings, Expected expected, RecordSink records) {
    read(input, settings, expected, SILENT, records);
  }

  private static final Sink SILENT =
      new Sink() {
        @Override
        public void claim(ClaimRow row) {}

        @Override
        public void problem(FileProblem problem) {}

        @Override
        public void remark(String sentence) {}

        @Override
        public void unmapped(Unmapped name) {}

        @Override
        public void leftOut(long row) {}
      };

  private static Kind kind(byte[] head) {
    if (starts(head, 'P', 'K', 3, 4)) {
      return Kind.WORKBOOK;
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Kind.OLD_WORKBOOK;
    }
    if (starts(head, 0x1F, 0x8B)) {
      return Kind.ARCHIVE;
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      return Kind.PDF;
    }
    for (byte b : head) {
      int c = b & 0xFF;
      if (c == '{' || c == '[') {
        return Kind.JSON;
      }
      boolean markOrBlank = c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF || c >= 0xFE;
      if (!markOrBlank) {
        return Kind.TEXT;
      }
    }
    return Kind.TEXT;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
