package trucewatch.claims;

import java.util.Locale;

/// How the speaker knows.
public enum Means {
  SAW,
  HEARD,
  CAMERA,
  TOLD,
  DOCUMENT,
  NOT_SAID;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
