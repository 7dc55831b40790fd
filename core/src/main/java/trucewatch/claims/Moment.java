package trucewatch.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.time.Interval;

/// A date or date-time as a cell gives it: the seconds that it may mean.
///
/// A date is the whole local day. A date-time is one second, or, where clocks were put back and the
/// same local time came twice, all from the first to the second of them.
record Moment(Interval span, boolean wholeDay) {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9998;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final String WAY_OUT = "write 2025-11-03 or 2025-11-03T14:30:00Z";

  /// Reads a cell.
  ///
  /// @param dayZone where a date is a day
  /// @param timeZone where a date-time without a zone of its own is local time
  static Parsed<Moment> read(String written, ZoneId dayZone, ZoneId timeZone) {
    Matcher shape = SHAPE.matcher(Spelling.figures(written));
    if (!shape.matches()) {
      return odd(written);
    }
    int year = number(shape, 1);
    if (year < FIRST_YEAR) {
      return bad(
          "there is no year " + shape.group(1) + " in a claims file",
          "write the year with four figures, as 2025");
    }
    if (year > LAST_YEAR) {
      return bad(
          "the year " + year + " stands for no date",
          "leave the cell empty if the date is not known");
    }
    int month = number(shape, 2);
    if (month < 1 || month > 12) {
      return bad("there is no month " + shape.group(2), "write year-month-day, as 2025-11-03");
    }
    YearMonth ofYear = YearMonth.of(year, month);
    int day = number(shape, 3);
    if (day < 1 || day > ofYear.lengthOfMonth()) {
      return bad(
          ofYear.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + " "
              + year
              + " has "
              + ofYear.lengthOfMonth()
              + " days",
          "write a day that exists");
    }
    LocalDate date = ofYear.atDay(day);
    return shape.group(4) == null ? day(date, dayZone) : time(shape, date, timeZone);
  }

  private static Parsed<Moment> odd(String written) {
    Matcher month = MONTH.matcher(written);
    if (month.matches()) {
      return bad(
          "this is a month, not a day", "write its first day in `from` and its last day in `to`");
    }
    return bad("this is not a date or a date-time", WAY_OUT);
  }

  private static Parsed<Moment> day(LocalDate date, ZoneId zone) {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    if (!start.isBefore(end)) {
      return bad("that day was left out in " + zone, "write the day before or after");
    }
    return new Parsed.Good<>(new Moment(new Interval(start, end), true));
  }

  private static Parsed<Moment> time(Matcher shape, LocalDate date, ZoneId zone) {
    int hour = number(shape, 4);
    if (hour == 24) {
      return bad("the day ends at 23:59:59", "write 00:00 of the next day, " + date.plusDays(1));
    }
    int minute = number(shape, 5);
    int second = shape.group(6) == null ? 0 : number(shape, 6);
    if (hour > 24 || minute > 59 || second > 59) {
      return bad(
          "there is no such time of day", "write hours 00 to 23, minutes and seconds 00 to 59");
    }
    LocalDateTime local = date.atTime(hour, minute, second);
    String offset = shape.group(7);
    if (offset == null) {
      return local(local, zone);
    }
    try {
      return second(local.toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
    } catch (DateTimeException noSuchOffset) {
      return bad("there is no time zone " + offset, "write Z or an offset as +02:00");
    }
  }

  private static Parsed<Moment> local(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 0 -> gap(zone, Objects.requireNonNull(zone.getRules().getTransition(local)));
      case 1 -> second(local.toInstant(offsets.getFirst()));
      default -> {
        Instant first = local.toInstant(offsets.getFirst());
        Instant again = local.toInstant(offsets.getLast());
        yield new Parsed.Good<>(new Moment(new Interval(first, again.plusSeconds(1)), false));
      }
    };
  }

  private static Parsed<Moment> gap(ZoneId zone, ZoneOffsetTransition change) {
    return bad(
        "this time does not exist in "
            + zone
            + ": clocks went from "
            + change.getDateTimeBefore().minusSeconds(1)
            + " to "
            + change.getDateTimeAfter(),
        "write one of those two, or give the time with its zone, as 2025-11-03T14:30:00Z");
  }

  private static Parsed<Moment> second(Instant at) {
    return new Parsed.Good<>(new Moment(Interval.second(at), false));
  }

  private static int number(Matcher shape, int group) {
    return Integer.parseInt(Objects.requireNonNull(shape.group(group)));
  }

  private static Parsed<Moment> bad(String reason, String wayOut) {
    return new Parsed.Bad<>(reason, wayOut);
  }
}
