package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;

/// Finds expressions of time and reckons what they stand for, against the day of publication, the
/// tense of the nearest verb, and dates that the text gave before.
///
/// Paragraph by paragraph the rules are tried, kind by kind; of expressions that overlap the longer
/// stays, of equally long ones the first. Then [Neighbours] sets a time by the one beside it. When
/// the whole text is read, come those times that need it: [Anniversaries], [CountedDays],
/// [BesideDays].
public final class DateFinder {
  private static final List<DateRule> RULES =
      Stream.of(
              WrittenDates.withYear(),
              WrittenDates.rules(),
              NearDays.rules(),
              Periods.rules(),
              Distances.rules(),
              FromAnother.rules(),
              NamedTimes.rules(),
              Feasts.rules())
          .flatMap(List::stream)
          .toList();

  /// A finder; it keeps nothing between texts.
  public DateFinder() {}

  /// The expressions of time of a text published on `day`, in its order, without overlap.
  public List<DateMention> find(Prose prose, LocalDate day) {
    List<DateMention> found = new ArrayList<>();
    for (Span paragraph : prose.paragraphs()) {
      inParagraph(prose, paragraph, day, found);
    }
    List<DateMention> all = Anniversaries.added(prose, found, day);
    return BesideDays.added(prose, CountedDays.added(prose, all, day));
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
      for (DateRule rule : WrittenDates.withYear()) {
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
    String plain = paragraph.in(prose.plain());
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean digits = plain.chars().anyMatch(Character::isDigit);
    List<DateMention> here = new ArrayList<>();
    for (DateRule rule : RULES) {
      if (!rule.mayMatch(lower, digits)) {
        continue;
      }
      var matcher = rule.pattern().matcher(plain);
      while (matcher.find()) {
        Span span =
            new Span(
                paragraph.start() + matcher.start(rule.group()),
                paragraph.start() + matcher.end(rule.group()));
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
    found.addAll(Neighbours.settled(prose, here));
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
}
