package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;

/// Opens cases in the browser.
@Command(
    name = "serve",
    description = {
      "Opens cases in the browser, for this machine alone or, with --team, for people who sign in."
    },
    footer = {
      "",
      "Examples:",
      "  trucewatch serve cases/gaza-2025",
      "  trucewatch serve cases/gaza-2025 cases/minsk-2015 --port 9000 --access public",
      "  trucewatch serve cases --team my-team --address 0.0.0.0 --host board.example.org"
          + " --certificate board.pem --key board.key"
    })
final class ServeCommand implements Callable<Integer>, Unlocking.About {
  private final Desk desk;
  private final Server server;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "CASE",
      description =
          "Folders of cases, or folders that hold some. Default: the folder that you stand in.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private PortOption port = new PortOption();
  @Mixin private AccessOption access = new AccessOption();
  @Mixin private TeamOption team = new TeamOption();

  ServeCommand(Desk desk, Server server) {
    this.desk = desk;
    this.server = server;
  }

  @Override
  public Integer call() {
    List<Path> cases = List.copyOf(cases());
    if (!server.atHand()) {
      throw new WrongUse(
          spec.commandLine(), "The pages are not at hand: start with ./trucewatch serve.");
    }
    Server.Team people = team.team(cases);
    if (people != null && spec.commandLine().getParseResult().hasMatchedOption(AccessOption.NAME)) {
      throw new WrongUse(
          spec.commandLine(),
          "--access is for this machine alone. With --team each person has a level of their own, see"
              + " trucewatch people role.");
    }
    return server.serve(port.order(desk, cases, access.access(), false, people));
  }

  @Override
  public List<Path> cases() {
    List<Path> cases = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(Path.of(".")) : paths) {
      cases.addAll(casesAt(path));
    }
    return cases;
  }

  private List<Path> casesAt(Path path) {
    Path folder = Casebook.folder(path);
    if (Casebook.isCase(folder)) {
      return List.of(folder);
    }
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        inside.filter(Casebook::isCase).sorted().forEach(found::add);
      } catch (IOException cannot) {
        throw new WrongUse(
            spec.commandLine(), "Cannot read " + folder + ": " + Failure.words(cannot));
      }
    }
    if (found.isEmpty()) {
      throw new WrongUse(
          spec.commandLine(),
          path + " is no case and holds none: a case is a folder with one .pact.md file.");
    }
    return found;
  }
}
