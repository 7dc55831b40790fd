package trucewatch.claims;

import java.util.Locale;

/// What a member did in a vote.
public enum Ballot {
  NONE,
  FOR,
  AGAINST,
  ABSTAINS,
  ABSENT,
  OBJECTS,
  CONSENTS;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
