package trucewatch.news.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Times that have a name instead of a number: decades, quarters and halves of a year, feasts of
/// the civil calendar; and a bare day of a month ("by the 20th").
final class NamedTimes {
  static final String DECADE = "\\b(?:the )?(?:early |late |mid-)?((?:19|20)\\d0)s\\b";

  static final String PART_OF_YEAR =
      "\\b(first|second|third|fourth) (quarter|half) of (?:(\\d{4})|(?:the|this) year)\\b";

  static final String FEAST =
      "\\b(christmas day|christmas eve|boxing day|new year's day|new year's eve|may day)\\b";

  static final String DAY_OF_MONTH =
      "\\b(?:on|by|until|since|from) the (\\d{1,2})(?:st|nd|rd|th)"
          + "(?:(?= ?[.,;:!?)]| ?$)| of (this|last|next) month\\b)";

  private NamedTimes() {}

  /// "The 1990s" is ten years.
  static Optional<DateFinder.Reckoned> decade(MatchResult m) {
    int first = Integer.parseInt(m.group(1));
    return DateFinder.Reckoned.of(first + "/" + (first + 9));
  }

  /// "The first quarter of 2016", "the second half of this year".
  static Optional<DateFinder.Reckoned> partOfYear(MatchResult m, DateFinder.Setting s) {
    int which = Calendar.ordinal(m.group(1)).orElse(0);
    int months = m.group(2).equalsIgnoreCase("half") ? 6 : 3;
    if (which < 1 || which * months > 12) {
      return Optional.empty();
    }
    int year = m.group(3) == null ? s.published().getYear() : Integer.parseInt(m.group(3));
    YearMonth first = YearMonth.of(year, (which - 1) * months + 1);
    return DateFinder.Reckoned.of(first + "/" + first.plusMonths(months - 1L));
  }

  /// The month and the day of a feast, as they are written out.
  static String[] feast(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "christmas day" -> new String[] {"December", "25"};
      case "christmas eve" -> new String[] {"December", "24"};
      case "boxing day" -> new String[] {"December", "26"};
      case "new year's day" -> new String[] {"January", "1"};
      case "new year's eve" -> new String[] {"December", "31"};
      default -> new String[] {"May", "1"};
    };
  }

  /// A bare day lies in the month of publication; if its verb says that it is past or ahead, in the
  /// nearest month that fits.
  static Optional<DateFinder.Reckoned> dayOfMonth(MatchResult m, DateFinder.Setting s) {
    int day = Integer.parseInt(m.group(1));
    YearMonth month = YearMonth.from(s.published());
    String which = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
    if (!which.isEmpty()) {
      return day(month.plusMonths(which.equals("last") ? -1 : which.equals("next") ? 1 : 0), day);
    }
    boolean ahead = day > s.published().getDayOfMonth();
    boolean behind = day < s.published().getDayOfMonth();
    return switch (s.tense()) {
      case PAST -> day(ahead ? month.minusMonths(1) : month, day);
      case FUTURE -> day(behind ? month.plusMonths(1) : month, day);
      case UNKNOWN -> day(month, day);
    };
  }

  private static Optional<DateFinder.Reckoned> day(YearMonth month, int day) {
    return month.isValidDay(day)
        ? DateFinder.Reckoned.of(LocalDate.of(month.getYear(), month.getMonth(), day))
        : Optional.empty();
  }
}
