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
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
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

  /// Reads a file row by row; good rows and problems are handed on as they come. Of rows of one id
  /// the first is handed on.
  public void read(
      String name, InputStream in, Consumer<Entry> entries, Consumer<FileProblem> problems) {
    read(new RowReader(reader, name, readAt, known, new FirstRows(name, entries, problems)), in);
  }

  /// The same for a file of any size: every row is handed on, also those of one id, and no row is
  /// held longer than that takes.
  public void stream(
      String name, InputStream in, Consumer<Entry> entries, Consumer<FileProblem> problems) {
    read(new RowReader(reader, name, readAt, known, RowReader.to(entries, problems)), in);
  }

  private static void read(RowReader rows, InputStream in) {
    new Table(rows.file(), HEADERS, Set.of(Column.STANCE.header()), rows.problems())
        .read(in, row -> row(row, rows));
  }

  private static void row(Table.TableRow row, RowReader rows) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Map<String, String> others = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (header, text) ->
                Column.of(header)
                    .ifPresentOrElse(
                        column -> cells.put(column, text), () -> others.put(header, text)));
    rows.read(row.number(), cells, others);
  }

  /// Keeps the ids met so far.
  private static final class FirstRows implements RowReader.Target {
    private final String name;
    private final Consumer<Entry> entries;
    private final Consumer<FileProblem> problems;
    private final Map<ClaimId, Long> firstRows = new HashMap<>();

    FirstRows(String name, Consumer<Entry> entries, Consumer<FileProblem> problems) {
      this.name = name;
      this.entries = entries;
      this.problems = problems;
    }

    @Override
    public void row(long number, Entry entry) {
      Long first = firstRows.putIfAbsent(entry.id(), number);
      if (first == null) {
        entries.accept(entry);
      } else {
        again(number, entry, first);
      }
    }

    @Override
    public void problem(FileProblem problem) {
      problems.accept(problem);
    }

    private void again(long number, Entry entry, long first) {
      boolean unnamed = entry.cell(Column.CLAIM_ID).isEmpty();
      problems.accept(
          unnamed
              ? new FileProblem(
                  Severity.WARNING,
                  name,
                  number,
                  "",
                  "",
                  "it says the same as row " + first + " in every column and counts once with it",
                  "give each a `claim_id` if they are two")
              : new FileProblem(
                  Severity.ERROR,
                  name,
                  number,
                  Column.CLAIM_ID.header(),
                  entry.id().text(),
                  "row " + first + " has this id too",
                  "give it an id of its own, or write a correction"));
    }
  }
}
