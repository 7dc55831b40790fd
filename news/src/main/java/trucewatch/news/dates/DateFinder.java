package trucewatch.news.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;

/// Finds expressions of time and reckons what they stand for, against the day of publication, the
/// tense of the nearest verb, and dates that the text gave before.
public final class DateFinder {
  /// A way to read one pattern; empty where the words turn out not to be a time.
  private interface Reader {
    Optional<Reckoned> read(MatchResult match, Setting setting);
  }

  private record Rule(String name, Pattern pattern, Reader reader) {
    /// Whether a text, in lower case, has any of what the rule needs; saves most of the matching.
    boolean mayMatch(String lower, boolean digits) {
      return switch (name) {
        case "month" -> MONTH_STEMS.stream().anyMatch(lower::contains);
        case "weekday" -> WEEKDAY_STEMS.stream().anyMatch(lower::contains);
        case "day-word" ->
            lower.contains("day") || lower.contains("tonight") || lower.contains("tomorrow");
        case "today-part" -> lower.contains("this ") || lower.contains("earlier in");
        case "week" -> lower.contains("week");
        case "period", "lasting" ->
            lower.contains("month")
                || lower.contains("year")
                || lower.contains("quarter")
                || lower.contains("decade");
        case "season" -> SEASONS.stream().anyMatch(lower::contains);
        case "part-of-year", "part-of-month" ->
            lower.contains("quarter of")
                || lower.contains("half of")
                || lower.contains("week of")
                || digits;
        case "season-of" -> digits && SEASONS.stream().anyMatch(lower::contains);
        case "feast" -> FEAST_STEMS.stream().anyMatch(lower::contains);
        case "last-night" -> lower.contains("night");
        case "the-day" -> lower.contains("the day");
        case "next-span" ->
            lower.contains("the next ") || lower.contains("coming ") || lower.contains("within ");
        case "year-end", "month-end" -> lower.contains("end");
        case "ago" -> lower.contains("ago");
        case "ahead" -> lower.contains("in ");
        case "past-span" -> lower.contains("the past ") || lower.contains("the last ");
        case "before-that" ->
            lower.contains("before") || lower.contains("earlier") || lower.contains("previous");
        case "after-that" ->
            lower.contains("next")
                || lower.contains("following")
                || lower.contains("after")
                || lower.contains("later");
        case "same-day" -> lower.contains("that ") || lower.contains("same");
        default -> digits;
      };
    }
  }

  private static final List<String> MONTH_STEMS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAY_STEMS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> SEASONS =
      List.of("spring", "summer", "autumn", "fall", "winter");

  private static final List<String> FEAST_STEMS =
      List.of(
          "easter",
          "christmas",
          "good friday",
          "boxing",
          "new year's",
          "may day",
          "thanksgiving",
          "halloween",
          "valentine",
          "eid al",
          "ramadan");

  /// A value with what else it could be.
  record Reckoned(String value, List<String> alternatives) {
    static Optional<Reckoned> of(LocalDate day) {
      return Optional.of(new Reckoned(day.toString(), List.of()));
    }

    static Optional<Reckoned> of(String value) {
      return Optional.of(new Reckoned(value, List.of()));
    }
  }

  /// Where an expression stands.
  ///
  /// @param lastDay the last full day that was named before, else that of publication
  /// @param lastTime the last year, month or day that was named before, else that of publication
  record Setting(Prose prose, Span span, LocalDate published, LocalDate lastDay, String lastTime) {
    /// The time that "the following month" follows: the last one named that is no coarser.
    LocalDate anchor(String unit) {
      return switch (unit) {
        case "year", "decade" ->
            LocalDate.parse(lastTime + "0000-01-01".substring(lastTime.length()));
        case "month", "quarter" ->
            lastTime.length() == 4
                ? lastDay
                : LocalDate.parse(lastTime + "0000-01-01".substring(lastTime.length()));
        default -> lastDay;
      };
    }

    Tense tense() {
      return Tense.around(prose, span);
    }
  }

  private static final String MONTH = Calendar.MONTH;
  private static final String WEEKDAY = Calendar.WEEKDAY;
  private static final String NUMBER = Calendar.NUMBER;
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String UNIT = "(hour|day|week|month|year|decade|century)";

