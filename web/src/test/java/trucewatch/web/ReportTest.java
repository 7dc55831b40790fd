package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/// Reports typed into the form.
class ReportTest {
  private static final String PAGE = "/cases/tutorial/report";

  private final Path folder = Running.example("tutorial");
  private final Running running = new Running(Access.RESTRICTED, folder);

  @AfterEach
  void stop() {
    running.close();
  }

  private static Map<String, String> shelling() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("kind", "happened");
    typed.put("act", "shelling");
    typed.put("source", "valley-courier");
    typed.put("means", "heard");
    typed.put("qualifier", "at-least");
    typed.put("number", "3");
    typed.put("unit", "shell");
    typed.put("day", "2021-03-20");
    typed.put("time", "14:30");
    typed.put("timesure", "hour");
    typed.put("place", "dellow");
    typed.put("note", "Two lines <b>\nand \uD83D\uDE00 \u202E");
    typed.put("access", "team");
    return typed;
  }

  private String added() throws IOException {
    Path file = folder.resolve("claims").resolve("added.csv");
    return Files.exists(file) ? Files.readString(file, UTF_8) : "";
  }

  @Test
  void aReportIsKeptWithItsTimeItsAmountAndNobodyNamed() throws IOException {
    var saved = running.send(PAGE, PAGE, shelling());
    assertEquals(303, saved.statusCode(), saved.body());
    String row = added().lines().skip(1).findFirst().orElse("");
    assertTrue(row.contains(",asserts,shelling,"), row);
    assertTrue(row.contains("2021-03-20T14:00,2021-03-20T15:00,3,shell,,,at-least,heard"), row);
    assertTrue(row.contains(",none,"), row);
    String shown = running.get(saved.headers().firstValue("Location").orElse("")).body();
    assertTrue(shown.contains("Saved as report-20260101-000000"), shown);
  }

  @Test
  void aReportTakenBackStaysOnFileAndCannotBeTakenBackAgain() throws IOException {
    running.send(PAGE, PAGE, shelling());
    Map<String, String> id = Map.of("id", "report-20260101-000000");
    assertEquals(303, running.send(PAGE, PAGE + "/undo", id).statusCode());
    assertTrue(added().contains("retracts"), added());
    var again = running.send(PAGE, PAGE + "/undo", id);
    assertEquals(400, again.statusCode());
    assertTrue(again.body().contains("no report"), again.body());
  }

  @Test
  void whatWasTypedStaysInTheFormWhenSomethingIsWrong() throws IOException {
    Map<String, String> typed = shelling();
    typed.put("act", "");
    typed.put("day", "2021-02-30");
    typed.put("number", "many");
    var answer = running.send(PAGE, PAGE, typed);
    assertEquals(422, answer.statusCode());
    String html = answer.body();
    assertTrue(html.contains("Something must have happened"), html);
    assertTrue(html.contains("February 2021 has 28 days"), html);
    assertTrue(html.contains("Write a number"), html);
    assertTrue(html.contains("value=\"many\""), html);
    assertTrue(html.contains("Two lines &lt;b&gt;"), html);
    assertEquals("", added());
  }

  @Test
  void aFormSentTwiceKeepsOneReport() throws IOException {
    Map<String, String> typed = shelling();
    typed.put("once", "the-same");
    assertEquals(303, running.send(PAGE, PAGE, typed).statusCode());
    assertEquals(303, running.send(PAGE, PAGE, typed).statusCode());
    assertEquals(1, added().split("asserts", -1).length - 1, added());
  }

  @Test
  void whatWasBegunIsThereAgainUntilItIsSavedOrDiscarded() throws IOException {
    running.send(PAGE, PAGE + "/draft", Map.of("act", "armed-clash", "note", "not finis"));
    String begun = running.get(PAGE).body();
    assertTrue(begun.contains("value=\"armed-clash\""), begun);
    assertTrue(begun.contains(">not finis</textarea>"), begun);
    running.send(PAGE, PAGE + "/discard", Map.of());
    assertFalse(running.get(PAGE).body().contains("not finis"));
  }

  @Test
  void anotherKindOfReportLeavesNothingOfTheFirstBehind() throws IOException {
    Map<String, String> typed = shelling();
    typed.put("kind", "watched");
    running.send(PAGE, PAGE, typed);
    assertTrue(added().contains(",asserts,patrols,"), added());
    assertFalse(added().contains("shell"), added());
    typed.put("kind", "complaint");
    var saved = running.send(PAGE, PAGE, typed);
    assertTrue(saved.headers().firstValue("Location").orElse("").endsWith("saved=complaint-1"));
  }

  @Test
  void whoReadsWhatIsPublicOnlyMayNotRecordAndNothingIsWrittenWithoutAToken() throws IOException {
    assertEquals(403, running.post(PAGE).statusCode());
    try (Running few = new Running(Access.PUBLIC, folder)) {
      assertEquals(403, few.get(PAGE).statusCode());
      assertEquals(403, few.send("/cases/tutorial/board", PAGE, shelling()).statusCode());
    }
    assertEquals("", added());
  }
}
