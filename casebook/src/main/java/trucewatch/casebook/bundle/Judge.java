package trucewatch.casebook.bundle;

import trucewatch.reference.CaseLog;

/// Computes the verdicts of a case as one text, always the same for the same case and question.
@FunctionalInterface
public interface Judge {
  /// The verdicts, as `status --format json` prints them.
  ///
  /// @throws IllegalArgumentException if there is no such account
  String verdicts(CaseLog log, BundleQuestion question);
}
