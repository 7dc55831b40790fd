package trucewatch.agreement.checking;

import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.diagnostic.Problem;

/// What a check comes to.
public sealed interface Checked {
  /// All that was found, in the order of the text.
  List<Problem> problems();

  /// The agreement means something; `problems` holds warnings and notes at most.
  record Sound(Agreement agreement, List<Problem> problems) implements Checked {
    public Sound {
      problems = List.copyOf(problems);
    }
  }

  /// At least one problem is an error: nothing may be computed from the text.
  record Unsound(List<Problem> problems) implements Checked {
    public Unsound {
      problems = List.copyOf(problems);
    }
  }
}
