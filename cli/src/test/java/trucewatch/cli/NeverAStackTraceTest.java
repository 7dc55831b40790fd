package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed and whatever stands in the files: an answer or a clear complaint.
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

  @Test
  void aThousandMutatedCases() throws IOException {
    Path valley = folder.resolve("valley");
    Run.of("new", valley.toString());
    List<Path> files =
        List.of(
            valley.resolve("valley.pact.md"),
            valley.resolve("claims").resolve("first.csv"),
            valley.resolve("sources.csv"),
            valley.resolve("zones.geojson"));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] sound = Files.readAllBytes(file);
      Files.write(file, mutated(sound, random));
      String command = COMMANDS.get(random.nextInt(3) == 0 ? 0 : random.nextInt(8));
      List<String> arguments = new ArrayList<>(List.of(command, valley.toString()));
      if (command.equals("why") || command.equals("decide")) {
        arguments.add("truce");
      }
      calm(
          Run.with("", 80, folder, arguments.toArray(String[]::new)),
          i + ": " + arguments + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1));
      Files.write(file, sound);
    }
  }

  private static void calm(Run run, String what) {
    assertTrue(CODES.contains(run.code()), () -> what + "\n" + run.code() + "\n" + run.both());
    assertFalse(run.both().contains("\tat "), what);
    assertFalse(run.both().contains("Exception"), () -> what + "\n" + run.both());
  }

  /// Bytes changed, lines dropped, doubled, swapped or cut, words repeated.
  private static byte[] mutated(byte[] sound, SplittableRandom random) {
    List<String> lines =
        new ArrayList<>(new String(sound, StandardCharsets.ISO_8859_1).lines().toList());
    for (int n = 1 + random.nextInt(4); n > 0 && !lines.isEmpty(); n--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int cut = random.nextInt(line.length() + 1);
      switch (random.nextInt(7)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
        case 3 -> lines.set(at, line.substring(0, cut));
        case 4 ->
            lines.set(
                at, line.substring(0, cut) + (char) random.nextInt(256) + line.substring(cut));
        case 5 -> lines.set(at, line.substring(cut) + line.substring(0, cut));
        default -> lines.set(at, line.replaceAll("\\d", String.valueOf(random.nextInt(10))));
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
