package trucewatch.claims;

/// A row of the log that has no effect, or not the whole effect that it asks for.
///
/// @param entry the row
/// @param origin file and row number
/// @param message what is wrong and what to do, in the words of who keeps the file
public record LedgerProblem(ClaimId entry, String origin, Kind kind, String message) {
  /// What is wrong.
  public enum Kind {
    /// Rows that refer to each other in a circle; the references in it have no effect.
    CIRCLE,
    /// It names a row or incident that is not known.
    DANGLING,
    /// It names an incident id that several sources use, none of them its own.
    AMBIGUOUS,
    /// It corrects or withdraws what only somebody else may.
    REFUSED,
    /// Another row has the same id and says something else.
    COLLISION,
    /// Its cells, or those of the row that it corrects with its own put in, cannot be read.
    UNREADABLE,
    /// Others told the incidents that it joins apart, or one that it parts joined.
    LINKS_DISAGREE
  }
}
