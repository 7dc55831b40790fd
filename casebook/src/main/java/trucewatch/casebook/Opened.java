package trucewatch.casebook;

import java.util.List;
import trucewatch.reference.CaseLog;

/// A case opened to be asked, or why not.
public sealed interface Opened {
  /// It can be asked.
  ///
  /// @param log the agreement, sound, and everything that was told
  /// @param stamp of the case as it was just before it was read
  /// @param warnings what was left out, and why, for people; a few of them where there are many
  /// @param whole whether each file of the case and each row in it could be used
  record Ready(CaseLog log, CaseStamp stamp, List<String> warnings, boolean whole)
      implements Opened {
    public Ready {
      warnings = List.copyOf(warnings);
    }
  }

  /// Its agreement has errors.
  ///
  /// @param complaints the errors with their places, for people
  record Unsound(List<String> complaints) implements Opened {
    public Unsound {
      complaints = List.copyOf(complaints);
    }
  }

  /// It is locked, and its passphrase was not given.
  ///
  /// @param why a sentence for people, with what to do
  record Locked(String why) implements Opened {}

  /// There is no case.
  ///
  /// @param why a sentence for people
  record Missing(String why) implements Opened {}
}
