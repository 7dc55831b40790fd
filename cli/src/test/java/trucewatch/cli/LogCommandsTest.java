package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Import, verify, backup and erase, as they are typed.
class LogCommandsTest {
  private static final Instant JUNE = Instant.parse("2021-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2021-07-01T00:00:00Z");
  private static final String HEADER =
      "claim_id,reported_at,source,speaker,stance,act,actor,place,from,note,access\n";
  private static final String ONE =
      "r1,2021-05-20T00:00:00Z,radio,Anwar Q.,asserts,attack,lowland,valley,2021-05-19,by the old"
          + " mill,public\n";

  @TempDir Path folder;

  private String valley = "";
  private Path file = Path.of("");

  @BeforeEach
  void make() throws IOException {
    valley = folder.resolve("valley").toString();
    assertEquals(0, Run.of("new", valley).code());
    file = folder.resolve("reports.csv");
    Files.writeString(file, HEADER + ONE);
  }

  private Run imports(Instant now, String... more) {
    String[] all =
        Stream.concat(Stream.of("import", valley, file.toString()), Stream.of(more))
            .toArray(String[]::new);
    return Run.keeping(now, all);
  }

  @Test
  void importedClaimsCountAndTheSameFileTwiceChangesNothing() {
    Run first = imports(JUNE, "--known", "reported");
    assertEquals("Rows: 1 new.\n", first.out(), first.err());
    assertEquals("Rows: 1 as they were.\n", imports(JUNE, "--known", "reported").out());
    String board = Run.keeping(JUNE, "status", valley, "truce", "--format", "csv").out();
    assertTrue(board.contains("breach-reported"), board);
    assertTrue(board.contains("r1"), board);
  }

  @Test
  void aPublishersFileComesInAsClaimsAndSaysWhatTheCaseDoesNotKnow() {
    Path sample = Path.of("..", "cases", "minsk-2015", "samples", "ged-made-up.csv");
    String[] call = {
      "import", valley, sample.toString(), "--as", "ucdp-ged", "--known", "reported"
    };
    Run first = Run.keeping(JUNE, call);
    assertEquals("Rows: 4 new.\n", first.out(), first.err());
    assertTrue(first.err().contains("names in it are not known to the case"), first.err());
    assertEquals("Rows: 4 as they were.\n", Run.keeping(JUNE, call).out());
    Run none = Run.keeping(JUNE, "import", valley, sample.toString(), "--as", "../claims");
    assertEquals(ExitCode.WRONG_USE, none.code(), none.both());
    assertTrue(none.err().contains("ucdp-ged"), none.err());
  }

  @Test
  void aDryRunStoresNothingAndSaysWhichVerdictsWouldChange() {
    Run dry = imports(JUNE, "--known", "reported", "--dry-run");
    assertTrue(dry.out().startsWith("DRY RUN, nothing was stored. Rows: 1 new."), dry.both());
    assertTrue(dry.out().contains("truce"), dry.out());
    assertEquals("Rows: 1 new.\n", imports(JUNE).out());
  }

