package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import trucewatch.casebook.Keeping;
import trucewatch.news.feed.Network;
import trucewatch.view.ChangeRows;
import trucewatch.view.Claims;
import trucewatch.view.DifferenceRows;
import trucewatch.view.Incidents;
import trucewatch.view.Owed;
import trucewatch.view.PaceRows;
import trucewatch.view.Positions;
import trucewatch.view.RoleRows;
import trucewatch.view.StatusRows;
import trucewatch.view.Timeline;
import trucewatch.view.UnblockRow;
import trucewatch.view.dependencies.DependencyRows;

/// Compares `docs/reference/command-line.md` with the commands themselves.
class CommandLineReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "command-line.md");
  private static final Pattern OPTION = Pattern.compile("`(--[a-z]+(?:-[a-z]+)*)");
  private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
  private static final Pattern SECTION = Pattern.compile("(?m)^## ([a-z-]+)$");

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("import", ImportCommand.COLUMNS),
          Map.entry("claims", Claims.COLUMNS),
          Map.entry("check", CheckCommand.COLUMNS),
          Map.entry("status", StatusRows.COLUMNS),
          Map.entry("why", WhyCommand.COLUMNS),
          Map.entry("diff", DifferenceRows.COLUMNS),
          Map.entry("what-if", ChangeRows.COLUMNS),
          Map.entry("unblock", UnblockRow.COLUMNS),
          Map.entry("owed", Owed.COLUMNS),
          Map.entry("pace", PaceRows.COLUMNS),
          Map.entry("roles", RoleRows.COLUMNS),
          Map.entry(
              "decide",
              Stream.concat(DecideCommand.COLUMNS.stream(), BallotsTally.COLUMNS.stream())
                  .toList()),
          Map.entry("graph", DependencyRows.COLUMNS),
          Map.entry("positions", Positions.COLUMNS),
          Map.entry("incidents", Incidents.COLUMNS),
          Map.entry("timeline", Timeline.COLUMNS),
          Map.entry("map", MapCommand.COLUMNS));

  private final Map<String, CommandLine> commands = commands();

  private static Map<String, CommandLine> commands() {
    Screen screen =
        new Screen(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), 80, false);
    Desk desk =
        new Desk(
            InstantSource.fixed(Run.NOW),
            screen,
            new BufferedReader(new StringReader("")),
            Path.of(""),
            Keeping.FILES_ALONE,
            Network.publicOnly(),
            Passphrases.none());
    return new Main(desk, false).commandLine().getSubcommands();
  }

  /// The text of each command's section.
  private static Map<String, String> sections() throws IOException {
    String page = Files.readString(PAGE);
    Map<String, String> sections = new LinkedHashMap<>();
    var heading = SECTION.matcher(page);
    String name = "";
    int start = 0;
    while (heading.find()) {
      sections.put(name, page.substring(start, heading.start()));
      name = heading.group(1);
      start = heading.end();
    }
    sections.put(name, page.substring(start));
    sections.remove("");
    return sections;
  }

  @Test
  void everyCommandHasASectionAndNoOther() throws IOException {
    assertEquals(new TreeSet<>(commands.keySet()), new TreeSet<>(sections().keySet()));
  }

  @Test
  void everyOptionStandsInItsSectionAndNoOther() throws IOException {
    Map<String, String> sections = sections();
    commands.forEach(
        (name, command) -> {
          Set<String> has =
              command.getCommandSpec().options().stream()
                  .filter(option -> !option.hidden())
                  .map(option -> option.longestName())
                  .collect(Collectors.toCollection(TreeSet::new));
          Set<String> said = new TreeSet<>();
          String text = sections.getOrDefault(name, "");
          String options = text.substring(Math.max(0, text.indexOf("Options:")));
          OPTION.matcher(options).results().forEach(found -> said.add(found.group(1)));
          assertEquals(has, said, name);
        });
  }

  @Test
  void everyParameterIsInTheUsageOfItsSection() throws IOException {
    Map<String, String> sections = sections();
    commands.forEach(
        (name, command) ->
            command
                .getCommandSpec()
                .positionalParameters()
                .forEach(
                    parameter ->
                        assertTrue(
                            sections.getOrDefault(name, "").contains(parameter.paramLabel()),
                            name + " " + parameter.paramLabel())));
  }

  @Test
  void everyFieldStandsInItsSectionInOrderAndNoOther() throws IOException {
    Map<String, String> sections = sections();
    FIELDS.forEach(
        (name, fields) ->
            assertEquals(
                fields,
                FIELD
                    .matcher(sections.getOrDefault(name, ""))
                    .results()
                    .map(found -> found.group(1))
                    .toList(),
                name));
  }

  @Test
  void everyCommandExplainsItself() {
    commands
        .keySet()
        .forEach(
            name -> {
              Run run = Run.of(name, "--help");
              assertEquals(ExitCode.DONE, run.code(), name);
              assertTrue(run.out().contains("Usage: trucewatch " + name), run.out());
              assertTrue(run.out().contains("Example"), name);
            });
  }
}
