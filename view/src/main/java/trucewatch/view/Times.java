package trucewatch.view;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;
import trucewatch.verdict.Verdict;

/// Times as people and scripts read them, in the time zone of the agreement.
public final class Times {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ZoneId zone;

  public Times(ZoneId zone) {
    this.zone = zone;
  }

  /// A time as RFC 3339 with the local offset; empty if the time says "none".
  public String rfc3339(Instant time) {
    return none(time)
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone).toOffsetDateTime());
  }

  /// The last instant of a day, or its first, is printed as the date alone.
  public String shown(Instant time) {
    if (none(time)) {
      return "always";
    }
    ZonedDateTime local = time.atZone(zone);
    if (isLastOfDay(local)
        || local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT)) {
      return local.toLocalDate().toString();
    }
    return exact(local);
  }

  /// The local day of a time.
  public String day(Instant time) {
    return none(time) ? "not said" : time.atZone(zone).toLocalDate().toString();
  }

  /// A time that is an end: the first instant of a day is printed with its time.
  public String shownEnd(Instant time) {
    if (none(time)) {
      return "not said";
    }
    ZonedDateTime local = time.atZone(zone);
    return isLastOfDay(local) ? local.toLocalDate().toString() : exact(local);
  }

  /// When something happened: one day, one time, or from and to.
  public String shown(Interval when) {
    if (when.beginsOpen() && when.endsOpen()) {
      return "time not said";
    }
    if (when.beginsOpen()) {
      return "by " + shownEnd(when.last());
    }
    if (when.endsOpen()) {
      return "from " + shown(when.from());
    }
    String from = shown(when.from());
    if (when.from().equals(when.last())) {
      return from;
    }
    String last = shownEnd(when.last());
    return from.equals(last) ? from : from + " to " + last;
  }

  /// `2025-11-03, known then`, or both dates where they differ.
  public String shown(AsOf asOf) {
    String at = shownEnd(asOf.at());
    String known = shownEnd(asOf.known());
    return at.equals(known)
        ? at + ", known then"
        : at + ", known by " + asOf.known().atZone(zone).toLocalDate();
  }

  private static String exact(ZonedDateTime local) {
    return MINUTES.format(local);
  }

  private static boolean isLastOfDay(ZonedDateTime local) {
    ZonedDateTime next = local.toLocalDate().plusDays(1).atStartOfDay(local.getZone());
    return local.plusSeconds(1).toInstant().equals(next.toInstant());
  }

  private static boolean none(Instant time) {
    return !Verdict.given(time) || time.equals(Interval.END);
  }
}
