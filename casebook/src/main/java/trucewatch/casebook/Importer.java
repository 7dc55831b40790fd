package trucewatch.casebook;

import java.io.Serial;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import trucewatch.claims.Entry;
import trucewatch.reference.CaseLog;
import trucewatch.sources.FileProblem;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Entering;
import trucewatch.store.Import;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// Imports files into the log of a case: all good rows in one step, or none.
public final class Importer {
  /// How many problems are kept to be shown; the others are counted.
  private static final int MOST_PROBLEMS = 100;

  private final Path path;
  private final InstantSource clock;
  private final LongConsumer progress;
  private final List<FileProblem> problems = new ArrayList<>();
  private long refused;
  private long rows;

  /// @param path the folder of the case, or its agreement
  /// @param progress told how many rows were read
  public Importer(Path path, InstantSource clock, LongConsumer progress) {
    this.path = path;
    this.clock = clock;
    this.progress = progress;
  }

  /// A failure of the log on its way through code that knows none.
  private static final class Stopped extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient LogFailure why;

    Stopped(LogFailure why) {
      super(why);
      this.why = why;
    }
  }

  /// Imports. Everything that can go wrong is a value.
  public Imported run(RowSource source, Order order) {
    return switch (Casebook.open(path, clock.instant(), Keeping.NOTHING)) {
      case Opened.Missing(String why) -> new Imported.Failed(why, true);
      case Opened.Unsound unsound ->
          new Imported.Failed(String.join("\n", unsound.complaints()), false);
      case Opened.Locked(String why) -> new Imported.Failed(why, false);
      case Opened.Ready ready -> {
        try {
          yield run(source, order, ready.log());
        } catch (LogFailure failed) {
          yield new Imported.Failed(failed.words(), false);
        } catch (Stopped stopped) {
          yield new Imported.Failed(stopped.why.words(), false);
        }
      }
    };
  }

  private Imported run(RowSource source, Order order, CaseLog bare) throws LogFailure {
    Place place = Place.of(Casebook.folder(path));
    Entering what = new Entering(order.enteredBy(), order.dataset(), order.file(), order.sha256());
    try (ClaimsLog log = ClaimsLog.open(place, clock)) {
      List<Entry> before = order.dryRun() ? all(log) : List.of();
      try (Import entering = log.begin(what, order.clockIsRight())) {
        entering.onRepeated(this::repeated);
        if (order.complete()) {
          entering.listWhatIsMet();
        }
        Consumer<Entry> taker = entry -> add(entering, entry);
        new ReadAhead(source)
            .read(bare.agreement().zone(), entering.recorded(), taker, this::problem);
        if (refused > 0 && order.allOrNone()) {
          return new Imported.Refused(refused, problems);
        }
        if (order.complete()) {
          if (refused > 0) {
            return new Imported.Failed(
                "`--complete` takes back what is not in the file, and the file has rows that could"
                    + " not be read: nothing was stored. The first: "
                    + problems.getFirst(),
                false);
          }
          entering.retractUnseen(_ -> true);
        }
        entering.finish();
        Imported.Done done =
            new Imported.Done(
                entering.changes(), refused, problems, log.isLocked() ? 0 : entering.restricted());
        if (order.dryRun()) {
          return new Imported.Tried(done, with(bare, before), with(bare, all(log)));
        }
        entering.commit();
        return done;
      }
    }
  }

  private static List<Entry> all(ClaimsLog log) throws LogFailure {
    List<Entry> entries = new ArrayList<>();
    log.read(entries::add);
    return entries;
  }

  private static CaseLog with(CaseLog bare, List<Entry> entries) {
    return new CaseLog(bare.agreement(), entries, bare.sources(), bare.gazetteer());
  }

  private void add(Import entering, Entry entry) {
    try {
      entering.add(entry);
      progress.accept(++rows);
    } catch (LogFailure failed) {
      throw new Stopped(failed);
    }
  }

  private void problem(FileProblem problem) {
    if (problem.isError()) {
      refused++;
    }
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private void repeated(Import.Repeated row) {
    String origin = row.row().origin();
    int comma = origin.lastIndexOf(", row ");
    problem(
        new FileProblem(
            row.same() ? FileProblem.Severity.WARNING : FileProblem.Severity.ERROR,
            origin.substring(0, comma),
            Long.parseLong(origin.substring(comma + ", row ".length())),
            "claim_id",
            row.row().id().text(),
            row.same()
                ? "an earlier row of the file has this id and says the same"
                : "an earlier row of the file has this id and says something else",
            row.same() ? "nothing has to be done" : "give it an id of its own"));
  }
}
