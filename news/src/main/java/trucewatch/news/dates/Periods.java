package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Months, quarters, seasons, years and decades that are named from where the text stands: "last
/// year", "this autumn", "the end of the month".
final class Periods {
  private Periods() {}

  static List<DateRule> rules() {
    return List.of(
        DateRule.of(
            "period",
            List.of("month", "year", "quarter", "decade"),
            "\\b(last|next|this|the previous|the following|the same|that)"
                + " (month|year|quarter|decade)(?:'?s)?\\b(?! later| earlier)",
            Periods::period),
        DateRule.of(
            "season",
            NamedTimes.SEASONS,
            "\\b(last|next|this|the previous) (spring|summer|autumn|fall|winter)\\b",
            Periods::season),
        DateRule.of(
            "season",
            NamedTimes.SEASONS,
            "(?<=\\b(?:in|by|until|till|since|during) )(?:(?:the )?(spring|summer|autumn|winter)|the"
                + " (fall))\\b(?! (?:of|and)\\b| \\d|-)",
            Periods::bareSeason),
        DateRule.of(
            "mid-year",
            List.of("mid-year", "midyear"),
            "\\bmid-?year\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear()))),
        DateRule.of(
            "year-end",
            List.of("end"),
            "\\b(?:(?:the )?(?:very )?end of (the|this|last|next) year|year[ -]end|(?:the )?year's"
                + " end)\\b",
            (m, s) -> Reckoned.of(s.published().getYear() + shift(m.group(1)) + "-12-31")),
        DateRule.of(
            "decade-end",
            List.of("end of the decade", "end of this decade"),
            "\\b(?:the )?end of (?:the|this) decade\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear() / 10 * 10 + 9))),
        DateRule.of(
            "month-end",
            List.of("end of "),
            "\\b(?:the )?(?:very )?end of (the|this|last|next) month\\b",
            (m, s) ->
                Reckoned.of(
                    YearMonth.from(s.published()).plusMonths(shift(m.group(1))).atEndOfMonth())),
        DateRule.of(
            "week-end",
            List.of("end of "),
            "\\b(?:the )?(?:very )?end of (this|last|next) week\\b",
            (m, s) ->
                Reckoned.of(s.published().with(DayOfWeek.SUNDAY).plusWeeks(shift(m.group(1))))),
        DateRule.of(
            "named-end",
            List.of("end of "),
            "\\b(?:the )?(?:very )?end of (?:("
                + Calendar.MONTH
                + ")(?:,? (?:of )?((?:19|20)\\d{2}))?|((?:19|20)\\d{2}))\\b",
            Periods::namedEnd),
        DateRule.of(
            "year-beginning",
            List.of("of the year", "of this year"),
            "\\b(?:the )?(?:beginning|start) of (?:the|this) year\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear()))),
        DateRule.of(
            "month-beginning",
            List.of("of the month", "of this month"),
            "\\b(?:the )?(?:beginning|start|middle) of (?:the|this) month\\b",
            (_, s) -> Reckoned.of(YearMonth.from(s.published()).toString())),
        DateRule.of(
            "week-beginning",
            List.of("of the week", "of this week"),
            "\\b(?:the )?(?:beginning|start) of (?:the|this) week\\b",
            (_, s) -> Reckoned.of(s.published().with(DayOfWeek.MONDAY))),
        DateRule.of(
            "century-turn",
            List.of("turn of the"),
            "\\bthe turn of the (?:century|millennium)\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear() / 100 * 100))));
  }

  private static int shift(@Nullable String which) {
    return which == null
        ? 0
        : switch (which.toLowerCase(Locale.ROOT)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
  }

  /// "By the end of March" is its last day; without "by" or "until", it is some time in March.
  private static Optional<Reckoned> namedEnd(MatchResult m, Setting s) {
    boolean day = s.before(9).matches("(?s).*\\b(by|until|till|before|through) ");
    if (m.group(3) != null) {
      return day
          ? Optional.of(new Reckoned(m.group(3) + "-12-31", List.of(m.group(3))))
          : Reckoned.of(m.group(3));
    }
    YearMonth month = NamedTimes.monthNear(m.group(1), m.group(2), s);
    return day
        ? Optional.of(new Reckoned(month.atEndOfMonth().toString(), List.of(month.toString())))
        : Reckoned.of(month.toString());
  }

  private static Optional<Reckoned> period(MatchResult m, Setting s) {
    String unit = m.group(2).toLowerCase(Locale.ROOT);
    String qualifier = m.group(1).toLowerCase(Locale.ROOT);
    LocalDate ref =
        qualifier.startsWith("the ") || qualifier.equals("that") ? s.anchor(unit) : s.published();
    int shift =
        switch (qualifier) {
          case "last", "the previous" -> -1;
          case "next", "the following" -> 1;
          default -> 0;
        };
    return switch (unit) {
      case "month", "year" -> new Spell(shift, unit).fromDay(ref).flatMap(Reckoned::of);
      case "decade" -> {
        int from = ref.getYear() / 10 * 10 + 10 * shift;
        yield Reckoned.of(from + "/" + (from + 9));
      }
      default -> {
        LocalDate first =
            LocalDate.of(ref.getYear(), (ref.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .plusMonths(3L * shift);
        yield Reckoned.of(first + "/" + first.plusMonths(3).minusDays(1));
      }
    };
  }

  /// "In the autumn": the nearest on the side that the tense says; where it says none, it is no
  /// time.
  private static Optional<Reckoned> bareSeason(MatchResult m, Setting s) {
    Tense tense = s.tense();
    if (tense == Tense.UNKNOWN) {
      return Optional.empty();
    }
    LocalDate ref = s.published();
    int first = NamedTimes.firstMonth(m.group(1) == null ? m.group(2) : m.group(1));
    LocalDate start = LocalDate.of(ref.getYear(), first, 1);
    if (tense == Tense.FUTURE) {
      start = start.plusMonths(3).isAfter(ref) ? start : start.plusYears(1);
    } else {
      start = start.isAfter(ref) ? start.minusYears(1) : start;
    }
    return Reckoned.of(start + "/" + start.plusMonths(3).minusDays(1));
  }

  /// Seasons are those of the north, in whole months.
  private static Optional<Reckoned> season(MatchResult m, Setting s) {
    int first = NamedTimes.firstMonth(m.group(2));
    LocalDate ref = s.published();
    LocalDate start = LocalDate.of(ref.getYear(), first, 1);
    String qualifier = m.group(1).toLowerCase(Locale.ROOT);
    if (qualifier.equals("next")) {
      start = start.isAfter(ref) ? start : start.plusYears(1);
    } else if (!qualifier.equals("this")) {
      while (start.plusMonths(3).isAfter(ref)) {
        start = start.minusYears(1);
      }
    }
    return Reckoned.of(start + "/" + start.plusMonths(3).minusDays(1));
  }
}
