package trucewatch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/// A made-up case of a size that is asked for, the same each time: four parties, a place for each
/// clause that names one, and claims over the year before its last day.
///
/// Of ten clauses four forbid attacks in a place, three ask to leave one, two ask to return
/// prisoners, and one asks to open a crossing.
final class LoadCase {
  private static final String[] PARTIES = {"north", "south", "east", "west"};
  private static final String[] SOURCES = {"mission-log", "north-gazette", "south-gazette"};
  private static final long SEED = 42;
  private static final int DAYS = 365;
  private static final int DAY = 86_400;

  private LoadCase() {}

  /// @param folder must not exist
  /// @param last no claim is later
  static void write(Path folder, int clauses, int claims, Instant last) throws IOException {
    Files.createDirectories(folder.resolve("claims"));
    LocalDate begin = last.atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
    Files.writeString(folder.resolve("load.pact.md"), agreement(clauses, begin));
    Files.writeString(folder.resolve("zones.geojson"), zones(clauses));
    StringBuilder sources = new StringBuilder("source,name,owner,affiliation,kind,language\n");
    sources.append("mission-log,Log of the mission,Mission,observers,mission,en\n");
    for (String party : new String[] {"north", "south"}) {
      sources.append(party).append("-gazette,Gazette of ").append(party);
      sources.append(",Party,").append(party).append(",party,en\n");
    }
    Files.writeString(folder.resolve("sources.csv"), sources);
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("claims").resolve("claims.csv"))) {
      out.write(
          "claim_id,reported_at,source,speaker,stance,act,actor,object,place,from,to,quantity,unit,"
              + "access\n");
      SplittableRandom random = new SplittableRandom(SEED);
      Instant start = begin.atStartOfDay(ZoneOffset.UTC).toInstant();
      long apart = Math.max(1, (DAYS - 2L) * DAY / Math.max(1, claims));
      for (int i = 0; i < claims; i++) {
        Instant at = start.plusSeconds(i * apart + random.nextLong(apart));
        out.write(row(random, i, clauses, at));
      }
    }
  }

  /// A square a tenth of a degree wide for each clause, with a gap between two.
  private static String zones(int clauses) {
    StringJoiner squares =
        new StringJoiner(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n");
    for (int i = 0; i < clauses; i++) {
      int west = 10 + i % 10;
      int south = 10 + i / 10;
      squares.add(
          """
          {"type":"Feature","id":"z%d","properties":{},"geometry":{"type":"Polygon",\
          "coordinates":[[[%d,%d],[%d.1,%d],[%d.1,%d.1],[%d,%d.1],[%d,%d]]]}}"""
              .formatted(i, west, south, west, south, west, south, west, south, west, south));
    }
    return squares.toString();
  }

  private static String agreement(int clauses, LocalDate begin) {
    StringBuilder text = new StringBuilder("# A made-up truce\n\n```pact\n");
    text.append("agreement load \"A made-up truce\"\n  text en, version ").append(begin);
    text.append(
            "\n  parties north, south, east, west\n  signed by north, south, east, west on "
                + begin
                + "\n  in force from ")
        .append(begin);
    text.append("\n  time zone UTC\n  mandate verdicts\n  owner \"Trucewatch benchmark\"\n\n");
    for (String party : PARTIES) {
      text.append("party ").append(party).append(" \"Party of the ").append(party).append("\"\n");
    }
    text.append("mission observers \"Observers\"\n\n");
    for (int i = 0; i < clauses; i++) {
      text.append("place z")
          .append(i)
          .append(" \"Place ")
          .append(i)
          .append("\" from zones.geojson\n");
    }
    text.append(
        """

        act attack "Attack" includes shelling, shooting
        act shelling "Shelling"
        act shooting "Shooting"
        act withdrawal "Withdrawal"
        act return "Return"
        act opening "Opening"
        ```
        """);
    for (int i = 0; i < clauses; i++) {
      text.append("\n## Article ").append(i + 1).append("\n\nWhat clause ").append(i + 1);
      text.append(" asks for.\n\n```pact\n").append(clause(i, begin)).append("```\n");
    }
    return text.toString();
  }

  private static String clause(int i, LocalDate begin) {
    String one = PARTIES[i % PARTIES.length];
    LocalDate by = begin.plusDays(20 + i % 300);
    return switch (i % 10) {
      case 0, 1, 2, 3 ->
          "prohibition c%d \"No attacks at place %d\"%n  bearer each of north, south%n  forbids attack in z%d%n  from agreement%n"
              .formatted(i, i, i);
      case 4, 5, 6 ->
          "obligation c%d \"%s leaves place %d\"%n  bearer %s%n  does withdrawal from z%d%n  no later than %s%n"
              .formatted(i, one, i, one, i, by);
      case 7, 8 ->
          "obligation c%d \"%s returns prisoners, %d\"%n  bearer %s%n  does return of %d prisoner to %s%n  no later than %s%n"
              .formatted(
                  i, one, i, one, 20 + 10 * i, PARTIES[(i + 1) % PARTIES.length], by.plusDays(60));
      default ->
          "obligation c%d \"Crossing %d is opened\"%n  bearer %s%n  does opening in z%d%n  no later than %s%n"
              .formatted(i, i, one, i, by);
    };
  }

  private static String row(SplittableRandom random, int i, int clauses, Instant at) {
    int clause = random.nextInt(clauses);
    String actor = PARTIES[clause % PARTIES.length];
    String act = random.nextInt(3) == 0 ? "shooting" : "shelling";
    String quantity = "";
    String unit = "";
    String place = "z" + clause;
    switch (clause % 10) {
      case 0, 1, 2, 3 -> actor = PARTIES[random.nextInt(2)];
      case 4, 5, 6 -> act = "withdrawal";
      case 7, 8 -> {
        act = "return";
        quantity = String.valueOf(1 + random.nextInt(3));
        unit = "prisoner";
        place = "";
      }
      default -> act = "opening";
    }
    String source = SOURCES[random.nextInt(SOURCES.length)];
    String speaker =
        source.equals("mission-log") ? "observers" : source.substring(0, source.indexOf('-'));
    String day = at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    String stance = random.nextInt(12) == 0 ? "denies" : "asserts";
    return String.join(
            ",",
            "c" + i,
            at.plusSeconds(DAY).truncatedTo(ChronoUnit.SECONDS).toString(),
            source,
            speaker,
            stance,
            act,
            actor,
            "",
            place,
            day,
            day,
            quantity,
            unit,
            random.nextInt(20) == 0 ? "restricted" : "public")
        + "\n";
  }
}
