package trucewatch.news.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trucewatch.news.text.Numbers;

/// Dates written with a month or a year: "10 October 2025", "October 10", "March 3-7", "May 2014",
/// "in May", "2014". Where the year is left out, it follows the tense of the verb.
final class WrittenDates {
  private static final String MONTH = Calendar.MONTH;
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String WEEKDAY = "(?:" + Calendar.WEEKDAY + ",? )?";

  /// A bare number goes on being a day only where no noun follows that it could count.
  private static final String NOTHING_COUNTED =
      "(?! ?(?:%|(?-i:[a-z])))(?! ?"
          + MONTH
          + ")|(?= (?:the|a|in|at|as|to|by|on|for|and|that|when|where|with|it"
          + "|he|she|they|was|were|is|are|will|after|before|but|while)\\b)";

  /// Nouns that a number of four digits counts.
  private static final String COUNTED =
      "percent|%|km|people|men|women|troops|soldiers|fighters|prisoners|trucks|families|homes"
          + "|meters|metres|miles|kilom|tons|tonnes|dollars|euros|members|voters|victims|deaths"
          + "|votes|seats|refugees|houses|villages|jobs|words|pages|feet|acres|hectares";

  private WrittenDates() {}

  /// Days with their year: these also stand as the date of a page.
  static List<DateRule> withYear() {
    return List.of(
        DateRule.of(
            "iso",
            DateRule.DIGITS,
            "\\b(\\d{4})[-/](\\d{2})[-/](\\d{2})(?=T\\d|\\b)",
            (m, _) -> day(m, 1, 2, 3)),
        DateRule.of(
            "numeric",
            DateRule.DIGITS,
            "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b",
            (m, _) -> numeric(m)),
        DateRule.of(
            "numeric",
            DateRule.DIGITS,
            "(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{2})(?![\\d/])",
            (m, _) -> numeric(m)),
        DateRule.of(
            "full",
            DateRule.DIGITS,
            WEEKDAY + "\\b(" + MONTH + ") " + DAY + ",? (\\d{4})\\b",
            (m, _) -> full(m.group(1), m.group(2), m.group(3))),
        DateRule.of(
            "full",
            DateRule.DIGITS,
            WEEKDAY + "(?:the )?\\b" + DAY + "(?: of)? (" + MONTH + "),? (\\d{4})\\b",
            (m, _) -> full(m.group(2), m.group(1), m.group(3))));
  }

  /// All others.
  static List<DateRule> rules() {
    return List.of(
        daysOfMonth(
            "\\b("
                + MONTH
                + ") "
                + DAY
                + " ?(?:-|to|through) ?"
                + DAY
                + year()
                + "(?! ?"
                + MONTH
                + ")",
            1,
            2,
            3),
        daysOfMonth("\\b" + DAY + " ?(?:-|to) ?" + DAY + " (" + MONTH + ")" + year(), 3, 1, 2),
        daysOfMonth(
            "(?<=\\bbetween )("
                + MONTH
                + ") "
                + DAY
                + " and "
                + DAY
                + year()
                + "(?! ?"
                + MONTH
                + ")",
            1,
            2,
            3),
        daysOfMonth(
            "(?<=\\bbetween )" + DAY + " and " + DAY + " (" + MONTH + ")" + year(), 3, 1, 2),
        DateRule.of(
            "day-in-list",
            DateRule.DIGITS,
            "(?<=\\b("
                + MONTH
                + ") \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{1,2}|, \\d{1,2}, \\d{1,2})?(?:, |,? and ))"
                + DAY
                + "(?:,? (\\d{4}))?\\b(?:(?=,? and \\d|, \\d{1,2}\\b)|"
                + NOTHING_COUNTED
                + ")",
            (m, s) -> listed(m.group(1), m.group(2), m.group(3), s)),
        DateRule.of(
            "day-in-list",
            DateRule.DIGITS,
            "\\b"
                + DAY
                + "(?=(?:, \\d{1,2}(?:st|nd|rd|th)?){0,3},? and \\d{1,2}(?:st|nd|rd|th)?(?: of)? ("
                + MONTH
                + ")(?:,? (\\d{4}))?\\b)",
            (m, s) -> listed(m.group(2), m.group(1), m.group(3), s)),
        DateRule.of(
            "month-day",
            DateRule.DIGITS,
            WEEKDAY + "\\b(" + MONTH + ") (?:the )?" + DAY + "\\b(?! ?(?:percent|%))",
            (m, s) -> monthDay(m.group(1), m.group(2), s)),
        DateRule.of(
            "month-day",
            DateRule.DIGITS,
            WEEKDAY + "(?:the )?\\b" + DAY + "(?: of)? (" + MONTH + ")\\b",
            (m, s) -> monthDay(m.group(2), m.group(1), s)),
        DateRule.of(
            "month-day",
            List.of("th of ", "first of ", "second of ", "third of "),
            "\\bthe (" + Numbers.ORDINAL + ") of (" + MONTH + ")(?:,? (\\d{4}))?\\b(?! \\d)",
            (m, s) ->
                Numbers.ordinal(m.group(1))
                    .flatMap(n -> listed(m.group(2), n.toString(), m.group(3), s))),
        DateRule.of(
            "month-year",
            DateRule.DIGITS,
            "\\b(" + MONTH + "),?(?: of)? (\\d{4})\\b",
            (m, _) -> Reckoned.of(monthOf(Integer.parseInt(m.group(2)), m.group(1)))),
        DateRule.of(
            "that-year",
            List.of("that year", "same year"),
            "\\b("
                + MONTH
                + ")(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (?:of )?(?:that|that same|the same) year\\b",
            WrittenDates::ofThatYear),
        DateRule.of(
            "month",
            Calendar.MONTHS,
            "\\b(?:(last|next|this|past) )?(" + MONTH + ")\\b(?:(?! \\d)|(?<=\\bin [A-Z]\\w{2,8}))",
            WrittenDates::month),
        DateRule.of(
            "year",
            DateRule.DIGITS,
            "(?<![\\d,.$])(?<!\\d-)\\b((?:19|20)\\d{2})\\b(?![,.]\\d|-\\d| ?(?:" + COUNTED + "))",
            (m, s) -> numbersSomething(s) ? Optional.empty() : Reckoned.of(m.group(1))),
        DateRule.of(
            "year",
            DateRule.DIGITS,
            "(?<=\\b(?:in|since|circa|(?:war|peace|treaty|accord|siege|battle|revolt|uprising|revolution"
                + "|partition|constitution|famine|flood|earthquake) of) )(1[0-8]\\d{2})\\b(?![,.]\\d|-\\d)(?:"
                + NOTHING_COUNTED
                + ")",
            (m, _) -> Reckoned.of(m.group(1))),
        DateRule.of(
            "years",
            DateRule.DIGITS,
            "\\b((?:19|20)\\d{2})[-–/]((?:19|20)?\\d{2})\\b(?![-/]\\d)",
            (m, _) -> years(m)));
  }

