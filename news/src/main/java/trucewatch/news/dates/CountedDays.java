package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;

/// Days that are counted from the beginning of something: "day three of the ceasefire", "the fifth
/// day of talks", "the opening day". The day of the beginning is one that the text gives in a
/// sentence with a word of beginning and, where the thing is named, its name.
///
/// Where the text gives no beginning, a day with one number is the day of the report, since an
/// article counts the day it tells of.
final class CountedDays {
  private static final String DAY_NUMBER = "(\\d{1,3}|" + Numbers.WRITTEN + ")";
  private static final String NTH = "(" + Numbers.ORDINAL + ")";
  private static final String OF =
      "(?: of (?:the |this |a |its )?((?:\\d{4} )?[\\w'-]+(?: [A-Z][\\w'-]*)*))?";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:[Dd]ay "
              + DAY_NUMBER
              + "|(?:(?:[Tt]he|[Ii]ts|[Aa]) )?(?:"
              + NTH
              + " or )?"
              + NTH
              + "(?: consecutive| straight)? day( in a row)?|(?:[Tt]he|[Ii]ts) (opening)"
              + " (?:day|night|session))\\b"
              + OF);
  private static final Pattern BEGAN =
      Pattern.compile(
          "\\b(?:beg[aiu]n\\w*|start\\w*|open(?:s|ed|ing)?|kick\\w* off|took effect|takes effect|came"
              + " into|comes into|entered into|went into|goes into|in force|launch\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private CountedDays() {}

  /// Adds the counted days of a text to the times that were found in it.
  static List<DateMention> added(Prose prose, List<DateMention> found, LocalDate published) {
    List<DateMention> all = new ArrayList<>(found);
    for (Span paragraph : prose.paragraphs()) {
      String plain = paragraph.in(prose.plain());
      if (!plain.contains("ay") && !plain.contains("opening")) {
        continue;
      }
      Matcher m = DAY.matcher(plain);
      while (m.find()) {
        Span span = new Span(paragraph.start() + m.start(), paragraph.start() + m.end());
        value(prose, m, span.start(), found, published)
            .ifPresent(
                value -> {
                  all.removeIf(d -> d.span().meets(span));
                  all.add(
                      new DateMention(
                          span, span.in(prose.text()), value, "counted-day", List.of()));
                });
      }
    }
    all.sort(java.util.Comparator.comparing(DateMention::span));
    return all;
  }

  private static Optional<String> value(
      Prose prose, Matcher m, int at, List<DateMention> found, LocalDate published) {
    Optional<LocalDate> begun = begun(prose, m.group(6), found);
    if (m.group(5) != null) {
      return begun.map(LocalDate::toString);
    }
    int last =
        (m.group(1) != null ? Numbers.of(m.group(1)) : Numbers.ordinal(m.group(3))).orElse(0);
    if (last == 0) {
      return Optional.empty();
    }
    if (m.group(2) != null) {
      int first = Numbers.ordinal(m.group(2)).orElse(last);
      return begun.map(day -> day.plusDays(first - 1L) + "/" + day.plusDays(last - 1L));
    }
    boolean entered =
        prose
            .plain()
            .substring(Math.max(0, at - 12), at)
            .matches("(?is).*\\b(?:enter(?:s|ed|ing)?|into|on|for) ");
    boolean first =
        last == 1 || (!entered && m.group(1) == null && m.group(4) == null && m.group(6) == null);
    return begun
        .map(day -> day.plusDays(last - 1L))
        .or(() -> first ? Optional.empty() : Optional.of(published))
        .map(LocalDate::toString);
  }

  /// The earliest full day in a sentence that says that something began, and names it.
  private static Optional<LocalDate> begun(
      Prose prose, @org.jspecify.annotations.Nullable String name, List<DateMention> found) {
    String key = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("^\\d{4} ", "");
    for (Sentence sentence : prose.sentences()) {
      Span span = prose.spanOf(sentence.from(), sentence.to());
      String words = span.in(prose.plain());
      if (!BEGAN.matcher(words).find() || !words.toLowerCase(Locale.ROOT).contains(key)) {
        continue;
      }
      for (DateMention d : found) {
        if (span.holds(d.span()) && d.value().length() == 10) {
          return Optional.of(LocalDate.parse(d.value()));
        }
      }
    }
    return Optional.empty();
  }
}
