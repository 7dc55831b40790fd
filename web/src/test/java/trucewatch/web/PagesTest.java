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
import org.junit.jupiter.api.io.TempDir;
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
    for (String page : List.of("board", "moves", "clauses/ceasefire")) {
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
            "/static/shapes.svg",
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
  void aFilterLeavesOnlyWhatFits() {
    String html = running.get("/cases/tutorial/board?account=all&q=no+attacks").body();
    assertTrue(html.contains("/clauses/ceasefire?"), html);
    assertFalse(html.contains("/clauses/no-mines"), html);
    String none = running.get("/cases/tutorial/board?q=no-such-word").body();
    assertTrue(none.contains("No clause fits"), none);
  }

  @Test
  void whatAReaderMayNotSeeChangesNothingForThem(@TempDir Path folder) throws IOException {
    copy(Running.example("tutorial"), folder);
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
          List.of("board", "board/past", "clauses/ceasefire", "clauses/ceasefire/why")) {
        String html = few.get("/cases/" + folder.getFileName() + "/" + page + question).body();
        assertFalse(html.contains("t01") || html.contains("fired at Dellow"), html);
      }
    }
  }

  /// The files of a case without its log: a row changed in the copy was always so.
  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(one -> !one.toString().contains(".trucewatch")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
