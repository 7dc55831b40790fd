package trucewatch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/// A made-up file of claims of any size, the same for the same seed.
///
/// Of a hundred rows about six tell of an incident that others tell of too, three name a clause,
/// two correct an earlier row, one takes one back, and five were reported up to a month late.
final class RandomLog {
  static final int ACTORS = 40;
  static final int PLACES = 50;
  static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

  /// How long one claim is after the other, on average.
  static final int SECONDS_APART = 60;

  private static final int DAY = 86_400;

  private RandomLog() {}

  static void write(Path file, int claims, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "claim_id,incident_id,reported_at,source,speaker,stance,act,actor,place,from,to,clause,"
              + "refers_to,note,access\n");
      Instant at = START;
      for (int i = 0; i < claims; i++) {
        at = at.plusSeconds(1 + random.nextInt(2 * SECONDS_APART));
        boolean late = random.nextInt(20) == 0;
        Instant reported = at.plusSeconds(60 + (late ? random.nextInt(30 * DAY) : 0));
        out.write(row(random, i, at, reported));
      }
    }
  }

  private static String row(SplittableRandom random, int i, Instant at, Instant reported) {
    int kind = random.nextInt(100);
    String refers = i == 0 ? "" : "c" + random.nextInt(i);
    String actor = "a" + random.nextInt(ACTORS);
    String place = "z" + random.nextInt(PLACES);
    String when = at.truncatedTo(ChronoUnit.MINUTES).toString();
    if (kind < 2 && i > 0) {
      return line(i, "", reported, "corrects", "", actor, "", "", "", refers);
    }
    if (kind < 3 && i > 0) {
      return line(i, "", reported, "retracts", "", "", "", "", "", refers);
    }
    String incident = kind < 9 ? "i" + i / 50 : "";
    String clause = kind >= 97 ? "ceasefire" : "";
    return line(i, incident, reported, "asserts", "attack", actor, place, when, clause, "");
  }

  private static String line(
      int i,
      String incident,
      Instant reported,
      String stance,
      String act,
      String actor,
      String place,
      String when,
      String clause,
      String refers) {
    return String.join(
            ",",
            "c" + i,
            incident,
            reported.toString(),
            "mission",
            "mission",
            stance,
            act,
            actor,
            place,
            when,
            when,
            clause,
            refers,
            "row " + i,
            "team")
        + "\n";
  }
}
