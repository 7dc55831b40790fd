package trucewatch.news.dates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import trucewatch.news.text.Numbers;

/// Times that are reckoned from the one named before: "the year before", "two days later", "the
/// following month".
final class FromAnother {
  private static final String SPELL =
      "(" + Numbers.PATTERN + ") (hour|day|week|month|year|decade)s? ";
  private static final String NOTHING_NAMED = "(?! (?!that\\b|\\d{1,3}\\b)\\w)";

  private FromAnother() {}

  static List<DateRule> rules() {
    return List.of(
        DateRule.of(
            "before-that",
            List.of("before", "earlier", "previous", "prior"),
            "\\b(the (?:year|month|week|day|night|evening) before"
                + NOTHING_NAMED
                + "|the (?:year|month|week|day) earlier|the previous"
                + " (?:year|month|day|night|morning|evening)|"
                + SPELL
                + "(?:before"
                + NOTHING_NAMED
                + "|(?:earlier|prior)(?! (?:than|to)\\b)))\\b",
            (m, s) -> near(m, s, -1)),
        DateRule.of(
            "after-that",
            List.of("next", "following", "after", "later"),
            "\\b(the (?:next|following) (?:day|morning|night|evening|month|year)|the day after"
                + NOTHING_NAMED
                + "|"
                + SPELL
                + "later)\\b",
            (m, s) -> near(m, s, 1)),
        DateRule.of(
            "some-time-before-that",
            List.of("s earlier", "s before"),
            "\\b(day|week|month|year|decade)s (?:earlier(?! (?:than|to)\\b)|before"
                + NOTHING_NAMED
                + ")(?=\\W|$)",
            (m, s) -> some(m, s).map(day -> new Reckoned("../" + day, List.of()))),
        DateRule.of(
            "some-time-after-that",
            List.of("s later"),
            "\\b(day|week|month|year|decade)s later\\b",
            (m, s) -> some(m, s).map(day -> new Reckoned(day + "/..", List.of()))));
  }

  /// "Days earlier", "weeks later": no certain time, but two at least. A number before them makes
  /// it another rule's.
  private static Optional<String> some(MatchResult m, Setting s) {
    if (s.before(24)
        .matches("(?s).*(?:\\b(?:" + Numbers.PATTERN + "|half|hundred|thousand|of)|\\]) $")) {
      return Optional.empty();
    }
    String unit = m.group(1).toLowerCase(Locale.ROOT);
    boolean back = !m.group().toLowerCase(Locale.ROOT).contains("later");
    return new Spell(back ? -2 : 2, unit).fromDay(s.anchor(unit));
  }

  private static Optional<Reckoned> near(MatchResult m, Setting s, int sign) {
    if (m.group(3) != null) {
      String unit = m.group(3).toLowerCase(Locale.ROOT);
      return Numbers.of(m.group(2))
          .flatMap(n -> new Spell(sign * n, unit).fromDay(s.anchor(unit)))
          .flatMap(Reckoned::of);
    }
    String unit =
        m.group(1)
            .toLowerCase(Locale.ROOT)
            .replaceAll(".*\\b(year|month|week|day|night|morning|evening)\\b.*", "$1")
            .replaceAll("night|morning|evening", "day");
    return new Spell(sign, unit).fromDay(s.anchor(unit)).flatMap(Reckoned::of);
  }
}
