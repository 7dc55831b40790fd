package trucewatch.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Opened;

/// A command that asks something of a case. A case with errors in its agreement is not asked: the
/// errors are printed. Where a file beside it, or a row in one, could not be used, the answer is
/// given, with a warning, and the exit code says that it lacks something.
abstract class CaseCommand implements Callable<Integer> {
  final Desk desk;

  @Spec CommandSpec spec;

  @Mixin CaseOption caseOption;

  CaseCommand(Desk desk) {
    this.desk = desk;
    this.caseOption = new CaseOption();
  }

  @Override
  public final Integer call() {
    try (var _ = Progress.of(desk.screen(), "reading " + caseOption.path())) {
      return switch (desk.open(caseOption.path(), knownTo())) {
        case Opened.Ready ready -> {
          ready.warnings().forEach(warning -> desk.screen().complain("warning: " + warning));
          int code =
              answer(asWritten() ? OpenCase.asWritten(ready.log()) : OpenCase.of(ready.log()));
          yield code == ExitCode.DONE && !ready.whole() ? ExitCode.CASE_HAS_ERRORS : code;
        }
        case Opened.Unsound unsound -> {
          unsound.complaints().forEach(desk.screen()::complain);
          yield ExitCode.CASE_HAS_ERRORS;
        }
        case Opened.Locked(String why) -> {
          desk.screen().complain(Wrap.harmless(why));
          yield ExitCode.LOCKED;
        }
        case Opened.Missing missing -> throw new WrongUse(commandLine(), missing.why());
      };
    }
  }

  final CommandLine commandLine() {
    return spec.commandLine();
  }

  final Screen screen() {
    return desk.screen();
  }

  /// Ends an answer: as of when, by whose account, for which readers, who answers for the case.
  final void foot(OpenCase open, QuestionOptions.Asked asked) {
    new BoardPrinter(screen(), open.names(), open.sentences())
        .foot(open, asked.times(), asked.byAccount(), asked.readers());
  }

  /// The clause to which an answer is limited; null where none was given.
  ///
  /// @throws WrongUse if the case has no such clause
  final @Nullable String only(OpenCase open, @Nullable String clause) {
    if (clause != null) {
      ClauseParameter.find(commandLine(), open.agreement(), clause);
    }
    return clause;
  }

  /// Which copy of the case must have known what counts; empty if any.
  String knownTo() {
    return "";
  }

  /// Whether deadlines that are readings of the text are left out.
  boolean asWritten() {
    return false;
  }

  /// Prints the answer; the exit code is one of [ExitCode].
  abstract int answer(OpenCase open);
}
