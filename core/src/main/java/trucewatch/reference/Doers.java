package trucewatch.reference;

import java.util.List;

/// Whose acts count for a clause.
///
/// @param codes these actors, anybody if there are none
/// @param affiliates also those whom one of them is told to control at the time of the act
record Doers(List<String> codes, boolean affiliates) {
  static final Doers ANYBODY = new Doers(List.of(), false);

  Doers {
    codes = List.copyOf(codes);
  }

  static Doers only(List<String> codes) {
    return new Doers(codes, false);
  }
}
