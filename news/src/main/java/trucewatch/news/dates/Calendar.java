package trucewatch.news.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words of the English calendar.
final class Calendar {
  /// Matches a month; it has no group.
  static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.?|Feb\\.?|Mar\\.|Mar(?= \\d)|Apr\\.?|Jun\\.|Jun(?= \\d)|Jul\\.|Jul(?= \\d)|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

  static final String WEEKDAY =
      "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\."
          + "|Fri\\.|Sat\\.|Sun\\.)";
  static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private Calendar() {}

  /// The month, 1 to 12, of a name or its abbreviation.
  static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.of(WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
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
