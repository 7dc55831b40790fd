package trucewatch.claims;

import static trucewatch.claims.LedgerProblem.Kind.COLLISION;
import static trucewatch.claims.LedgerProblem.Kind.UNREADABLE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.time.Interval;

/// The log, and what of it stands at a time of knowledge for a reader.
///
/// Entries come in any order; nothing depends on it. First what the reader may not see, or was not
/// yet known or recorded, is left out as if it did not exist; then withdrawals and corrections are
/// settled ([Withdrawals]), then what each row speaks of ([Naming]), then which incidents are one
/// ([Links]).
///
/// A reader who may not see a correction reads the row as it was before; one who may not see a
/// withdrawn row is not told of it. So a row that went out too widely is not mended by a correction
/// with a narrower `access`: change the `access` of the row itself, and the log closes it for every
/// time of knowledge. A correction or retraction that does not say who may see it is seen by those
/// who may see what it names.
public final class Ledger {
  private record Line(Entry entry, Reading reading) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::known)
          .thenComparing(Entry::id)
          .thenComparing(Entry::recorded)
          .thenComparing(entry -> entry.cells().toString())
          .thenComparing(Entry::origin);

  private final ClaimReader reader;
  private final List<Line> lines;

  /// @param entries all rows, in any order
  /// @param zone the time zone of the agreement
  public Ledger(List<Entry> entries, ZoneId zone) {
    reader = new ClaimReader(zone);
    lines = entries.stream().sorted(ORDER).map(e -> new Line(e, reader.read(e))).toList();
  }

  /// What stands by what was known at `known`, for who may read up to `level`.
  public Live at(Instant known, Access level) {
    return at(known, Interval.END, level);
  }

  /// The same, from the log as it stood at `recorded`.
  public Live at(Instant known, Instant recorded, Access level) {
    List<LedgerProblem> problems = new ArrayList<>();
    List<Seen> rows = seen(known, recorded, level, problems);
    References references = new References(rows.stream().map(Seen::claim).toList());
    Withdrawals withdrawals = new Withdrawals(rows, reader, references, problems);
    Naming naming = new Naming(rows, references, withdrawals, problems);
    return Standing.of(rows, withdrawals, naming, problems);
  }

  /// Every row that a reader of that level may see and that was known by then, whether it stands or
  /// not. They alone give that reader the same answers as the whole log.
  public List<Entry> readable(Instant known, Access level) {
    return permitted(known, Interval.END, level, new ArrayList<>()).stream()
        .map(Seen::entry)
        .toList();
  }

  private List<Seen> seen(
      Instant known, Instant recorded, Access level, List<LedgerProblem> problems) {
    return withoutCopies(permitted(known, recorded, level, problems), problems);
  }

  private List<Seen> permitted(
      Instant known, Instant recorded, Access level, List<LedgerProblem> problems) {
    List<Seen> readable = new ArrayList<>();
    for (Line line : lines) {
      Entry entry = line.entry();
      if (entry.known().isAfter(known) || entry.recorded().isAfter(recorded)) {
        continue;
      }
      switch (line.reading()) {
        case Reading.Read(Claim claim) -> readable.add(new Seen(entry, claim, claim.access()));
        case Reading.Refused(var reasons) -> {
          if (level == Access.RESTRICTED) {
            problems.add(
                new LedgerProblem(
                    entry.id(), entry.origin(), UNREADABLE, reasons.getFirst().toString()));
          }
        }
      }
    }
    return AccessLevels.settle(readable).stream()
        .filter(row -> row.level().compareTo(level) <= 0)
        .toList();
  }

  /// Leaves out rows that came in again, and those that use the id of an earlier row for something
  /// else. The first recorded has the id; where several were recorded at once, all of them stand.
  private static List<Seen> withoutCopies(List<Seen> rows, List<LedgerProblem> problems) {
    Map<ClaimId, List<Seen>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.computeIfAbsent(row.entry().id(), _ -> new ArrayList<>()).add(row));
    List<Seen> kept = new ArrayList<>();
    byId.values()
        .forEach(sameId -> kept.addAll(sameId.size() == 1 ? sameId : first(sameId, problems)));
    return kept;
  }

  private static List<Seen> first(List<Seen> sameId, List<LedgerProblem> problems) {
    Map<Map<Column, String>, Seen> byContent = new LinkedHashMap<>();
    sameId.stream()
        .sorted(Comparator.comparing(row -> row.entry().recorded()))
        .forEach(row -> byContent.putIfAbsent(row.entry().cells(), row));
    List<Seen> differing = List.copyOf(byContent.values());
    Instant earliest = differing.getFirst().entry().recorded();
    differing.stream()
        .skip(1)
        .map(Seen::entry)
        .forEach(entry -> problems.add(collision(entry, entry.recorded().equals(earliest))));
    return differing.stream().filter(row -> row.entry().recorded().equals(earliest)).toList();
  }

  private static LedgerProblem collision(Entry entry, boolean counts) {
    String effect = counts ? "both stand" : "the one recorded first stands";
    return new LedgerProblem(
        entry.id(),
        entry.origin(),
        COLLISION,
        "another row has the id `"
            + entry.id()
            + "` and says something else; "
            + effect
            + "; write a correction, or give it an id of its own");
  }
}