  /// The rules, tried in this order at each place; the longest match at a place wins.
  private static final List<Rule> RULES =
      List.of(
          rule("iso", "\\b(\\d{4})[-/](\\d{2})[-/](\\d{2})(?=T\\d|\\b)", (m, _) -> day(m, 1, 2, 3)),
          rule("numeric", "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b", (m, _) -> numeric(m)),
          rule(
              "full",
              "(?:" + WEEKDAY + ",? )?\\b(" + MONTH + ") " + DAY + ",? (\\d{4})\\b",
              (m, _) -> full(m.group(1), m.group(2), m.group(3))),
          rule(
              "full",
              "(?:"
                  + WEEKDAY
                  + ",? )?(?:the )?\\b"
                  + DAY
                  + "(?: of)? ("
                  + MONTH
                  + "),? (\\d{4})\\b",
              (m, _) -> full(m.group(2), m.group(1), m.group(3))),
          rule(
              "days-of-month",
              "\\b("
                  + MONTH
                  + ") "
                  + DAY
                  + " ?(?:-|to|through|and) ?"
                  + DAY
                  + "(?:,? (\\d{4}))?\\b(?! ?"
                  + MONTH
                  + ")",
              (m, s) -> days(m.group(1), m.group(2), m.group(3), m.group(4), s)),
          rule(
              "days-of-month",
              "\\b" + DAY + " ?(?:-|to|and) ?" + DAY + " (" + MONTH + ")(?: (\\d{4}))?\\b",
              (m, s) -> days(m.group(3), m.group(1), m.group(2), m.group(4), s)),
          rule(
              "month-day",
              "(?:" + WEEKDAY + ",? )?\\b(" + MONTH + ") " + DAY + "\\b(?! ?(?:percent|%))",
              (m, s) -> monthDay(m.group(1), m.group(2), s)),
          rule(
              "month-day",
              "(?:" + WEEKDAY + ",? )?(?:the )?\\b" + DAY + "(?: of)? (" + MONTH + ")\\b",
              (m, s) -> monthDay(m.group(2), m.group(1), s)),
          rule(
              "month-year",
              "\\b(" + MONTH + "),?(?: of)? (\\d{4})\\b",
              (m, _) -> Reckoned.of(monthOf(Integer.parseInt(m.group(2)), m.group(1)))),
          rule(
              "month",
              "\\b(?:(last|next|this|past) )?(" + MONTH + ")\\b(?! \\d)",
              DateFinder::month),
          rule(
              "year",
              "(?<![\\d,.$-])\\b((?:19|20)\\d{2})\\b(?![,.]\\d|-\\d|"
                  + " ?(?:percent|%|km|people|men|women|troops"
                  + "|soldiers|fighters|prisoners|trucks|families|homes|meters|metres|miles|kilom|tons|tonnes|"
                  + "dollars|euros|members|voters|victims|deaths))",
              (m, _) -> Reckoned.of(m.group(1))),
          rule(
              "day-word",
              "\\b(the day before yesterday|the day after"
                  + " tomorrow|yesterday|today|tonight|tomorrow)\\b",
              DateFinder::dayWord),
          rule(
              "today-part",
              "\\b(?:this (?:morning|afternoon|evening)|earlier in the day)\\b",
              (_, s) -> Reckoned.of(s.published())),
          rule(
              "weekday",
              "\\b(?:(last|next|this|this past|past|the following|the previous) )?("
                  + WEEKDAY
                  + ")(?!\\w)",
              DateFinder::weekday),
          rule(
              "week",
              "\\b(last|next|this|this past|past|the following|the previous|the|that) (week|weekend)\\b",
              DateFinder::week),
          rule(
              "period",
              "\\b(last|next|this|the previous|the following|the same|that)"
                  + " (month|year|quarter|decade)(?:'?s)?\\b(?! later| earlier)",
              DateFinder::period),
          rule(
              "season",
              "\\b(last|next|this|the previous) (spring|summer|autumn|fall|winter)\\b",
              DateFinder::season),
          rule(
              "year-end",
              "\\b(?:(?:the )?end of (?:the|this) year|year[ -]end|the year's end)\\b",
              (_, s) -> Reckoned.of(s.published().getYear() + "-12-31")),
          rule(
              "month-end",
              "\\b(?:the )?end of (?:the|this) month\\b",
              (_, s) -> Reckoned.of(s.published().withDayOfMonth(s.published().lengthOfMonth()))),
          rule(
              "ago",
              "(?:\\b|(?=\\[))(half )?(" + NUMBER + "|\\[\\w+\\]) " + UNIT + "s? ago\\b",
              DateFinder::ago),
          rule(
              "ahead",
              "\\bin (" + NUMBER + ") " + UNIT + "s?(?:'s?)?(?: time)?\\b",
              DateFinder::ahead),
          rule(
              "past-span",
              "\\b(?:over |for |in |during )?(the (?:past|last) (?:("
                  + NUMBER
                  + ") )?"
                  + UNIT
                  + "s?)\\b",
              DateFinder::pastSpan),
          rule(
              "lasting",
              "\\bfor (?:almost |nearly |over |about |more than |some )?(("
                  + NUMBER
                  + ") (month|year|decade)s?)\\b",
              DateFinder::lasting),
          rule(
              "before-that",
              "\\b(the (?:year|month|week|day) (?:before|earlier)|the previous (?:year|month|day)"
                  + "|("
                  + NUMBER
                  + ") (day|week|month|year)s? (?:earlier|before))\\b(?! (?!that\\b)\\w)",
              DateFinder::beforeThat),
          rule(
              "after-that",
              "\\b(the (?:next|following) (?:day|morning|month|year)|the day after"
                  + "|("
                  + NUMBER
                  + ") (day|week|month|year)s? later)\\b",
              DateFinder::afterThat),
          rule(
              "same-day",
              "\\b(?:that|the same) (?:day|night|morning|evening)\\b",
              (_, s) -> Reckoned.of(s.lastDay())),
          rule("decade", NamedTimes.DECADE, (m, _) -> NamedTimes.decade(m)),
          rule("century", NamedTimes.CENTURY, (m, _) -> NamedTimes.century(m)),
          rule("part-of-year", NamedTimes.PART_OF_YEAR, NamedTimes::partOfYear),
          rule("part-of-month", NamedTimes.PART_OF_MONTH, NamedTimes::partOfMonth),
          rule("season-of", NamedTimes.SEASON_OF, (m, _) -> NamedTimes.seasonOf(m)),
          rule("feast", Feasts.NAMES, Feasts::read),
          rule("last-night", "\\blast night\\b", (_, s) -> Reckoned.of(s.published().minusDays(1))),
          rule(
              "the-day",
              "(?<=\\b(?:of|in|during|throughout) )the day\\b(?! (?:after|before|when|that|of|he|she|it"
                  + "|they|we)\\b)",
              (_, s) -> Reckoned.of(s.published())),
          rule(
              "next-span",
              "\\b(?:the (?:next|coming)|within) (?:(" + NUMBER + ") )?" + UNIT + "(s?)\\b(?! of)",
              DateFinder::nextSpan),
          rule("years", "\\b((?:19|20)\\d{2})[-–]((?:19|20)?\\d{2})\\b", DateFinder::years),
          rule("day-of-month", NamedTimes.DAY_OF_MONTH, NamedTimes::dayOfMonth));

