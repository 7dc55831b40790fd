package trucewatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// Which case a command is about.
final class CaseOption {
  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "Folder of the case, or its .pact.md file.")
  private Path path = Path.of(".");

  Path path() {
    return path;
  }
}
