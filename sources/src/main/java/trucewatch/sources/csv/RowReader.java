package trucewatch.sources.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.ContentId;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// Makes entries of rows, whatever file they come from: checks every cell, gives a row without an
/// id one, and says from when it counts as known.
public final class RowReader {
  /// Takes what comes of rows, in their order.
  public interface Target {
    /// A row that can be entered.
    void row(long number, Entry entry);

    /// What is wrong with one.
    void problem(FileProblem problem);
  }

  private final ClaimReader reader;
  private final String file;
  private final Instant readAt;
  private final ClaimsFile.Known known;
  private final Target target;

  /// @param zone the time zone of the agreement
  /// @param file how messages call it
  /// @param readAt the moment of reading: each row is recorded then, and none may be of a later day
  public RowReader(
      ZoneId zone, String file, Instant readAt, ClaimsFile.Known known, Target target) {
    this(new ClaimReader(zone), file, readAt, known, target);
  }

  RowReader(
      ClaimReader reader, String file, Instant readAt, ClaimsFile.Known known, Target target) {
    this.reader = reader;
    this.file = file;
    this.readAt = readAt;
    this.known = known;
    this.target = target;
  }

  /// A target that hands on rows and problems.
  public static Target to(Consumer<Entry> entries, Consumer<FileProblem> problems) {
    return new Target() {
      @Override
      public void row(long number, Entry entry) {
        entries.accept(entry);
      }

      @Override
      public void problem(FileProblem problem) {
        problems.accept(problem);
      }
    };
  }

  String file() {
    return file;
  }

  Consumer<FileProblem> problems() {
    return target::problem;
  }

  /// Reads one row.
  ///
  /// @param number where it stands, as messages say it
  /// @param others columns that are not ours
  public void read(long number, Map<Column, String> cells, Map<String, String> others) {
    String written = cells.getOrDefault(Column.CLAIM_ID, "");
    ClaimId id = written.isEmpty() ? ContentId.of(cells) : new ClaimId(written);
    Entry asRead = new Entry(id, cells, others, readAt, readAt, file + ", row " + number);
    switch (reader.read(asRead)) {
      case Reading.Refused(var wrong) ->
          wrong.forEach(
              cell ->
                  problem(
                      number, cell.column().header(), cell.value(), cell.reason(), cell.wayOut()));
      case Reading.Read(Claim claim) -> accept(number, asRead, claim);
    }
  }

  private void accept(long number, Entry asRead, Claim claim) {
    Instant reported = reader.reportedFrom(asRead);
    if (reported.isAfter(readAt)) {
      problem(
          number,
          Column.REPORTED_AT.header(),
          asRead.cell(Column.REPORTED_AT),
          "it lies ahead of now, " + readAt,
          "check the date, its time zone, and the clock of this machine");
      return;
    }
    target.row(number, known == ClaimsFile.Known.AS_READ ? asRead : asReported(asRead, claim));
  }

  private Entry asReported(Entry read, Claim claim) {
    Instant from = claim.reportedAt().isAfter(readAt) ? readAt : claim.reportedAt();
    return new Entry(read.id(), read.cells(), read.others(), readAt, from, read.origin());
  }

  private void problem(long number, String column, String value, String reason, String wayOut) {
    target.problem(new FileProblem(Severity.ERROR, file, number, column, value, reason, wayOut));
  }
}
