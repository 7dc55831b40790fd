package trucewatch.view.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Writes dates for calendars (iCalendar, RFC 5545).
public final class CalendarFile {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// A line has at most so many octets; what is longer goes on after a blank.
  private static final int LINE = 75;

  private CalendarFile() {}

  /// One whole day.
  ///
  /// @param uid the same for the same event in every copy of the file
  /// @param stamp as of when it is written so
  public record Day(String uid, LocalDate day, Instant stamp, String summary, String description) {}

  /// The file.
  ///
  /// @param name of the calendar
  public static String of(String name, List<Day> days) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Trucewatch//Deadlines//EN",
                "X-WR-CALNAME:" + text(name)));
    for (Day day : days) {
      lines.add("BEGIN:VEVENT");
      lines.add("UID:" + text(day.uid()));
      lines.add("DTSTAMP:" + STAMP.format(day.stamp()));
      lines.add("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.day()));
      lines.add("SUMMARY:" + text(day.summary()));
      lines.add("DESCRIPTION:" + text(day.description()));
      lines.add("TRANSP:TRANSPARENT");
      lines.add("END:VEVENT");
    }
    lines.add("END:VCALENDAR");
    StringBuilder file = new StringBuilder();
    lines.forEach(line -> file.append(folded(line)).append("\r\n"));
    return file.toString();
  }

  private static String text(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      String one = Character.toString(letter);
      int width = one.getBytes(UTF_8).length;
      if (octets + width > LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += width;
      i += one.length();
    }
    return folded.toString();
  }
}
