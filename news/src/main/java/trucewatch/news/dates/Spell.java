package trucewatch.news.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A number of units of time, such as two weeks.
///
/// @param unit hour, day, week, month, year, decade or century
record Spell(int count, String unit) {
  static final String UNIT = "(hour|day|fortnight|week|month|year|decade|century)";

  Spell {
    unit = unit.toLowerCase(Locale.ROOT);
  }

  Spell negated() {
    return new Spell(-count, unit);
  }

  /// The day that lies so long after another; empty where it leaves the years 1 to 9999. Less than
  /// a day is none.
  Optional<LocalDate> after(LocalDate day) {
    try {
      LocalDate to =
          switch (unit) {
            case "hour" -> day.plusDays(count / 24);
            case "day" -> day.plusDays(count);
            case "week" -> day.plusWeeks(count);
            case "fortnight" -> day.plusWeeks(2L * count);
            case "month" -> day.plusMonths(count);
            case "decade" -> day.plusYears(10L * count);
            case "century" -> day.plusYears(100L * count);
            default -> day.plusYears(count);
          };
      return to.getYear() < 1 || to.getYear() > 9999 ? Optional.empty() : Optional.of(to);
    } catch (DateTimeException farAway) {
      return Optional.empty();
    }
  }

  /// The same, no finer than the unit: months from a day are a month.
  Optional<String> fromDay(LocalDate day) {
    return after(day).map(to -> coarse(to));
  }

  /// A day as a value no finer than the unit.
  String coarse(LocalDate day) {
    String text = day.toString();
    return switch (unit) {
      case "hour", "day", "week", "fortnight" -> text;
      case "month" -> text.substring(0, 7);
      default -> text.substring(0, 4);
    };
  }
}
