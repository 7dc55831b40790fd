package trucewatch.sources.reading;

import java.util.HashMap;
import java.util.Map;

/// Gathers, column by column, which order of day and month the values show.
public final class DateEvidence {
  private static final int ENOUGH = 200;
  private static final int PATIENCE = 1_000;

  private final Map<String, int[]> seen = new HashMap<>();
  private long rows;
  private boolean open;

  /// Looks at a value.
  public void see(String column, String value) {
    if (value.isEmpty()) {
      return;
    }
    int[] counts = seen.computeIfAbsent(column, _ -> new int[2]);
    open |= Day.isOpen(value);
    switch (Day.shown(value)) {
      case DAY_FIRST -> counts[0]++;
      case MONTH_FIRST -> counts[1]++;
      case NOT_SAID, MIXED -> {}
    }
  }

  /// Ends a row.
  ///
  /// @return whether more rows could tell more
  public boolean goesOn() {
    rows++;
    if (!open) {
      return rows < PATIENCE;
    }
    return rows < PATIENCE
        || seen.values().stream().anyMatch(counts -> counts[0] + counts[1] < ENOUGH);
  }

  /// What the values of a column show.
  public DateOrder order(String column) {
    int[] counts = seen.getOrDefault(column, new int[2]);
    if (counts[0] > 0 && counts[1] > 0) {
      return DateOrder.MIXED;
    }
    return counts[0] > 0
        ? DateOrder.DAY_FIRST
        : counts[1] > 0 ? DateOrder.MONTH_FIRST : DateOrder.NOT_SAID;
  }
}
