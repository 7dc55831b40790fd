package trucewatch.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Acts whose meaning the software knows; every other act is a word of the agreement.
public enum ReservedAct {
  /// One member's ballot: `clause` is the decision, `object` the draft or round, `actor` the
  /// member.
  VOTE,
  /// A stage or a round ends: `clause` is the decision, `object` the draft or round.
  CLOSE,
  /// A count without names: one row for each value of `ballot`, `quantity` its number.
  TALLY,
  /// `actor` has `place` in its hands. Goes on until told otherwise.
  CONTROLS,
  /// `actor` rules `place` or `target`. Goes on until told otherwise.
  GOVERNS,
  /// `actor` watches over `target`. Goes on until told otherwise.
  SUPERVISES,
  /// `actor` has the office, the place or the thing `object`. Goes on until told otherwise.
  HOLDS,
  /// `actor` has the chair of `target`. Goes on until told otherwise.
  CHAIRS,
  /// `actor` hinders what `clause` asks for.
  OBSTRUCTS,
  /// `actor` was there and watched: `place`, `from`, `to` say where and when.
  PATROLS,
  /// A number over a period: `object` or `unit` says what was counted. Never added to single
  /// incidents.
  TOTAL;

  private static final Map<String, ReservedAct> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ReservedAct::code, Function.identity()));

  /// The word in a claims file.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is a state that goes on until told otherwise, and not a single deed.
  public boolean continuing() {
    return switch (this) {
      case CONTROLS, GOVERNS, SUPERVISES, HOLDS, CHAIRS -> true;
      case VOTE, CLOSE, TALLY, OBSTRUCTS, PATROLS, TOTAL -> false;
    };
  }

  /// The reserved act of that code, if it is one.
  public static Optional<ReservedAct> of(String act) {
    return Optional.ofNullable(BY_CODE.get(act));
  }
}
