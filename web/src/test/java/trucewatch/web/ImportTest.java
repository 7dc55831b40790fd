package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;

/// Files brought into a case by the pages.
class ImportTest {
  private static final String PAGE = "/cases/tutorial/import";
  private static final String ROWS =
      """
      claim_id,reported_at,source,speaker,stance,act,actor,place,from,to,access
      i1,2021-03-16T08:00Z,watch-log,watch,asserts,shelling,weir,quarn,2021-03-15,2021-03-15,public
      i2,2021-03-16T08:00Z,watch-log,watch,asserts,shelling,weir,quarn,2021-02-30,2021-02-30,public
      """;

  private final Path folder = Running.example("tutorial");
  private Running running = new Running(Access.RESTRICTED, folder);

  @AfterEach
  void stop() {
    running.close();
  }

  private String uploaded(String name, String text) {
    var answer = running.upload(PAGE, PAGE, name, text.getBytes(UTF_8));
    assertEquals(303, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElse("");
  }

  private String claims() {
    return running.get("/cases/tutorial/claims?at=2026-01-01&known=2026-01-01").body();
  }

  @Test
  void aFileIsLookedAtTriedAndThenImported() {
    String held = uploaded("march.csv", ROWS);
    String trial = running.get(held + "/trial").body();
    assertTrue(trial.contains("a file of claims"), trial);
    assertTrue(trial.contains("<strong>1</strong> new"), trial);
    assertTrue(trial.contains("<strong>2</strong> errors"), trial);
    assertTrue(trial.contains("February 2021 has 28 days"), trial);
    assertTrue(trial.contains("<code>from</code>"), trial);
    assertTrue(trial.contains("2021-02-30"), trial);
    assertTrue(trial.contains("/clauses/ceasefire"), trial);
    assertFalse(claims().contains("<td class=\"claim\">i1"), "a trial stores nothing");
    var done = running.send(PAGE, held + "/run", Map.of("from", "now"));
    assertEquals(303, done.statusCode(), done.body());
    String after = running.get(done.headers().firstValue("Location").orElse("")).body();
    assertTrue(after.contains("is imported."), after);
    assertTrue(claims().contains("i1"), claims());
    assertTrue(running.get("/cases/tutorial/log").body().contains("march.csv"));
    assertEquals(404, running.send(PAGE, held + "/run", Map.of()).statusCode());
    assertTrue(
        running.get(uploaded("march.csv", ROWS) + "/trial").body().contains("nothing to import"));
  }

  @Test
  void aBadRowKeepsAllOutWhereThatIsAskedForAndTheFileWaitsOn() {
    String held = uploaded("march.csv", ROWS);
    var refused = running.send(PAGE, held + "/run", Map.of("whole", "yes"));
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("Nothing was stored."), refused.body());
    assertTrue(refused.body().contains("march.csv"), refused.body());
    assertFalse(claims().contains("i1"));
  }

  @Test
  void aServerThatIsStoppedBeforeTheImportLeavesTheFileWaitingAndNothingStored() {
    String held = uploaded("march.csv", ROWS);
    running.get(held + "/trial");
    running.close();
    running = new Running(Access.RESTRICTED, folder);
    assertFalse(claims().contains("i1"));
    assertTrue(running.get(PAGE).body().contains(held), running.get(PAGE).body());
    var cancelled = running.send(PAGE, held + "/cancel", Map.of());
    assertEquals(303, cancelled.statusCode());
    String after = running.get(cancelled.headers().firstValue("Location").orElse("")).body();
    assertTrue(after.contains("Nothing of it was stored"), after);
    assertFalse(after.contains(held), after);
    assertEquals(404, running.get(held).statusCode());
  }

  @Test
  void aTableOfNoKnownKindSaysWhatToChoose() {
    String held = uploaded("<b>odd</b>.csv", "colour;shape\nred;round\n");
    assertTrue(running.get(held).body().contains("<bdi>b&gt;.csv</bdi>"));
    String trial = running.get(held + "/trial").body();
    assertTrue(trial.contains("does not look like any publisher"), trial);
    assertTrue(trial.contains("Choose how it is laid out"), trial);
    String claims = running.get(held + "/trial?as=claims").body();
    assertTrue(claims.contains("not divided by commas"), claims);
    assertEquals(409, running.send(PAGE, held + "/run", Map.of()).statusCode());
  }

  @Test
  void aDatasetSaysHowItIsWrittenAndWhichNamesTheCaseDoesNotKnow() {
    String held =
        uploaded(
            "events.csv",
            """
            event_id_cnty;event_date;year;event_type;sub_event_type;actor1;actor2;location;latitude;longitude;geo_precision;source;notes;fatalities;timestamp
            OSK1;15 March 2021;2021;Battles;Armed clash;Weir militia;Tarn Assembly;Quarn;40.1;-29.9;1;Valley Courier;"Clash, near the mill";0;1615800000
            """);
    String trial = running.get(held + "/trial").body();
    assertTrue(trial.contains("ACLED"), trial);
    assertTrue(trial.contains("semicolon"), trial);
    assertTrue(trial.contains("Names that the case does not know"), trial);
    assertTrue(trial.contains("Weir militia"), trial);
  }

  @Test
  void whatIsTooLargeOrNoFileIsRefusedWithItsLimit() {
    assertEquals(422, running.upload(PAGE, PAGE, "empty.csv", new byte[0]).statusCode());
    var large = running.upload(PAGE, PAGE, "large.csv", new byte[TooLarge.MOST_BYTES + 70_000]);
    assertEquals(413, large.statusCode());
    assertTrue(large.body().contains("larger than 50 MB"), large.body());
  }

  @Test
  void onlyWhoMayEditAndSeesEveryClaimMayImport() throws IOException {
    String held = uploaded("march.csv", ROWS);
    assertEquals(403, running.post(held + "/run").statusCode());
    assertEquals(404, running.get(PAGE + "/0123456789abcdef").statusCode());
    try (Running few = new Running(Access.TEAM, folder)) {
      assertEquals(403, few.get(PAGE).statusCode());
      assertEquals(403, few.get(held + "/trial").statusCode());
      assertEquals(403, few.send("/cases/tutorial/report", held + "/run", Map.of()).statusCode());
      assertFalse(few.get("/cases/tutorial/board").body().contains("/import\""));
    }
    try (var left = Files.list(folder.resolve(".trucewatch").resolve("imports"))) {
      assertEquals(1, left.count());
    }
  }
}
