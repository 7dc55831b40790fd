package trucewatch.sources.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trucewatch.claims.Column;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.ClaimsFile.Contents;
import trucewatch.sources.csv.ClaimsFile.Known;

class ClaimsFileTest {
  private static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");
  private static final String ROW = "asserts,un,attack,2025-11-03T10:00:00Z\n";
  private static final String HEADER = "stance,source,act,reported_at\n";

  @Test
  void rowsAreKnownAsReportedAndRecordedWhenRead() {
    var entry = read(HEADER + ROW).entries().getFirst();
    assertEquals(Instant.parse("2025-11-03T10:00:00Z"), entry.known());
    assertEquals(NOW, entry.recorded());
    assertEquals("claims.csv, row 2", entry.origin());
    assertEquals(NOW, read(HEADER + "asserts,un,attack,\n").entries().getFirst().known());
  }

  @Test
  void columnsComeInAnyOrderAndOthersAreKept() {
    Contents contents =
        read("\uFEFFAct,seen by,Reported At,stance,source\nattack,Ann,2025-11-03,asserts,un\n");
    assertEquals(List.of(), contents.problems());
    assertEquals(Map.of("seen_by", "Ann"), contents.entries().getFirst().others());
    assertEquals("attack", contents.entries().getFirst().cell(Column.ACT));
  }

  @Test
  void aRowWithWrongCellsIsRefusedCellByCellAndTheOthersAreRead() {
    Contents contents =
        read(HEADER + ROW + "asserts,,attack,2025-02-30\n" + ROW.replace("un", "bbc"));
    assertEquals(2, contents.entries().size());
    assertEquals(
        List.of("3 reported_at 2025-02-30", "3 source "),
        contents.problems().stream()
            .map(p -> p.row() + " " + p.column() + " " + p.value())
            .toList());
    assertTrue(contents.problems().getFirst().reason().contains("28 days"));
  }

  @Test
  void aReportFromTheFutureIsRefusedButNotOneOfToday() {
    assertEquals("reported_at", only(HEADER + "asserts,un,attack,2025-12-01T12:00:01Z\n").column());
    Contents today = read(HEADER + "asserts,un,attack,2025-12-01\n");
    assertEquals(List.of(), today.problems());
    assertEquals(NOW, today.entries().getFirst().known());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stance,source,act,form            | did you mean `from`",
        "stanc,source,act                  | did you mean `stance`",
        "stance,source,act,act             | two columns have this name",
        "source,act,place                  | no such column",
        "stance;source;act                 | not divided by commas",
      })
  void aHeaderThatWouldBeMisreadIsRefused(String header, String reason) {
    Contents contents = read(header.strip() + "\nasserts,un,attack,x\n");
    assertEquals(List.of(), contents.entries());
    assertTrue(
        contents.problems().stream().anyMatch(p -> p.reason().contains(reason)),
        contents.problems().toString());
  }

  @Test
  void aColumnThatIsLikeOneThatIsThereIsKept() {
    Contents contents = read("stance,source,sources,act\nasserts,un,3,attack\n");
    assertEquals(Map.of("sources", "3"), contents.entries().getFirst().others());
  }

  @Test
  void rowsWithTooManyOrTooFewCellsAreRefused() {
    Contents contents =
        read(HEADER + "asserts,un,attack\n" + "\n" + ROW.replace("\n", ",x\n") + ROW);
    assertEquals(List.of(2L, 4L), contents.problems().stream().map(FileProblem::row).toList());
    assertEquals(1, contents.entries().size());
  }

  @Test
  void anIdUsedTwiceIsRefusedAndARowWrittenTwiceIsSaid() {
    Contents ids = read("claim_id,stance,source,act\na,asserts,un,x\na,asserts,un,y\n");
    assertEquals("claim_id", ids.problems().getFirst().column());
    assertTrue(ids.problems().getFirst().isError());
    Contents rows = read(HEADER + ROW + ROW);
    assertFalse(rows.problems().getFirst().isError());
    assertEquals(1, rows.entries().size());
  }

  @Test
  void theSameFileReadAgainGivesTheSameIds() {
    assertEquals(
        read(HEADER + ROW).entries().getFirst().id(), read(HEADER + ROW).entries().getFirst().id());
  }

  @Test
  void otherEncodingsAreNamedWithTheByteAndTheWayOut() {
    FileProblem latin =
        only((HEADER + "asserts,un,café,2025-11-03\n").getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(latin.reason().contains("byte 45, in line 2, is E9"), latin.reason());
    assertTrue(latin.wayOut().contains("CSV UTF-8"));
    for (Charset wide :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertTrue(only((HEADER + ROW).getBytes(wide)).reason().contains("UTF-16"));
    }
    assertTrue(only(new byte[] {'P', 'K', 3, 4, 0, 0}).reason().contains("spreadsheet"));
    assertTrue(only(new byte[] {'a', 'b', 'c', 'd', 'e', 0}).reason().contains("zero"));
  }

  @Test
  void oddFilesAreToldAndNeverThrow() {
    assertTrue(only("").reason().contains("empty"));
    assertEquals("stance", read("x").problems().getFirst().column());
    assertTrue(
        only(HEADER + "asserts,\"un,attack\n" + ROW.repeat(9))
            .reason()
            .contains("cannot be understood"));
    assertTrue(only("a,".repeat(1_000_000)).reason().contains("cannot be understood"));
    assertEquals(List.of(), read(HEADER).problems());
  }

  @Test
  void aQuoteThatIsNeverClosedInAHugeFileTakesBoundedMemory() {
    InputStream endless =
        new InputStream() {
          private long left = 2_000_000_000L;

          @Override
          public int read() {
            return left-- > 0 ? '"' : -1;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
            if (left == 2_000_000_000L) {
              target[offset] = '"';
            }
            left -= length;
            return left > 0 ? length : -1;
          }
        };
    Contents contents =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> file().read("claims.csv", endless));
    assertEquals(1, contents.problems().size());
  }

  @Test
  void anyBytesAreReadWithoutAnException() {
    SplittableRandom random = new SplittableRandom(20251123);
    String start = HEADER + ROW;
    for (int run = 0; run < 2_000; run++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      file().read("claims.csv", new ByteArrayInputStream(bytes));
      byte[] changed = start.getBytes(StandardCharsets.UTF_8);
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      file().read("claims.csv", new ByteArrayInputStream(changed));
      char[] text = start.toCharArray();
      text[random.nextInt(text.length)] = "\",\n\r'-;|\u0660é\uD83D".charAt(random.nextInt(11));
      read(new String(text));
    }
  }

  private static ClaimsFile file() {
    return new ClaimsFile(ZoneId.of("Asia/Gaza"), NOW, Known.AS_REPORTED);
  }

  private static Contents read(String text) {
    return file()
        .read("claims.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static FileProblem only(String text) {
    return only(text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileProblem only(byte[] bytes) {
    List<FileProblem> problems =
        file().read("claims.csv", new ByteArrayInputStream(bytes)).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.getFirst();
  }
}
