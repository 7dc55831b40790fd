package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed: an answer or a clear complaint. What stands in the files: [BrokenFilesTest].
class NeverAStackTraceTest {
  private static final Set<Integer> CODES =
      Set.of(ExitCode.DONE, ExitCode.CASE_HAS_ERRORS, ExitCode.WRONG_USE);
  private static final List<String> COMMANDS =
      List.of(
          "check", "status", "why", "owed", "decide", "positions", "incidents", "timeline", "demo");

  @TempDir private Path folder;

  @Test
  void randomArguments() throws IOException {
    Path valley = folder.resolve("valley");
    Run.of("new", valley.toString());
    List<String> words =
        new ArrayList<>(
            List.of(
                valley.toString(),
                "truce",
                "release",
                "--at",
                "--known",
                "--account",
                "--format",
                "--access",
                "--by",
                "--vote",
                "--ballots",
                "--clause",
                "--from",
                "--to",
                "--help",
                "json",
                "csv",
                "table",
                "each",
                "all",
                "highland",
                "only:lowland",
                "verified:x",
                "2021-05-10",
                "2021-02-30",
                "9999-12-31",
                "0000-01-01",
                "x=y",
                "=",
                "",
                "-",
                "--",
                "\u0000",
                "😀",
                "a".repeat(300),
                "--at=2021-05-10",
                "@" + valley));
    words.addAll(COMMANDS);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 400; i++) {
      List<String> arguments = new ArrayList<>();
      arguments.add(COMMANDS.get(random.nextInt(COMMANDS.size())));
      if (random.nextInt(4) > 0) {
        arguments.add(valley.toString());
      }
      for (int n = random.nextInt(5); n > 0; n--) {
        arguments.add(words.get(random.nextInt(words.size())));
      }
      calm(Run.with("", 80, folder, arguments.toArray(String[]::new)), arguments.toString());
    }
  }

  private static void calm(Run run, String what) {
    assertTrue(CODES.contains(run.code()), () -> what + "\n" + run.code() + "\n" + run.both());
    assertFalse(run.both().contains("\tat "), what);
    assertFalse(run.both().contains("Exception"), () -> what + "\n" + run.both());
  }
}
