package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;

/// Times reckoned from one that stands beside them: "two days after the October 10 deal", "a week
/// before May 25", "the week of March 20", "five years after the 2011 accord".
final class BesideDays {
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:("
              + Numbers.PATTERN
              + ") (day|week|month|year)s? (after|before|from)|the (week|weekend|eve) of)"
              + " (?:(?:the |its |their |a |an )?(?:(?!the\\b|of\\b)[\\p{L}'-]+ ){1,3}(?:of|on|in|signed on) |the"
              + " |its |their )?$",
          Pattern.CASE_INSENSITIVE);
  private static final int REACH = 80;

  private BesideDays() {}

  /// Adds such times before each full day of the text.
  static List<DateMention> added(Prose prose, List<DateMention> found) {
    List<DateMention> all = new ArrayList<>(found);
    for (DateMention day : found) {
      int from = Math.max(0, day.span().start() - REACH);
      Matcher m = BESIDE.matcher(prose.plain().substring(from, day.span().start()));
      if (!m.find()) {
        continue;
      }
      Span span = new Span(from + m.start(), from + m.end(m.group(4) == null ? 3 : 4));
      value(day.value(), m)
          .ifPresent(
              value -> {
                all.removeIf(d -> d.span().meets(span));
                all.add(
                    new DateMention(span, span.in(prose.text()), value, "beside-day", List.of()));
              });
    }
    all.sort(Comparator.comparing(DateMention::span));
    return all;
  }

  /// Days and weeks are reckoned from days only, months also from months, years from any.
  private static Optional<String> value(String beside, Matcher m) {
    if (beside.contains("/")) {
      return Optional.empty();
    }
    boolean day = beside.length() == 10;
    if (m.group(4) != null) {
      return day ? Optional.of(around(LocalDate.parse(beside), m.group(4))) : Optional.empty();
    }
    boolean years = m.group(2).equalsIgnoreCase("year");
    boolean months = m.group(2).equalsIgnoreCase("month");
    if (!day && !(beside.length() == 4 && years) && !(beside.length() == 7 && (years || months))) {
      return Optional.empty();
    }
    int sign = m.group(3).equalsIgnoreCase("before") ? -1 : 1;
    LocalDate from = LocalDate.parse(beside + "-01-01".substring((beside.length() - 4)));
    return Numbers.of(m.group(1))
        .map(n -> new Spell(sign * n, m.group(2)))
        .flatMap(spell -> spell.after(from))
        .map(to -> to.toString().substring(0, beside.length()));
  }

  private static String around(LocalDate day, String which) {
    if (which.equalsIgnoreCase("eve")) {
      return day.minusDays(1).toString();
    }
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return (which.equalsIgnoreCase("week") ? monday : monday.plusDays(5))
        + "/"
        + monday.plusDays(6);
  }
}
