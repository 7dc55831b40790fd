package trucewatch.agreement.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.Pattern;
import trucewatch.syntax.UnitItem;

/// Units that count themselves, sums in something that is no unit, and numbers of two units that
/// cannot be compared.
final class UnitFindings {
  private UnitFindings() {}

  static void find(Draft draft) {
    Map<String, Name> of = new HashMap<>();
    for (Block.Unit block : draft.names().units().values()) {
      for (Line<UnitItem> line : block.lines()) {
        if (line.item() instanceof UnitItem.Is is) {
          of.put(block.name().text(), is.unit());
        }
      }
    }
    for (String unit : of.keySet().stream().sorted().toList()) {
      circle(draft, unit, of);
    }
    Patterns.of(draft.file()).forEach(pattern -> worth(draft, pattern));
  }

  private static void circle(Draft draft, String unit, Map<String, Name> of) {
    Set<String> seen = new HashSet<>();
    String next = unit;
    while (of.containsKey(next) && seen.add(next)) {
      next = of.get(next).text();
    }
    if (next.equals(unit) && of.containsKey(unit)) {
      draft.add(
          Finding.UNIT_MISMATCH,
          of.get(unit).span(),
          "the unit `%s` is counted in itself".formatted(unit),
          "count it in a smaller unit, or leave `is …` out");
    }
  }

  private static void worth(Draft draft, Pattern pattern) {
    if (pattern.worth() == null) {
      return;
    }
    Name unit = pattern.worth().unit();
    if (!draft.names().units().containsKey(unit.text())) {
      draft
          .findings()
          .unknown(
              Finding.UNIT_MISMATCH,
              unit.span(),
              "`%s` is no unit of this file".formatted(unit.text()),
              unit.text(),
              draft.names().units().keySet(),
              "define it: `unit %s \"…\"`".formatted(unit.text()));
    }
    if (pattern.of() != null) {
      draft.add(
          Finding.UNIT_MISMATCH,
          pattern.worth().span(),
          "a number of things and a sum of money cannot be counted as one",
          "write two acts, joined by `and`: one of things, one of the sum");
    }
  }
}
