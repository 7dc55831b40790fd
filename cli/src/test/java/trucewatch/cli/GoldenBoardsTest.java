package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The boards of the example cases by each account, as they were when somebody last read them.
///
/// A change of meaning or of wording shows here line by line. `-Daccept` writes the new boards;
/// read the difference before it goes in.
class GoldenBoardsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @CsvSource({
    "gaza-2025, 2025-11-03",
    "gaza-2025, 2025-11-18",
    "minsk-2015, 2015-03-02",
    "tutorial, 2021-03-20"
  })
  void theBoardByEachAccountIsTheOneThatWasRead(String name, String day) throws IOException {
    Path file = GOLDEN.resolve(name + "-" + day + ".txt");
    Run run =
        Run.with(
            "",
            100,
            ROOT,
            "status",
            ROOT.resolve("cases").resolve(name).toString(),
            "--account",
            "each",
            "--at",
            day,
            "--known",
            "2026-11-24");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    if (System.getProperty("accept") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, run.out(), UTF_8);
    }
    assertEquals(
        Files.readString(file, UTF_8),
        run.out(),
        file + " is another board; if the new one is right, accept it with -Daccept");
  }
}
