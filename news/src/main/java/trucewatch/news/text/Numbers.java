package trucewatch.news.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// English numbers, in digits or words.
public final class Numbers {
  private static final List<String> TO_NINETEEN =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");

  /// How many a word means that stands before a noun: "a day", "several days".
  private static final Map<String, Integer> WORDS =
      Map.of(
          "a",
          1,
          "an",
          1,
          "a dozen",
          12,
          "two dozen",
          24,
          "couple of",
          2,
          "a couple of",
          2,
          "few",
          3,
          "a few",
          3,
          "several",
          3);

  /// Matches what [#exact] reads, from one; it has no group.
  public static final String WRITTEN =
      "(?:(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", TO_NINETEEN.subList(1, 10))
          + "))?|"
          + String.join("|", TO_NINETEEN.subList(1, 20).reversed())
          + ")";

  /// Matches what [#of] reads; it has no group.
  public static final String PATTERN =
      "(?:\\d{1,4}|" + WRITTEN + "|(?:a|two) dozen|(?:a )?couple of|(?:a )?few|a|an|several)";

  /// Matches what [#ordinal] reads; it has no group.
  public static final String ORDINAL =
      "(?:\\d{1,3}(?:st|nd|rd|th)|" + String.join("|", ORDINALS.reversed()) + ")";

  private Numbers() {}

  /// A number in digits or words; a word that means no certain number, such as "several", counts as
  /// the least that it can mean.
  public static Optional<Integer> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(lower))
        : exact(lower).or(() -> Optional.ofNullable(WORDS.get(lower)));
  }

  /// A number that is written out, from zero to ninety-nine.
  public static Optional<Integer> exact(String word) {
    String[] parts = word.toLowerCase(Locale.ROOT).split("[- ]", 2);
    int tens = TENS.indexOf(parts[0]);
    int small = TO_NINETEEN.indexOf(parts[parts.length - 1]);
    if (tens >= 0) {
      boolean two = parts.length == 2;
      return two && (small < 1 || small > 9)
          ? Optional.empty()
          : Optional.of(20 + 10 * tens + (two ? small : 0));
    }
    return parts.length == 1 && small >= 0 ? Optional.of(small) : Optional.empty();
  }

  /// Whether a word means no certain number.
  public static boolean vague(String word) {
    return word.matches("(?i)(?:a )?few|several");
  }

  /// An ordinal in digits (`3rd`) or words, to the thirty-first.
  public static Optional<Integer> ordinal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("\\d{1,3}(st|nd|rd|th)")) {
      return Optional.of(Integer.parseInt(lower.replaceAll("\\D", "")));
    }
    int at = ORDINALS.indexOf(lower);
    return at >= 0 ? Optional.of(at + 1) : Optional.empty();
  }
}
