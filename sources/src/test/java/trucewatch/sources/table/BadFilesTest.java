package trucewatch.sources.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trucewatch.sources.FileProblem;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;

/// What files of any bytes come to: the rows that can be read, and a reason for the others.
class BadFilesTest {
  private final List<RawRecord> records = new ArrayList<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsFoundAndSaid(String delimiter) {
    read("a,b,c\n1,\"x\"\"y\nz\",3\n".replace(",", delimiter));
    assertEquals(List.of(Map.of("a", "1", "b", "x\"y\nz", "c", "3")), cells());
    assertTrue(remarks.getFirst().contains("cells divided by"), remarks::toString);
  }

  @Test
  void eachEncodingIsFoundAndSaid() {
    for (String name : List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      records.clear();
      remarks.clear();
      read("a,b\ncafé – Zoë,2\n".getBytes(Charset.forName(name)));
      assertEquals(List.of(Map.of("a", "café – Zoë", "b", "2")), cells(), name);
      assertTrue(remarks.getLast().contains(name.substring(1, 5)), remarks::toString);
    }
    read(
        bytes(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            "a\nЖ🕊\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Map.of("a", "Ж🕊"), cells().getLast());
  }

  @Test
  void anEncodingThatSomebodyNamesIsTaken() {
    Settings named = new Settings(Names.NONE, Mapping.NONE, ZoneOffset.UTC, "windows-1251", "", "");
    read("a\nЖук\n".getBytes(Charset.forName("windows-1251")), named);
    assertEquals(List.of(Map.of("a", "Жук")), cells());
  }

  @Test
  void mixedEncodingsAreReadAndTheFirstLineIsNamed() {
    read(
        bytes(
            "a\ncafé\n".getBytes(StandardCharsets.UTF_8),
            "Zoë\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(List.of(Map.of("a", "café"), Map.of("a", "Zoë")), cells());
    assertTrue(remarks.getLast().contains("1 bytes, the first in line 3"), remarks::toString);
  }

  @Test
  void aFileThatIsCutOffGivesItsWholeRows() {
    read("a,b\n1,2\n3");
    assertEquals(List.of(Map.of("a", "1", "b", "2")), cells());
    assertEquals(3, problems.getFirst().row());
  }

  @Test
  void aQuoteThatIsNeverClosedIsAProblemOfItsRowInBoundedMemory() {
    read("a,b\n1,2\n3,\"" + "x\n".repeat(3_000_000));
    assertEquals(List.of(Map.of("a", "1", "b", "2")), cells());
    assertEquals(3, problems.getFirst().row());
    assertTrue(problems.getFirst().wayOut().contains("quote"), problems::toString);
  }

  @Test
  void aMillionColumnsAreRefused() {
    read("a,".repeat(1_000_000) + "\n1\n");
    assertEquals(List.of(), cells());
    assertTrue(problems.getFirst().wayOut().contains("at most 1000 cells"), problems::toString);
  }

  @Test
  void filesOfOneByteOrOfNoTextAreRefusedWithAReason() {
    for (byte[] odd :
        List.of(
            new byte[0],
            new byte[] {0},
            new byte[] {(byte) 0xFF},
            new byte[] {'{'},
            new byte[] {'P'},
            "PK\3\4".getBytes(StandardCharsets.US_ASCII),
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            new byte[] {0x1F, (byte) 0x8B, 8},
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "a,b\n1,\0\n".getBytes(StandardCharsets.US_ASCII))) {
      records.clear();
      problems.clear();
      read(odd);
      assertEquals(List.of(), cells());
      boolean oneCell = odd.length == 1 && (odd[0] == 'P' || odd[0] == -1);
      assertEquals(oneCell ? 0 : 1, problems.size(), () -> odd.length + " " + problems);
    }
  }

  @Test
  void jsonThatIsCutOffGivesItsWholeRecords() {
    read("{\"features\": [{\"properties\": {\"a\": 1}}, {\"properties\": {\"a\": ");
    assertEquals(List.of(Map.of("a", "1")), cells());
    assertTrue(problems.getFirst().reason().contains("line 1"), problems::toString);
  }

  @Test
  void jsonThatIsNestedWithoutEndIsRefused() {
    read("[" + "{\"a\":".repeat(100_000));
    assertEquals(List.of(), cells());
    assertEquals(1, problems.size());
  }

  @Test
  void aWorkbookIsReadWithItsDatesAndItsFormulasAreNotRun() throws IOException {
    read(
        book(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>day</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>n</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>"
                + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45000.5</v></c><c r=\"B3\"><v>12</v></c>"
                + "<c r=\"C3\"><f>HYPERLINK(\"http://example.org\")</f><v>24</v></c></row>"));
    assertEquals(List.of(), problems);
    assertEquals(List.of(Map.of("day", "2023-03-15T12:00", "n", "12", "sum", "24")), cells());
    assertEquals(3, records.getFirst().row());
    assertTrue(remarks.toString().contains("1 cells are formulas"), remarks::toString);
    assertEquals(List.of(), problems);
  }

  @Test
  void aFormulaWithoutASavedResultRefusesItsRowAndNoOther() throws IOException {
    read(
        book(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>n</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>sum</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2*2</f></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><f>A3*2</f><v>4</v></c>"
                + "</row>"));
    assertEquals(List.of(Map.of("n", "2", "sum", "4")), cells());
    assertEquals(1, problems.size());
    FileProblem problem = problems.getFirst();
    assertEquals(2, problem.row());
    assertEquals("column B", problem.column());
    assertEquals("=A2*2", problem.value());
    assertTrue(problem.reason().contains("not saved"), problem::toString);
  }

  @Test
  void aHeaderThatIsAFormulaWithoutAResultRefusesTheSheet() throws IOException {
    read(
        book(
            "<row r=\"1\"><c r=\"A1\"><f>B1</f></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"));
    assertEquals(List.of(), cells());
    assertEquals(1, problems.getFirst().row());
  }

  @Test
  void anArchiveWithoutAWorkbookSaysSo() throws IOException {
    for (List<String> parts :
        List.of(
            List.of("a.txt"),
            List.of("[Content_Types].xml"),
            List.of("xl/worksheets/sheet1.xml"))) {
      problems.clear();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (String part : parts) {
          put(zip, part, "<a/>");
        }
      }
      read(bytes.toByteArray());
      assertEquals(1, problems.size());
      assertEquals("it is an archive without a workbook", problems.getFirst().reason());
    }
    problems.clear();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", "<Types/>");
      put(zip, "xl/worksheets/sheet1.xml", "<worksheet/>");
    }
    read(bytes.toByteArray());
    assertEquals(1, problems.size());
    String reason = problems.getFirst().reason();
    assertTrue(reason.contains("a part that it names is not in it"), reason);
  }

  @Test
  void aTextOrARowThatFillsTheMemoryIsRefusedBeforeItDoes() throws IOException {
    String text = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
    read(book(text + "x".repeat(3 << 20) + "</t></is></c></row>"));
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().reason().contains("longer than one can be"), problems::toString);
    problems.clear();
    read(book("<row r=\"1\">" + "<c/>".repeat(17 << 20) + "</row>"));
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().reason().contains("longer than one can be"), problems::toString);
    assertEquals(List.of(), cells());
  }

