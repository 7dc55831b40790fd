package trucewatch.claims;

import java.util.Locale;

/// How sure the count is. With `UNCOUNTABLE` at least one happened and no highest is known.
public enum Qualifier {
  EXACT,
  ABOUT,
  AT_LEAST,
  UNCOUNTABLE;

  /// The word in a claims file: lower case with hyphens.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
