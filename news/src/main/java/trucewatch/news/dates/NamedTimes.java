package trucewatch.news.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Times that have a name instead of a number: decades, centuries, seasons, quarters and halves of
/// a year or a month; and a bare day of a month ("by the 20th").
final class NamedTimes {
  static final String DECADE =
      "(?:\\b(?:the )?(?:early |late |mid-)?((?:18|19|20)\\d0)s|(?:\\bthe )(?:early |late"
          + " |mid-)?'?([2-9]0)s)\\b";

  static final String CENTURY = "\\b(?:the )?(1[5-9]|2[01])(?:th|st)[ -]century\\b";

  static final String SEASON_OF =
      "\\b(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ((?:19|20)\\d{2})(?:-\\d{2,4})?\\b";

  static final String PART_OF_MONTH =
      "\\b(?:the )?(first|second|third|fourth|last) (half|week) of ("
          + Calendar.MONTH
          + ")(?:,? (\\d{4}))?\\b";

  static final String PART_OF_YEAR =
      "\\b(?:(?:the )?(first|second|third|fourth) (quarter|half) of (?:(\\d{4})|(?:the|this)"
          + " year)|[Qq]([1-4]) ((?:19|20)\\d{2}))\\b";

  static final String DAY_OF_MONTH =
      "\\b(?:on|by|until|since|from) the (\\d{1,2})(?:st|nd|rd|th)"
          + "(?:(?= ?[.,;:!?)]| ?$)| of (this|last|next) month\\b)";

  private NamedTimes() {}

  /// "The 1990s" is ten years.
  static Optional<DateFinder.Reckoned> decade(MatchResult m) {
    int first =
        m.group(1) != null ? Integer.parseInt(m.group(1)) : 1900 + Integer.parseInt(m.group(2));
    return DateFinder.Reckoned.of(first + "/" + (first + 9));
  }

  /// "The 19th century" begins in 1801.
  static Optional<DateFinder.Reckoned> century(MatchResult m) {
    int last = Integer.parseInt(m.group(1)) * 100;
    return DateFinder.Reckoned.of((last - 99) + "/" + last);
  }

  /// "The winter of 2015" begins in December of 2015; seasons are those of the north.
  static Optional<DateFinder.Reckoned> seasonOf(MatchResult m) {
    int month = firstMonth(m.group(1));
    LocalDate start = LocalDate.of(Integer.parseInt(m.group(2)), month, 1);
    return DateFinder.Reckoned.of(start + "/" + start.plusMonths(3).minusDays(1));
  }

  /// The first whole month of a season of the north.
  static int firstMonth(String season) {
    return switch (season.toLowerCase(Locale.ROOT)) {
      case "spring" -> 3;
      case "summer" -> 6;
      case "autumn", "fall" -> 9;
      default -> 12;
    };
  }

  /// "The first week of October" is its first seven days, "the last half" ends with the month. The
  /// year is that of the nearest such month on the side that the tense says.
  static Optional<DateFinder.Reckoned> partOfMonth(MatchResult m, DateFinder.Setting s) {
    YearMonth ref = YearMonth.from(s.published());
    YearMonth month = YearMonth.of(ref.getYear(), Calendar.month(m.group(3)));
    if (m.group(4) != null) {
      month = month.withYear(Integer.parseInt(m.group(4)));
    } else if (s.tense() == Tense.FUTURE && month.isBefore(ref)) {
      month = month.plusYears(1);
    } else if (s.tense() != Tense.FUTURE && month.isAfter(ref)) {
      month = month.minusYears(1);
    }
    boolean half = m.group(2).equalsIgnoreCase("half");
    boolean last = m.group(1).equalsIgnoreCase("last");
    int length = half ? 15 : 7;
    int which = last ? 0 : Calendar.ordinal(m.group(1)).orElse(1);
    LocalDate from =
        last
            ? month.atEndOfMonth().minusDays(length - 1L)
            : month.atDay(Math.min(28, (which - 1) * length + 1));
    LocalDate to = half && which == 2 ? month.atEndOfMonth() : from.plusDays(length - 1L);
    return DateFinder.Reckoned.of(from + "/" + to);
  }

  /// "The first quarter of 2016", "the second half of this year".
  static Optional<DateFinder.Reckoned> partOfYear(MatchResult m, DateFinder.Setting s) {
    if (m.group(4) != null) {
      return part(Integer.parseInt(m.group(5)), Integer.parseInt(m.group(4)), 3);
    }
    int which = Calendar.ordinal(m.group(1)).orElse(0);
    int months = m.group(2).equalsIgnoreCase("half") ? 6 : 3;
    if (which < 1 || which * months > 12) {
      return Optional.empty();
    }
    int year = m.group(3) == null ? s.published().getYear() : Integer.parseInt(m.group(3));
    return part(year, which, months);
  }

  private static Optional<DateFinder.Reckoned> part(int year, int which, int months) {
    YearMonth first = YearMonth.of(year, (which - 1) * months + 1);
    return DateFinder.Reckoned.of(first + "/" + first.plusMonths(months - 1L));
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
