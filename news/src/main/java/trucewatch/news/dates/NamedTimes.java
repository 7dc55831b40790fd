package trucewatch.news.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import trucewatch.news.text.Numbers;

/// Times that have a name instead of a number: decades, centuries, seasons, quarters and halves of
/// a year or a month; and a bare day of a month ("by the 20th").
final class NamedTimes {
  private static final String DECADE =
      "(?:\\b(?:the )?(?:early |late |mid-)?((?:18|19|20)\\d0)s|(?:\\bthe )(?:early |late"
          + " |mid-)?'?([2-9]0)s)\\b";

  private static final String CENTURY = "\\b(?:the )?(1[5-9]|2[01])(?:th|st)[ -]century\\b";

  private static final String SEASON_OF =
      "\\b(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ((?:19|20)\\d{2})(?:-\\d{2,4})?\\b";

  private static final String PART_OF_MONTH =
      "\\b(?:the )?(first|second|third|fourth|last) (half|week) of ("
          + Calendar.MONTH
          + ")(?:,? (\\d{4}))?\\b";

  private static final String PART_OF_YEAR =
      "\\b(?:(?:the )?(first|second|third|fourth|last) (quarter|half) of (?:(\\d{4})|(?:the|this)"
          + " year)|[Qq]([1-4]) ((?:19|20)\\d{2}))\\b";

  private static final String DAY_OF_MONTH =
      "\\b(?:on|by|until|since|from) the (\\d{1,2})(?:st|nd|rd|th)"
          + "(?:(?= ?[.,;:!?)]| ?$| (?:but|to|at|when|after|before|they|he|she|it|the)\\b| and"
          + " (?:again|on|the|will|was|were|left|then)\\b)| of (this|last|next) month\\b)";

  static final List<String> SEASONS = List.of("spring", "summer", "autumn", "fall", "winter");

  private static final String NTH_WEEKDAY =
      "\\b(?:the )?(first|second|third|fourth|last) ("
          + Calendar.WEEKDAY
          + ") (?:of|in) ("
          + Calendar.MONTH
          + ")(?:,? (\\d{4}))?\\b";

  private NamedTimes() {}

  static List<DateRule> rules() {
    return List.of(
        DateRule.of("decade", DateRule.DIGITS, DECADE, (m, _) -> decade(m)),
        DateRule.of(
            "decade",
            List.of("ties"),
            "\\bthe (?:early |late |mid-)?(twenties|thirties|forties|fifties|sixties|seventies"
                + "|eighties|nineties)\\b",
            (m, _) -> decadeInWords(m)),
        DateRule.of("century", DateRule.DIGITS, CENTURY, (m, _) -> century(m)),
        DateRule.of(
            "part-of-year",
            List.of("quarter of", "half of", "q1", "q2", "q3", "q4"),
            PART_OF_YEAR,
            NamedTimes::partOfYear),
        DateRule.of(
            "quarter",
            List.of(" quarter"),
            "\\b(?:the )?(first|second|third|fourth|last) quarter\\b(?! (?:of|mile|hour|century))",
            NamedTimes::quarter),
        DateRule.of(
            "months-of-year",
            List.of("months of "),
            "\\b(?:the )?(first|last) ("
                + Numbers.PATTERN
                + ") months of (?:(\\d{4})|(the|this|last|next) year)\\b",
            NamedTimes::monthsOfYear),
        DateRule.of(
            "part-of-month", List.of("half of", "week of"), PART_OF_MONTH, NamedTimes::partOfMonth),
        DateRule.of("season-of", SEASONS, SEASON_OF, (m, _) -> seasonOf(m)),
        DateRule.of("day-of-month", DateRule.DIGITS, DAY_OF_MONTH, NamedTimes::dayOfMonth),
        DateRule.of(
            "day-of-month",
            List.of(" day of "),
            "\\bthe (first|last) day of (" + Calendar.MONTH + ")(?:,? (\\d{4}))?\\b",
            (m, s) -> {
              YearMonth month = monthNear(m.group(2), m.group(3), s);
              boolean first = m.group(1).equalsIgnoreCase("first");
              return Reckoned.of(first ? month.atDay(1) : month.atEndOfMonth());
            }),
        DateRule.of(
            "nth-weekday", List.of("day of ", "day in "), NTH_WEEKDAY, NamedTimes::nthWeekday));
  }

  /// "The last Sunday of October".
  private static Optional<Reckoned> nthWeekday(MatchResult m, Setting s) {
    YearMonth month = monthNear(m.group(3), m.group(4), s);
    int which = m.group(1).equalsIgnoreCase("last") ? -1 : Numbers.ordinal(m.group(1)).orElse(1);
    return Reckoned.of(
        month
            .atDay(1)
            .with(TemporalAdjusters.dayOfWeekInMonth(which, Calendar.weekday(m.group(2)))));
  }

  /// The month of the year that is given, else the nearest one on the side that the tense says.
  static YearMonth monthNear(String name, @Nullable String year, Setting s) {
    YearMonth ref = YearMonth.from(s.published());
    YearMonth month = YearMonth.of(ref.getYear(), Calendar.month(name));
    if (year != null) {
      return month.withYear(Integer.parseInt(year));
    }
    if (s.tense() == Tense.FUTURE) {
      return month.isBefore(ref) ? month.plusYears(1) : month;
    }
    return month.isAfter(ref) ? month.minusYears(1) : month;
  }

