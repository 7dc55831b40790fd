package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;
import trucewatch.news.review.FolderQueue;

/// What was read from articles, decided on in the browser.
class ReviewTest {
  private static final String PAGE = "/cases/tutorial/review";
  private static final String ONE = PAGE + "/" + Candidates.SHELLING;
  private static final Map<String, String> CONFIRMED =
      Map.of("speaker-right", "yes", "what-right", "yes");

  private final Path folder = Candidates.in(Running.example("tutorial"));
  private final Running running = new Running(Access.RESTRICTED, folder);

  @AfterEach
  void stop() {
    running.close();
  }

  private String claims() {
    return running.get("/cases/tutorial/claims?at=2021-03-19&known=2026-01-01").body();
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> fields = new LinkedHashMap<>(CONFIRMED);
    fields.put(name, value);
    return fields;
  }

  @Test
  void nothingCountsBeforeAPersonAcceptedItAndADecisionCanBeTakenBack() {
    assertFalse(claims().contains("claim-of-read-1"));
    var accepted = running.send(PAGE, ONE + "/accept", CONFIRMED);
    assertEquals(303, accepted.statusCode(), accepted.body());
    assertTrue(claims().contains("claim-of-read-1"), claims());
    String after = running.get(accepted.headers().firstValue("Location").orElse("")).body();
    assertTrue(after.contains("1 of 2 decided"), after);
    assertTrue(after.contains("Accepted."), after);
    var undone = running.send(PAGE, ONE + "/undo", Map.of("state", "accepted"));
    assertEquals(303, undone.statusCode(), undone.body());
    assertFalse(claims().contains("claim-of-read-1"));
  }

  @Test
  void whatWouldChangeTheBoardComesFirstBesideItsArticle() {
    String html = running.get(PAGE).body();
    assertTrue(html.contains("<code>read-1</code></h2>"), html);
    assertTrue(html.contains("words that would change: "), html);
    assertTrue(html.contains("<mark class=\"speaker\">The Tarn Assembly</mark>"), html);
    assertTrue(html.contains("<mark class=\"cue\">said</mark>"), html);
    assertTrue(html.contains("the League shelled Quarn &amp; the mill on March 13</mark>"), html);
    assertFalse(html.contains("amp;amp"), html);
  }

  @Test
  void speakerAndActAreConfirmedBeforeAnythingIsAccepted() throws IOException {
    var answer = running.send(PAGE, ONE + "/accept", Map.of("speaker-right", "yes"));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("confirm that it is right"), answer.body());
    assertFalse(Files.exists(folder.resolve("claims").resolve("accepted.csv")));
  }

  @Test
  void aColumnThatCannotBeReadIsSaidAndWhatWasTypedStays() {
    var answer = running.send(PAGE, ONE + "/accept", with("from", "2021-02-30"));
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("February 2021 has 28 days"), answer.body());
    assertTrue(answer.body().contains("value=\"2021-02-30\""), answer.body());
    var changed = running.send(PAGE, ONE + "/accept", with("act", "attack"));
    assertEquals(303, changed.statusCode());
    String after = running.get(changed.headers().firstValue("Location").orElse("")).body();
    assertTrue(after.contains("Accepted with changes."), after);
  }

  @Test
  void whoComesSecondIsToldAndNobodysWorkIsLost() {
    running.send(PAGE, ONE + "/reject", Map.of("because", "seen before"));
    var second = running.send(PAGE, ONE + "/accept", with("note", "My long note <b>"));
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("Somebody else decided on read-1"), second.body());
    assertTrue(second.body().contains("My long note &lt;b&gt;"), second.body());
    assertFalse(claims().contains("claim-of-read-1"));
    var undo = running.send(PAGE, ONE + "/undo", Map.of("state", "accepted"));
    assertEquals(409, undo.statusCode());
    assertEquals(
        "REJECTED", new FolderQueue(folder).find(Candidates.SHELLING).orElseThrow().state().name());
  }

  @Test
  void onlyWhoMayReviewAndSeesEveryClaimIsGivenTheQueue() {
    assertTrue(running.get("/cases/tutorial/board").body().contains("/cases/tutorial/review\""));
    assertEquals(403, running.post(ONE + "/accept").statusCode());
    assertEquals(404, running.get(PAGE + "?candidate=none").statusCode());
    try (Running few = new Running(Access.TEAM, folder)) {
      assertEquals(403, few.get(PAGE).statusCode());
      assertEquals(
          403, few.send("/cases/tutorial/report", ONE + "/accept", CONFIRMED).statusCode());
      String board = few.get("/cases/tutorial/board").body();
      assertFalse(board.contains("/cases/tutorial/review\""), board);
    }
  }

  @Test
  void aCaseWithoutCandidatesSaysHowTheyCome() {
    try (Running empty = new Running(Access.RESTRICTED, Running.example("tutorial"))) {
      assertTrue(empty.get(PAGE).body().contains("trucewatch read"));
    }
  }
}
