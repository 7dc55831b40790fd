package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

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
            "year-end",
            List.of("end"),
            "\\b(?:(?:the )?end of (?:the|this) year|year[ -]end|the year's end)\\b",
            (_, s) -> Reckoned.of(s.published().getYear() + "-12-31")),
        DateRule.of(
            "decade-end",
            List.of("end of the decade", "end of this decade"),
            "\\b(?:the )?end of (?:the|this) decade\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear() / 10 * 10 + 9))),
        DateRule.of(
            "month-end",
            List.of("end"),
            "\\b(?:the )?end of (?:the|this) month\\b",
            (_, s) -> Reckoned.of(s.published().withDayOfMonth(s.published().lengthOfMonth()))),
        DateRule.of(
            "year-beginning",
            List.of("of the year", "of this year"),
            "\\b(?:the )?(?:beginning|start) of (?:the|this) year\\b",
            (_, s) -> Reckoned.of(Integer.toString(s.published().getYear()))));
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

  /// Seasons are those of the north, in whole months.
  private static Optional<Reckoned> season(MatchResult m, Setting s) {
    int first = NamedTimes.firstMonth(m.group(2));
    LocalDate ref = s.published();
    LocalDate start = LocalDate.of(ref.getYear(), first, 1);
    String qualifier = m.group(1).toLowerCase(Locale.ROOT);
    if (qualifier.equals("next")) {
      start = start.isAfter(ref) ? start : start.plusYears(1);
    } else if (!qualifier.equals("this")) {
      start = start.plusMonths(3).isAfter(ref) ? start.minusYears(1) : start;
    }
    return Reckoned.of(start + "/" + start.plusMonths(3).minusDays(1));
  }
}
