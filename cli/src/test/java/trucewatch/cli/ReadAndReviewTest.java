package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an article to a claim, as a person types it, on a copy of the tutorial's case.
class ReadAndReviewTest {
  private static final Path CASE = Path.of("..", "cases", "tutorial");
  private static final String ARTICLE =
      """
      Shells fall on Quarn

      Sunday, March 7, 2021

      The Tarn Assembly said on Sunday that the Weir League had shelled Quarn on March 6.
      """;

  @TempDir private Path folder;

  private String copy;

  @BeforeEach
  void copyTheCase() throws IOException {
    Path to = folder.resolve("case");
    try (Stream<Path> files = Files.walk(CASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains(".trucewatch")) {
          Path target = to.resolve(CASE.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    copy = to.toString();
  }

  private Path article(String name, String text) throws IOException {
    Path file = folder.resolve("articles").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, UTF_8);
  }

  private String accepted() throws IOException {
    return Files.readString(Path.of(copy, "claims", "accepted.csv"), UTF_8);
  }

  private static Run typed(String in, String... arguments) {
    return Run.with(in, 100, Path.of(""), arguments);
  }

  @Test
  void aCandidateIsJoinedToTheIncidentThatAPersonSaysItIs() throws IOException {
    Run read = Run.of("read", copy, article("shelling.txt", ARTICLE).toString());
    assertEquals(ExitCode.DONE, read.code(), read.both());
    Run review = typed("1\n", "review", copy);
    assertTrue(review.out().contains("1 the same incident as: "), review.out());
    assertTrue(review.out().contains("same act, same days"), review.out());
    assertTrue(accepted().contains(",joins,"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    long told = incidents.out().lines().filter(line -> line.contains("shelling")).count();
    assertEquals(1, told, incidents.out());
    Run check = Run.of("check", copy);
    assertFalse(check.both().contains("accepted.csv"), check.both());
  }

  @Test
  void acceptedAloneItIsAnIncidentOfItsOwn() throws IOException {
    Run.of("read", copy, article("shelling.txt", ARTICLE).toString());
    typed("a\n", "review", copy);
    assertFalse(accepted().contains(",joins,"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    assertEquals(
        2,
        incidents.out().lines().filter(line -> line.contains("shelling")).count(),
        incidents::out);
  }

  @Test
  void oneTextInTwoOutletsIsOneIncident() throws IOException {
    for (String outlet : List.of("Courier", "Ferry News")) {
      Path file = article(outlet.replace(" ", "-") + ".txt", ARTICLE + "\n" + outlet + "\n");
      Run.of("read", copy, file.toString(), "--source", outlet);
    }
    typed("a\na\n", "review", copy);
    assertTrue(accepted().contains("printed twice"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    assertEquals(
        2,
        incidents.out().lines().filter(line -> line.contains("shelling")).count(),
        incidents::out);
  }

  @Test
  void aFolderIsReadPastWhatCannotBe() throws IOException {
    article("shelling.txt", ARTICLE);
    article("page.html", "");
    article(".hidden", ARTICLE);
    Files.write(folder.resolve("articles/noise.bin"), new byte[5000]);
    Files.createSymbolicLink(folder.resolve("articles/link.txt"), Path.of("/etc/hostname"));
    Run read = Run.of("read", folder.resolve("articles").toString(), "--format", "json");
    assertEquals(ExitCode.DONE, read.code(), read.both());
    assertEquals(3, read.out().lines().count(), read.out());
    assertTrue(read.out().contains("no text"), read.out());
    assertEquals("", read.err(), read.err());
    Run missing = Run.of("read", folder.resolve("nothing.html").toString());
    assertEquals(ExitCode.WRONG_USE, missing.code());
  }
}
