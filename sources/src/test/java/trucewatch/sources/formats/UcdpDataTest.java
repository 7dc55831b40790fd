package trucewatch.sources.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Column;
import trucewatch.sources.FileProblem;
import trucewatch.sources.mapping.MappingFile;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;

/// Reads what UCDP published, where it lies beside the project; skipped elsewhere, since the data
/// is not ours to ship.
class UcdpDataTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data", "ucdp-ged");
  private static final Path MAPPING =
      Path.of("..", "cases", "minsk-2015", "mappings", "ucdp-ged.csv");

  @Test
  void theEventsOfTheYearsOfMinskAreCountedAsPublished() {
    Collected read = read("ged-ukraine-2014-2023.csv", mapping());
    assertEquals(3883, read.claims.size());
    assertEquals(31, read.problems.size());
    assertEquals(List.of(), read.problems.stream().filter(FileProblem::isError).toList());
    assertEquals(1366, between(read.claims, "2015-02-15", "2022-02-23"));
    assertEquals(20, between(read.claims, "2020-06-20", "2020-07-26"));
    assertEquals(6, between(read.claims, "2020-07-27", "2020-08-31"));
  }

  @Test
  void theEventsOfTheCentralAfricanRepublicAreReadFromGeoJson() {
    Collected read = read("ged-car.geojson", Mapping.NONE);
    assertEquals(1848, read.claims.size());
    assertEquals(21, read.problems.size());
    assertEquals(List.of(), read.problems.stream().filter(FileProblem::isError).toList());
  }

  /// Events that began between the two days.
  private static long between(List<ClaimRow> claims, String first, String last) {
    return claims.stream()
        .filter(claim -> claim.cell(Column.ACT).equals("attack"))
        .filter(claim -> claim.cell(Column.ACTOR).matches("ukraine\\|(dpr|lpr|dpr\\|lpr)"))
        .filter(claim -> claim.cell(Column.FROM).compareTo(first) >= 0)
        .filter(claim -> claim.cell(Column.FROM).compareTo(last) <= 0)
        .count();
  }

  private static Mapping mapping() {
    MappingFile.Contents contents = MappingFile.read("ucdp-ged", Input.of(MAPPING));
    assertEquals(List.of(), contents.problems());
    return contents.mapping();
  }

  private static Collected read(String name, Mapping mapping) {
    Path file = DATA.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    Collected collected = new Collected();
    Formats.named("ucdp-ged")
        .orElseThrow()
        .read(
            Input.of(file), Settings.of(Names.NONE, mapping, ZoneId.of("Europe/Kyiv")), collected);
    return collected;
  }
}
