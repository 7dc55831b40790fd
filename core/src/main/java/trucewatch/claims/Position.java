package trucewatch.claims;

import java.util.Locale;

/// What an actor says of a clause.
public enum Position {
  NONE,
  ACCEPTS,
  REJECTS,
  HAS_NOT_ACCEPTED,
  DEMANDS,
  OFFERS,
  SUPPORTS,
  OPPOSES,
  CONDITIONAL,
  HOPES;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
