package trucewatch.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Unit;

/// Which act is a kind of which, as the agreement says (`act attack includes shelling`), and which
/// unit is so many of which (`unit convoy is 20 truck`).
final class Kinds {
  private static final int DECIMALS = 6;

  /// Each act and all that it includes, itself too.
  private final Map<String, Set<String>> kindsOf = new HashMap<>();

  /// Labels of exceptions: a claim with such an act speaks of the exception, not of the act.
  private final Set<String> labels = new HashSet<>();

  private final Map<String, Unit> units = new HashMap<>();

  Kinds(Agreement agreement) {
    agreement.units().forEach(unit -> units.put(unit.code(), unit));
    Map<ActId, Act> acts = new HashMap<>();
    agreement.acts().forEach(act -> acts.put(act.id(), act));
    for (Act act : agreement.acts()) {
      collect(act.id(), acts, kindsOf.computeIfAbsent(act.id().code(), _ -> new HashSet<>()));
    }
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Ban ban) {
        ban.exemptions().forEach(exemption -> labels.add(exemption.label()));
      }
    }
  }

  private static void collect(ActId act, Map<ActId, Act> acts, Set<String> kinds) {
    Act known = acts.get(act);
    if (kinds.add(act.code()) && known != null) {
      known.includes().forEach(included -> collect(included, acts, kinds));
    }
  }

  /// Whether each act of the kind `narrow` is one of the kind `broad`; the same act is.
  boolean includes(String broad, String narrow) {
    return broad.equals(narrow) || kindsOf.getOrDefault(broad, Set.of()).contains(narrow);
  }

  /// Whether a number of the unit `narrow` is a number of `wide`: the same unit, or a multiple.
  boolean isMeasuredIn(String narrow, String wide) {
    return factor(narrow, wide).signum() > 0;
  }

  /// How many `wide` one `narrow` is, zero if none.
  private BigDecimal factor(String narrow, String wide) {
    BigDecimal factor = BigDecimal.ONE;
    String unit = narrow;
    for (int steps = 0; steps <= units.size(); steps++) {
      if (unit.equals(wide)) {
        return factor;
      }
      Unit known = units.get(unit);
      if (known == null || known.of().equals(unit)) {
        break;
      }
      factor = factor.multiply(known.count());
      unit = known.of();
    }
    return BigDecimal.ZERO;
  }

  /// A number of one unit as a number of another; as it is where either is not said, and one where
  /// neither is a multiple of the other: something of the kind was told.
  BigDecimal convert(BigDecimal number, String from, String to, RoundingMode rounding) {
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return number;
    }
    BigDecimal up = factor(from, to);
    if (up.signum() > 0) {
      return number.multiply(up);
    }
    BigDecimal down = factor(to, from);
    return down.signum() > 0 ? number.divide(down, DECIMALS, rounding) : BigDecimal.ONE;
  }

  boolean isLabel(String act) {
    return labels.contains(act);
  }
}
