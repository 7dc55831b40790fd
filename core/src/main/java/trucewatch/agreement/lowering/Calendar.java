package trucewatch.agreement.lowering;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.finding.Findings;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Extent;
import trucewatch.time.Length;

/// Dates and lengths as written, put into the time zone of the agreement.
public final class Calendar {
  /// Nobody agrees on a longer time; and the calendar of the machine ends somewhere.
  private static final int MOST_YEARS = 1_000;

  private final ZoneId zone;
  private final Findings findings;

  Calendar(ZoneId zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  public ZoneId zone() {
    return zone;
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant lastSecondOf(LocalDate day) {
    return Length.endOfDay(day, zone);
  }

  /// A local time; where clocks were put forward there is none, where they were put back there are
  /// two.
  Instant at(LocalDateTime time, @Nullable ZoneOffset offset, Span span) {
    if (offset != null) {
      return time.toInstant(offset);
    }
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    if (offsets.isEmpty()) {
      findings.add(
          Finding.TIME_THAT_IS_SKIPPED,
          span,
          "there is no %s on %s in %s: clocks were put forward over it"
              .formatted(time.toLocalTime(), time.toLocalDate(), zone),
          "write a time before or after the change, or one with its offset such as `%sZ`"
              .formatted(time));
    } else if (offsets.size() > 1) {
      findings.add(
          Finding.TIME_THAT_COMES_TWICE,
          span,
          "%s on %s comes twice in %s: clocks were put back; read as the first"
              .formatted(time.toLocalTime(), time.toLocalDate(), zone),
          "write the offset: `%s%s` or `%s%s`"
              .formatted(time, offsets.getFirst(), time, offsets.getLast()));
    }
    return time.atZone(zone).toInstant();
  }

  /// A length that is some time, and not for ever.
  Length length(Extent extent) {
    if (extent.amount() == 0) {
      findings.add(
          Finding.EMPTY_LENGTH,
          extent.span(),
          "0 %ss is no time at all".formatted(unit(extent)),
          "write a length of at least 1, or name the moment itself");
    } else if (years(extent) > MOST_YEARS) {
      findings.add(
          Finding.EMPTY_LENGTH,
          extent.span(),
          "%d %ss is more than a thousand years".formatted(extent.amount(), unit(extent)),
          "check the number, or write `no deadline stated`");
    }
    return plain(extent);
  }

  private static String unit(Extent extent) {
    return extent.unit().name().toLowerCase(Locale.ROOT);
  }

  private static long years(Extent extent) {
    long perYear =
        switch (extent.unit()) {
          case SECOND -> 31_622_400;
          case MINUTE -> 527_040;
          case HOUR -> 8_784;
          case DAY -> 366;
          case WEEK -> 53;
          case MONTH -> 12;
          case YEAR -> 1;
        };
    return extent.amount() / perYear;
  }

  /// The length as it stands, whether it makes sense or not.
  static Length plain(Extent extent) {
    return new Length(
        extent.amount(),
        switch (extent.unit()) {
          case SECOND -> Length.Unit.SECOND;
          case MINUTE -> Length.Unit.MINUTE;
          case HOUR -> Length.Unit.HOUR;
          case DAY -> Length.Unit.DAY;
          case WEEK -> Length.Unit.WEEK;
          case MONTH -> Length.Unit.MONTH;
          case YEAR -> Length.Unit.YEAR;
        },
        switch (extent.monthEnd()) {
          case NOT_SAID -> Length.MonthEnd.NOT_SAID;
          case DOWN -> Length.MonthEnd.DOWN;
          case UP -> Length.MonthEnd.UP;
        });
  }

  /// A time zone by its name, or the nearest thing to none.
  static @Nullable ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
