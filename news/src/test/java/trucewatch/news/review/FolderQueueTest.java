package trucewatch.news.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.news.review.Candidate.State;

/// The queue in a folder.
class FolderQueueTest {
  @TempDir private Path folder;

  private FolderQueue queue;

  @BeforeEach
  void fill() {
    queue = new FolderQueue(folder);
    queue.add(
        List.of(candidate("a-001", "the road was open"), candidate("a-002", "say \"no\", twice")));
  }

  private static Candidate candidate(String id, String words) {
    return new Candidate(
        id,
        State.WAITING,
        Map.of(
            "claim_id",
            "read-" + id,
            "speaker",
            "front",
            "stance",
            "asserts",
            "original_text",
            words),
        Map.of("rule", "clause", "version", "1"));
  }

  private String accepted() throws IOException {
    Path file = folder.resolve("claims/accepted.csv");
    return Files.exists(file) ? Files.readString(file, UTF_8) : "";
  }

  @Test
  void nothingIsAClaimBeforeAPersonAcceptsIt() throws IOException {
    assertEquals(2, queue.all().size());
    assertEquals("", accepted());
  }

  @Test
  void whatIsAcceptedBecomesARowWithHowItWasRead() throws IOException {
    queue.accept("a-002");
    String csv = accepted();
    assertTrue(csv.startsWith("claim_id,reported_at,source,speaker,"), csv);
    assertTrue(csv.contains("read_rule"), csv);
    assertTrue(csv.contains("read-a-002"), csv);
    assertTrue(csv.contains("\"say \"\"no\"\", twice\""), csv);
    assertFalse(csv.contains("read-a-001"), csv);
  }

  @Test
  void whatIsEditedIsARowAsEditedAndAnExampleAsRead() throws IOException {
    queue.edit("a-001", Map.of("speaker", "republic", "original_text", ""));
    assertTrue(accepted().contains("republic"), accepted());
    assertFalse(accepted().contains("road was open"), accepted());
    String example = Files.readString(folder.resolve(".trucewatch/examples/a-001.json"));
    assertTrue(example.contains("the road was open"), example);
  }

  @Test
  void whatIsRejectedIsAnExampleAndNoRow() throws IOException {
    queue.reject("a-001", "not said");
    assertFalse(accepted().contains("read-a-001"), accepted());
    assertTrue(
        Files.readString(folder.resolve(".trucewatch/examples/a-001.json")).contains("not said"));
  }

  @Test
  void aDecisionIsTakenBack() throws IOException {
    queue.accept("a-001");
    queue.reject("a-002", "no");
    assertEquals("a-002", queue.undo().orElseThrow().id());
    assertEquals("a-001", queue.undo().orElseThrow().id());
    assertTrue(queue.undo().isEmpty());
    assertTrue(queue.all().stream().allMatch(c -> c.state() == State.WAITING));
    assertFalse(accepted().contains("read-a-001"), accepted());
    assertFalse(Files.exists(folder.resolve(".trucewatch/examples/a-002.json")));
  }

  @Test
  void nobodyIsAskedTwice() {
    queue.accept("a-001");
    assertEquals(0, queue.add(List.of(candidate("a-001", "the road was open"))));
    assertEquals(State.ACCEPTED, queue.find("a-001").orElseThrow().state());
    assertThrows(IllegalStateException.class, () -> queue.reject("a-001", "late"));
  }

  @Test
  void anotherCopyOfTheQueueSeesTheSame() {
    queue.reject("a-001", "no");
    assertEquals(queue.all(), new FolderQueue(folder).all());
  }

  @Test
  void severalWhoDecideAtOneTimeLoseNothing() throws Exception {
    List<Candidate> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(candidate("many-" + i, "words " + i));
    }
    queue.add(many);
    try (var people = Executors.newFixedThreadPool(4)) {
      List<Future<?>> decisions = new ArrayList<>();
      for (Candidate one : many) {
        decisions.add(people.submit(() -> new FolderQueue(folder).accept(one.id())));
      }
      for (Future<?> decision : decisions) {
        decision.get();
      }
    }
    assertEquals(40, queue.decided().size());
    String accepted = Files.readString(folder.resolve("claims").resolve("accepted.csv"), UTF_8);
    for (int i = 0; i < 40; i++) {
      assertTrue(accepted.contains("words " + i + ","), accepted);
    }
  }

  @Test
  void aDecisionOnOneIsTakenBackWhateverWasDecidedSinceUnlessItIsAnotherByNow() {
    queue.add(List.of(candidate("one", "first"), candidate("two", "second")));
    queue.accept("one");
    queue.reject("two", "no");
    assertThrows(IllegalStateException.class, () -> queue.undo("one", Candidate.State.REJECTED));
    assertEquals(Candidate.State.WAITING, queue.undo("one", Candidate.State.ACCEPTED).state());
    assertEquals(List.of("two"), queue.decided().stream().map(Candidate::id).toList());
    assertThrows(IllegalStateException.class, () -> queue.undo("one", Candidate.State.ACCEPTED));
  }
}
