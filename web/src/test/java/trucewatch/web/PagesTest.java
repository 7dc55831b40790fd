package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;

/// What the pages answer, asked without a browser.
class PagesTest {
  private static Running running;

  @BeforeAll
  static void start() {
    running = new Running(Access.RESTRICTED, Running.example("tutorial"));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void everyPageOfACaseSaysAccountDatesOwnerAndWhatAStatusIs() {
    for (String page :
        List.of(
            "board",
            "moves",
            "brief",
            "clauses/ceasefire",
            "claims",
            "incidents",
            "timeline",
            "decisions",
            "decisions/charter",
            "what-if",
            "coverage",
            "actors",
            "roles",
            "graph",
            "log",
            "map",
            "positions")) {
      String html = running.get("/cases/tutorial/" + page + "?account=independent").body();
      assertTrue(html.contains("by independent accounts"), html);
      assertTrue(html.contains("As of 2021-03-19 12:30, known then"), html);
      assertTrue(html.contains("answered for by"), html);
      assertTrue(html.contains("A status repeats what was told"), html);
    }
  }

  @Test
  void linksKeepBothDatesAndTheAccount() {
    String html =
        running.get("/cases/tutorial/board?at=2021-03-10&known=2021-03-15&account=all").body();
    assertTrue(
        html.contains("/clauses/ceasefire?at=2021-03-10&amp;known=2021-03-15&amp;account=all"),
        html);
  }

  @Test
  void aQuestionWithoutAnAnswerSaysWhatToWriteInstead() {
    var date = running.get("/cases/tutorial/board?at=2021-02-30");
    assertEquals(400, date.statusCode());
    assertTrue(date.body().contains("February 2021 has 28 days"), date.body());
    var account = running.get("/cases/tutorial/board?account=nobody");
    assertEquals(400, account.statusCode());
    assertTrue(account.body().contains("as-agreed"), account.body());
    for (String path : List.of("/cases/none/board", "/cases/tutorial/clauses/none", "/none")) {
      var missing = running.get(path);
      assertEquals(404, missing.statusCode(), path);
      assertTrue(missing.body().contains("There is no such page"), missing.body());
      assertFalse(missing.body().contains("Exception"), missing.body());
    }
  }

  @Test
  void whatAReaderWritesIsNeverMarkup() {
    var page = running.get("/cases/tutorial/board?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27");
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains("<script>alert"), page.body());
    assertTrue(running.get("/cases/tutorial/board?account=%3Cb%3E").body().contains("&lt;b&gt;"));
  }

  @Test
  void nothingButThisServerIsAskedForAnythingAndNoScriptStandsInAPage() {
    var page = running.get("/cases/tutorial/board");
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(page.body().contains(" style="), page.body());
    for (String file :
        List.of(
            "/library/htmx.org/dist/htmx.min.js",
            "/library/leaflet/dist/leaflet.js",
            "/static/trucewatch.css",
            "/static/icon.svg")) {
      assertEquals(200, running.get(file).statusCode(), file);
    }
  }

