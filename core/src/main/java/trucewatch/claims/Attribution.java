package trucewatch.claims;

import java.util.Locale;

/// How far the act is tied to its actor: the steps of the neutral ladder (after the codings of the
/// OSCE SMM, CTSAMVM and SLMM). `NOT_SAID` leaves the actor column as it stands.
public enum Attribution {
  NOT_SAID,
  NONE,
  DIRECTION_ONLY,
  CLAIMED_BY_ACCUSER,
  ADMITTED,
  ATTRIBUTED,
  LARGELY_ATTRIBUTED,
  CONTESTED,
  UNATTRIBUTABLE;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
