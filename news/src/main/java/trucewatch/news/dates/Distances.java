package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;

/// Times that are told by how far they lie from the day of publication, and spans that begin or end
/// there: "two years ago", "in three weeks", "the past month", "for almost ten years", "the first
/// in twenty years".
final class Distances {
  private static final String NUMBER = Numbers.PATTERN;
  private static final String ROUGHLY =
      "(?:almost |nearly |over |about |around |at least |more than |some |the past |the last )?";
  private static final List<String> LONG = List.of("month", "year", "quarter", "decade");
  private static final Set<String> LONG_AGO = Set.of("year", "decade", "century");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private Distances() {}

  static List<DateRule> rules() {
    return List.of(
        DateRule.of(
            "ago",
            List.of("ago"),
            "(?:\\b|(?=\\[))(half )?(" + NUMBER + "|\\[\\w+\\]) " + Spell.UNIT + "s? ago\\b",
            Distances::ago),
        DateRule.of(
            "ago-from-now",
            List.of("ago t"),
            "\\b(" + NUMBER + ") (week|month|year)s? ago (today|this month|this week)\\b",
            Distances::agoFromNow),
        DateRule.of(
            "ago",
            List.of("half"),
            "\\b(?:(a) (year|decade|century) and a half|("
                + NUMBER
                + ") and a half (year|decade|centurie)s) ago\\b",
            Distances::andAHalf),
        DateRule.of(
            "ago",
            List.of("s ago"),
            "\\b(?:many )?(day|week|month|year|decade)s ago\\b",
            (m, s) -> numbered(s) ? Optional.empty() : atLeastTwo(m.group(1), s)),
        DateRule.of(
            "ahead",
            List.of("in "),
            "\\bin (" + NUMBER + ") " + Spell.UNIT + "s?(?:'s?)?(?: time)?\\b",
            Distances::ahead),
        DateRule.of(
            "ahead",
            List.of("from now", "from today"),
            "\\b(" + NUMBER + ") " + Spell.UNIT + "s? from (?:now|today)\\b",
            (m, s) -> ahead(m.group(1), m.group(2), s)),
        DateRule.of(
            "ahead",
            List.of("s away"),
            "\\b(" + NUMBER + ") (day|week|month|year)s away\\b(?! from)",
            (m, s) ->
                Numbers.vague(m.group(1)) ? Optional.empty() : ahead(m.group(1), m.group(2), s)),
        DateRule.of(
                "past-span",
                List.of("the past ", "the last "),
                "\\b(?:over |for |in |during )?(the (?:past|last) (?:("
                    + NUMBER
                    + ") )?"
                    + Spell.UNIT
                    + "s?)\\b(?! of )",
                Distances::pastSpan)
            .ofFirstGroup(),
        DateRule.of(
            "past-span",
            List.of("recent "),
            "\\brecent (?:days|weeks|months|years|decades)\\b",
            (_, s) -> Reckoned.of("../" + s.published())),
        DateRule.of(
                "lasting",
                List.of("day", "week", "month", "year", "decade"),
                "\\bfor " + ROUGHLY + "((" + NUMBER + ") (day|week|month|year|decade)s?)\\b",
                Distances::lasting)
            .ofFirstGroup(),
        DateRule.of(
                "first-in",
                LONG,
                "\\bin " + ROUGHLY + "((" + NUMBER + ") (month|year|decade)s?)\\b",
                Distances::firstIn)
            .ofFirstGroup(),
        DateRule.of(
            "next-span",
            List.of("the next ", "coming ", "within "),
            "\\b(?:the (?:next|coming)|within) (?:("
                + NUMBER
                + ") )?"
                + Spell.UNIT
                + "(s?)\\b(?! of)",
            Distances::nextSpan));
  }

  private static Optional<Reckoned> ago(MatchResult m, Setting s) {
    String before = s.before(12);
    if (before.endsWith(" half ") || before.endsWith("hundred ")) {
      return Optional.empty(); // "two and a half years ago", "a hundred ..."
    }
    boolean more = before.matches("(?s).*\\b(over|more than|at least) $");
    if (m.group(1) != null) {
      return half(m.group(3).toLowerCase(Locale.ROOT))
          .flatMap(half -> half.fromDay(s.published()))
          .flatMap(Reckoned::of);
    }
    if (Numbers.vague(m.group(2)) && !m.group(3).equalsIgnoreCase("hour")) {
      return atLeastTwo(m.group(3), s);
    }
    return Numbers.of(m.group(2).replaceAll("[\\[\\]]", ""))
        .flatMap(n -> new Spell(-n, m.group(3)).fromDay(s.published()))
        .flatMap(value -> Reckoned.of((more ? "../" : "") + value));
  }

  /// "Three years ago today", "two years ago this month".
  private static Optional<Reckoned> agoFromNow(MatchResult m, Setting s) {
    String now = m.group(3).toLowerCase(Locale.ROOT);
    return Numbers.of(m.group(1))
        .flatMap(n -> new Spell(-n, m.group(2)).after(s.published()))
        .flatMap(
            day ->
                switch (now) {
                  case "today" -> Reckoned.of(day);
                  case "this month" -> Reckoned.of(new Spell(0, "month").coarse(day));
                  default -> {
                    LocalDate monday = day.with(DayOfWeek.MONDAY);
                    yield Reckoned.of(monday + "/" + monday.plusDays(6));
                  }
                });
  }

