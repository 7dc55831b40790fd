package trucewatch.news.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;

/// Anniversaries of what the text dates elsewhere: "the third anniversary of the Kessel accord".
final class Anniversaries {
  private static final Pattern ANNIVERSARY =
      Pattern.compile(
          "\\b(?:(\\w+) )?anniversary of (?:the )?(?:((?:19|20)\\d{2}) )?([A-Z][\\w'-]*(?: (?:of"
              + " )?[A-Z][\\w'-]*)*|[a-z]+(?: [a-z]+)?)?");

  private Anniversaries() {}

  /// Adds the anniversaries of a text to the times that were found in it.
  static List<DateMention> added(Prose prose, List<DateMention> found, LocalDate published) {
    List<DateMention> all = new ArrayList<>(found);
    for (Span paragraph : prose.paragraphs()) {
      String plain = paragraph.in(prose.plain());
      Matcher matcher = ANNIVERSARY.matcher(plain);
      while (plain.contains("anniversary") && matcher.find()) {
        Span span =
            new Span(paragraph.start() + matcher.start(), paragraph.start() + matcher.end());
        Optional<Integer> which = Optional.ofNullable(matcher.group(1)).flatMap(Numbers::ordinal);
        begun(prose, matcher.group(3), matcher.group(2), found)
            .map(day -> which.map(n -> day.plusYears(n)).orElse(nearestYear(day, published)))
            .ifPresent(
                day ->
                    all.add(
                        new DateMention(
                            span,
                            span.in(prose.text()),
                            day.toString(),
                            "anniversary",
                            List.of())));
      }
    }
    all.sort(Comparator.comparing(DateMention::span));
    return all;
  }

  private static LocalDate nearestYear(LocalDate day, LocalDate published) {
    LocalDate same = day.withYear(published.getYear());
    return Math.abs(ChronoUnit.DAYS.between(same, published)) <= 183
        ? same
        : same.isAfter(published) ? same.minusYears(1) : same.plusYears(1);
  }

  /// The day on which the text says, anywhere, that what is named began: a full day near a mention
  /// of it.
  private static Optional<LocalDate> begun(
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
}
