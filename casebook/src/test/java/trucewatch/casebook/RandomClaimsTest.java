package trucewatch.casebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Access;
import trucewatch.recheck.Recheck;
import trucewatch.recheck.Report;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Every construct of the language, with claims drawn at random from all that its agreement names:
/// each question has an answer, and no explanation is found wrong.
///
/// `-Dtrucewatch.seed=N` begins with another seed, `-Dtrucewatch.times=N` runs N times as many.
class RandomClaimsTest {
  private static final Instant NOW = Instant.parse("2034-06-01T00:00:00Z");
  private static final Path REAL =
      Path.of("../core/src/test/resources/trucewatch/agreement/checking/real-agreements.pact.md");
  private static final List<String> COLUMNS =
      List.of(
          "claim_id",
          "incident_id",
          "reported_at",
          "source",
          "speaker",
          "via",
          "stance",
          "act",
          "actor",
          "target",
          "object",
          "place",
          "from",
          "to",
          "quantity",
          "unit",
          "ballot",
          "clause",
          "position",
          "verification",
          "verified_by",
          "refers_to");

  @TempDir private Path folder;

  @Test
  void everyQuestionHasAnAnswer() throws IOException {
    long first = Long.getLong("trucewatch.seed", 1);
    List<String> faults = new ArrayList<>();
    for (long seed = first; seed < first + 5 * Long.getLong("trucewatch.times", 1); seed++) {
      CaseLog log = drawn(seed);
      for (String at : List.of("2031-03-01", "2032-06-15", "2034-05-01")) {
        try {
          faults.addAll(asked(log, LocalDate.parse(at), seed));
        } catch (RuntimeException fault) {
          StackTraceElement[] trace = fault.getStackTrace();
          faults.add(seed + " at " + at + ": " + fault + " in " + trace[0]);
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  private static List<String> asked(CaseLog log, LocalDate at, long seed) {
    Reference reference = new Reference(log);
    Recheck recheck = new Recheck(log.agreement(), log.sources(), log.gazetteer(), log.entries());
    List<String> faults = new ArrayList<>();
    List<String> accounts = reference.accounts();
    String account = accounts.get((int) (seed % accounts.size()));
    Question question =
        new Question(
            AsOf.asked(at.atStartOfDay(log.agreement().zone()).toInstant(), NOW),
            account,
            Access.RESTRICTED);
    List<Explanation> explanations = new ArrayList<>();
    for (Verdict verdict : reference.verdicts(question)) {
      explanations.add(
          reference.why(
              question,
              verdict.clause(),
              verdict.bearers(),
              verdict.whole(),
              verdict.instance().equals("text") ? "" : verdict.instance()));
    }
    List<Report> reports = recheck.of(question, explanations);
    for (int i = 0; i < reports.size(); i++) {
      for (Report.Point point : reports.get(i).points()) {
        if (point.result() == Report.Result.WRONG) {
          String clause = explanations.get(i).verdict().clause();
          faults.add(
              seed
                  + " at "
                  + at
                  + " by "
                  + account
                  + ": "
                  + clause
                  + ": "
                  + point.fact()
                  + ": "
                  + point.why());
        }
      }
    }
    reference.incidents(question);
    reference.positions(question);
    return faults;
  }

  private CaseLog drawn(long seed) throws IOException {
    Path path = folder.resolve("drawn-" + seed);
    Files.createDirectories(path.resolve("claims"));
    Files.writeString(path.resolve("real.pact.md"), Files.readString(REAL, UTF_8));
    Agreement agreement = opened(path).agreement();
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (int row = 0; row < 80; row++) {
      Map<String, String> cells = new Row(agreement, random, row).cells();
      csv.append(
              String.join(",", COLUMNS.stream().map(each -> cells.getOrDefault(each, "")).toList()))
          .append('\n');
    }
    Files.writeString(path.resolve("claims").resolve("drawn.csv"), csv.toString());
    CaseLog log = opened(path);
    assertTrue(log.entries().size() > 60, log.entries().size() + " of 80 rows could be used");
    return log;
  }

  private static CaseLog opened(Path path) {
    return assertInstanceOf(Opened.Ready.class, Casebook.open(path, NOW, Keeping.FILES_ALONE))
        .log();
  }

  /// One row of claims, drawn from the names of the agreement.
  private static final class Row {
    private static final List<String> RESERVED =
        List.of("controls", "governs", "supervises", "holds", "chairs", "obstructs", "patrols");

    private final Agreement agreement;
    private final SplittableRandom random;
    private final Map<String, String> cells = new java.util.HashMap<>();

    Row(Agreement agreement, SplittableRandom random, int number) {
      this.agreement = agreement;
      this.random = random;
      LocalDate from = LocalDate.of(2031, 1, 5).plusDays(random.nextInt(1_100));
      cells.put("claim_id", "r" + number);
      cells.put("from", from.toString());
      cells.put("to", from.plusDays(often(2) ? 0 : random.nextInt(60)).toString());
      cells.put("reported_at", from.plusDays(70 + random.nextInt(100)).toString());
      cells.put("source", often(3) ? "paper" : "daily");
      cells.put("speaker", actor());
      cells.put("stance", often(4) ? "denies" : "asserts");
      if (often(3)) {
        cells.put("incident_id", "i" + random.nextInt(12));
      }
      switch (random.nextInt(8)) {
        case 0, 1 -> vote();
        case 2 -> position();
        case 3 -> state();
        default -> act();
      }
      if (number > 10 && often(8)) {
        cells.put("stance", "verifies");
        cells.put("verification", pick(List.of("verified", "verified-not", "cannot-determine")));
        cells.put("verified_by", actor());
        cells.put("refers_to", "r" + random.nextInt(number));
      } else if (number > 10 && often(12)) {
        cells.put("stance", pick(List.of("retracts", "corrects")));
        cells.put("refers_to", "r" + random.nextInt(number));
      }
    }

    Map<String, String> cells() {
      return cells;
    }

    private void vote() {
      cells.put("act", pick(List.of("vote", "vote", "vote", "tally", "close")));
      cells.put("actor", often(2) ? actor() : cells.getOrDefault("speaker", ""));
      cells.put("clause", clause());
      cells.put(
          "ballot",
          pick(List.of("for", "for", "against", "abstains", "absent", "objects", "consents")));
      cells.put("quantity", cells.get("act").equals("tally") ? "" + random.nextInt(9) : "");
      if (often(3)) {
        cells.put("object", pick(List.of("draft", "first-reading", "vote", "consensus")));
      }
    }

    private void position() {
      cells.put("clause", clause());
      cells.put("actor", actor());
      cells.put(
          "position",
          pick(
              List.of("accepts", "rejects", "has-not-accepted", "demands", "supports", "opposes")));
    }

    private void state() {
      cells.put("act", pick(RESERVED));
      cells.put("actor", actor());
      cells.put("object", actor());
      cells.put("place", place());
      cells.put("to", often(2) ? "" : cells.getOrDefault("to", ""));
      if (cells.get("act").equals("obstructs")) {
        cells.put("clause", clause());
      }
    }

    private void act() {
      cells.put("act", pick(agreement.acts().stream().map(it -> it.id().code()).toList()));
      cells.put("actor", often(5) ? "" : often(6) ? actor() + "|" + actor() : actor());
      cells.put("target", often(3) ? actor() : "");
      cells.put("place", often(3) ? place() : "");
      cells.put("object", often(3) ? clause() : "");
      if (often(2) && !agreement.units().isEmpty()) {
        cells.put("quantity", "" + (1 + random.nextInt(40)));
        cells.put("unit", pick(agreement.units().stream().map(it -> it.code()).toList()));
      }
    }

    private String actor() {
      return pick(agreement.actors().stream().map(it -> it.id().code()).toList());
    }

    private String clause() {
      return pick(agreement.clauses().stream().map(it -> it.id().code()).toList());
    }

    private String place() {
      return pick(agreement.places().stream().map(it -> it.id().code()).toList());
    }

    private boolean often(int one) {
      return random.nextInt(one) == 0;
    }

    private String pick(List<String> from) {
      return from.get(random.nextInt(from.size()));
    }
  }
}
