package trucewatch.sources.csv;

import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.ContentId;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// Reads a file of claims: `docs/reference/claims.md` fixes the format.
///
/// Rows are handed on one by one; besides what is handed on, only the ids met so far are kept.
public final class ClaimsFile {
  /// From when a row counts as known.
  public enum Known {
    /// From its `reported_at`, as if the log had been there; a row without one, from when it was
    /// read.
    AS_REPORTED,
    /// From when it was read.
    AS_READ
  }

  private static final Set<String> HEADERS =
      Arrays.stream(Column.values()).map(Column::header).collect(Collectors.toUnmodifiableSet());

  private final ClaimReader reader;
  private final Instant readAt;
  private final Known known;

  /// @param zone the time zone of the agreement
  /// @param readAt the moment of reading: each row is recorded then, and none may be of a later day
  public ClaimsFile(ZoneId zone, Instant readAt, Known known) {
    reader = new ClaimReader(zone);
    this.readAt = readAt;
    this.known = known;
  }

  /// Everything in a file.
  public record Contents(List<Entry> entries, List<FileProblem> problems) {
    public Contents {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a whole file into memory.
  ///
  /// @param name how messages call it
  public Contents read(String name, InputStream in) {
    List<Entry> entries = new ArrayList<>();
    List<FileProblem> problems = new ArrayList<>();
    read(name, in, entries::add, problems::add);
    return new Contents(entries, problems);
  }

  /// Reads a file row by row; good rows and problems are handed on as they come.
  public void read(
      String name, InputStream in, Consumer<Entry> entries, Consumer<FileProblem> problems) {
    new Rows(name, entries, problems).read(in);
  }

  private final class Rows {
    private final String name;
    private final Consumer<Entry> entries;
    private final Consumer<FileProblem> problems;
    private final Map<ClaimId, Long> firstRows = new HashMap<>();

    Rows(String name, Consumer<Entry> entries, Consumer<FileProblem> problems) {
      this.name = name;
      this.entries = entries;
      this.problems = problems;
    }

    void read(InputStream in) {
      new Table(name, HEADERS, Set.of(Column.STANCE.header()), problems).read(in, this::row);
    }

    private void row(Table.TableRow row) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      Map<String, String> others = new LinkedHashMap<>();
      row.cells()
          .forEach(
              (header, text) ->
                  Column.of(header)
                      .ifPresentOrElse(
                          column -> cells.put(column, text), () -> others.put(header, text)));
      String written = cells.getOrDefault(Column.CLAIM_ID, "");
      ClaimId id = written.isEmpty() ? ContentId.of(cells) : new ClaimId(written);
      String origin = name + ", row " + row.number();
      Entry asRead = new Entry(id, cells, others, readAt, readAt, origin);
      switch (reader.read(asRead)) {
        case Reading.Refused(var wrong) ->
            wrong.forEach(
                cell ->
                    problem(
                        row, cell.column().header(), cell.value(), cell.reason(), cell.wayOut()));
        case Reading.Read(Claim claim) -> accept(row, asRead, claim, written.isEmpty());
      }
    }

    private void accept(Table.TableRow row, Entry asRead, Claim claim, boolean unnamed) {
      Long first = firstRows.putIfAbsent(asRead.id(), row.number());
      if (first != null) {
        again(row, asRead, first, unnamed);
        return;
      }
      Instant reported = reader.reportedFrom(asRead);
      if (reported.isAfter(readAt)) {
        problem(
            row,
            Column.REPORTED_AT.header(),
            asRead.cell(Column.REPORTED_AT),
            "it lies ahead of now, " + readAt,
            "check the date, its time zone, and the clock of this machine");
        return;
      }
      entries.accept(known == Known.AS_READ ? asRead : asReported(asRead, claim));
    }

    private Entry asReported(Entry read, Claim claim) {
      Instant from = claim.reportedAt().isAfter(readAt) ? readAt : claim.reportedAt();
      return new Entry(read.id(), read.cells(), read.others(), readAt, from, read.origin());
    }

    private void again(Table.TableRow row, Entry entry, long first, boolean unnamed) {
      if (unnamed) {
        problems.accept(
            new FileProblem(
                Severity.WARNING,
                name,
                row.number(),
                "",
                "",
                "it says the same as row " + first + " in every column and counts once with it",
                "give each a `claim_id` if they are two"));
      } else {
        problem(
            row,
            Column.CLAIM_ID.header(),
            entry.id().text(),
            "row " + first + " has this id too",
            "give it an id of its own, or write a correction");
      }
    }

    private void problem(
        Table.TableRow row, String column, String value, String reason, String wayOut) {
      problems.accept(
          new FileProblem(Severity.ERROR, name, row.number(), column, value, reason, wayOut));
    }
  }
}
