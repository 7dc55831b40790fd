package trucewatch.decisions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A rule and what became of it: each change holds from its day on, in the body's own time zone.
public record RuleOverTime(Rule original, NavigableMap<LocalDate, Rule> changes) {
  public RuleOverTime {
    changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
  }

  public static RuleOverTime always(Rule rule) {
    return new RuleOverTime(rule, new TreeMap<>());
  }

  /// The same, and from this day on by another rule.
  public RuleOverTime from(LocalDate day, Rule rule) {
    NavigableMap<LocalDate, Rule> more = new TreeMap<>(changes);
    more.put(day, rule);
    return new RuleOverTime(original, more);
  }

  /// The rule in force on a day.
  public Rule on(LocalDate day) {
    Map.Entry<LocalDate, Rule> last = changes.floorEntry(day);
    return last == null ? original : last.getValue();
  }
}
