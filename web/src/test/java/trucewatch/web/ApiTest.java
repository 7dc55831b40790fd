package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trucewatch.claims.Access;

/// The answers for programs, and the file that describes them.
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> TABLES =
      List.of("status", "owed", "claims", "incidents", "timeline", "positions");
  private static Running running;

  @BeforeAll
  static void start() {
    running = new Running(Access.RESTRICTED, Running.example("tutorial"));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static JsonNode description() {
    return JSON.readTree(running.get("/static/openapi.json").body());
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  @Test
  void theDescriptionHasEveryAddressForProgramsAndNoOther() {
    Set<String> routes =
        running.routes().stream()
            .filter(
                route ->
                    route.startsWith("/api/") || route.endsWith(".atom") || route.endsWith(".ics"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(routes, names(description().get("paths")));
  }

  @Test
  void everyRowHasTheFieldsThatTheDescriptionNames() {
    JsonNode schemas = description().get("components").get("schemas");
    for (String table : TABLES) {
      JsonNode rows = JSON.readTree(running.get("/api/cases/tutorial/" + table).body());
      assertTrue(rows.size() > 0, table);
      rows.forEach(
          row -> assertEquals(names(schemas.get(table).get("properties")), names(row), table));
    }
    JsonNode cases = JSON.readTree(running.get("/api/cases").body());
    assertEquals("tutorial", cases.get(0).get("case").asString());
    assertEquals(names(schemas.get("case").get("properties")), names(cases.get(0)));
  }

  @Test
  void longTablesComeInPagesThatLeadOnAndLoseNoRow() {
    var first = running.get("/api/cases/tutorial/claims?size=10&account=all");
    int all = Integer.parseInt(first.headers().firstValue("X-Total-Count").orElse("0"));
    int seen = JSON.readTree(first.body()).size();
    assertEquals(10, seen);
    var page = first;
    while (page.headers().firstValue("Link").isPresent()) {
      String link = page.headers().firstValue("Link").get();
      page = running.get(link.substring(1, link.indexOf('>')));
      seen += JSON.readTree(page.body()).size();
    }
    assertEquals(all, seen);
    assertTrue(all > 30, "rows: " + all);
    var wrong = running.get("/api/cases/tutorial/claims?page=x");
    assertEquals(400, wrong.statusCode());
    assertTrue(JSON.readTree(wrong.body()).get(0).get("detail").asString().contains("number"));
    assertEquals(404, running.get("/api/cases/none/claims").statusCode());
  }

  @Test
  void anAnswerThatIsStillTheSameIsNotSentAgainAndItsMarkTellsNothingHidden() throws IOException {
    Path folder = Running.example("tutorial");
    String path = "/api/cases/tutorial/status?at=2021-03-19&known=2021-03-19";
    String mark;
    try (Running few = new Running(Access.PUBLIC, folder)) {
      mark = few.get(path).headers().firstValue("ETag").orElse("");
      assertFalse(mark.isEmpty());
      assertEquals(304, few.getUnless(path, mark).statusCode());
      Files.writeString(
          folder.resolve("claims").resolve("hidden.csv"),
          "claim_id,reported_at,source,speaker,stance,act,actor,place,from,to,access\n"
              + "h1,2021-03-12T08:00Z,watch-log,watch,asserts,shooting,tarn,dellow,2021-03-11,"
              + "2021-03-11,restricted\n");
      assertEquals(304, few.getUnless(path, mark).statusCode());
    }
    try (Running all = new Running(Access.RESTRICTED, folder)) {
      assertEquals(200, all.getUnless(path, mark).statusCode());
    }
  }

  @Test
  void whatIsNewIsAFeedAndWhatIsDueACalendar() throws Exception {
    var feed = running.file("/cases/tutorial/changes.atom?account=independent");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.body()));
    assertEquals("feed", document.getDocumentElement().getTagName());
    assertTrue(document.getElementsByTagName("entry").getLength() > 5);
    assertTrue(
        document.getElementsByTagName("title").item(0).getTextContent().contains("independent"));
    String calendar = running.get("/cases/tutorial/deadlines.ics?at=2021-03-05").body();
    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
    assertTrue(calendar.contains("DTSTART;VALUE=DATE:20210312\r\n"), calendar);
    assertTrue(calendar.contains("by all accounts together"), calendar);
    calendar.lines().forEach(line -> assertTrue(line.length() <= 75, line));
  }
}
