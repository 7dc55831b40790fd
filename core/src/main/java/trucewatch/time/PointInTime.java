package trucewatch.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time as a person gives it, on the command line or in the address of a page.
///
/// A date is the last second of that local day in the agreement's time zone. A time without a zone
/// is local too; where clocks were put back and it came twice, the second time counts. A date or
/// time that does not exist is refused.
public final class PointInTime {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)([Zz]|[+-]\\d{2}:\\d{2})?)?");

  private PointInTime() {}

  /// Says why a text is no time, in a sentence for the user.
  public static final class NoSuchTime extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchTime(String message) {
      super(message);
    }
  }

  /// Why a local date or time does not exist anywhere, or null if it does.
  public static @Nullable String wrong(String text) {
    try {
      last(text, ZoneOffset.UTC);
      return null;
    } catch (NoSuchTime none) {
      return none.getMessage();
    }
  }

  /// The last second that the text stands for.
  public static Instant last(String text, ZoneId zone) throws NoSuchTime {
    Matcher shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      throw new NoSuchTime(
          "'" + text + "' is not a date or a time; write 2025-11-03 or 2025-11-03T14:30:00Z");
    }
    LocalDate day = day(shape, text);
    String time = shape.group(4);
    if (time == null) {
      return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
    String full = time.length() == 5 ? time + ":00" : time;
    return shape.group(5) == null
        ? local(day + "T" + full, zone, text)
        : offset(day + "T" + full + shape.group(5).toUpperCase(Locale.ROOT), text);
  }

  private static LocalDate day(Matcher shape, String text) throws NoSuchTime {
    int year = Integer.parseInt(shape.group(1));
    int month = Integer.parseInt(shape.group(2));
    int day = Integer.parseInt(shape.group(3));
    if (year < 1) {
      throw new NoSuchTime("'" + text + "' does not exist: there is no year 0");
    }
    if (month < 1 || month > 12) {
      throw new NoSuchTime("'" + text + "' does not exist: there is no month " + shape.group(2));
    }
    YearMonth of = YearMonth.of(year, month);
    if (day < 1 || day > of.lengthOfMonth()) {
      String name = of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      throw new NoSuchTime(
          "'%s' does not exist: %s %d has %d days".formatted(text, name, year, of.lengthOfMonth()));
    }
    return LocalDate.of(year, month, day);
  }

  private static Instant offset(String text, String written) throws NoSuchTime {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException none) {
      throw new NoSuchTime(
          "'" + written + "' does not exist: there is no such time of day or zone");
    }
  }

  private static Instant local(String text, ZoneId zone, String written) throws NoSuchTime {
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException none) {
      throw new NoSuchTime("'" + written + "' does not exist: there is no such time of day");
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new NoSuchTime(
          "'%s' does not exist in %s: clocks were put forward then; give the time with its zone, as "
                  .formatted(written, zone)
              + "2025-11-03T14:30:00Z");
    }
    return local.toInstant(offsets.getLast());
  }
}
