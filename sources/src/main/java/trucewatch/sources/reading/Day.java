package trucewatch.sources.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date in the ways in which publishers write it.
///
/// They are `2023-01-31`, `20230131`, `31/01/2023`, `1/31/2023`, `31 January 2023`, `31-Jan-2023`,
/// `January 31, 2023`, each with or without a time after it.
public final class Day {
  /// A date, or why there is none.
  public sealed interface Parsed {
    /// A day.
    ///
    /// @param time the rest, such as `T14:30`, empty if there was none that says more than the day
    record Date(LocalDate day, String time) implements Parsed {}

    record Bad(String reason, String wayOut) implements Parsed {}
  }

  private static final int EARLIEST = 1800;
  private static final int LATEST = 2199;
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(.*))?");
  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ]+(.*))?");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[- ]+(\\p{L}{3,9})\\.?,?[- ]+(\\d{4})(?:[T ]+(.*))?");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(\\p{L}{3,9})\\.? +(\\d{1,2}),? +(\\d{4})(?:[T ]+(.*))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?([AaPp])\\.?[Mm]\\.?)?( ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Day() {}

  /// Reads a date.
  public static Parsed read(String written, DateOrder order) {
    try {
      return parse(written.strip(), order);
    } catch (DateTimeException impossible) {
      return new Parsed.Bad("there is no such day", "check the day and the month");
    }
  }

  private static Parsed parse(String text, DateOrder order) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
    }
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      return date(plain.group(1), plain.group(2), plain.group(3), null);
    }
    Matcher figures = FIGURES.matcher(text);
    if (figures.matches()) {
      return figures(figures, order);
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches() && month(named.group(2)) > 0) {
      String month = Integer.toString(month(named.group(2)));
      return date(named.group(3), month, named.group(1), named.group(4));
    }
    Matcher monthNamed = MONTH_NAMED.matcher(text);
    if (monthNamed.matches() && month(monthNamed.group(1)) > 0) {
      String month = Integer.toString(month(monthNamed.group(1)));
      return date(monthNamed.group(3), month, monthNamed.group(2), monthNamed.group(4));
    }
    return new Parsed.Bad("this is not a date that we can read", "write it as 2023-01-31");
  }

  private static int month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    return MONTHS.indexOf(start) + 1;
  }

  private static Parsed figures(Matcher parts, DateOrder order) {
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    boolean dayFirst = first > 12 || (second <= 12 && order == DateOrder.DAY_FIRST);
    boolean decided =
        first > 12
            || second > 12
            || first == second
            || order == DateOrder.DAY_FIRST
            || order == DateOrder.MONTH_FIRST;
    if (!decided) {
      return new Parsed.Bad(
          "nothing in the file says whether the day or the month comes first",
          "say it with --dates dd/mm/yyyy or --dates mm/dd/yyyy");
    }
    boolean against =
        (first > 12 && order == DateOrder.MONTH_FIRST)
            || (second > 12 && order == DateOrder.DAY_FIRST);
    if (against) {
      return new Parsed.Bad(
          "the other dates have the " + order.words(), "check it, or say the order with --dates");
    }
    return dayFirst
        ? date(parts.group(3), parts.group(2), parts.group(1), parts.group(4))
        : date(parts.group(3), parts.group(1), parts.group(2), parts.group(4));
  }

  private static Parsed date(
      String year, String month, String day, @org.jspecify.annotations.Nullable String rest) {
    int number = Integer.parseInt(year);
    if (number < EARLIEST || number > LATEST) {
      return new Parsed.Bad(
          "the year is not between " + EARLIEST + " and " + LATEST, "check the date");
    }
    LocalDate date = LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
    return new Parsed.Date(date, rest == null ? "" : time(rest.strip()));
  }

  /// The time as claims write it; nothing for midnight without a zone, which is how spreadsheets
  /// and databases write a day.
  private static String time(String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.matches()) {
      return "";
    }
    int hour = Integer.parseInt(time.group(1));
    if (time.group(4) != null) {
      hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    String seconds = time.group(3) == null ? "00" : time.group(3);
    String zone = time.group(5) == null ? "" : time.group(5).strip().replace("UTC", "Z");
    if (zone.length() == 5) {
      zone = zone.substring(0, 3) + ":" + zone.substring(3);
    }
    String text = "T%02d:%s:%s%s".formatted(hour, time.group(2), seconds, zone);
    return hour > 23 || text.equals("T00:00:00") ? "" : text;
  }

  /// Which order of day and month a value alone shows: one of them is above 12.
  static DateOrder shown(String written) {
    Matcher figures = FIGURES.matcher(written.strip());
    if (!figures.matches()) {
      return DateOrder.NOT_SAID;
    }
    if (Integer.parseInt(figures.group(1)) > 12) {
      return DateOrder.DAY_FIRST;
    }
    return Integer.parseInt(figures.group(2)) > 12 ? DateOrder.MONTH_FIRST : DateOrder.NOT_SAID;
  }

  /// Whether a value leaves open which figure is the day.
  static boolean isOpen(String written) {
    return FIGURES.matcher(written.strip()).matches();
  }

  /// A moment in seconds since 1970, or a date and time, as claims write it; empty if it is
  /// neither.
  public static String moment(String written, DateOrder order) {
    String text = written.strip();
    if (text.matches("\\d{9,11}")) {
      return Instant.ofEpochSecond(Long.parseLong(text)).toString();
    }
    if (text.matches("\\d{14}")) {
      String time = text.substring(8, 10) + ":" + text.substring(10, 12) + ":" + text.substring(12);
      return switch (read(text.substring(0, 8), order)) {
        case Parsed.Date(LocalDate day, var _) -> day + "T" + time + "Z";
        case Parsed.Bad _ -> "";
      };
    }
    return switch (read(text, order)) {
      case Parsed.Date(LocalDate day, String time) -> day + time;
      case Parsed.Bad _ -> "";
    };
  }
}