  /// "The 1990s" is ten years.
  private static Optional<Reckoned> decade(MatchResult m) {
    int first =
        m.group(1) != null ? Integer.parseInt(m.group(1)) : 1900 + Integer.parseInt(m.group(2));
    return Reckoned.of(first + "/" + (first + 9));
  }

  /// "The sixties" are those of the last century.
  private static Optional<Reckoned> decadeInWords(MatchResult m) {
    int first =
        1900 + Numbers.of(m.group(1).toLowerCase(Locale.ROOT).replace("ies", "y")).orElse(0);
    return Reckoned.of(first + "/" + (first + 9));
  }

  /// "The 19th century" begins in 1801.
  private static Optional<Reckoned> century(MatchResult m) {
    int last = Integer.parseInt(m.group(1)) * 100;
    return Reckoned.of((last - 99) + "/" + last);
  }

  /// "The winter of 2015" begins in December of 2015; seasons are those of the north.
  private static Optional<Reckoned> seasonOf(MatchResult m) {
    int month = firstMonth(m.group(1));
    LocalDate start = LocalDate.of(Integer.parseInt(m.group(2)), month, 1);
    return Reckoned.of(start + "/" + start.plusMonths(3).minusDays(1));
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
  private static Optional<Reckoned> partOfMonth(MatchResult m, Setting s) {
    YearMonth month = monthNear(m.group(3), m.group(4), s);
    boolean half = m.group(2).equalsIgnoreCase("half");
    boolean last = m.group(1).equalsIgnoreCase("last");
    int length = half ? 15 : 7;
    int which = last ? 0 : Numbers.ordinal(m.group(1)).orElse(1);
    LocalDate from =
        last
            ? month.atEndOfMonth().minusDays(length - 1L)
            : month.atDay(Math.min(28, (which - 1) * length + 1));
    LocalDate to = half && which == 2 ? month.atEndOfMonth() : from.plusDays(length - 1L);
    return Reckoned.of(from + "/" + to);
  }

  /// "The first quarter of 2016", "the second half of this year".
  private static Optional<Reckoned> partOfYear(MatchResult m, Setting s) {
    if (m.group(4) != null) {
      return part(Integer.parseInt(m.group(5)), Integer.parseInt(m.group(4)), 3);
    }
    int months = m.group(2).equalsIgnoreCase("half") ? 6 : 3;
    int which = Numbers.ordinal(m.group(1)).orElse(12 / months);
    if (which < 1 || which * months > 12) {
      return Optional.empty();
    }
    int year = m.group(3) == null ? s.published().getYear() : Integer.parseInt(m.group(3));
    return part(year, which, months);
  }

  /// A quarter without its year is the nearest on the side that the tense says.
  private static Optional<Reckoned> quarter(MatchResult m, Setting s) {
    if (!s.before(4).matches("(?s).*\\b(in|by) ")) {
      return Optional.empty();
    }
    LocalDate ref = s.published();
    int which = Numbers.ordinal(m.group(1)).orElse(4);
    LocalDate start = LocalDate.of(ref.getYear(), which * 3 - 2, 1);
    if (s.tense() == Tense.PAST && start.isAfter(ref)) {
      return part(ref.getYear() - 1, which, 3);
    }
    boolean over = start.plusMonths(3).isBefore(ref);
    return part(ref.getYear() + (over && s.tense() == Tense.FUTURE ? 1 : 0), which, 3);
  }

  /// "The first nine months of the year".
  private static Optional<Reckoned> monthsOfYear(MatchResult m, Setting s) {
    int months = Numbers.vague(m.group(2)) ? 0 : Numbers.of(m.group(2)).orElse(0);
    if (months < 1 || months > 12) {
      return Optional.empty();
    }
    int shift =
        m.group(4) == null || m.group(4).length() != 4 || m.group(4).equalsIgnoreCase("this")
            ? 0
            : m.group(4).equalsIgnoreCase("last") ? -1 : 1;
    int year = m.group(3) == null ? s.published().getYear() + shift : Integer.parseInt(m.group(3));
    YearMonth first = YearMonth.of(year, m.group(1).equalsIgnoreCase("first") ? 1 : 13 - months);
    return Reckoned.of(first + "/" + first.plusMonths(months - 1L));
  }

  private static Optional<Reckoned> part(int year, int which, int months) {
    YearMonth first = YearMonth.of(year, (which - 1) * months + 1);
    return Reckoned.of(first + "/" + first.plusMonths(months - 1L));
  }

  /// A bare day lies in the month of publication; if its verb says that it is past or ahead, in the
  /// nearest month that fits.
  private static Optional<Reckoned> dayOfMonth(MatchResult m, Setting s) {
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

  private static Optional<Reckoned> day(YearMonth month, int day) {
    return month.isValidDay(day)
        ? Reckoned.of(LocalDate.of(month.getYear(), month.getMonth(), day))
        : Optional.empty();
  }
}
