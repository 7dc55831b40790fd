package trucewatch.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in the files of a case, a command answers or complains, and shows no stack
/// trace.
///
/// `-Dtrucewatch.seed=N` takes other cases, `-Dtrucewatch.times=N` takes N times as many, and
/// `-Dtrucewatch.case=gaza-2025` breaks the files of an example and not those that `new` makes.
class BrokenFilesTest {
  private static final Set<Integer> CODES =
      Set.of(ExitCode.DONE, ExitCode.CASE_HAS_ERRORS, ExitCode.WRONG_USE);
  private static final int THOUSAND = 1_000 * Integer.getInteger("trucewatch.times", 1);
  private static final long SEED = Long.getLong("trucewatch.seed", 11);
  private static final String EXAMPLE = System.getProperty("trucewatch.case", "");

  /// Each command as it is typed; CASE is the folder, FILE the file that was broken, CLAUSE a
  /// clause.
  private static final List<String> TYPED =
      List.of(
          "check CASE",
          "check CASE --format json",
          "status CASE",
          "status CASE --account each --at 2021-05-10",
          "status CASE --format csv",
          "why CASE CLAUSE",
          "owed CASE",
          "positions CASE",
          "incidents CASE",
          "timeline CASE",
          "decide CASE CLAUSE",
          "diff CASE --from 2021-05-01 --to 2021-05-10",
          "import CASE FILE --dry-run",
          "import CASE FILE");

  @TempDir private Path folder;

