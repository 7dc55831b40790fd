package trucewatch.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// How long, as the agreement says it: seconds, minutes and hours are exact; days, weeks, months
/// and years are counted in local days of the agreement's time zone. A month is never turned into
/// days.
public record Length(int amount, Unit unit, MonthEnd monthEnd) {
  /// The units of a length. The first three are exact, the others follow the local calendar.
  public enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    public boolean exact() {
      return compareTo(DAY) < 0;
    }
  }

  /// What a month after 31 January is: the last day of February (`DOWN`), the first of March
  /// (`UP`), or not said, which the checker reports wherever it can matter.
  public enum MonthEnd {
    NOT_SAID,
    DOWN,
    UP
  }

  public static final Length ZERO = new Length(0, Unit.SECOND, MonthEnd.NOT_SAID);

  public Length {
    if (amount < 0) {
      throw new IllegalArgumentException("a length must not be negative: " + amount);
    }
  }

  public static Length of(int amount, Unit unit) {
    return new Length(amount, unit, MonthEnd.NOT_SAID);
  }

  /// The last second of "within this length of `start`": exact units to the second, calendar units
  /// to the end of the n-th local day after the day of `start`.
  public Instant lastSecondAfter(Instant start, ZoneId zone) {
    if (unit.exact()) {
      return start.plusSeconds(seconds());
    }
    return endOfDay(plus(start.atZone(zone).toLocalDate()), zone);
  }

  /// The moment this length after `start`: exact units to the second, calendar units at the start
  /// of the local day that many days, weeks, months or years after the day of `start`.
  public Instant startAfter(Instant start, ZoneId zone) {
    if (unit.exact()) {
      return start.plusSeconds(seconds());
    }
    return plus(start.atZone(zone).toLocalDate()).atStartOfDay(zone).toInstant();
  }

  /// The last second of "at least this length before `event`": exact units to the second, calendar
  /// units to the end of the local day that lies that far before the day of `event`.
  public Instant lastSecondBefore(Instant event, ZoneId zone) {
    if (unit.exact()) {
      return event.minusSeconds(seconds());
    }
    return endOfDay(minus(event.atZone(zone).toLocalDate()), zone);
  }

  /// The local day this length after `day`; exact units count whole days of 24 hours.
  public LocalDate plus(LocalDate day) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> day.plusDays(seconds() / 86_400);
      case DAY -> day.plusDays(amount);
      case WEEK -> day.plusWeeks(amount);
      case MONTH -> plusMonths(day, amount);
      case YEAR -> plusMonths(day, 12L * amount);
    };
  }

  private LocalDate minus(LocalDate day) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> day.minusDays(seconds() / 86_400);
      case DAY -> day.minusDays(amount);
      case WEEK -> day.minusWeeks(amount);
      case MONTH -> plusMonths(day, -amount);
      case YEAR -> plusMonths(day, -12L * amount);
    };
  }

  private LocalDate plusMonths(LocalDate day, long months) {
    YearMonth month = YearMonth.from(day).plusMonths(months);
    if (day.getDayOfMonth() <= month.lengthOfMonth()) {
      return month.atDay(day.getDayOfMonth());
    }
    return monthEnd == MonthEnd.UP ? month.plusMonths(1).atDay(1) : month.atEndOfMonth();
  }

  private long seconds() {
    return switch (unit) {
      case SECOND -> amount;
      case MINUTE -> 60L * amount;
      case HOUR -> 3_600L * amount;
      case DAY -> 86_400L * amount;
      case WEEK -> 604_800L * amount;
      case MONTH, YEAR -> throw new IllegalStateException("a month has no fixed number of seconds");
    };
  }

  /// The last second of a local day; a day has the length that its time zone gives it.
  public static Instant endOfDay(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  @Override
  public String toString() {
    String name = unit.name().toLowerCase(java.util.Locale.ROOT);
    return amount + " " + (amount == 1 ? name : name + "s");
  }
}