  /// Whether the number before which this stands is that of a resolution or a flight, and no year.
  private static boolean numbersSomething(Setting s) {
    return s.before(14)
        .matches(
            "(?s).*\\b(resolutions?|flight|room|route|number|no\\.|page|article|section|decree"
                + "|directive|unit|brigade|regiment|channel|pier|gate|form) ");
  }

  private static String year() {
    return "(?:,? (\\d{4}))?\\b";
  }

  private static DateRule daysOfMonth(String regex, int month, int first, int last) {
    return DateRule.of(
        "days-of-month",
        DateRule.DIGITS,
        regex,
        (m, s) -> days(m.group(month), m.group(first), m.group(last), m.group(4), s));
  }

  private static Optional<Reckoned> day(MatchResult m, int year, int month, int day) {
    return Calendar.day(
            Integer.parseInt(m.group(year)),
            Integer.parseInt(m.group(month)),
            Integer.parseInt(m.group(day)))
        .flatMap(Reckoned::of);
  }

  /// `03/04/2025`: day first, as most of the world writes; month first is the alternative.
  private static Optional<Reckoned> numeric(MatchResult m) {
    int written = Integer.parseInt(m.group(3));
    int year = m.group(3).length() == 4 ? written : written + (written < 70 ? 2000 : 1900);
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(2));
    Optional<LocalDate> dayFirst = Calendar.day(year, b, a);
    Optional<LocalDate> monthFirst = Calendar.day(year, a, b);
    if (dayFirst.isEmpty()) {
      return monthFirst.flatMap(Reckoned::of);
    }
    List<String> others =
        a == b ? List.of() : monthFirst.map(LocalDate::toString).map(List::of).orElse(List.of());
    return Optional.of(new Reckoned(dayFirst.get().toString(), others));
  }

  private static Optional<Reckoned> full(String month, String day, String year) {
    return Calendar.day(Integer.parseInt(year), Calendar.month(month), Integer.parseInt(day))
        .flatMap(Reckoned::of);
  }

  /// One day of "March 11, 12 and 13".
  private static Optional<Reckoned> listed(
      String month, String day, @Nullable String year, Setting s) {
    return year == null ? monthDay(month, day, s) : full(month, day, year);
  }

  /// "In April 40 died" is April: a day has no "in".
  private static Optional<Reckoned> monthDay(String month, String day, Setting s) {
    if (s.before(4).matches("(?s)(.*\\W)?in ") && !Character.isDigit(firstOf(s))) {
      return Optional.empty();
    }
    int year = s.published().getYear();
    return Calendar.day(year, Calendar.month(month), Integer.parseInt(day))
        .map(same -> pick(same, same.minusYears(1), same.plusYears(1), s));
  }

  /// "October of that year", "May 3 the same year".
  private static Optional<Reckoned> ofThatYear(MatchResult m, Setting s) {
    int year = Integer.parseInt(s.lastTime().substring(0, 4));
    return m.group(2) == null
        ? Reckoned.of(monthOf(year, m.group(1)))
        : full(m.group(1), m.group(2), Integer.toString(year));
  }

  private static char firstOf(Setting s) {
    return s.prose().plain().charAt(s.span().start());
  }

  /// Of a day this year, the year before and the year after, the one that fits the tense; without a
  /// tense the nearest.
  private static Reckoned pick(LocalDate same, LocalDate before, LocalDate after, Setting s) {
    LocalDate ref = s.published();
    LocalDate chosen =
        switch (s.tense()) {
          case PAST ->
              same.isAfter(ref.plusDays(1)) && ChronoUnit.DAYS.between(ref, same) > 120
                  ? before
                  : same;
          case FUTURE ->
              same.isBefore(ref) && ChronoUnit.DAYS.between(same, ref) > 60 ? after : same;
          case UNKNOWN -> nearest(ref, same, before, after);
        };
    return new Reckoned(
        chosen.toString(),
        Stream.of(same, before, after)
            .filter(d -> !d.equals(chosen))
            .limit(1)
            .map(LocalDate::toString)
            .toList());
  }

  private static LocalDate nearest(LocalDate ref, LocalDate... days) {
    LocalDate best = days[0];
    for (LocalDate day : days) {
      if (Math.abs(ChronoUnit.DAYS.between(ref, day))
          < Math.abs(ChronoUnit.DAYS.between(ref, best))) {
        best = day;
      }
    }
    return best;
  }

  private static Optional<Reckoned> days(
      String month, String first, String last, @Nullable String year, Setting s) {
    int y =
        year != null
            ? Integer.parseInt(year)
            : monthDay(month, first, s)
                .map(r -> Integer.parseInt(r.value().substring(0, 4)))
                .orElse(0);
    Optional<LocalDate> from = Calendar.day(y, Calendar.month(month), Integer.parseInt(first));
    Optional<LocalDate> to = Calendar.day(y, Calendar.month(month), Integer.parseInt(last));
    return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())
        ? Optional.empty()
        : Reckoned.of(from.get() + "/" + to.get());
  }

  private static String monthOf(int year, String month) {
    return String.format(Locale.ROOT, "%04d-%02d", year, Calendar.month(month));
  }

  private static Optional<Reckoned> month(MatchResult m, Setting s) {
    String name = m.group(2);
    String qualifier = m.group(1) == null ? "" : m.group(1).toLowerCase(Locale.ROOT);
    if (!Character.isUpperCase(name.charAt(0)) || (qualifier.isEmpty() && !monthContext(name, s))) {
      return Optional.empty();
    }
    LocalDate ref = s.published();
    int month = Calendar.month(name);
    int year = ref.getYear();
    boolean same = month == ref.getMonthValue();
    boolean ahead = qualifier.equals("next") || (qualifier.isEmpty() && s.tense() == Tense.FUTURE);
    boolean back =
        qualifier.equals("last")
            || qualifier.equals("past")
            || (qualifier.isEmpty() && s.tense() != Tense.FUTURE);
    if (ahead && (month < ref.getMonthValue() || (same && qualifier.equals("next")))) {
      year++;
    } else if (back && (month > ref.getMonthValue() || (same && qualifier.equals("last")))) {
      year--;
    }
    String other =
        monthOf(year == ref.getYear() ? (ahead ? year + 1 : year - 1) : ref.getYear(), name);
    return Optional.of(new Reckoned(monthOf(year, name), List.of(other)));
  }

  /// `May` and `March` alone are months only after a word that a time follows.
  private static boolean monthContext(String name, Setting s) {
    boolean preposition =
        s.before(16)
            .matches(
                "(?s).*\\b(in|of|since|until|till|by|from|to|through|during|early|mid|late|mid-"
                    + "|before|after|and|or|for|between|every|each)[ -]");
    return preposition || (!(name.equals("May") || name.equals("March")) && name.length() > 3);
  }

  /// "2010-2012", "2014-15"; two digits that may be a month are years only if they are the next.
  private static Optional<Reckoned> years(MatchResult m) {
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    boolean two = m.group(2).length() == 2;
    int end = two ? first / 100 * 100 + last : last;
    boolean month = two && last <= 12 && end != first + 1;
    return month || end <= first ? Optional.empty() : Reckoned.of(first + "/" + end);
  }
}
