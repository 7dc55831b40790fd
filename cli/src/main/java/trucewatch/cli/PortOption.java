package trucewatch.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.claims.Access;

/// Where the pages are served, and whether the browser is opened.
final class PortOption {
  private static final int PORT = 8080;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen. Default: 8080, or the next that is free.")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Do not open the browser.")
  private boolean noBrowser;

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  Server.Order order(
      Desk desk, List<Path> cases, Access reader, boolean examples, Server.@Nullable Team team) {
    Integer asked = port;
    if (asked != null && (asked < 0 || asked > 65535)) {
      throw new WrongUse(
          spec.commandLine(), "--port is a number from 1 to 65535, or 0 for any that is free.");
    }
    return new Server.Order(
        cases,
        asked == null ? PORT : asked,
        asked != null,
        reader,
        examples,
        !noBrowser && team == null,
        rehearse,
        team,
        desk.clock(),
        desk.screen().out(),
        desk.screen().err());
  }
}
