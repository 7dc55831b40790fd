package trucewatch.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.time.Interval;

/// Reads the cells of a row into a claim, or tells of each cell why it cannot be read.
///
/// Codes are trimmed, lower-cased and in Unicode NFC, with a hyphen for white space. What a row of
/// each stance needs is said in [Needs]; times in [Moment]; numbers in [AmountReader]; points in
/// [PointReader].
///
/// *When* is `from` up to `to`: a date in `from` begins with its local day, a date in `to` ends
/// with it; a date-time in `to` is the first second no longer meant, except that `from` and `to`
/// alike mean that one second. An empty `from` is [Interval#BEGINNING]. An empty `to` ends with the
/// second of `reported_at`; without one it is [Interval#END]. So it is for states that go on, too:
/// that they go on is for who reads `toSaid` to conclude.
///
/// `reported_at` without a zone is UTC; a date alone is the last second of that local day.
public final class ClaimReader {
  private final ZoneId zone;

  /// @param zone the time zone of the agreement
  public ClaimReader(ZoneId zone) {
    this.zone = zone;
  }

  /// Reads one entry. A row of stance corrects is read column by column; what it makes of the row
  /// that it corrects is read by the [Ledger].
  public Reading read(Entry entry) {
    return read(entry.id(), entry.cells(), entry.recorded(), entry.known(), entry.known());
  }

  /// The earliest moment that the `reported_at` of a row may mean; [Interval#BEGINNING] if it says
  /// none that can be read.
  public Instant reportedFrom(Entry entry) {
    Moment reported = moment(new Row(entry.cells(), false), Column.REPORTED_AT, ZoneOffset.UTC);
    return reported == null ? Interval.BEGINNING : reported.span().from();
  }

  /// Reads a period as `sources.csv` gives it, in the way of `from` and `to` of a claim.
  public Period period(String from, String to) {
    Row row = new Row(Map.of(Column.FROM, from, Column.TO, to), false);
    Moment first = moment(row, Column.FROM, zone);
    Moment last = moment(row, Column.TO, zone);
    Instant start = first == null ? Interval.BEGINNING : first.span().from();
    Instant end = end(first, last, null);
    if (!start.isBefore(end)) {
      row.problem(Column.TO, "it ends before it begins", "check `from` and `to`");
    }
    return row.problems().isEmpty()
        ? new Period.Span(new Interval(start, end))
        : new Period.Refused(row.problems());
  }

  /// Reads the cells of a row.
  ///
  /// @param unreported when it counts as reported if the row does not say
  Reading read(
      ClaimId id, Map<Column, String> cells, Instant recorded, Instant known, Instant unreported) {
    boolean correction =
        Spelling.code(cells.getOrDefault(Column.STANCE, "")).equals(Stance.CORRECTS.code());
    Row row = new Row(cells, correction);
    Claim claim = claim(row, id, recorded, known, unreported);
    var problems = row.problems();
    return problems.isEmpty() ? new Reading.Read(claim) : new Reading.Refused(problems);
  }

