package trucewatch.claims;

import java.util.Locale;

/// What a body found when it examined an incident or a claim. `VERIFIED_NOT` is a denial by that
/// body.
public enum Verification {
  NONE,
  UNDER_INQUIRY,
  VERIFIED,
  VERIFIED_NOT,
  CANNOT_DETERMINE,
  SUSPENDED;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
