package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Imported;
import trucewatch.casebook.Importer;
import trucewatch.casebook.Opened;
import trucewatch.casebook.Order;
import trucewatch.casebook.Restricted;
import trucewatch.casebook.RowSource;
import trucewatch.casebook.dataset.Dataset;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.sources.mapping.Proposal;
import trucewatch.sources.reading.Input;
import trucewatch.store.Changes;
import trucewatch.view.Row;

/// Brings a file of claims into the log of a case.
@Command(
    name = "import",
    description = "Brings a file of claims into the log of a case.",
    footer = {
      "",
      "The same file twice changes nothing. A row that reads differently than before becomes a",
      "correction, known from now. Rows that cannot be read are named and left out.",
      "",
      "Examples:",
      "  trucewatch import my-ceasefire reports.csv --known reported",
      "  trucewatch import my-ceasefire export.csv --dataset bulletin --complete --dry-run"
    })
final class ImportCommand implements Callable<Integer> {
  static final List<String> COLUMNS =
      List.of(
          "file", "dry_run", "added", "unchanged", "corrected", "restored", "retracted", "refused");

  private static final String CLAIMS = "claims";
  private static final int SHOWN = 20;

  /// Typed in lower case.
  enum KnownAs {
    REPORTED,
    NOW
  }

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to import.")
  private Path file = Path.of(".");

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = CLAIMS,
      description =
          "How the file is laid out: claims, acled, ucdp-ged, gdelt, kobo, or the name of a file in"
              + " the case's folder mappings. Default: claims.")
  private String format = CLAIMS;

  @Option(
      names = "--known",
      paramLabel = "K",
      defaultValue = "now",
      description =
          "From when the rows count as known: now, or reported, from the time that each says it was"
              + " reported. Default: now.")
  private KnownAs known = KnownAs.NOW;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "The name under which a later import finds these rows. Default: FILE's name.")
  private @Nullable String dataset;

  @Option(
      names = "--complete",
      description =
          "The file is a full export: rows of the dataset that are not in it are taken back.")
  private boolean complete;

  @Option(names = "--all-or-none", description = "One row that cannot be read keeps all out.")
  private boolean allOrNone;

  @Option(
      names = "--dry-run",
      description = "Store nothing; say what would change, verdicts included.")
  private boolean dryRun;

  @Option(names = "--by", paramLabel = "WHO", description = "Who enters this; stays in the log.")
  private String by = "";

  @Option(
      names = "--clock-is-right",
      description = "You looked at this machine's clock, which contradicts the log.")
  private boolean clockIsRight;

  @Mixin private DatasetOptions reading = new DatasetOptions();
  @Mixin private FormatOption layout = new FormatOption();

  ImportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(spec.commandLine(), "There is no file " + file + ".");
    }
    if (format.equals(CLAIMS)) {
      return run(this::claims);
    }
    return switch (desk.open(caseOption.path())) {
      case Opened.Ready(var log, var _, var _, var _) -> published(OpenCase.of(log));
      case Opened.Unsound unsound -> {
        unsound.complaints().forEach(desk.screen()::complain);
        yield ExitCode.CASE_HAS_ERRORS;
      }
      case Opened.Locked(String why) -> {
        desk.screen().complain(Wrap.harmless(why));
        yield ExitCode.LOCKED;
      }
      case Opened.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
    };
  }

  /// A publisher's file: how it was read is said before what came of it.
  private int published(OpenCase open) {
    Dataset.Known dataset = reading.open(caseOption.path(), open, file, format);
    dataset.problems().forEach(problem -> desk.screen().complain("mappings: " + problem));
    Proposal counts = dataset.count(0);
    int code = run((name, _) -> dataset.rows(name, from(), counts));
    counts.remarks().forEach(desk.screen()::complain);
    long unknown = counts.lines().size();
    if (unknown > 0) {
      desk.screen()
          .complain(
              unknown
                  + " names in it are not known to the case; their rows are claims under the"
                  + " publisher's own words. `trucewatch map` lists them.");
    }
    if (counts.leftOut() > 0) {
      desk.screen().complain(counts.leftOut() + " rows are left out by the mapping.");
    }
    return code;
  }

  /// Makes the rows of a file, once its name and its meter are known.
  private interface Rows {
    RowSource of(String name, Meter meter);
  }

  private int run(Rows rows) {
    String name = String.valueOf(file.getFileName());
    Order order;
    try {
      order =
          new Order(
              "import:" + (dataset == null ? name : dataset),
              name,
              Sha256.of(file),
              by,
              complete,
              allOrNone,
              dryRun,
              clockIsRight);
    } catch (IOException cannot) {
      desk.screen().complain("Nothing was stored: " + Failure.words(cannot) + ".");
      return ExitCode.CASE_HAS_ERRORS;
    }
    try (Meter meter = new Meter(desk, "importing " + name)) {
      Importer importer = new Importer(caseOption.path(), desk.clock(), meter::rows);
      return answer(name, importer.run(rows.of(name, meter), order), meter);
    }
  }

  private ClaimsFile.Known from() {
    return known == KnownAs.REPORTED ? ClaimsFile.Known.AS_REPORTED : ClaimsFile.Known.AS_READ;
  }

  private RowSource claims(String name, Meter meter) {
    return Dataset.claims(
        new Input(name, () -> meter.counting(Files.newInputStream(file), Files.size(file))),
        from());
  }

  private int answer(String name, Imported imported, Meter meter) {
    meter.close();
    return switch (imported) {
      case Imported.Failed(String why, boolean wrongUse) -> {
        if (wrongUse) {
          throw new WrongUse(spec.commandLine(), why);
        }
        desk.screen().complain("Nothing was stored: " + Wrap.harmless(why));
        yield ExitCode.CASE_HAS_ERRORS;
      }
      case Imported.Refused(long refused, List<FileProblem> first) -> {
        complain(refused, first);
        desk.screen().complain("Nothing was stored, since --all-or-none was asked for.");
        yield ExitCode.CASE_HAS_ERRORS;
      }
      case Imported.Done done -> done(name, done);
      case Imported.Tried tried -> {
        int code = done(name, tried.done());
        if (layout.forPeople()) {
          new VerdictChanges(desk).print(tried.before(), tried.after());
        }
        yield code;
      }
    };
  }

  private int done(String name, Imported.Done done) {
    complain(done.refused(), done.first());
    Changes changes = done.changes();
    if (!dryRun) {
      Restricted.inTheOpen(done.inTheOpen())
          .forEach(warning -> desk.screen().complain("warning: " + warning));
    }
    if (layout.forPeople()) {
      desk.screen().wrapped(0, words(changes, done.refused()));
    } else {
      layout.write(desk.screen(), COLUMNS, List.of(row(name, changes, done.refused())));
    }
    return done.refused() > 0 ? ExitCode.CASE_HAS_ERRORS : ExitCode.DONE;
  }

  private String words(Changes changes, long refused) {
    List<String> parts = new ArrayList<>();
    part(parts, changes.added(), "new");
    part(parts, changes.corrected(), "corrected");
    part(parts, changes.restored(), "there again");
    part(parts, changes.retracted(), "taken back");
    part(parts, changes.unchanged(), "as they were");
    part(parts, refused, "refused");
    String counts = parts.isEmpty() ? "no rows" : String.join(", ", parts);
    return (dryRun ? "DRY RUN, nothing was stored. Rows: " : "Rows: ") + counts + ".";
  }

  private static void part(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  private Row row(String name, Changes changes, long refused) {
    return Row.row()
        .with("file", name)
        .with("dry_run", dryRun)
        .with("added", changes.added())
        .with("unchanged", changes.unchanged())
        .with("corrected", changes.corrected())
        .with("restored", changes.restored())
        .with("retracted", changes.retracted())
        .with("refused", refused)
        .build();
  }

  private void complain(long refused, List<FileProblem> first) {
    first.stream()
        .limit(SHOWN)
        .forEach(
            problem ->
                desk.screen().complain((problem.isError() ? "refused: " : "warning: ") + problem));
    if (refused > SHOWN) {
      desk.screen().complain("and more: " + refused + " refused in all");
    }
  }
}
