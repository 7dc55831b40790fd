package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;

/// Two reports of one incident, joined and parted in the browser.
class JoinTest {
  private static final String PAGE = "/cases/tutorial/joins";
  private static final String NOW = "?at=2026-01-01&known=2026-01-01";

  private final Path folder = Running.example("tutorial");
  private Running running;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(
        folder.resolve("claims").resolve("two.csv"),
        """
        claim_id,reported_at,source,speaker,stance,act,actor,place,from,to,access
        m1,2021-03-16T08:00Z,watch-log,watch,asserts,shelling,weir,quarn,2021-03-15,2021-03-15,public
        m2,2021-03-16T09:00Z,weir-letter,tarn,asserts,shelling,weir,quarn,2021-03-15,2021-03-15,restricted
        """);
    running = new Running(Access.RESTRICTED, folder);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private long incidents() {
    return running.get("/cases/tutorial/incidents.csv" + NOW).body().lines().count();
  }

  @Test
  void aPairIsProposedWeighedJoinedAndTakenBack() {
    String page = running.get(PAGE + NOW).body();
    assertTrue(page.contains("same act, same days, same place, same actor"), page);
    String weighed = running.get(PAGE + NOW + "&first=m1&second=m2").body();
    assertTrue(weighed.contains("incidents "), weighed);
    long before = incidents();
    var joined =
        running.send(PAGE, PAGE + NOW, Map.of("first", "m1", "second", "m2", "say", "joins"));
    assertEquals(303, joined.statusCode(), joined.body());
    assertEquals(before - 1, incidents());
    String after = running.get(joined.headers().firstValue("Location").orElse("")).body();
    assertTrue(after.contains("One incident:"), after);
    assertFalse(after.contains("<code>m1</code></td>"), "what is said is proposed no more");
    var undone = running.send(PAGE, PAGE + "/link-20260101-000000/undo" + NOW, Map.of());
    assertEquals(303, undone.statusCode(), undone.body());
    assertEquals(before, incidents());
    var again = running.send(PAGE, PAGE + "/link-20260101-000000/undo" + NOW, Map.of());
    assertEquals(400, again.statusCode());
  }

  @Test
  void aRowOnAClosedClaimIsClosedTooAndOnlyWhoMayEditIsGivenThePage() throws IOException {
    running.send(PAGE, PAGE + NOW, Map.of("first", "m1", "second", "m2", "say", "joins"));
    String added = Files.readString(folder.resolve("claims").resolve("added.csv"));
    assertTrue(added.contains("restricted"), added);
    try (Running few = new Running(Access.TEAM, folder)) {
      assertEquals(403, few.get(PAGE).statusCode());
      assertFalse(few.get("/cases/tutorial/claims" + NOW).body().contains("m2"));
      assertFalse(few.get("/cases/tutorial/board").body().contains("/joins\""));
    }
  }

  @Test
  void oddQuestionsSayWhatToWriteInstead() {
    assertEquals(400, running.get(PAGE + "?first=m1&second=nothing").statusCode());
    var same =
        running.send(PAGE, PAGE + NOW, Map.of("first", "m1", "second", "m1", "say", "joins"));
    assertEquals(400, same.statusCode());
    assertEquals(403, running.post(PAGE).statusCode());
    assertNotEquals(200, running.get(PAGE + "/x/undo").statusCode());
  }
}
