package trucewatch.sources.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;
import trucewatch.sources.mapping.MappingFile;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;

/// Small files in the shape in which publishers give them, made up by us, and the claims that they
/// must become, beside them in `NAME.expected.txt`. With `-Dtrucewatch.accept=true` the listing is
/// written anew; read the difference before it is kept.
class FrozenSamplesTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Names NAMES =
      new Names(
          List.of(
              new Names.Name("armed-clash", List.of("Armed clash")),
              new Names.Name("shelling", List.of("Shelling"))),
          List.of(
              new Names.Name("north", List.of("Northern Army")),
              new Names.Name("south", List.of("Southern Front")),
              new Names.Name("governor", List.of("Governor of Riverton"))),
          List.of(new Names.Name("riverton", List.of("Riverton", "Riverton town"))),
          List.of(new Names.Name("morning-paper", List.of("Morning Paper"))));

  @ParameterizedTest
  @CsvSource({
    "acled-31-columns.csv, acled",
    "acled-before-2023.csv, acled",
    "acled-day-first.csv, acled",
    "acled-deletions.csv, acled",
    "ucdp-ged.csv, ucdp-ged",
    "ucdp-ged-candidate-no-header.csv, ucdp-ged",
    "ucdp-ged-spreadsheet-dates.csv, ucdp-ged",
    "ucdp-ged.geojson, ucdp-ged",
    "gdelt.export.tsv, gdelt",
    "mission.csv, mission",
    "hxl.csv, hxl",
    "incidents.geojson, incidents",
    "kobo.csv, kobo",
    "kobo.json, kobo"
  })
  void aSampleBecomesTheClaimsBesideIt(String file, String as) throws IOException {
    String listed = read(file, as).listed();
    Path expected = SAMPLES.resolve(file + ".expected.txt");
    if (Boolean.getBoolean("trucewatch.accept")) {
      Files.writeString(expected, listed);
    }
    assertEquals(Files.readString(expected), listed);
  }

  @ParameterizedTest
  @CsvSource({
    "acled-31-columns.csv, acled",
    "acled-before-2023.csv, acled",
    "acled-deletions.csv, acled",
    "ucdp-ged.csv, ucdp-ged",
    "ucdp-ged-candidate-no-header.csv, ucdp-ged",
    "ucdp-ged.geojson, ucdp-ged",
    "gdelt.export.tsv, gdelt",
    "kobo.csv, kobo",
    "kobo.json, kobo"
  })
  void aPublishersFileIsRecognized(String file, String code) {
    Input input = Input.of(SAMPLES.resolve(file));
    Settings settings = Settings.of(Names.NONE, Mapping.NONE, ZONE);
    assertEquals(code, Formats.recognized(input, settings).orElseThrow().code());
  }

  @Test
  void everyClaimThatIsHandedOnCanBeRead() throws IOException {
    ClaimReader reader = new ClaimReader(ZONE);
    Instant now = Instant.parse("2032-01-01T00:00:00Z");
    try (Stream<Path> expected = Files.list(SAMPLES)) {
      for (Path sample :
          expected.filter(f -> f.toString().endsWith(".expected.txt")).sorted().toList()) {
        String file = String.valueOf(sample.getFileName()).replace(".expected.txt", "");
        for (ClaimRow row : read(file, as(file)).claims) {
          Entry entry =
              new Entry(
                  new ClaimId(row.cell(Column.CLAIM_ID)),
                  row.cells(),
                  row.others(),
                  now,
                  now,
                  file);
          assertTrue(reader.read(entry) instanceof Reading.Read, () -> file + ": " + row);
        }
      }
    }
  }

  private static String as(String file) {
    if (file.startsWith("ucdp-ged")) {
      return "ucdp-ged";
    }
    return file.split("[.-]", 2)[0];
  }

  private static Collected read(String file, String as) {
    Path path = SAMPLES.resolve(as + ".mapping.csv");
    Mapping mapping = Mapping.NONE;
    if (Files.exists(path)) {
      MappingFile.Contents contents = MappingFile.read(as, Input.of(path));
      assertEquals(List.of(), contents.problems());
      mapping = contents.mapping();
    }
    Collected collected = new Collected();
    Formats.named(mapping.format().isEmpty() ? as : mapping.format())
        .orElseThrow()
        .read(Input.of(SAMPLES.resolve(file)), Settings.of(NAMES, mapping, ZONE), collected);
    return collected;
  }
}
