package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import trucewatch.news.text.Numbers;

/// Days and weeks that are named from where the text stands: "yesterday", "on Friday", "last week",
/// "this weekend", "that night".
final class NearDays {
  private static final List<String> STEMS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private NearDays() {}

  static List<DateRule> rules() {
    return List.of(
        DateRule.of(
            "day-word",
            List.of("day", "tonight", "tomorrow"),
            "\\b(the day before yesterday|the day after"
                + " tomorrow|yesterday|today|tonight|tomorrow)\\b",
            NearDays::dayWord),
        DateRule.of(
            "today-part",
            List.of("this ", "in the day"),
            "\\b(?:this (?:morning|afternoon|evening)|earlier in the day)\\b",
            (_, s) -> Reckoned.of(s.published())),
        DateRule.of(
            "weekday",
            STEMS,
            "\\b(?:(last|next|this|this past|past|the following|the previous) )?("
                + Calendar.WEEKDAY
                + ")(?!\\w)",
            NearDays::weekday),
        DateRule.of(
            "weekdays-ago",
            List.of("days ago"),
            "\\b(" + Numbers.PATTERN + ") (" + Calendar.WEEKDAY + ")s ago\\b",
            NearDays::weekdaysAgo),
        DateRule.of(
            "week-from-now",
            List.of("this time "),
            "\\bthis time (last|next) week\\b",
            (m, s) ->
                Reckoned.of(s.published().plusWeeks(m.group(1).equalsIgnoreCase("last") ? -1 : 1))),
        DateRule.of(
            "week",
            List.of("week"),
            "\\b(last|next|this|this past|past|the following|the previous|the"
                + " coming|this coming|the|that) (week|weekend)\\b(?! (?:before|after|of)\\b)",
            NearDays::week),
        DateRule.of(
            "overnight",
            List.of("overnight"),
            "\\bovernight\\b(?! (?:stays?|curfews?|trains?|bags?|flights?|bus))",
            (_, s) ->
                Optional.of(
                    new Reckoned(
                        s.published().toString(), List.of(s.published().minusDays(1).toString())))),
        DateRule.of(
            "before-last",
            List.of("before last"),
            "\\bthe (week|month|year) before last\\b",
            (m, s) -> beforeLast(m.group(1).toLowerCase(Locale.ROOT), s.published())),
        DateRule.of(
            "last-night",
            List.of("night"),
            "\\blast night\\b",
            (_, s) -> Reckoned.of(s.published().minusDays(1))),
        DateRule.of(
            "the-day",
            List.of("the day"),
            "(?<=\\b(?:of|in|during|throughout) )the day\\b(?! (?:after|before|when|that|of|he|she|it"
                + "|they|we)\\b)",
            (_, s) -> Reckoned.of(s.published())),
        DateRule.of(
            "same-day",
            List.of("that ", "same", "in the day"),
            "\\b(?:(?:that|the same|that same|this same) (?:day|night|morning|afternoon|evening)|later in the day)\\b",
            (_, s) -> Reckoned.of(s.lastDay())));
  }

  private static Optional<Reckoned> dayWord(MatchResult m, Setting s) {
    LocalDate ref = s.published();
    return switch (m.group(1).toLowerCase(Locale.ROOT)) {
      case "yesterday" -> Reckoned.of(ref.minusDays(1));
      case "tomorrow" -> Reckoned.of(ref.plusDays(1));
      case "the day before yesterday" -> Reckoned.of(ref.minusDays(2));
      case "the day after tomorrow" -> Reckoned.of(ref.plusDays(2));
      default -> Reckoned.of(ref);
    };
  }

