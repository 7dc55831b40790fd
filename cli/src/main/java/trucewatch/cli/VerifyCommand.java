package trucewatch.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import trucewatch.store.Batch;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Finding;
import trucewatch.store.LogFailure;

/// Looks at every entry of a log again.
@Command(
    name = "verify",
    description = "Whether the log of a case is whole: nothing changed, missing or moved.",
    footer = {
      "",
      "Keep the last line elsewhere: it proves later that nothing before it was changed since.",
      "",
      "Example:",
      "  trucewatch verify my-ceasefire"
    })
final class VerifyCommand extends LogCommand {
  VerifyCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(ClaimsLog log) throws LogFailure {
    Screen screen = desk.screen();
    Optional<Finding> wrong;
    try (Meter meter = new Meter(desk, "verifying")) {
      meter.of(log.size());
      wrong = log.verify(meter::rows);
    }
    if (wrong.isPresent()) {
      screen.wrapped(0, "The log is NOT whole. The first thing wrong: " + wrong.get().what() + ".");
      return ExitCode.CASE_HAS_ERRORS;
    }
    Optional<Batch> head = log.head();
    if (head.isEmpty()) {
      screen.line("The log is empty.");
      return ExitCode.DONE;
    }
    screen.wrapped(
        0,
        "The log is whole: "
            + log.size()
            + " entries in "
            + head.get().number()
            + " batches, the last recorded at "
            + head.get().recorded()
            + (log.erased().isEmpty()
                ? "."
                : "; names, place and words of " + log.erased().size() + " claims were erased."));
    screen.line(head.get().chain());
    return ExitCode.DONE;
  }
}
