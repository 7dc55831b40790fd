package trucewatch.verdict;

import java.util.Locale;

/// The word on the board for one clause, bearer and account.
///
/// Source: the table "Clauses" of `docs/reference/meaning.md`.
public enum Word {
  NOT_ACCEPTED,
  KEPT,
  LATE,
  CONTESTED,
  SUSPENDED,
  ENDED,
  BLOCKED,
  WAITING,
  PENDING,
  UNCLEAR,
  BROKEN,
  OVERDUE,
  BREACH_REPORTED,
  NO_BREACH_REPORTED,
  AVAILABLE,
  USED,
  OPEN,
  ADOPTED,
  NOT_ADOPTED,
  NO_QUORUM,
  NO_OBJECTION_SO_FAR,
  HOLDS,
  FAILS,
  NOT_REPORTED,
  /// Text without a verdict.
  NOT_JUDGED,
  /// The bearers' words are not the same; each has its own row.
  DIFFERS;

  /// Lower case with hyphens, as scripts read it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
