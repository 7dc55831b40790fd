package trucewatch.news.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words of the English calendar and numbers in words.
final class Calendar {
  static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
  static final String WEEKDAY =
      "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\."
          + "|Fri\\.|Sat\\.|Sun\\.)";
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
  static final String NUMBER =
      "(?:\\d{1,4}|(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", TO_NINETEEN.subList(1, 10))
          + "))?|(?:a|two) dozen|"
          + String.join("|", TO_NINETEEN.subList(1, 20).reversed())
          + "|a|an|couple of|few|several)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Map<String, Integer> WORDS =
      Map.of(
          "a", 1, "an", 1, "a dozen", 12, "two dozen", 24, "couple of", 2, "few", 3, "several", 3);
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10));

  private Calendar() {}

  /// The month, 1 to 12, of a name or its abbreviation.
  static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.of(WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
  }

  /// A number in digits or words.
  static Optional<Integer> number(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("\\d{1,9}")) {
      return Optional.of(Integer.parseInt(lower));
    }
    String[] parts = lower.split("[- ]", 2);
    int tens = TENS.indexOf(parts[0]);
    int small = TO_NINETEEN.indexOf(parts[parts.length - 1]);
    if (tens >= 0) {
      return Optional.of(20 + 10 * tens + Math.max(0, small));
    }
    return small >= 0 ? Optional.of(small) : Optional.ofNullable(WORDS.get(lower));
  }

  /// An ordinal in digits (`3rd`) or words.
  static Optional<Integer> ordinal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.matches("\\d{1,3}(st|nd|rd|th)")
        ? Optional.of(Integer.parseInt(lower.replaceAll("\\D", "")))
        : Optional.ofNullable(ORDINALS.get(lower));
  }

  /// The day, if the calendar has it.
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
