package trucewatch.sources.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trucewatch.claims.Access;
import trucewatch.claims.Ledger;
import trucewatch.sources.zones.Layout;

/// Every case in `cases/` can be read to its last row.
class ExampleCasesTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Gaza");

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRowOfAnExampleCaseIsReadAndHasItsEffect(Path folder) {
    CaseFolder opened =
        switch (CaseFolder.open(folder)) {
          case CaseFolder.Opened.Case(CaseFolder read) -> read;
          case CaseFolder.Opened.NotACase(var problem) -> fail(problem.toString());
        };
    List<String> drawings =
        Files.exists(folder.resolve("zones.geojson")) ? List.of("zones.geojson") : List.of();
    CaseFiles files = opened.read(ZONE, NOW, drawings, Layout.NONE);
    assertEquals(List.of(), files.problems());
    assertFalse(files.entries().isEmpty());
    var live = new Ledger(files.entries(), ZONE).at(NOW, Access.RESTRICTED);
    assertEquals(List.of(), live.problems());
    assertFalse(live.told().isEmpty());
  }
}
