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
  static final String NUMBER =
      "(?:\\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|couple"
          + " of|few|several)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("couple of", 2),
          Map.entry("few", 3),
          Map.entry("several", 3));
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
    return lower.matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(lower))
        : Optional.ofNullable(WORDS.get(lower));
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