  /// A day of every week is no day.
  private static Optional<Reckoned> weekday(MatchResult m, Setting s) {
    if (!Character.isUpperCase(m.group(2).charAt(0))
        || s.before(7).matches("(?s).*\\b(every|each|bloody|black|ash|palm|good) ")) {
      return Optional.empty();
    }
    DayOfWeek day = Calendar.weekday(m.group(2));
    LocalDate ref = s.published();
    LocalDate back = ref.minusDays((ref.getDayOfWeek().getValue() - day.getValue() + 7) % 7);
    LocalDate ahead = ref.plusDays((day.getValue() - ref.getDayOfWeek().getValue() + 7) % 7);
    String qualifier = m.group(1) == null ? "" : m.group(1).toLowerCase(Locale.ROOT);
    LocalDate chosen =
        switch (qualifier) {
          case "last", "past", "this past", "the previous" ->
              back.equals(ref) ? ref.minusDays(7) : back;
          case "next" -> ahead.equals(ref) ? ref.plusDays(7) : ahead;
          case "this" -> inThisWeek(ref, day, s.tense());
          case "the following" -> following(s.lastDay(), day);
          default -> s.tense() == Tense.FUTURE ? ahead : back;
        };
    LocalDate other = chosen.equals(back) ? (ahead.equals(back) ? back.minusDays(7) : ahead) : back;
    return Optional.of(new Reckoned(chosen.toString(), List.of(other.toString())));
  }

  /// "Two Fridays ago": the Friday before the last one.
  private static Optional<Reckoned> weekdaysAgo(MatchResult m, Setting s) {
    DayOfWeek day = Calendar.weekday(m.group(2));
    LocalDate last = s.published().with(TemporalAdjusters.previous(day));
    return Numbers.of(m.group(1)).flatMap(n -> Reckoned.of(last.minusWeeks(n - 1L)));
  }

  /// "This Sunday" lies in the week of publication, unless its verb says that it is past already.
  private static LocalDate inThisWeek(LocalDate ref, DayOfWeek day, Tense tense) {
    LocalDate here = ref.with(day);
    return here.isAfter(ref) && tense == Tense.PAST ? here.minusDays(7) : here;
  }

  private static LocalDate following(LocalDate last, DayOfWeek day) {
    return last.plusDays((day.getValue() - last.getDayOfWeek().getValue() + 6) % 7 + 1L);
  }

  private static Optional<Reckoned> week(MatchResult m, Setting s) {
    String qualifier = m.group(1).toLowerCase(Locale.ROOT);
    boolean coming = qualifier.endsWith("coming");
    boolean told = (qualifier.startsWith("the ") && !coming) || qualifier.equals("that");
    LocalDate ref = told ? s.lastDay() : s.published();
    LocalDate monday = ref.with(DayOfWeek.MONDAY);
    boolean weekend = m.group(2).equalsIgnoreCase("weekend");
    if (coming) {
      LocalDate saturday = monday.plusDays(5).plusWeeks(ref.getDayOfWeek().getValue() > 5 ? 1 : 0);
      return weekend ? Reckoned.of(saturday + "/" + saturday.plusDays(1)) : Optional.empty();
    }
    if (!weekend
        && qualifier.equals("the")
        && s.before(18).matches("(?s).*\\b(earlier|later) in ")) {
      return weekFrom(monday);
    }
    if (!weekend && qualifier.equals("the")) {
      return s.before(7).endsWith("end of ") ? Reckoned.of(monday.plusDays(6)) : Optional.empty();
    }
    int shift =
        switch (qualifier) {
          case "last", "past", "this past", "the previous" -> -1;
          case "next", "the following" -> 1;
          default -> 0;
        };
    if (weekend) {
      boolean over = ref.getDayOfWeek().getValue() < 6 && s.tense() != Tense.FUTURE;
      LocalDate saturday =
          monday
              .plusDays(5)
              .plusWeeks(shift == 0 && over ? -1 : qualifier.endsWith("past") ? -1 : shift);
      return Reckoned.of(saturday + "/" + saturday.plusDays(1));
    }
    return weekFrom(monday.plusWeeks(shift));
  }

  private static Optional<Reckoned> weekFrom(LocalDate monday) {
    return Reckoned.of(monday + "/" + monday.plusDays(6));
  }

  private static Optional<Reckoned> beforeLast(String unit, LocalDate ref) {
    return unit.equals("week")
        ? weekFrom(ref.with(DayOfWeek.MONDAY).minusWeeks(2))
        : new Spell(-2, unit).fromDay(ref).flatMap(Reckoned::of);
  }
}
