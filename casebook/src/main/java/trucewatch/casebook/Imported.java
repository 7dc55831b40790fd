package trucewatch.casebook;

import java.util.List;
import trucewatch.reference.CaseLog;
import trucewatch.sources.FileProblem;
import trucewatch.store.Changes;

/// What came of an import.
public sealed interface Imported {
  /// The rows are in the log; of a dry run, would be.
  ///
  /// @param refused how many problems kept a row out
  /// @param first the first problems, in the order of the file
  /// @param inTheOpen how many restricted entries came into a log that is not locked
  record Done(Changes changes, long refused, List<FileProblem> first, long inTheOpen)
      implements Imported {
    public Done {
      first = List.copyOf(first);
    }
  }

  /// A dry run, with the case before and after, to compare verdicts.
  record Tried(Done done, CaseLog before, CaseLog after) implements Imported {}

  /// Nothing was stored, because of rows that are wrong.
  record Refused(long refused, List<FileProblem> first) implements Imported {
    public Refused {
      first = List.copyOf(first);
    }
  }

  /// Nothing was stored, because of the log or the case.
  ///
  /// @param wrongUse whether there is no case at all
  record Failed(String why, boolean wrongUse) implements Imported {}
}
