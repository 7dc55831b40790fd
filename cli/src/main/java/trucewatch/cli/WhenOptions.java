package trucewatch.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import trucewatch.time.AsOf;
import trucewatch.time.PointInTime;

/// The two times of a question: as of when, and by what was known when.
final class WhenOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--at",
      paramLabel = "T",
      description =
          "As of when: a date (the end of that day where the agreement runs) or a time such as"
              + " 2025-11-03T14:30:00Z. Default: now.")
  private @Nullable String at;

  @Option(
      names = "--known",
      paramLabel = "K",
      description = "By what was known when: a date or a time. Default: now.")
  private @Nullable String known;

  /// Both times, with what the reader must be told about them.
  ///
  /// @param note a sentence if the question was answered for another time than asked, else empty
  record Asked(AsOf asOf, String note) {}

  boolean given() {
    return at != null || known != null;
  }

  Asked asked(ZoneId zone, InstantSource clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return asked(zone, now, now);
  }

  /// @param otherwise what both times are where they are not given
  Asked asked(ZoneId zone, Instant otherwise, Instant now) {
    Instant whenKnown = known == null ? otherwise : time("--known", known, zone);
    Instant when = at == null ? otherwise : time("--at", at, zone);
    String note = "";
    if (whenKnown.isAfter(now)) {
      whenKnown = now;
      note = "Nothing is known of later than now: answered by what is known now. ";
    }
    if (at == null && when.isAfter(whenKnown)) {
      when = whenKnown;
    }
    if (when.isAfter(whenKnown)) {
      note +=
          "--at is later than what is known: answered as of then. What lies ahead is in"
              + " `trucewatch owed`.";
    }
    return new Asked(AsOf.asked(when, whenKnown), note.strip());
  }

  private Instant time(String option, String text, ZoneId zone) {
    return time(spec.commandLine(), option, text, zone);
  }

  /// The last second that an option's text stands for.
  static Instant time(CommandLine commandLine, String option, String text, ZoneId zone) {
    try {
      return PointInTime.last(text, zone);
    } catch (PointInTime.NoSuchTime none) {
      throw new ParameterException(commandLine, option + ": " + none.getMessage());
    }
  }
}
