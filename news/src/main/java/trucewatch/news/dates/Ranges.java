package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trucewatch.news.text.Prose;

/// Sets the beginning of a span by its end: in "May to July 2014" May is that of 2014, in "Monday
/// to Friday" Monday is the one before that Friday. Both stay times of their own.
final class Ranges {
  private static final Pattern TO = Pattern.compile("(?i),? ?(?:to|until|till|through|-|–|—) ?");
  private static final Pattern AND = Pattern.compile("(?i) and ");

  private Ranges() {}

  /// The mentions of one paragraph, in its order, with such beginnings set.
  static List<DateMention> settled(Prose prose, List<DateMention> mentions) {
    List<DateMention> out = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      DateMention a = mentions.get(i);
      boolean pair = i + 1 < mentions.size() && pair(prose, a, mentions.get(i + 1));
      String value = pair ? beginning(a, mentions.get(i + 1)) : a.value();
      out.add(
          value.equals(a.value())
              ? a
              : new DateMention(a.span(), a.text(), value, "span-beginning", List.of(a.value())));
    }
    return out;
  }

  private static boolean pair(Prose prose, DateMention a, DateMention b) {
    String between = prose.plain().substring(a.span().end(), b.span().start());
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
    boolean noYear = a.rule().equals("month") || a.rule().equals("month-day");
    if (noYear && (b.rule().equals("full") || b.rule().equals("month-year"))) {
      from = to.substring(0, 4) + from.substring(4);
      return from.compareTo(to) > 0
          ? Integer.parseInt(from.substring(0, 4)) - 1 + from.substring(4)
          : from;
    }
    return from;
  }
}