  @Test
  void aThousandRandomByteStrings() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    Path valley = copied();
    List<Path> files = files(valley);
    for (int i = 0; i < THOUSAND; i++) {
      byte[] noise = new byte[random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(2_000)];
      random.nextBytes(noise);
      broken(valley, files.get(random.nextInt(files.size())), noise, random, i);
    }
  }

  @Test
  void aThousandMutatedCases() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    Path valley = copied();
    List<Path> files = files(valley);
    for (int i = 0; i < THOUSAND; i++) {
      Path file = files.get(random.nextInt(files.size()));
      broken(valley, file, Mutant.of(Files.readAllBytes(file), random), random, i);
    }
  }

  private Path copied() throws IOException {
    Path to = folder.resolve("valley");
    if (EXAMPLE.isEmpty()) {
      Run.of("new", to.toString());
      return to;
    }
    Path example = Path.of("..", "cases", EXAMPLE);
    try (Stream<Path> all = Files.walk(example)) {
      for (Path from : all.filter(path -> !path.toString().contains(".trucewatch")).toList()) {
        Path copy = to.resolve(example.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(from, copy);
        }
      }
    }
    return to;
  }

  private static List<Path> files(Path valley) throws IOException {
    try (Stream<Path> all = Files.walk(valley)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !path.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  private void broken(Path valley, Path file, byte[] bytes, SplittableRandom random, int number)
      throws IOException {
    byte[] sound = Files.readAllBytes(file);
    String typed = TYPED.get(random.nextInt(TYPED.size()));
    Files.write(file, bytes);
    String[] arguments =
        Stream.of(typed.split(" ", -1))
            .map(word -> word.equals("CASE") ? valley.toString() : word)
            .map(word -> word.equals("FILE") ? file.toString() : word)
            .map(word -> word.equals("CLAUSE") ? clause(valley, random) : word)
            .toArray(String[]::new);
    calm(
        Run.with("", 80, folder, arguments),
        () -> {
          Path kept = Path.of("target", "broken-" + number);
          try {
            Files.write(kept, bytes);
          } catch (IOException odd) {
            throw new java.io.UncheckedIOException(odd);
          }
          return number + ": " + List.of(arguments) + ", bytes in " + kept;
        });
    Files.write(file, sound);
  }

  private static String clause(Path valley, SplittableRandom random) {
    try (Stream<Path> all = Files.list(valley)) {
      Path pact =
          all.filter(path -> path.toString().endsWith(".pact.md")).findFirst().orElseThrow();
      List<String> names =
          Files.readString(pact, ISO_8859_1)
              .lines()
              .filter(line -> line.matches("(obligation|prohibition|decision|power|role) .*"))
              .map(line -> line.split(" ", -1)[1])
              .toList();
      return names.isEmpty() ? "truce" : names.get(random.nextInt(names.size()));
    } catch (IOException odd) {
      throw new java.io.UncheckedIOException(odd);
    }
  }

  private static void calm(Run run, java.util.function.Supplier<String> what) {
    assertTrue(CODES.contains(run.code()), () -> what.get() + "\n" + run.code() + "\n" + end(run));
    assertFalse(run.both().contains("\tat "), () -> what.get());
    assertFalse(run.both().contains("Exception"), () -> what.get() + "\n" + end(run));
  }

  private static String end(Run run) {
    String all = run.both();
    return all.substring(Math.max(0, all.length() - 2_000));
  }

  /// A sound file with one to four slips in it.
  private static final class Mutant {
    private static final List<String> EXTREMES =
        List.of(
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "0.0000000001",
            "NaN",
            "2147483648",
            "600,000");
    private static final List<String> DATES =
        List.of(
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "2021-02-30",
            "-2021-01-01",
            "+12021-01-01",
            "2021-03-28T02:30",
            "9998-12-31T23:59:59Z",
            "1970-01-01T00:00:00-18:00");
    private static final List<String> LENGTHS =
        List.of(
            "0 days", "99999999 years", "1 second", "2147483648 months", "-3 days", "0.5 weeks");

    private final List<String> lines;
    private final SplittableRandom random;

    private Mutant(byte[] sound, SplittableRandom random) {
      this.lines = new ArrayList<>(new String(sound, ISO_8859_1).lines().toList());
      this.random = random;
    }

    static byte[] of(byte[] sound, SplittableRandom random) {
      Mutant mutant = new Mutant(sound, random);
      for (int n = 1 + random.nextInt(4); n > 0 && !mutant.lines.isEmpty(); n--) {
        mutant.slip();
      }
      byte[] bytes = String.join("\n", mutant.lines).getBytes(ISO_8859_1);
      for (int n = random.nextInt(3) - 1; n > 0 && bytes.length > 0; n--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }

    private void slip() {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int cut = random.nextInt(line.length() + 1);
      switch (random.nextInt(13)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
        case 3 -> lines.set(at, line.substring(0, cut));
        case 4 ->
            lines.set(
                at, line.substring(0, cut) + (char) random.nextInt(256) + line.substring(cut));
        case 5 -> lines.set(at, line.substring(cut) + line.substring(0, cut));
        case 6 -> lines.set(at, line.replaceFirst("\\d+(?:\\.\\d+)?", any(EXTREMES)));
        case 7 ->
            lines.set(at, line.replaceFirst("\\d{4}-\\d{2}-\\d{2}(?:T[\\d:]+Z?)?", any(DATES)));
        case 8 ->
            lines.set(at, line.replaceFirst("\\d+ (?:hour|day|week|month|year)s?", any(LENGTHS)));
        case 9 -> lines.set(at, swapped(line, ","));
        case 10 -> lines.set(at, swapped(line, " "));
        case 11 -> lines.set(at, line + " " + lines.get(random.nextInt(lines.size())).strip());
        default -> lines.addAll(at, java.util.Collections.nCopies(random.nextInt(300), line));
      }
    }

    private String any(List<String> of) {
      return of.get(random.nextInt(of.size()));
    }

    private String swapped(String line, String between) {
      List<String> cells = new ArrayList<>(List.of(line.split(between, -1)));
      java.util.Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
      return String.join(between, cells);
    }
  }

  @Test
  void aMutantIsAnotherFile() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] sound = Files.readAllBytes(copied().resolve("sources.csv"));
    String before = new String(sound, UTF_8);
    long changed =
        Stream.generate(() -> new String(Mutant.of(sound, random), UTF_8))
            .limit(200)
            .filter(text -> !text.equals(before))
            .count();
    assertTrue(changed > 150, "mutants that differ: " + changed + " of 200");
  }
}
