package trucewatch.questions;

import java.util.List;
import trucewatch.claims.ClaimId;
import trucewatch.verdict.Verdict;

/// One row of the board that reads differently at two points of view, and what made it so.
///
/// @param differs names of the fields that differ, as in `status --format json`; `status` first
/// @param causes a smallest set: they alone turn what the row would be without any of them into
///   what it is, and without one of them they do not. Empty if time alone did it: a date passed, a
///   term began or ended
public record Difference(Verdict before, Verdict after, List<String> differs, List<Cause> causes) {
  public Difference {
    differs = List.copyOf(differs);
    causes = List.copyOf(causes);
  }

  /// A claim that made a difference.
  ///
  /// @param by the rows that withdrew, corrected or joined it, where some did
  public record Cause(Part part, ClaimId claim, List<ClaimId> by) {
    public Cause {
      by = List.copyOf(by);
    }
  }

  /// Which of the ways a claim can make a difference.
  public enum Part {
    /// It tells of what lies after the earlier point of view.
    HAPPENED_SINCE("happened-since"),
    /// It tells of what lies before, and was not known then.
    LEARNED_SINCE("learned-since"),
    /// It counted, and was withdrawn or corrected since.
    NO_LONGER_SAID("no-longer-said"),
    /// It counts in the second account alone.
    COUNTS_NOW("counts-now"),
    /// It counts in the first account alone.
    COUNTS_NO_MORE("counts-no-more");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
