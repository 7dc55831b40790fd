package trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// A command about the log of a case itself, not about what follows from it. It works on a case
/// whose agreement has errors, too.
abstract class LogCommand implements Callable<Integer> {
  final Desk desk;

  @Spec CommandSpec spec;

  @Mixin CaseOption caseOption;

  LogCommand(Desk desk) {
    this.desk = desk;
    this.caseOption = new CaseOption();
  }

  @Override
  public final Integer call() {
    return answer(caseOption.path());
  }

  /// Does it for what was named.
  int answer(Path path) {
    Path folder = Casebook.folder(path);
    if (!Files.isDirectory(folder)) {
      throw new WrongUse(spec.commandLine(), "There is no case folder " + folder + ".");
    }
    try {
      Place place = Place.of(folder);
      if (place instanceof Place.Folder && !Place.hasLog(folder)) {
        throw new WrongUse(
            spec.commandLine(),
            "The case has no log yet: `trucewatch status` or `trucewatch import` makes one.");
      }
      try (ClaimsLog log = open(place)) {
        return answer(log);
      }
    } catch (LogFailure failed) {
      desk.screen().complain("Not done: " + Wrap.harmless(failed.words()));
      return ExitCode.CASE_HAS_ERRORS;
    }
  }

  /// Opens the log as the command needs it.
  ClaimsLog open(Place place) throws LogFailure {
    return ClaimsLog.openToRead(place, desk.clock());
  }

  /// Does it; the exit code is one of [ExitCode].
  abstract int answer(ClaimsLog log) throws LogFailure;
}
