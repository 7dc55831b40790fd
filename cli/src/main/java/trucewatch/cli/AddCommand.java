package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.casebook.report.ReportFile;
import trucewatch.claims.CellProblem;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;

/// Asks for one report, question by question, and adds it to `claims/added.csv`.
///
/// Each answer is kept as it is given, so that a report broken off goes on where it stopped. A case
/// whose agreement has errors takes reports too: what was seen must not wait for that.
@Command(
    name = "add",
    description = "One report by hand, question by question, into claims/added.csv.",
    footer = {
      "",
      "An empty answer takes what stands in [brackets]; ? explains the question, < goes back to",
      "the one before. A report that was broken off is kept, and the next `add` goes on with it.",
      "",
      "Examples:",
      "  trucewatch add my-ceasefire",
      "  trucewatch add my-ceasefire --undo"
    })
final class AddCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();

  @Option(
      names = "--undo",
      description =
          "Take the last report of claims/added.csv back. It stays in the file, and a row that"
              + " withdraws it follows.")
  private boolean undo;

  AddCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Path folder = Casebook.folder(caseOption.path());
    if (!Files.isDirectory(folder)) {
      throw new WrongUse(spec.commandLine(), "There is no case folder " + folder + ".");
    }
    try {
      return undo ? takeBack(new ReportFile(folder)) : ask(folder);
    } catch (IOException cannot) {
      desk.screen().complain("The report was not saved: " + Failure.words(cannot) + ".");
      return ExitCode.CASE_HAS_ERRORS;
    }
  }

  private int ask(Path folder) throws IOException {
    Vocabulary vocabulary = vocabulary();
    ReportFile file = new ReportFile(folder);
    Interview interview = new Interview(desk, Draft.of(folder), vocabulary, file.lastSource());
    return switch (interview.hold()) {
      case Interview.Result.Finished(Map<Column, String> cells) -> save(file, cells, vocabulary);
      case Interview.Result.Discarded _ -> {
        desk.screen().line("Nothing was added.");
        yield ExitCode.DONE;
      }
      case Interview.Result.BrokenOff _ -> {
        desk.screen()
            .complain("The answers end here. What you gave is kept; `add` goes on with it.");
        yield ExitCode.CASE_HAS_ERRORS;
      }
    };
  }

  private int takeBack(ReportFile file) throws IOException {
    Optional<ReportFile.Report> last = file.lastStanding();
    if (last.isEmpty()) {
      desk.screen().complain("There is no report in " + file.path() + " to take back.");
      return ExitCode.CASE_HAS_ERRORS;
    }
    Instant now = desk.clock().instant();
    String id = file.takeBack(last.get(), now);
    desk.screen()
        .wrapped(
            0,
            "Taken back: "
                + last.get().id()
                + ". The row stays in "
                + file.path()
                + "; "
                + id
                + " withdraws it from now on.");
    return ExitCode.DONE;
  }

  private Vocabulary vocabulary() {
    return switch (desk.open(caseOption.path())) {
      case Opened.Ready ready -> Vocabulary.of(ready.log().agreement());
      case Opened.Unsound _ -> {
        desk.screen()
            .complain("warning: the agreement has errors, see `check`; its names are not offered");
        yield Vocabulary.NONE;
      }
      case Opened.Locked(String why) -> {
        desk.screen().complain("warning: " + Wrap.harmless(why) + "; its names are not offered");
        yield Vocabulary.NONE;
      }
      case Opened.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
    };
  }

  private int save(ReportFile file, Map<Column, String> cells, Vocabulary vocabulary)
      throws IOException {
    Instant now = desk.clock().instant();
    boolean complaint = "complaint".equals(cells.get(Column.ACT));
    ZoneId zone = vocabulary.zone().orElse(ZoneOffset.UTC);
    cells.put(Column.CLAIM_ID, "report-new");
    Entry entry = new Entry(new ClaimId("report-new"), cells, Map.of(), now, now, "added");
    if (new ClaimReader(zone).read(entry) instanceof Reading.Refused refused) {
      for (CellProblem problem : refused.problems()) {
        desk.screen().complain("This cannot be saved: " + Wrap.harmless(problem.toString()));
      }
      return ExitCode.CASE_HAS_ERRORS;
    }
    String id =
        file.append(
            cells, complaint ? ReportFile.Numbering.COMPLAINT : ReportFile.Numbering.REPORT, now);
    Draft.of(caseFolder()).discard();
    desk.screen().line("Saved as " + id + " in " + file.path() + ".");
    if (complaint) {
      desk.screen()
          .wrapped(
              0,
              "Its number is "
                  + id
                  + ". What it says changes no verdict: when it has been examined, `add` what was"
                  + " found as a report of its own.");
    }
    return ExitCode.DONE;
  }

  private Path caseFolder() {
    return Casebook.folder(caseOption.path());
  }
}
