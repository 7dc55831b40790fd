package trucewatch.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.bundle.Bundle;
import trucewatch.casebook.bundle.BundleFailure;
import trucewatch.casebook.bundle.BundleQuestion;
import trucewatch.claims.Access;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.Json;
import trucewatch.view.StatusRows;
import trucewatch.view.Times;

/// Writes a case for one reader into one file that anybody can compute again.
@Command(
    name = "export",
    description = {
      "A case in one file for one reader: agreement, claims that the reader may see, verdicts.",
      "Whoever has it and Trucewatch computes the verdicts again with `verify`."
    },
    footer = {
      "",
      "Examples:",
      "  trucewatch export my-ceasefire --out board.zip --access public --account each",
      "  trucewatch export my-ceasefire --out to-carry.zip --travel"
    })
final class ExportCommand extends CaseCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; must not exist yet.")
  private Path out = Path.of(".");

  @Option(
      names = "--travel",
      description =
          "To be carried where it may be taken away: nothing restricted, and nothing that tells how"
              + " much stays at home.")
  private boolean travel;

  @Mixin private WhenOptions when = new WhenOptions();
  @Mixin private AccountOption account = new AccountOption();
  @Mixin private AccessOption access = new AccessOption();

  ExportCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    if (Files.exists(out)) {
      throw new WrongUse(commandLine(), out + " exists; name a file that does not.");
    }
    List<String> accounts = account.of(open.agreement());
    WhenOptions.Asked asked = when.asked(open.agreement().zone(), desk.clock());
    if (!asked.note().isEmpty()) {
      screen().complain("note: " + asked.note());
    }
    try {
      Bundle.Written written =
          new Bundle(ExportCommand::verdicts, TrucewatchCommand.version())
              .write(
                  Casebook.folder(caseOption.path()),
                  open.log(),
                  new BundleQuestion(asked.asOf(), accounts, access.access()),
                  travel,
                  desk.clock(),
                  out);
      Access reader =
          travel && access.access() == Access.RESTRICTED ? Access.TEAM : access.access();
      screen().wrapped(0, said(written, reader));
      screen().line(written.sha256());
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException exists) {
      throw new WrongUse(commandLine(), out + " exists; name a file that does not.");
    } catch (BundleFailure failed) {
      screen().complain("Not done: " + Wrap.harmless(failed.words()));
    } catch (IOException failed) {
      screen().complain("Not written: " + Wrap.harmless(Failure.words(failed)));
    }
    return ExitCode.CASE_HAS_ERRORS;
  }

  private String said(Bundle.Written written, Access reader) {
    return "Wrote "
        + written.claims()
        + " rows with their verdicts to "
        + out
        + ", "
        + AccessOption.words(reader)
        + (reader == Access.RESTRICTED
            ? ". Whoever gets this file reads what is restricted; `--travel` leaves it out."
            : ".")
        + " The next line is the hash of the file.";
  }

  /// The verdicts as `status --format json` prints them.
  static String verdicts(CaseLog log, BundleQuestion question) {
    Reference reference = new Reference(log);
    List<Verdict> all = new ArrayList<>();
    for (String account : question.accounts()) {
      all.addAll(reference.verdicts(new Question(question.asOf(), account, question.reader())));
    }
    return Json.array(new StatusRows(new Times(log.agreement().zone())).of(all));
  }
}
