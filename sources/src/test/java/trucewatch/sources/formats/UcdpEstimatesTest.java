package trucewatch.sources.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.claims.Column;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;

/// Events whose three estimates of deaths contradict each other.
class UcdpEstimatesTest {
  private static final Path SAMPLE =
      Path.of("..", "cases", "minsk-2015", "samples", "ged-made-up.csv");

  @TempDir Path folder;

  @Test
  void theBestEstimateStandsAndWhatContradictsItIsKeptBesideIt() throws IOException {
    String text = Files.readString(SAMPLE);
    Path file = folder.resolve("ged.csv");
    Files.writeString(file, text.replace(",0,0,0,1,1,3,1,,", ",0,0,0,9,9,8,2,,"));
    Collected read = new Collected();
    Formats.named("ucdp-ged")
        .orElseThrow()
        .read(Input.of(file), Settings.of(Names.NONE, Mapping.NONE, ZoneOffset.UTC), read);
    ClaimRow odd =
        read.claims.stream()
            .filter(claim -> claim.cell(Column.QUANTITY).equals("9"))
            .findFirst()
            .orElseThrow();
    assertEquals("2", odd.cell(Column.QUANTITY_LOW));
    assertEquals("", odd.cell(Column.QUANTITY_HIGH));
    assertEquals("8", odd.others().get("high"));
    assertEquals(1, read.problems.size());
    assertFalse(read.problems.getFirst().isError());
    assertEquals("high", read.problems.getFirst().column());
  }
}
