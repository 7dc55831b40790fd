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
import org.junit.jupiter.api.Test;

/// The tutorial shows what the program prints: each block of its page is run and compared.
class TutorialTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ \\./trucewatch ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final int WIDTH = 100;

  @Test
  void eachCommandOfTheTutorialPrintsWhatThePageShows() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/tutorial/first-case.md"), UTF_8);
    Matcher blocks = BLOCK.matcher(page);
    List<String> different = new ArrayList<>();
    int count = 0;
    while (blocks.find()) {
      count++;
      String[] arguments = blocks.group(1).split(" ", -1);
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = arguments[i].replaceFirst("^cases/", ROOT.resolve("cases") + "/");
      }
      Run run = Run.with("", WIDTH, ROOT, arguments);
      assertEquals(ExitCode.DONE, run.code(), blocks.group(1) + run.both());
      missing(blocks.group(2), run.out())
          .ifPresent(part -> different.add(blocks.group(1) + " does not print\n" + part));
    }
    assertTrue(count >= 8, "blocks: " + count);
    assertEquals(List.of(), different);
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
