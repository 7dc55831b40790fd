package trucewatch.sources.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.sources.FileProblem;
import trucewatch.sources.zones.Layout;

class CaseFolderTest {
  private static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");
  private static final String CLAIMS = "claim_id,stance,source,act\na,asserts,un,attack\n";

  @TempDir Path all;
  private Path folder;

  @BeforeEach
  void aCase() throws IOException {
    folder = all.resolve("case");
    Files.createDirectories(folder.resolve("claims"));
    Files.writeString(folder.resolve("a.pact.md"), "# Agreement\n");
    Files.writeString(folder.resolve("claims/one.csv"), CLAIMS);
  }

  @Test
  void aCaseIsOpenedByItsFolderOrItsAgreement() throws IOException {
    assertEquals("# Agreement\n", opened(folder).agreementText());
    assertEquals("a.pact.md", opened(folder.resolve("a.pact.md")).agreementFile());
    Files.writeString(folder.resolve("sources.csv"), "source,name\nun,United Nations\n");
    CaseFiles files = read();
    assertEquals(List.of(), files.problems());
    assertEquals("claims/one.csv, row 2", files.entries().getFirst().origin());
    assertEquals("United Nations", files.sources().name("un"));
  }

  @Test
  void whatIsNoCaseIsSaid() throws IOException {
    assertTrue(refused(all.resolve("none")).reason().contains("no such folder"));
    assertTrue(refused(all).reason().contains("no agreement"));
    assertTrue(refused(folder.resolve("claims/one.csv")).reason().contains("not a folder"));
    Files.writeString(folder.resolve("b.pact.md"), "x");
    assertTrue(refused(folder).reason().contains("a.pact.md, b.pact.md"));
    Files.delete(folder.resolve("b.pact.md"));
    Files.write(folder.resolve("a.pact.md"), "café".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refused(folder).reason().contains("not UTF-8"));
    Files.write(folder.resolve("a.pact.md"), new byte[] {1, 0, 2, 'a', 'b', 'c', 'd', 'e'});
    assertTrue(refused(folder).reason().contains("zero bytes"));
    Files.writeString(folder.resolve("a.pact.md"), " \n");
    assertTrue(refused(folder).reason().contains("empty"));
    Files.writeString(folder.resolve("a.pact.md"), "x".repeat(10_000_001));
    assertTrue(refused(folder).reason().contains("too many"));
  }

  @Test
  void nothingOutsideOfTheFolderIsRead() throws IOException {
    Path outside = Files.writeString(all.resolve("outside.csv"), CLAIMS.replace("a,", "z,"));
    Files.createSymbolicLink(folder.resolve("claims/two.csv"), outside);
    CaseFiles files =
        opened(folder)
            .read(
                ZoneId.of("UTC"),
                NOW,
                List.of("../outside.csv", "/etc/passwd", "no\0name", "gone.geojson"),
                Layout.NONE);
    assertEquals(1, files.entries().size());
    assertEquals(
        List.of(
            "links to something outside",
            "lies outside",
            "lies outside",
            "no such file",
            "not the name"),
        files.problems().stream()
            .map(p -> p.reason().replaceAll("^(it|there is|this is) ", ""))
            .map(r -> r.replaceAll("( of the case| of a file)$", ""))
            .toList());
  }

  @Test
  void anIdInTwoFilesIsAnErrorUnlessTheRowsAreTheSame() throws IOException {
    Files.writeString(folder.resolve("claims/two.csv"), CLAIMS);
    assertEquals(List.of(), read().problems());
    Files.writeString(folder.resolve("claims/two.csv"), CLAIMS.replace("attack", "shelling"));
    CaseFiles files = read();
    assertEquals(1, files.entries().size());
    FileProblem problem = files.problems().getFirst();
    assertEquals("claims/two.csv", problem.file());
    assertEquals(2, problem.row());
    assertTrue(problem.reason().startsWith("claims/one.csv, row 2"));
  }

  private CaseFiles read() {
    return opened(folder).read(ZoneId.of("UTC"), NOW, List.of(), Layout.NONE);
  }

  private static CaseFolder opened(Path path) {
    return switch (CaseFolder.open(path)) {
      case CaseFolder.Opened.Case(CaseFolder read) -> read;
      case CaseFolder.Opened.NotACase(var problem) -> fail(problem.toString());
    };
  }

  private static FileProblem refused(Path path) {
    return switch (CaseFolder.open(path)) {
      case CaseFolder.Opened.Case(CaseFolder read) -> fail("opened " + read.path());
      case CaseFolder.Opened.NotACase(var problem) -> problem;
    };
  }
}
