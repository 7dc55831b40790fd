package trucewatch.claims;

import java.util.Locale;

/// Who may read a claim, from everybody to a named few. A reader who may see a level sees those
/// before it too.
public enum Access {
  PUBLIC,
  TEAM,
  RESTRICTED;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
