package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// By when.
public sealed interface Deadline extends Node {
  /// `within 72 hours of withdrawal performed`; null event: of the start of the clause.
  record Within(Extent length, @Nullable Event of, Origin origin) implements Deadline {}

  /// `no later than 2025-12-31`, `no later than day 2 of truce begins`, `no later than end of …`.
  record NoLaterThan(Event event, Origin origin) implements Deadline {}

  /// `at the earlier of 2025-12-31, within 30 days of signing`. At least one; none is itself such.
  record EarliestOf(List<Deadline> deadlines, Origin origin) implements Deadline {
    public EarliestOf {
      deadlines = List.copyOf(deadlines);
    }
  }
}
