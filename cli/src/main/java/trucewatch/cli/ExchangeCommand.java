package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.casebook.exchange.ExchangeFailure;
import trucewatch.store.LogFailure;

/// A command that hands entries to or takes them from another copy of a case. What is new in the
/// files of this one gets into its log first.
abstract class ExchangeCommand implements Callable<Integer> {
  final Desk desk;

  @Spec CommandSpec spec;

  @Mixin CaseOption caseOption;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file that goes between them.")
  private Path file = Path.of(".");

  ExchangeCommand(Desk desk) {
    this.desk = desk;
    this.caseOption = new CaseOption();
  }

  @Override
  public final Integer call() {
    switch (desk.open(caseOption.path())) {
      case Opened.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
      case Opened.Locked(String why) -> {
        desk.screen().complain(Wrap.harmless(why));
        return ExitCode.LOCKED;
      }
      case Opened.Unsound unsound -> {
        unsound.complaints().forEach(desk.screen()::complain);
        return ExitCode.CASE_HAS_ERRORS;
      }
      case Opened.Ready ready ->
          ready.warnings().forEach(warning -> desk.screen().complain("warning: " + warning));
    }
    try {
      return answer(Casebook.folder(caseOption.path()), file);
    } catch (LogFailure failed) {
      desk.screen().complain("Nothing was changed: " + Wrap.harmless(failed.words()));
    } catch (ExchangeFailure failed) {
      desk.screen().complain("Nothing was changed: " + Wrap.harmless(failed.words()));
    } catch (IOException failed) {
      desk.screen().complain("Nothing was changed: " + Wrap.harmless(Failure.words(failed)));
    }
    return ExitCode.CASE_HAS_ERRORS;
  }

  /// Does it; the exit code is one of [ExitCode].
  abstract int answer(Path folder, Path file) throws IOException, LogFailure, ExchangeFailure;
}
