package trucewatch.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;

/// Which act is a kind of which, as the agreement says (`act attack includes shelling`).
final class Kinds {
  /// Each act and all that it includes, itself too.
  private final Map<String, Set<String>> kindsOf = new HashMap<>();

  /// Labels of exceptions: a claim with such an act speaks of the exception, not of the act.
  private final Set<String> labels = new HashSet<>();

  Kinds(Agreement agreement) {
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

  boolean isLabel(String act) {
    return labels.contains(act);
  }
}