  @Test
  void aBombInAWorkbookIsRefusedBeforeItGoesOff() throws IOException {
    read(book("<row r=\"1\"/>" + " ".repeat(100), 70L << 20));
    assertEquals(List.of(), cells());
    assertTrue(problems.getFirst().reason().contains("larger than a workbook"), problems::toString);
  }

  @Test
  void aWorkbookThatIsCutOffOrNoneIsRefused() throws IOException {
    byte[] whole = book("<row r=\"1\"/>");
    for (int length : List.of(10, 100, whole.length / 2, whole.length - 5)) {
      problems.clear();
      byte[] part = new byte[length];
      System.arraycopy(whole, 0, part, 0, length);
      read(part);
      assertEquals(1, problems.size(), () -> length + " " + problems);
    }
  }

  /// A workbook of one sheet with these rows, and a list of texts of so many zero bytes.
  private static byte[] book(String rows, long padding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
      String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      String pack = "http://schemas.openxmlformats.org/package/2006/relationships";
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .formatted(pack, office));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(main, office));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
              .formatted(pack, office, office));
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
              .formatted(main));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows));
      if (padding > 0) {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        byte[] block = new byte[1 << 20];
        for (long written = 0; written < padding; written += block.length) {
          zip.write(block);
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] book(String rows) throws IOException {
    return book(rows, 0);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static byte[] bytes(byte[] one, byte[] other) {
    byte[] all = new byte[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private List<Map<String, String>> cells() {
    return records.stream().map(RawRecord::cells).toList();
  }

  private void read(String text) {
    read(text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] bytes) {
    read(bytes, Settings.of(Names.NONE, Mapping.NONE, ZoneOffset.UTC));
  }

  private void read(byte[] bytes, Settings settings) {
    Input input = new Input("file", () -> new ByteArrayInputStream(bytes));
    Tables.read(
        input,
        settings,
        Expected.ANY,
        new Kept(),
        record -> {
          records.add(record);
          return true;
        });
  }

  private final class Kept implements Sink {
    @Override
    public void claim(ClaimRow row) {}

    @Override
    public void problem(FileProblem problem) {
      problems.add(problem);
    }

    @Override
    public void remark(String sentence) {
      remarks.add(sentence);
    }

    @Override
    public void unmapped(Unmapped name) {}

    @Override
    public void leftOut(long row) {}
  }
}