  private static final Pattern ANNIVERSARY =
      Pattern.compile(
          "\\b(?:(\\w+) )?anniversary of (?:the )?(?:((?:19|20)\\d{2}) )?([A-Z][\\w'-]*(?: (?:of"
              + " )?[A-Z][\\w'-]*)*|[a-z]+(?: [a-z]+)?)?");

  /// A finder; it keeps nothing between texts.
  public DateFinder() {}

  private static Rule rule(String name, String regex, Reader reader) {
    return new Rule(name, Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reader);
  }

  /// The expressions of time of a text published on `day`, in its order, without overlap.
  public List<DateMention> find(Prose prose, LocalDate day) {
    List<DateMention> found = new ArrayList<>();
    for (Span paragraph : prose.paragraphs()) {
      inParagraph(prose, paragraph, day, found);
    }
    for (Span paragraph : prose.paragraphs()) {
      anniversaries(prose, paragraph, paragraph.in(prose.plain()), day, found);
    }
    return BesideDays.added(prose, CountedDays.added(prose, found, day));
  }

  /// The day that the text itself gives as its date: a full date that stands alone on a line near
  /// the beginning, or after a place and before a dash.
  public static Optional<LocalDate> dateline(Prose prose) {
    for (int i = 0; i < Math.min(6, prose.paragraphs().size()); i++) {
      Span paragraph = prose.paragraphs().get(i);
      if (paragraph.length() > 60) {
        continue;
      }
      String line = paragraph.in(prose.plain());
      for (Rule rule : RULES.subList(0, 4)) {
        var matcher = rule.pattern().matcher(line);
        if (matcher.find() && matcher.end() - matcher.start() >= line.length() / 2) {
          var setting = new Setting(prose, paragraph, LocalDate.EPOCH, LocalDate.EPOCH, "1970");
          return rule.reader()
              .read(matcher.toMatchResult(), setting)
              .map(r -> LocalDate.parse(r.value()));
        }
      }
    }
    return Optional.empty();
  }

