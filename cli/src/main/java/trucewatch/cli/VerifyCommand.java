package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import trucewatch.casebook.bundle.Bundle;
import trucewatch.casebook.bundle.BundleFailure;
import trucewatch.store.Batch;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Finding;
import trucewatch.store.LogFailure;

/// Looks at every entry of a log again.
@Command(
    name = "verify",
    description = {
      "Whether the log of a case is whole: nothing changed, missing or moved.",
      "Of a bundle that `export` wrote: whether its verdicts come out the same."
    },
    footer = {
      "",
      "Keep the last line elsewhere: it proves later that nothing before it was changed since.",
      "",
      "Examples:",
      "  trucewatch verify my-ceasefire",
      "  trucewatch verify my-ceasefire.zip"
    })
final class VerifyCommand extends LogCommand implements Unlocking.Sparing {
  VerifyCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(Path path) {
    return Files.isRegularFile(path) && !path.toString().endsWith(".pact.md")
        ? bundle(path)
        : super.answer(path);
  }

  private int bundle(Path file) {
    Screen screen = desk.screen();
    try (var _ = Progress.of(screen, "computing " + file + " again")) {
      return switch (new Bundle(ExportCommand::verdicts, TrucewatchCommand.version()).again(file)) {
        case Bundle.Again.Same same -> {
          screen.wrapped(0, said(same) + otherEngine(same.madeBy()));
          yield ExitCode.DONE;
        }
        case Bundle.Again.Different different -> {
          screen.wrapped(
              0,
              "The verdicts do NOT come out the same. The first difference is in line "
                  + different.line()
                  + " of verdicts.json."
                  + otherEngine(different.madeBy()));
          screen.wrapped("It says:  ", 10, Wrap.harmless(different.says()));
          screen.wrapped("Computed: ", 10, Wrap.harmless(different.computed()));
          yield ExitCode.CASE_HAS_ERRORS;
        }
      };
    } catch (BundleFailure failed) {
      screen.complain("Not whole: " + Wrap.harmless(file + ": " + failed.words()));
      return ExitCode.CASE_HAS_ERRORS;
    } catch (IOException failed) {
      screen.complain("Not read: " + Wrap.harmless(Failure.words(failed)));
      return ExitCode.CASE_HAS_ERRORS;
    }
  }

  private static String said(Bundle.Again.Same same) {
    return "The bundle is whole, and its verdicts come out the same, byte for byte: as of "
        + same.question().asOf().at()
        + ", by what was known at "
        + same.question().asOf().known()
        + ", by the account "
        + String.join(", ", same.question().accounts())
        + ", from "
        + same.claims()
        + " rows, "
        + AccessOption.words(same.question().reader())
        + (same.travel() ? "; made to travel." : ".");
  }

  private static String otherEngine(String madeBy) {
    return madeBy.equals(TrucewatchCommand.version())
        ? ""
        : " It was made by "
            + Wrap.harmless(madeBy)
            + ", this is "
            + TrucewatchCommand.version()
            + ".";
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
            + (!log.isReadable() || log.erased().isEmpty()
                ? "."
                : "; names, place and words of " + log.erased().size() + " claims were erased."));
    if (!log.isReadable()) {
      screen.wrapped(
          0,
          "The case is locked: this was proved of what lies there encrypted. With the passphrase, in"
              + " TRUCEWATCH_PASSPHRASE_FILE, what it means is proved too.");
    }
    screen.line(head.get().chain());
    return ExitCode.DONE;
  }
}
