package trucewatch.syntax;

/// A length of time as it was written: `72 hours`, `1 month end-of-month down`. What it means in a
/// calendar is settled later; a month is never turned into days.
public record Extent(int amount, Unit unit, MonthEnd monthEnd, Origin origin) implements Node {
  /// The units, as written, from the shortest.
  public enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /// Which way one month after the 31st goes where the next month is shorter.
  public enum MonthEnd {
    NOT_SAID,
    /// `end-of-month down`: to the last day of the shorter month.
    DOWN,
    /// `end-of-month up`: to the first day of the month after.
    UP
  }

  public Extent {
    if (amount < 0) {
      throw new IllegalArgumentException("a length is never negative: " + amount);
    }
  }
}