  private static void inParagraph(
      Prose prose, Span paragraph, LocalDate published, List<DateMention> found) {
    String plain = prose.plain().substring(paragraph.start(), paragraph.end());
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean digits = plain.chars().anyMatch(Character::isDigit);
    List<DateMention> here = new ArrayList<>();
    for (Rule rule : RULES) {
      if (!rule.mayMatch(lower, digits)) {
        continue;
      }
      var matcher = rule.pattern().matcher(plain);
      while (matcher.find()) {
        int group = grouped(rule) ? 1 : 0;
        Span span =
            new Span(
                paragraph.start() + matcher.start(group), paragraph.start() + matcher.end(group));
        if (here.stream()
            .anyMatch(d -> d.span().meets(span) && d.span().length() >= span.length())) {
          continue;
        }
        LocalDate last = lastDay(found, here, span, published);
        rule.reader()
            .read(
                matcher.toMatchResult(),
                new Setting(prose, span, published, last, lastTime(found, here, span, last)))
            .ifPresent(
                r -> {
                  here.removeIf(d -> d.span().meets(span));
                  here.add(
                      new DateMention(
                          span, span.in(prose.text()), r.value(), rule.name(), r.alternatives()));
                });
      }
    }
    here.sort(Comparator.comparing(DateMention::span));
    found.addAll(Ranges.settled(prose, here));
  }

  private static boolean grouped(Rule rule) {
    return rule.name().equals("past-span") || rule.name().equals("lasting");
  }

  private static LocalDate lastDay(
      List<DateMention> before, List<DateMention> here, Span span, LocalDate published) {
    LocalDate last = published;
    for (DateMention d : before) {
      last = d.value().length() == 10 ? LocalDate.parse(d.value()) : last;
    }
    int nearest = -1;
    for (DateMention d : here) {
      if (d.value().length() == 10 && d.span().end() <= span.start() && d.span().end() > nearest) {
        nearest = d.span().end();
        last = LocalDate.parse(d.value());
      }
    }
    return last;
  }

  private static String lastTime(
      List<DateMention> before, List<DateMention> here, Span span, LocalDate lastDay) {
    String last = lastDay.toString();
    int nearest = -1;
    for (DateMention d : before) {
      if (!d.value().contains("/")) {
        last = d.value();
      }
    }
    for (DateMention d : here) {
      if (!d.value().contains("/") && d.span().end() <= span.start() && d.span().end() > nearest) {
        nearest = d.span().end();
        last = d.value();
      }
    }
    return last;
  }

  private static void anniversaries(
      Prose prose, Span paragraph, String plain, LocalDate published, List<DateMention> found) {
    if (!plain.contains("anniversary")) {
      return;
    }
    var matcher = ANNIVERSARY.matcher(plain);
    while (matcher.find()) {
      Span span = new Span(paragraph.start() + matcher.start(), paragraph.start() + matcher.end());
      Optional<LocalDate> begun = named(prose, matcher.group(3), matcher.group(2), found);
      Optional<Integer> which = Optional.ofNullable(matcher.group(1)).flatMap(Calendar::ordinal);
      begun
          .map(day -> which.map(n -> day.plusYears(n)).orElse(nearestYear(day, published)))
          .ifPresent(
              day ->
                  found.add(
                      new DateMention(
                          span, span.in(prose.text()), day.toString(), "anniversary", List.of())));
    }
    found.sort(Comparator.comparing(DateMention::span));
  }

  private static LocalDate nearestYear(LocalDate day, LocalDate published) {
    LocalDate same = day.withYear(published.getYear());
    return Math.abs(ChronoUnit.DAYS.between(same, published)) <= 183
        ? same
        : same.isAfter(published) ? same.minusYears(1) : same.plusYears(1);
  }