  private Claim claim(Row row, ClaimId id, Instant recorded, Instant known, Instant unreported) {
    Stance stance = stance(row);
    Times times = times(row, stance, unreported);
    String source = row.code(Column.SOURCE);
    String speaker = row.code(Column.SPEAKER);
    String incident = row.text(Column.INCIDENT_ID);
    return new Claim(
        id,
        incident.isEmpty() ? IncidentId.own(id) : IncidentId.written(incident, source, speaker),
        !incident.isEmpty() || row.has(Column.REFERS_TO),
        stance,
        times.reported,
        recorded,
        known,
        source,
        speaker,
        row.code(Column.VIA),
        row.code(Column.ACT),
        row.alternatives(Column.ACTOR),
        row.code(Column.TARGET),
        row.code(Column.OBJECT),
        new Where(row.code(Column.PLACE), PointReader.read(row)),
        times.when,
        row.has(Column.FROM),
        row.has(Column.TO),
        AmountReader.read(row),
        row.word(Column.MEANS, EnumSet.complementOf(EnumSet.of(Means.NOT_SAID)))
            .orElse(Means.NOT_SAID),
        row.text(Column.OBSERVED_FROM),
        row.text(Column.BEARING),
        row.text(Column.DISTANCE),
        row.word(Column.ATTRIBUTION, EnumSet.complementOf(EnumSet.of(Attribution.NOT_SAID)))
            .orElse(Attribution.NOT_SAID),
        row.word(Column.BALLOT, EnumSet.complementOf(EnumSet.of(Ballot.NONE))).orElse(Ballot.NONE),
        row.code(Column.CLAUSE),
        row.word(Column.POSITION, EnumSet.complementOf(EnumSet.of(Position.NONE)))
            .orElse(Position.NONE),
        row.word(Column.VERIFICATION, EnumSet.complementOf(EnumSet.of(Verification.NONE)))
            .orElse(Verification.NONE),
        row.code(Column.VERIFIED_BY),
        row.ids(Column.REFERS_TO),
        row.word(Column.ACCESS, EnumSet.allOf(Access.class)).orElse(Access.TEAM),
        row.code(Column.LANGUAGE),
        row.text(Column.ORIGINAL_TEXT),
        row.text(Column.NOTE),
        row.text(Column.URL));
  }

  private static Stance stance(Row row) {
    var stance = row.word(Column.STANCE, EnumSet.allOf(Stance.class));
    stance.ifPresent(known -> Needs.check(row, known));
    if (!row.has(Column.STANCE)) {
      row.problem(Column.STANCE, "the row does not say what it does", "fill `stance`, as asserts");
    }
    return stance.orElse(Stance.ASSERTS);
  }

  /// When it happened and when it was reported, as far as they can be read.
  private record Times(Interval when, Instant reported) {}

  private Times times(Row row, Stance stance, Instant unreported) {
    Moment from = moment(row, Column.FROM, zone);
    Moment to = moment(row, Column.TO, zone);
    Moment reportedAt = moment(row, Column.REPORTED_AT, ZoneOffset.UTC);
    Instant reported = reportedAt == null ? unreported : reportedAt.span().last();
    if (row.correction()) {
      return new Times(Interval.ALWAYS, reported);
    }
    Instant start = from == null ? Interval.BEGINNING : from.span().from();
    if (from != null && reportedAt != null && start.isAfter(reported) && toldAfterwards(stance)) {
      row.problem(
          Column.REPORTED_AT, "it was reported before it began", "check `from` and `reported_at`");
      return new Times(Interval.ALWAYS, reported);
    }
    Instant end = end(from, to, reportedAt);
    if (!start.isBefore(end)) {
      row.problem(Column.TO, "it ends before it begins", "check `from` and `to`");
      return new Times(Interval.ALWAYS, reported);
    }
    return new Times(new Interval(start, end), reported);
  }

  private static Instant end(
      @Nullable Moment from, @Nullable Moment to, @Nullable Moment reportedAt) {
    if (to == null) {
      return reportedAt == null ? Interval.END : reportedAt.span().to();
    }
    boolean oneSecond = from != null && from.span().equals(to.span());
    return to.wholeDay() || oneSecond ? to.span().to() : to.span().last();
  }

  /// A declaration of completeness may be made ahead; what a row says of deeds is told after them.
  private static boolean toldAfterwards(Stance stance) {
    return switch (stance) {
      case ASSERTS, DENIES, VERIFIES -> true;
      case CORRECTS, RETRACTS, JOINS, PARTS, COMPLETE -> false;
    };
  }

  private @Nullable Moment moment(Row row, Column column, ZoneId timeZone) {
    String written = row.text(column);
    return written.isEmpty() ? null : row.take(column, Moment.read(written, zone, timeZone));
  }
}