  @Test
  void aNameOfAnotherHostIsRefused() throws IOException {
    String host = running.address().substring("http://localhost:".length());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(host))) {
      String request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }
  }

  @Test
  void aChangeWithoutAFreshTokenIsRefused() {
    assertEquals(403, running.post("/cases/tutorial/board").statusCode());
  }

  @Test
  void theNavigationOffersTheDeskOnlyToWhoMayUseIt() {
    String all = running.get("/cases/tutorial/board").body();
    assertTrue(all.contains("<summary class=\"here\">Now"), all);
    assertTrue(all.contains("/cases/tutorial/report\""), all);
    try (Running few = new Running(Access.PUBLIC, Running.example("tutorial"))) {
      assertFalse(few.get("/cases/tutorial/board").body().contains("/cases/tutorial/report\""));
    }
  }

  @Test
  void aClauseBeginsWithOneSentenceAndOpensDownToTheQuotes() {
    String shortly = running.get("/cases/tutorial/clauses/ceasefire/shortly").body();
    assertTrue(shortly.contains("by all accounts together, since 2021-03-"), shortly);
    String why = running.get("/cases/tutorial/clauses/ceasefire/why").body();
    assertTrue(why.contains("came into force"), why);
    assertTrue(why.contains("<details class=\"point\">"), why);
    assertTrue(why.contains("class=\"quote\""), why);
    String paced = running.get("/cases/tutorial/clauses/return-prisoners").body();
    assertTrue(paced.contains("13 of 20 prisoners"), paced);
  }

  @Test
  void rolesSayWhoGovernsOnTheTextAndInFact() {
    String html = running.get("/cases/tutorial/roles").body();
    assertTrue(html.contains("On the text:"), html);
    assertTrue(html.contains("in fact:"), html);
  }

  @Test
  void thePictureOfTheGraphLinksToTheClausesAndTheListSaysTheSame() {
    String list = running.get("/cases/tutorial/graph?at=2021-03-19").body();
    String picture = running.get("/cases/tutorial/graph/picture?at=2021-03-19").body();
    assertFalse(picture.contains("style"), picture);
    var boxes = java.util.regex.Pattern.compile("<a href=\"([^\"]+)\"").matcher(picture);
    int found = 0;
    while (boxes.find()) {
      found++;
      assertTrue(list.contains("href=\"" + boxes.group(1) + "\""), boxes.group(1));
      assertTrue(boxes.group(1).endsWith("?at=2021-03-19"), boxes.group(1));
    }
    assertTrue(found > 3, picture);
    assertEquals(404, running.get("/cases/tutorial/graph?clause=none").statusCode());
    String one = running.get("/cases/tutorial/graph/picture?clause=road-toll").body();
    assertTrue(one.length() < picture.length(), one);
  }

  @Test
  void aFilterLeavesOnlyWhatFits() {
    String html = running.get("/cases/tutorial/board?account=all&q=no+attacks").body();
    assertTrue(html.contains("/clauses/ceasefire?"), html);
    assertFalse(html.contains("/clauses/no-mines"), html);
    String none = running.get("/cases/tutorial/board?q=no-such-word").body();
    assertTrue(none.contains("No clause fits"), none);
  }

  @Test
  void theBriefSaysWhatChangedAndEachSentenceNamesItsNotes() {
    String html = running.get("/cases/tutorial/brief/sheet?at=2021-03-19&since=2021-03-12").body();
    assertTrue(html.contains("No longer said, or said otherwise, since 2021-03-12"), html);
    assertTrue(html.contains("was “done”; now date passed, 13 of 20 prisoners<sup>"), html);
    int notes = 0;
    for (int number = 1; html.contains("id=\"note-" + number + "\""); number++) {
      assertTrue(html.contains("href=\"#note-" + number + "\""), "note " + number);
      notes = number;
    }
    assertTrue(notes > 5, html);
    assertFalse(html.contains("href=\"#note-" + (notes + 1) + "\""), html);
  }

  @Test
  void theBriefIsAFileForWordToo() {
    var file = running.file("/cases/tutorial/brief.docx?at=2021-03-19&since=2021-03-12");
    assertEquals(200, file.statusCode());
    assertEquals(BriefController.WORD, file.headers().firstValue("Content-Type").orElse(""));
    assertEquals('P', file.body()[0]);
    var later = running.get("/cases/tutorial/brief/sheet?at=2021-03-12&since=2021-03-19");
    assertEquals(400, later.statusCode());
    assertTrue(later.body().contains("later than the one asked about"), later.body());
  }

  @Test
  void anExportHasTheRowsThatTheFilterOfTheTableLeaves() {
    for (String table : List.of("claims", "incidents", "timeline", "positions")) {
      for (String filter :
          List.of("?at=2021-03-19", "?at=2021-03-19&q=quarn", "?clause=ceasefire")) {
        String html = running.get("/cases/tutorial/" + table + filter).body();
        int shown = html.substring(html.indexOf("class=\"list\"") + 1).split("<tr>", -1).length - 2;
        if (html.contains("class=\"empty\"")) {
          shown = 0;
        }
        String csv = running.get("/cases/tutorial/" + table + ".csv" + filter).body();
        String json = running.get("/cases/tutorial/" + table + ".json" + filter).body();
        assertEquals(shown, csv.lines().count() - 1, table + filter);
        assertEquals(shown, json.split("\"known\":", -1).length - 1, table + filter);
      }
    }
    assertEquals(400, running.get("/cases/tutorial/claims?page=x").statusCode());
    assertEquals(200, running.get("/cases/tutorial/claims?page=999").statusCode());
    assertEquals(404, running.get("/cases/tutorial/claims.xml").statusCode());
  }

  @Test
  void theTimelineNamesEachPlaceAndClauseOnce() {
    String html = running.get("/cases/tutorial/timeline?clause=ceasefire").body();
    assertTrue(html.contains("shooting in The long bridge"), html);
    assertTrue(html.contains("“No attacks” (Tarn Assembly): all accounts:"), html);
  }

  @Test
  void thePositionsOfActorsStandSideBySide() {
    String html = running.get("/cases/tutorial/positions?at=2021-03-19").body();
    assertTrue(html.contains("<td>rejects</td>"), html);
    assertTrue(html.contains("says that nothing is told"), html);
  }

  @Test
  void aDecisionSaysWhatAssumedVotesWouldMakeOfItAndNothingIsKept() {
    String path = "/cases/tutorial/decisions/charter?at=2021-03-19";
    String told = running.get(path).body();
    assertFalse(told.contains("ASSUMED"), told);
    String turned = running.get(path + "&b.weir-seat-1=against&b.weir-seat-2=against").body();
    assertTrue(turned.contains("ASSUMED"), turned);
    assertTrue(turned.contains("As it is told:"), turned);
    assertNotEquals(outcome(told), outcome(turned));
    assertEquals(outcome(told), outcome(running.get(path).body()));
    var odd = running.get(path + "&b.weir-seat-1=perhaps");
    assertEquals(400, odd.statusCode());
    assertTrue(odd.body().contains("abstains"), odd.body());
    assertEquals(404, running.get("/cases/tutorial/decisions/ceasefire").statusCode());
  }

  @Test
  void whatIsAssumedStandsInTheAddressAndChangesTheBoardOfThisPageAlone() {
    String path = "/cases/tutorial/what-if?at=2021-03-19&known=2021-03-19";
    String board = running.get("/cases/tutorial/board").body();
    var added = running.get(path + "&clause=road-toll&who=weir-seat-2&word=for");
    assertEquals(303, added.statusCode());
    String address = added.headers().firstValue("location").orElseThrow();
    assertTrue(address.endsWith("&assume.1=road-toll%3Aweir-seat-2%3Dfor"), address);
    String html = running.get(address).body();
    assertTrue(html.contains("ASSUMED"), html);
    assertTrue(html.contains("Second seat of the Weir League for on"), html);
    assertTrue(html.contains("In place of what was told"), html);
    assertEquals(board, running.get("/cases/tutorial/board").body());

    String two = running.get(address + "&without.1=t12&assume.2=act=opening,actor=tarn").body();
    assertTrue(two.contains("Without:"), two);
    assertTrue(two.contains("opening by Tarn Assembly"), two);
    assertEquals(400, running.get(path + "&without.1=t999").statusCode());
    var odd = running.get(path + "&assume.1=road-toll:weir-seat-2=perhaps");
    assertEquals(400, odd.statusCode());
    assertTrue(odd.body().contains("is no ballot"), odd.body());
    assertEquals(400, running.get(path + "&assume.1=road-tol:weir-seat-2=for").statusCode());
    var day = running.get(path + "&assume.1=act=opening,from=2021-02-30,to=2021-02-30");
    assertEquals(400, day.statusCode());
    assertTrue(day.body().contains("February 2021 has 28 days"), day.body());
  }

  private static String outcome(String html) {
    int at = html.indexOf("<p class=\"big\">");
    return html.substring(at, html.indexOf("</p>", at));
  }

  @Test
  void theLogSaysWhatCameInAndThatNothingWasChangedSince() throws Exception {
    Path folder = Running.example("tutorial");
    try (Running all = new Running(Access.RESTRICTED, folder);
        Running few = new Running(Access.TEAM, folder)) {
      String log = all.get("/cases/tutorial/log").body();
      assertTrue(log.contains("Claims of claims/claims.csv: 42 entries"), log);
      assertTrue(log.contains("opening the case"), log);
      assertTrue(all.get("/cases/tutorial/log/proof").body().contains("The log is whole"));
      String closed = few.get("/cases/tutorial/log").body();
      assertTrue(closed.contains("readers of all claims"), closed);
      assertFalse(closed.contains("claims/claims.csv"), closed);
      assertEquals(404, few.get("/cases/tutorial/log/proof").statusCode());
      Path file = folder.resolve(".trucewatch").resolve("log.db");
      try (var database = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
          var change = database.createStatement()) {
        change.executeUpdate("UPDATE entry SET body = replace(body, 'shelling', 'shooting')");
      }
      String broken = all.get("/cases/tutorial/log/proof").body();
      assertTrue(broken.contains("The log is not whole"), broken);
    }
  }

  @Test
  void aHiddenSourceIsNamedOnNoPage() throws IOException {
    Path folder = Running.example("tutorial");
    Path claims = folder.resolve("claims").resolve("claims.csv");
    String open = Files.readString(claims);
    String closed =
        open.lines()
            .map(row -> row.contains("ferry-news") ? row.replace(",public,", ",restricted,") : row)
            .collect(java.util.stream.Collectors.joining("\n"));
    assertNotEquals(open.strip(), closed);
    Files.writeString(claims, closed);
    try (Running all = new Running(Access.RESTRICTED, folder);
        Running few = new Running(Access.TEAM, folder)) {
      assertTrue(all.get("/cases/tutorial/actors").body().contains("Ferry News"));
      for (String page : List.of("actors", "report", "claims", "coverage", "log", "timeline")) {
        String html = few.get("/cases/tutorial/" + page).body();
        assertFalse(html.contains("Ferry News") || html.contains("ferry-news"), page + html);
        assertFalse(html.contains("Dellow Press"), page + html);
      }
    }
  }

  @Test
  void theMapSaysWhoControlsAPlaceAsSomebodysWordAndWhereIncidentsWere() throws IOException {
    Path folder = Running.example("tutorial");
    Path claims = folder.resolve("claims").resolve("control.csv");
    Files.writeString(
        claims,
        """
        claim_id,reported_at,source,speaker,stance,act,actor,place,from,to,latitude,longitude,precision,access
        k1,2021-03-05T08:00Z,watch-log,watch,asserts,controls,weir,quarn,2021-03-04,,,,,public
        k2,2021-03-06T08:00Z,weir-letter,dorn,asserts,controls,tarn,quarn,2021-03-04,,,,,public
        k3,2021-03-12T08:00Z,weir-letter,dorn,asserts,controls,weir,quarn,2021-03-11,,,,,public
        k4,2021-03-12T08:00Z,watch-log,watch,asserts,shooting,,,2021-03-11,2021-03-11,40.1,-29.9,500,public
        k5,2021-03-12T08:00Z,watch-log,watch,asserts,shooting,,dellow,2021-03-11,2021-03-11,,,,restricted
        """);
    try (Running all = new Running(Access.RESTRICTED, folder);
        Running few = new Running(Access.PUBLIC, folder)) {
      String before = all.get("/cases/tutorial/map/list?at=2021-03-10").body();
      assertTrue(before.contains("accounts of who controls it differ"), before);
      assertTrue(before.contains("Tarn Assembly controls it, says Dorn Haskel"), before);
      String after = all.get("/cases/tutorial/map/list?at=2021-03-12").body();
      assertFalse(after.contains("accounts of who controls it differ"), after);
      assertTrue(after.contains("Weir League controls it, says Dorn Haskel"), after);
      String json = all.get("/cases/tutorial/map.json?at=2021-03-12").body();
      assertTrue(json.contains("\"spot\": [40.1, -29.9], \"metres\": 500"), json);
      String here = "shooting · Dellow";
      assertTrue(after.contains("2021-03-11 · " + here), after);
      assertFalse(
          few.get("/cases/tutorial/map/list?at=2021-03-12")
              .body()
              .contains("2021-03-11 · " + here));
    }
  }

  @Test
  void coverageSaysWhoWatchedAndWhoWasStopped() {
    String html = running.get("/cases/tutorial/coverage?at=2021-03-19").body();
    assertTrue(html.contains("reports every such act"), html);
    assertTrue(html.contains("watched 16 of 19 days"), html);
  }

  @Test
  void whatAReaderMayNotSeeChangesNothingForThem() throws IOException {
    Path folder = Running.example("tutorial");
    Path claims = folder.resolve("claims").resolve("claims.csv");
    String open = Files.readString(claims);
    String closed = open.replace("public,The League says that", "restricted,The League says that");
    assertNotEquals(open, closed);
    Files.writeString(claims, closed);
    String question = "?at=2021-03-05&known=2021-03-19";
    try (Running all = new Running(Access.RESTRICTED, folder);
        Running few = new Running(Access.PUBLIC, folder)) {
      String why = "/cases/" + folder.getFileName() + "/clauses/ceasefire/why" + question;
      assertTrue(all.get(why).body().contains("<code>t01</code>"), all.get(why).body());
      for (String page :
          List.of(
              "board",
              "board/past",
              "clauses/ceasefire",
              "clauses/ceasefire/why",
              "clauses/ceasefire/shortly",
              "moves",
              "brief/sheet",
              "claims",
              "claims.csv",
              "claims.json",
              "incidents",
              "incidents.csv",
              "incidents.json",
              "timeline",
              "timeline.csv",
              "timeline.json",
              "coverage",
              "actors",
              "roles",
              "graph",
              "graph/picture",
              "graph.svg",
              "log",
              "log/proof",
              "report",
              "map",
              "map.json",
              "changes.atom",
              "deadlines.ics",
              "map/list",
              "decisions",
              "positions",
              "positions.json")) {
        String html = few.get("/cases/" + folder.getFileName() + "/" + page + question).body();
        assertFalse(html.contains("t01") || html.contains("fired at Dellow"), html);
      }
      String whatIf = "/cases/" + folder.getFileName() + "/what-if" + question;
      String hidden = few.get(whatIf + "&without.1=t01").body();
      String absent = few.get(whatIf + "&without.1=t99").body();
      assertEquals(absent.replace("t99", "t01"), hidden);
      String taken = few.get(whatIf + "&assume.1=act=opening,claim_id=t01").body();
      String free = few.get(whatIf + "&assume.1=act=opening,claim_id=t99").body();
      assertEquals(free.replace("t99", "t01"), taken);
    }
  }
}
