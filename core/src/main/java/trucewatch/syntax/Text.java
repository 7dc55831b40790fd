package trucewatch.syntax;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the small things: names, words, numbers, dates, lengths. What is null is written as
/// nothing; what may be missing brings its own blank in front.
final class Text {
  private Text() {}

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String names(List<Name> names) {
    return names.stream().map(Name::text).collect(Collectors.joining(", "));
  }

  static String either(List<Name> names) {
    return names.stream().map(Name::text).collect(Collectors.joining(" or "));
  }

  static <T> String list(List<T> things, Function<T, String> one) {
    return things.stream().map(one).collect(Collectors.joining(", "));
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// With a blank in front.
  static String words(@Nullable Words words) {
    return words == null ? "" : " " + quoted(words.text());
  }

  static String figure(Figure figure) {
    return figure.value().toPlainString();
  }

  static String length(Extent length) {
    String unit = word(length.unit()) + (length.amount() == 1 ? "" : "s");
    return length.amount() + " " + unit + monthEnd(length);
  }

  /// After `every`: one of a unit needs no number.
  static String period(Extent length) {
    return length.amount() == 1 ? word(length.unit()) + monthEnd(length) : length(length);
  }

  private static String monthEnd(Extent length) {
    return switch (length.monthEnd()) {
      case NOT_SAID -> "";
      case DOWN -> " end-of-month down";
      case UP -> " end-of-month up";
    };
  }

  static String day(Day day) {
    return day.date().toString();
  }

  /// With a phrase and blanks in front; nothing for no day.
  static String day(String phrase, @Nullable Day day) {
    return day == null ? "" : " " + phrase + " " + day(day);
  }

  /// With a phrase and blanks in front; nothing for no name.
  static String name(String phrase, @Nullable Name name) {
    return name == null ? "" : " " + phrase + " " + name.text();
  }

  static String period(Period period) {
    return day("from", period.from()) + day("until", period.until());
  }

  static String time(Event.AtTime time) {
    LocalDateTime local = time.time();
    return local + (time.offset() == null ? "" : time.offset().getId());
  }

  static String judge(Judge judge) {
    return switch (judge) {
      case Judge.By by -> ", judged by " + by.name().text();
      case Judge.Nobody _ -> ", judged by nobody";
      case Judge.NotSaid _ -> "";
    };
  }

  /// What the parser reads up to a blank, in quotation marks where it could not.
  static String raw(String text) {
    return text.matches("[\\p{L}\\p{N}._/()+:-]+") ? text : quoted(text);
  }

  static String article(ArticleNumber number) {
    return raw(number.text());
  }

  static String range(ArticleRange range) {
    String last = range.last() == null ? "" : " to " + article(range.last());
    return article(range.first()) + last;
  }
}