  /// "Two and a half years ago" is 30 months ago.
  private static Optional<Reckoned> andAHalf(MatchResult m, Setting s) {
    String unit = m.group(2) == null ? m.group(4) : m.group(2);
    Optional<Integer> number = Numbers.of(m.group(1) == null ? m.group(3) : m.group(1));
    Optional<Spell> spell =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "year" -> number.map(n -> new Spell(-12 * n - 6, "month"));
          case "decade" -> number.map(n -> new Spell(-10 * n - 5, "year"));
          default -> number.map(n -> new Spell(-100 * n - 50, "year"));
        };
    return spell.flatMap(back -> back.fromDay(s.published())).flatMap(Reckoned::of);
  }

  /// "A few weeks ago", "years ago": no certain time, but two weeks at least.
  private static Optional<Reckoned> atLeastTwo(String unit, Setting s) {
    return new Spell(-2, unit).fromDay(s.published()).flatMap(v -> Reckoned.of("../" + v));
  }

  private static boolean numbered(Setting s) {
    return s.before(20).matches("(?s).*(?:\\b(?:" + NUMBER + "|half|hundred|thousand|of)|\\]) $");
  }

  private static Optional<Spell> half(String unit) {
    return switch (unit) {
      case "century" -> Optional.of(new Spell(-50, "year"));
      case "decade" -> Optional.of(new Spell(-5, "year"));
      case "year" -> Optional.of(new Spell(-6, "month"));
      default -> Optional.empty();
    };
  }

  private static Optional<Reckoned> ahead(MatchResult m, Setting s) {
    if (Numbers.vague(m.group(1))) {
      return s.tense() == Tense.FUTURE ? Reckoned.of(s.published() + "/..") : Optional.empty();
    }
    return s.tense() == Tense.FUTURE || m.group().toLowerCase(Locale.ROOT).endsWith("time")
        ? ahead(m.group(1), m.group(2), s)
        : Optional.empty();
  }

  private static Optional<Reckoned> ahead(String number, String unit, Setting s) {
    return Numbers.of(number)
        .flatMap(n -> new Spell(n, unit).fromDay(s.published()))
        .flatMap(Reckoned::of);
  }

  private static Optional<Reckoned> pastSpan(MatchResult m, Setting s) {
    LocalDate ref = s.published();
    String number = m.group(2) == null ? "one" : m.group(2);
    if (Numbers.vague(number)) {
      return Reckoned.of("../" + ref);
    }
    return Numbers.of(number)
        .map(n -> new Spell(-n, m.group(3)))
        .flatMap(
            spell ->
                spell
                    .after(ref)
                    .map(
                        from ->
                            LONG_AGO.contains(spell.unit())
                                ? spell.coarse(from) + "/" + spell.coarse(ref)
                                : from + "/" + ref))
        .flatMap(Reckoned::of);
  }

  /// "The next two weeks", "within 72 hours", "over the next decade"; "the coming days" has no end.
  private static Optional<Reckoned> nextSpan(MatchResult m, Setting s) {
    LocalDate ref = s.published();
    String words = m.group().toLowerCase(Locale.ROOT);
    boolean within = words.startsWith("within");
    if (m.group(1) == null && !m.group(3).isEmpty()) {
      return within ? Optional.empty() : Reckoned.of(ref + "/..");
    }
    if (m.group(1) == null && !s.before(8).matches("(?s).*\\b(over|during|in|for) ")) {
      return Optional.empty();
    }
    if (s.tense() == Tense.PAST && !words.contains("coming")) {
      return Optional.empty();
    }
    String number = m.group(1) == null ? "one" : m.group(1);
    return Numbers.vague(number)
        ? Reckoned.of(ref + "/..")
        : Numbers.of(number)
            .flatMap(n -> new Spell(n, m.group(2)).after(ref))
            .flatMap(to -> Reckoned.of(ref + "/" + to));
  }

  /// "Has held it for two years": what goes on until the day of publication.
  private static Optional<Reckoned> lasting(MatchResult m, Setting s) {
    return s.before(60).matches("(?s).*\\b(has|have|had|been|'ve|'s)\\b.*")
        ? untilNow(m, s)
        : Optional.empty();
  }

  /// "For the first time in ten years", "the worst in a decade".
  private static Optional<Reckoned> firstIn(MatchResult m, Setting s) {
    return s.before(60)
            .matches("(?s).*\\b(first|only|last|best|worst|least|most|[a-z]{3,}est)\\b[^.;]*")
        ? untilNow(m, s)
        : Optional.empty();
  }

  private static Optional<Reckoned> untilNow(MatchResult m, Setting s) {
    String unit = m.group(3).toLowerCase(Locale.ROOT);
    return Numbers.vague(m.group(2))
        ? Optional.empty()
        : Numbers.of(m.group(2))
            .map(n -> new Spell(-n, unit))
            .flatMap(
                spell ->
                    spell
                        .fromDay(s.published())
                        .map(from -> begun(s, from) + "/" + spell.coarse(s.published())))
            .flatMap(Reckoned::of);
  }

  /// A year that the same sentence gives goes before one that was reckoned, where they differ by
  /// one: "almost 15 years, since 1994".
  private static String begun(Setting s, String reckoned) {
    if (reckoned.length() != 4) {
      return reckoned;
    }
    for (Sentence sentence : s.prose().sentences()) {
      Span span = s.prose().spanOf(sentence.from(), sentence.to());
      var given = YEAR.matcher(span.holds(s.span()) ? span.in(s.prose().plain()) : "");
      while (given.find()) {
        if (Math.abs(Integer.parseInt(given.group()) - Integer.parseInt(reckoned)) == 1) {
          return given.group();
        }
      }
    }
    return reckoned;
  }
}