  @Test
  void badRowsAreNamedAndGoodOnesGoInOrNone() throws IOException {
    Files.writeString(file, HEADER + ONE + ONE.replace("r1", "r2").replace("asserts", "shouts"));
    Run none = imports(JUNE, "--all-or-none");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("reports.csv, row 3, stance `shouts`"), none.err());
    assertEquals("The log is empty.\n", Run.keeping(JUNE, "verify", valley).out());
    Run good = imports(JUNE);
    assertEquals("Rows: 1 new, 1 refused.\n", good.out());
    assertEquals(1, good.code());
    assertEquals(1, imports(JUNE, "--complete").code());
  }

  @Test
  void aFullExportTakesBackWhatIsGone() throws IOException {
    Files.writeString(file, HEADER + ONE + ONE.replace("r1", "r2"));
    imports(JUNE);
    Files.writeString(file, HEADER + ONE);
    assertEquals("Rows: 1 taken back, 1 as they were.\n", imports(JULY, "--complete").out());
  }

  @Test
  void claimsAreFoundByWhatTheySpeakOfAndNotByWhoMayNotReadThem() throws IOException {
    Files.writeString(
        file,
        HEADER
            + ONE
            + ONE.replace("r1", "r2").replace("public", "restricted")
            + ONE.replace("r1", "r3").replace("lowland", "highland").replace("05-19", "05-12"));
    imports(JUNE);
    String[] call = {"claims", valley, "--actor", "lowland", "--format", "csv"};
    Run all = Run.keeping(JULY, call);
    assertEquals(0, all.code(), all.both());
    assertEquals(List.of("r2", "r1"), ids(all));
    Run open = Run.keeping(JULY, "claims", valley, "--access", "public", "--format", "csv");
    assertTrue(ids(open).containsAll(List.of("r1", "r3")), open.both());
    assertFalse(open.both().contains("r2"), open.both());
    String day = "2021-05-12";
    Run then = Run.keeping(JULY, "claims", valley, "--from", day, "--to", day, "--format", "csv");
    assertEquals(List.of("r3"), ids(then));
    Run before = Run.keeping(JULY, "claims", valley, "--known", "2021-05-30", "--actor", "lowland");
    assertTrue(before.out().startsWith("No claim fits."), before.both());
    Run one = Run.keeping(JULY, "claims", valley, "--actor", "lowland", "--limit", "1");
    assertTrue(one.out().startsWith("r2 {r2}: anwar-q. says"), one.both());
    assertTrue(one.err().contains("There are more"), one.both());
    assertEquals(2, Run.keeping(JULY, "claims", valley, "--limit", "0").code());
    assertEquals(0, Run.keeping(JULY, "verify", valley).code());
  }

  private static List<String> ids(Run csv) {
    return csv.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @Test
  void aFlippedByteIsFoundByVerify() throws IOException {
    imports(JUNE);
    Run sound = Run.keeping(JUNE, "verify", valley);
    assertEquals(0, sound.code(), sound.both());
    Path log = folder.resolve("valley/.trucewatch/log.db");
    byte[] bytes = Files.readAllBytes(log);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("\"attack\"");
    bytes[at + 2] ^= 1;
    Files.write(log, bytes);
    Run found = Run.keeping(JUNE, "verify", valley);
    assertEquals(1, found.code());
    assertTrue(found.out().contains("NOT whole"), found.both());
  }

  @Test
  void whatIsErasedIsInNoFileAndNoLaterBackup() throws IOException {
    imports(JUNE);
    Files.delete(file);
    Run erased = Run.keeping(JULY, "erase", valley, "r1", "--reason", "asked by a witness");
    assertEquals(0, erased.code(), erased.both());
    Path copy = folder.resolve("copy.db");
    assertEquals(0, Run.keeping(JULY, "backup", valley, copy.toString()).code());
    Path bundle = folder.resolve("bundle.zip");
    assertEquals(0, Run.keeping(JULY, "export", valley, "--out", bundle.toString()).code());
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        Files.write(unpacked.resolve(one.getName().replace('/', '-')), zip.readAllBytes());
      }
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(one, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("Anwar") || text.contains("old mill"), one.toString());
      }
    }
    Run verified = Run.keeping(JULY, "verify", valley);
    assertTrue(verified.out().contains("of 1 claims were erased"), verified.both());
    String why = Run.keeping(JULY, "status", valley, "truce", "--format", "csv").out();
    assertTrue(why.contains("breach-reported"), why);
    Run again = Run.keeping(JULY, "erase", valley, "r1", "--reason", "again");
    assertEquals(1, again.code());
    assertFalse(erased.err().contains("Delete"), erased.both());
  }

  @Test
  void anErasureNamesTheCopiesOfOlderFormsThatStillHoldTheClaim() throws IOException {
    imports(JUNE);
    Path older = folder.resolve("valley/.trucewatch/log-form-1.db");
    Files.writeString(older, "as it was");
    Run erased = Run.keeping(JULY, "erase", valley, "r1", "--reason", "asked by a witness");
    assertEquals(0, erased.code(), erased.both());
    assertTrue(erased.err().replaceAll("\\s", "").contains(older.toString()), erased.both());
  }

  @Test
  void wrongUseSaysWhatToDo() {
    assertEquals(2, Run.keeping(JUNE, "import", valley, "none.csv").code());
    assertEquals(2, Run.keeping(JUNE, "verify", folder.resolve("nowhere").toString()).code());
    Run empty = Run.keeping(JUNE, "verify", valley);
    assertEquals(2, empty.code());
    assertTrue(empty.err().contains("no log yet"), empty.err());
  }
}
