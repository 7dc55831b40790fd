package trucewatch.casebook;

import java.util.List;
import trucewatch.agreement.checking.Checked;
import trucewatch.claims.LedgerProblem;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.sources.FileProblem;
import trucewatch.sources.casefolder.CaseFiles;

/// What came of reading a case with everything that is wrong in it.
public sealed interface Examined {
  /// The agreement was read and checked.
  ///
  /// @param around what is wrong in the files beside it
  /// @param ledger rows of the claims without the effect that they ask for
  record Read(
      SourceText source,
      Checked checked,
      List<FileProblem> around,
      List<LedgerProblem> ledger,
      CaseFiles files)
      implements Examined {
    public Read {
      around = List.copyOf(around);
      ledger = List.copyOf(ledger);
    }

    /// What was found in the text of the agreement.
    public List<Problem> problems() {
      return checked.problems();
    }

    /// Whether anything found is an error and not only a doubt.
    public boolean hasErrors() {
      return checked instanceof Checked.Unsound || around.stream().anyMatch(FileProblem::isError);
    }
  }

  /// The agreement is there and cannot be read.
  record Unreadable(FileProblem problem) implements Examined {}

  /// There is no case.
  ///
  /// @param why a sentence for people
  record Missing(String why) implements Examined {}
}
