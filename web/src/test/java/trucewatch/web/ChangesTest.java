package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;

/// Who listens is told that something new came, and of nothing that they may not see.
class ChangesTest {
  private final Path folder = Running.example("tutorial");

  private void add(String id, Access access) throws IOException {
    Files.writeString(
        folder.resolve("claims/claims.csv"),
        "\n"
            + id
            + ",,2021-03-20T08:00Z,watch-log,watch,asserts,shelling,weir,,,quarn,2021-03-19,"
            + "2021-03-19,,,,,,,,,,,"
            + access.code()
            + ",new\n",
        StandardOpenOption.APPEND);
  }

  private static String mark(Running running) {
    return running.get("/api/cases/tutorial/events?seconds=0").body();
  }

  private static HttpResponse<java.io.InputStream> listen(Running running)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(running.address() + "/api/cases/tutorial/events"))
                .timeout(java.time.Duration.ofSeconds(30))
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }

  @Test
  void aClaimThatAReaderMayNotSeeChangesNoMark() throws IOException {
    try (Running all = new Running(Access.RESTRICTED, folder);
        Running few = new Running(Access.PUBLIC, folder)) {
      String before = mark(few);
      String beforeForAll = mark(all);
      assertTrue(before.contains("event:state"), before);
      add("n1", Access.RESTRICTED);
      assertEquals(before, mark(few));
      assertNotEquals(beforeForAll, mark(all));
      add("n2", Access.PUBLIC);
      assertNotEquals(before, mark(few));
    }
  }

  @Test
  void whoListensIsToldAndTheBoardKnowsItsMark() throws IOException, InterruptedException {
    try (Running running = new Running(Access.PUBLIC, folder)) {
      String board = running.get("/cases/tutorial/board").body();
      HttpResponse<java.io.InputStream> answer = listen(running);
      assertEquals("text/event-stream", answer.headers().firstValue("Content-Type").orElse(""));
      try (BufferedReader events =
          new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
        String first = state(events);
        assertTrue(board.contains("data-mark=\"" + first + "\""), board);
        add("n3", Access.PUBLIC);
        assertNotEquals(first, state(events));
      }
      String dated = running.get("/cases/tutorial/board?at=2021-03-10&known=2021-03-10").body();
      assertTrue(!dated.contains("data-mark"), "a board of a day does not change");
    }
  }

  @Test
  void nobodyListensWithoutEndAndTheServerDoesNotWaitForThem()
      throws IOException, InterruptedException {
    List<HttpResponse<java.io.InputStream>> open = new ArrayList<>();
    Running running = new Running(Access.PUBLIC, folder);
    try (running) {
      for (int i = 0; i < 8; i++) {
        open.add(listen(running));
      }
      HttpResponse<java.io.InputStream> more = listen(running);
      assertEquals(503, more.statusCode());
      more.body().close();
      assertEquals(400, running.get("/api/cases/tutorial/events?seconds=x").statusCode());
      assertEquals(404, running.get("/api/cases/nowhere/events").statusCode());
    }
    for (HttpResponse<java.io.InputStream> one : open) {
      try (var body = one.body()) {
        assertTrue(new String(body.readAllBytes(), UTF_8).contains("event:state"), "ended");
      }
    }
  }

  private static String state(BufferedReader events) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("data:")) {
        return line.substring("data:".length());
      }
    }
    throw new IOException("the events ended");
  }
}