  /// The day on which the text says, anywhere, that what is named began: a full day in the sentence
  /// of a mention of it.
  private static Optional<LocalDate> named(
      Prose prose, @Nullable String name, @Nullable String year, List<DateMention> found) {
    if (name == null) {
      return Optional.empty();
    }
    String key = name.toLowerCase(Locale.ROOT);
    String text = prose.plain().toLowerCase(Locale.ROOT);
    for (DateMention d : found) {
      if (d.value().length() != 10 || (year != null && !d.value().startsWith(year))) {
        continue;
      }
      int from = Math.max(0, d.span().start() - 120);
      int to = Math.min(text.length(), d.span().end() + 120);
      if (text.substring(from, to).contains(key) && !d.rule().equals("weekday")) {
        return Optional.of(LocalDate.parse(d.value()));
      }
    }
    return Optional.empty();
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
    int year = Integer.parseInt(m.group(3));
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

  private static Optional<Reckoned> monthDay(String month, String day, Setting s) {
    int year = s.published().getYear();
    int d = Integer.parseInt(day);
    Optional<LocalDate> same = Calendar.day(year, Calendar.month(month), d);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(pick(same.get(), same.get().minusYears(1), same.get().plusYears(1), s));
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
        java.util.stream.Stream.of(same, before, after)
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
    boolean ahead = qualifier.equals("next") || (qualifier.isEmpty() && s.tense() == Tense.FUTURE);
    boolean back =
        qualifier.equals("last")
            || qualifier.equals("past")
            || (qualifier.isEmpty() && s.tense() != Tense.FUTURE);
    if (ahead && month < ref.getMonthValue()) {
      year++;
    } else if (back
        && (month > ref.getMonthValue()
            || (month == ref.getMonthValue() && qualifier.equals("last")))) {
      year--;
    }
    String other =
        monthOf(year == ref.getYear() ? (ahead ? year + 1 : year - 1) : ref.getYear(), name);
    return Optional.of(new Reckoned(monthOf(year, name), List.of(other)));
  }

  /// `May` and `March` alone are months only after a word that a time follows.
  private static boolean monthContext(String name, Setting s) {
    String before =
        s.prose()
            .plain()
            .substring(Math.max(0, s.span().start() - 16), s.span().start())
            .toLowerCase(Locale.ROOT);
    boolean preposition =
        before.matches(
            "(?s).*\\b(in|of|since|until|till|by|from|to|through|during|early|mid|late|mid-|before|after|and|or|for|between|every|each)["
                + " -]");
    return preposition || (!(name.equals("May") || name.equals("March")) && name.length() > 3);
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

  private static Optional<Reckoned> weekday(MatchResult m, Setting s) {
    if (!Character.isUpperCase(m.group(2).charAt(0))) {
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
    boolean told = qualifier.startsWith("the ") || qualifier.equals("that");
    LocalDate ref = told ? s.lastDay() : s.published();
    LocalDate monday = ref.with(DayOfWeek.MONDAY);
    boolean weekend = m.group(2).equalsIgnoreCase("weekend");
    if (!weekend && qualifier.equals("the")) {
      return Optional.empty();
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
    LocalDate start = monday.plusWeeks(shift);
    return Reckoned.of(start + "/" + start.plusDays(6));
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
      case "month" -> Reckoned.of(ref.plusMonths(shift).toString().substring(0, 7));
      case "year" -> Reckoned.of(Integer.toString(ref.getYear() + shift));
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

  private static Optional<Reckoned> ago(MatchResult m, Setting s) {
    String before =
        s.prose()
            .plain()
            .substring(Math.max(0, s.span().start() - 12), s.span().start())
            .toLowerCase(Locale.ROOT);
    if (before.endsWith(" half ") || before.endsWith("hundred ")) {
      return Optional.empty(); // "two and a half years ago", "a hundred ..."
    }
    boolean more = before.matches("(?s).*\\b(over|more than) $");
    if (m.group(1) != null) {
      String year =
          switch (m.group(3).toLowerCase(Locale.ROOT)) {
            case "century" -> shifted(s.published(), -50, "year");
            case "decade" -> shifted(s.published(), -5, "year");
            case "year" -> shifted(s.published(), -6, "month");
            default -> "";
          };
      return year.isEmpty() ? Optional.empty() : Reckoned.of(year);
    }
    return Calendar.number(m.group(2).replaceAll("[\\[\\]]", ""))
        .map(n -> (more ? "../" : "") + shifted(s.published(), -n, m.group(3)))
        .flatMap(Reckoned::of);
  }

  private static Optional<Reckoned> ahead(MatchResult m, Setting s) {
    if (s.tense() != Tense.FUTURE && !m.group().toLowerCase(Locale.ROOT).endsWith("time")) {
      return Optional.empty();
    }
    return Calendar.number(m.group(1))
        .map(n -> shifted(s.published(), n, m.group(2)))
        .flatMap(Reckoned::of);
  }

  /// The day, month or year that lies `n` units from `day`, no finer than its unit.
  private static String shifted(LocalDate day, int n, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "hour" -> day.plusDays(n / 24).toString();
      case "day" -> day.plusDays(n).toString();
      case "week" -> day.plusWeeks(n).toString();
      case "month" -> day.plusMonths(n).toString().substring(0, 7);
      case "decade" -> Integer.toString(day.getYear() + 10 * n);
      case "century" -> Integer.toString(day.getYear() + 100 * n);
      default -> Integer.toString(day.getYear() + n);
    };
  }

  private static Optional<Reckoned> pastSpan(MatchResult m, Setting s) {
    LocalDate ref = s.published();
    String number = m.group(2) == null ? "one" : m.group(2);
    boolean vague = number.matches("(?i)few|several|couple of");
    return Calendar.number(number)
        .map(n -> (vague ? ".." : back(ref, n, m.group(3)).toString()) + "/" + ref)
        .flatMap(Reckoned::of);
  }

  /// "The next two weeks", "within 72 hours"; "the coming days" has no end.
  private static Optional<Reckoned> nextSpan(MatchResult m, Setting s) {
    LocalDate ref = s.published();
    if (m.group(1) == null) {
      boolean many = !m.group(3).isEmpty();
      return many && !m.group().toLowerCase(Locale.ROOT).startsWith("within")
          ? Reckoned.of(ref + "/..")
          : Optional.empty();
    }
    boolean ahead =
        s.tense() != Tense.PAST || m.group().toLowerCase(Locale.ROOT).contains("coming");
    boolean vague = m.group(1).matches("(?i)few|several|couple of");
    return ahead
        ? Calendar.number(m.group(1))
            .map(n -> ref + "/" + (vague ? ".." : back(ref, -n, m.group(2)).toString()))
            .flatMap(Reckoned::of)
        : Optional.empty();
  }

  /// "2010-2012", "2014-15"; two digits that may be a month are years only if they are the next.
  private static Optional<Reckoned> years(MatchResult m, Setting s) {
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    boolean two = m.group(2).length() == 2;
    int end = two ? first / 100 * 100 + last : last;
    boolean month = two && last <= 12 && end != first + 1;
    return month || end <= first ? Optional.empty() : Reckoned.of(first + "/" + end);
  }

  private static LocalDate back(LocalDate day, int n, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "hour" -> day.minusDays(n / 24);
      case "day" -> day.minusDays(n);
      case "week" -> day.minusWeeks(n);
      case "month" -> day.minusMonths(n);
      case "decade" -> day.minusYears(10L * n);
      case "century" -> day.minusYears(100L * n);
      default -> day.minusYears(n);
    };
  }

  private static Optional<Reckoned> lasting(MatchResult m, Setting s) {
    String before =
        s.prose().plain().substring(Math.max(0, s.span().start() - 60), s.span().start());
    if (!before.matches("(?is).*\\b(has|have|had|been|'ve|'s)\\b.*")) {
      return Optional.empty();
    }
    return Calendar.number(m.group(2))
        .map(n -> begun(s, shifted(s.published(), -n, m.group(3))) + "/" + s.published().getYear())
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

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private static Optional<Reckoned> beforeThat(MatchResult m, Setting s) {
    return near(m, s, -1);
  }

  private static Optional<Reckoned> afterThat(MatchResult m, Setting s) {
    return near(m, s, 1);
  }

  private static Optional<Reckoned> near(MatchResult m, Setting s, int sign) {
    if (m.group(3) != null) {
      String unit = m.group(3).toLowerCase(Locale.ROOT);
      return Calendar.number(m.group(2))
          .map(n -> shifted(s.anchor(unit), sign * n, unit))
          .flatMap(Reckoned::of);
    }
    String unit =
        m.group(1)
            .toLowerCase(Locale.ROOT)
            .replaceAll(".*(year|month|week|day|morning).*", "$1")
            .replace("morning", "day");
    return Reckoned.of(shifted(s.anchor(unit), sign, unit));
  }
}
