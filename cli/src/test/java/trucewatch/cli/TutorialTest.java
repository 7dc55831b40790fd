package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial shows what the program prints: each block of its page is run and compared.
class TutorialTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ \\./trucewatch ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final int WIDTH = 100;

  @TempDir private Path folder;

  @Test
  void eachCommandOfTheFirstCasePrintsWhatThePageShows() throws IOException {
    assertEquals(List.of(), different("first-case.md", 8));
  }

  /// The page works on a copy of the case, which is made here as the page says.
  @Test
  void eachCommandFromAnArticleToClaimsPrintsWhatThePageShows() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("cases/tutorial"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(ROOT.resolve("cases/tutorial").relativize(file).toString());
        if (!file.toString().contains(".trucewatch")) {
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    assertEquals(List.of(), different("from-an-article.md", 9));
    Run incidents = Run.of("incidents", folder.toString(), "--at", "2021-03-20", "--format", "csv");
    assertTrue(
        incidents.out().lines().anyMatch(l -> l.contains("2021-03-13") && l.contains("shelling")),
        incidents.both());
  }

  /// What the page shows and the program does not print.
  private List<String> different(String name, int least) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/tutorial").resolve(name), UTF_8);
    Matcher blocks = BLOCK.matcher(page);
    List<String> different = new ArrayList<>();
    int count = 0;
    while (blocks.find()) {
      count++;
      String[] arguments = blocks.group(1).split(" ", -1);
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] =
            arguments[i]
                .replaceFirst("^(?=(?:cases|docs)/)", ROOT + "/")
                .replaceFirst("^my-case", folder.toString())
                .replace("\"", "");
      }
      Run run = Run.with("", WIDTH, ROOT, arguments);
      assertEquals(ExitCode.DONE, run.code(), blocks.group(1) + run.both());
      String printed = run.both().replace(folder.toString(), "my-case");
      missing(blocks.group(2), printed)
          .ifPresent(
              part ->
                  different.add(
                      blocks.group(1) + " does not print\n" + part + "\nbut\n" + printed));
    }
    assertTrue(count >= least, "blocks: " + count);
    return different;
  }

  /// The first run of lines of the page, between two `...`, that the program did not print in this
  /// order.
  private static Optional<String> missing(String shown, String printed) {
    String rest = "\n" + printed;
    for (String part : shown.split("(?m)^\\.\\.\\.\n", -1)) {
      if (part.isBlank()) {
        continue;
      }
      int at = rest.indexOf("\n" + part);
      if (at < 0) {
        return Optional.of(part);
      }
      rest = rest.substring(at + part.length());
    }
    return Optional.empty();
  }

  @Test
  void theCommandsWithoutAnOutputRunToo() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/tutorial/first-case.md"), UTF_8);
    List<String> plain =
        page.lines()
            .filter(line -> line.matches("\\./trucewatch (incidents|timeline) .*"))
            .toList();
    assertEquals(2, plain.size());
    for (String line : plain) {
      String[] arguments =
          line.replace("cases/", ROOT.resolve("cases") + "/")
              .substring("./trucewatch ".length())
              .split(" ", -1);
      assertEquals(ExitCode.DONE, Run.with("", WIDTH, ROOT, arguments).code(), line);
    }
  }
}
