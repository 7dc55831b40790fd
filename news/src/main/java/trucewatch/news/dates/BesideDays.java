package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;

/// Times reckoned from a day that stands beside them: "two days after the October 10 deal", "a week
/// before May 25".
final class BesideDays {
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b("
              + Calendar.NUMBER
              + ") (day|week|month|year)s? (after|before|from) (?:the |its |their )?$",
          Pattern.CASE_INSENSITIVE);
  private static final int REACH = 50;

  private BesideDays() {}

  /// Adds such times before each full day of the text.
  static List<DateMention> added(Prose prose, List<DateMention> found) {
    List<DateMention> all = new ArrayList<>(found);
    for (DateMention day : found) {
      int from = Math.max(0, day.span().start() - REACH);
      Matcher m = BESIDE.matcher(prose.plain().substring(from, day.span().start()));
      if (day.value().length() != 10 || !m.find()) {
        continue;
      }
      Span span = new Span(from + m.start(), from + m.end(3));
      value(LocalDate.parse(day.value()), m)
          .ifPresent(
              value -> {
                all.removeIf(d -> d.span().meets(span));
                all.add(
                    new DateMention(
                        span, span.in(prose.text()), value.toString(), "beside-day", List.of()));
              });
    }
    all.sort(Comparator.comparing(DateMention::span));
    return all;
  }

  private static Optional<LocalDate> value(LocalDate day, Matcher m) {
    int sign = m.group(3).equalsIgnoreCase("before") ? -1 : 1;
    return Calendar.number(m.group(1))
        .map(
            n ->
                switch (m.group(2).toLowerCase(Locale.ROOT)) {
                  case "day" -> day.plusDays((long) sign * n);
                  case "week" -> day.plusWeeks((long) sign * n);
                  case "month" -> day.plusMonths((long) sign * n);
                  default -> day.plusYears((long) sign * n);
                });
  }
}
