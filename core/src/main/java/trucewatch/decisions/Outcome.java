package trucewatch.decisions;

import java.util.List;
import java.util.Locale;

/// Where a decision stands.
///
/// `stage` names the stage or rung at which it stands, empty for a rule of one round: the first
/// stage not carried, the rung that carried or was tried last; `heads` counts the members of that
/// round. `settled` says that nothing members can still do changes the word: only other reports of
/// what they did.
public record Outcome(Word word, List<Reason> reasons, boolean settled, String stage, Heads heads) {
  public Outcome {
    reasons = List.copyOf(reasons);
  }

  /// The word for it.
  public enum Word {
    OPEN,
    ADOPTED,
    NOT_ADOPTED,
    NO_QUORUM,
    /// A silence procedure runs and nobody is told to have objected.
    NO_OBJECTION_SO_FAR,
    /// Ballots are told two ways, and the word depends on which of them is right.
    CONTESTED;

    /// As the board writes it: lower case with hyphens.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether a reason of this kind is given.
  public boolean has(Class<? extends Reason> kind) {
    return reasons.stream().anyMatch(kind::isInstance);
  }
}
