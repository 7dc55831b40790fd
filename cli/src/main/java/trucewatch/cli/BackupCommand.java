package trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;

/// Copies a log while others may go on writing.
@Command(
    name = "backup",
    description = "A whole copy of the log of a case, while others may go on writing.",
    footer = {"", "Example:", "  trucewatch backup my-ceasefire /media/stick/log-2025-11-03.db"})
final class BackupCommand extends LogCommand implements Unlocking.Sparing {
  @Parameters(index = "1", paramLabel = "FILE", description = "The copy; must not exist yet.")
  private Path file = Path.of(".");

  BackupCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(ClaimsLog log) throws LogFailure {
    if (Files.exists(file)) {
      throw new WrongUse(spec.commandLine(), file + " exists; name a file that does not.");
    }
    try (var _ = Progress.of(desk.screen(), "copying the log")) {
      log.backup(file);
    }
    desk.screen().line("Copied " + log.size() + " entries to " + file + ".");
    return ExitCode.DONE;
  }
}
