package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trucewatch.news.text.Prose;

/// Sets a time by the one that stands beside it. In "May to July 2014" May is that of 2014, in
/// "Monday to Friday" Monday is the one before that Friday; in "March 14 last year" the day is that
/// of last year, in "Tuesday of last week" it is the one of that week, in "Monday (March 13)" both
/// are one day. All stay times of their own.
final class Neighbours {
  private static final Pattern TO = Pattern.compile("(?i),? ?(?:to|until|till|through|-|–|—) ?");
  private static final Pattern AND = Pattern.compile("(?i) and ");
  private static final Pattern OF = Pattern.compile("(?i),? (?:of )?");
  private static final Pattern SAME = Pattern.compile("(?i) ?\\(|, | - | the ");
  private static final Set<String> NO_YEAR = Set.of("month", "month-day", "day-in-list");
  private static final Set<String> WITH_YEAR = Set.of("full", "month-year");

  private Neighbours() {}

  /// The mentions of one paragraph, in its order, so set.
  static List<DateMention> settled(Prose prose, List<DateMention> mentions) {
    List<DateMention> out = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      DateMention a = mentions.get(i);
      out.add(i + 1 < mentions.size() ? beside(prose, a, mentions.get(i + 1)) : a);
    }
    return out;
  }

  private static DateMention beside(Prose prose, DateMention a, DateMention b) {
    String between = prose.plain().substring(a.span().end(), b.span().start());
    if (OF.matcher(between).matches() && b.rule().equals("period") && b.value().length() == 4) {
      return NO_YEAR.contains(a.rule())
          ? set(a, b.value() + a.value().substring(4), "year-beside")
          : a;
    }
    if (OF.matcher(between).matches()
        && a.rule().equals("weekday")
        && b.rule().equals("week")
        && b.value().length() == 21) {
      LocalDate monday = LocalDate.parse(b.value().substring(0, 10)).with(DayOfWeek.MONDAY);
      return set(
          a, monday.with(LocalDate.parse(a.value()).getDayOfWeek()).toString(), "day-beside");
    }
    if (SAME.matcher(between).matches() && a.rule().equals("weekday") && b.value().length() == 10) {
      boolean fits =
          LocalDate.parse(a.value()).getDayOfWeek() == LocalDate.parse(b.value()).getDayOfWeek();
      return fits ? set(a, b.value(), "day-beside") : a;
    }
    return range(prose, a, between) ? set(a, beginning(a, b), "span-beginning") : a;
  }

  private static DateMention set(DateMention a, String value, String rule) {
    return value.equals(a.value())
        ? a
        : new DateMention(a.span(), a.text(), value, rule, List.of(a.value()));
  }

  private static boolean range(Prose prose, DateMention a, String between) {
    String before =
        prose
            .plain()
            .substring(Math.max(0, a.span().start() - 9), a.span().start())
            .toLowerCase(Locale.ROOT);
    return TO.matcher(between).matches()
        || (AND.matcher(between).matches() && before.endsWith("between "));
  }

  private static String beginning(DateMention a, DateMention b) {
    String from = a.value();
    String to = b.value();
    if (from.contains("/") || to.contains("/")) {
      return from;
    }
    if (a.rule().equals("weekday") && b.rule().equals("weekday") && from.compareTo(to) > 0) {
      return LocalDate.parse(from).minusWeeks(1).toString();
    }
    if (NO_YEAR.contains(a.rule()) && WITH_YEAR.contains(b.rule())) {
      from = to.substring(0, 4) + from.substring(4);
      return from.compareTo(to) > 0
          ? Integer.parseInt(from.substring(0, 4)) - 1 + from.substring(4)
          : from;
    }
    return from;
  }
}
