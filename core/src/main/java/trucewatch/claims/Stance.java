package trucewatch.claims;

import java.util.Locale;

/// What a row does: says, denies, finds, withdraws, links incidents, or declares itself complete.
public enum Stance {
  ASSERTS,
  DENIES,
  VERIFIES,
  CORRECTS,
  RETRACTS,
  JOINS,
  PARTS,
  COMPLETE;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
