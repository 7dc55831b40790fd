package trucewatch.casebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.Access;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.LedgerProblem;
import trucewatch.claims.Sources;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.SourceText;
import trucewatch.reference.CaseLog;
import trucewatch.sources.FileProblem;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.sources.casefolder.CaseFolder;
import trucewatch.sources.zones.Layout;
import trucewatch.sources.zones.Zones;
import trucewatch.store.LogFailure;
import trucewatch.syntax.Parser;

/// Opens the folder of a case: the agreement, checked, and what lies beside it.
///
/// Every failure is a value: [Opened] and [Examined] have a record for each.
public final class Casebook {
  private static final int MOST_WARNINGS = 10;

  private Casebook() {}

  /// The folder that a case named by its folder or its agreement lies in.
  public static Path folder(Path path) {
    return Files.isRegularFile(path)
        ? Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path)
        : path;
  }

  /// Whether a case lies in that folder, sound or not.
  public static boolean isCase(Path folder) {
    return Files.isDirectory(folder) && CaseFolder.open(folder) instanceof CaseFolder.Opened.Case;
  }

  /// The stamp of a case named by its folder or its agreement: it changes when anything in the case
  /// does. Costs a look at the folder and reads no file.
  public static CaseStamp stamp(Path path) {
    return Stamping.of(folder(path));
  }

  /// Reads and checks everything, and keeps all that is wrong with its place.
  ///
  /// @param path the folder of the case, or its agreement
  /// @param now the moment of reading
  public static Examined examine(Path path, Instant now) {
    return switch (CaseFolder.open(path)) {
      case CaseFolder.Opened.NotACase(FileProblem problem) ->
          Files.exists(path) && problem.file().endsWith(".pact.md")
              ? new Examined.Unreadable(problem)
              : new Examined.Missing(problem.toString());
      case CaseFolder.Opened.Case(CaseFolder folder) -> examine(folder, now);
    };
  }

  private static Examined examine(CaseFolder folder, Instant now) {
    SourceText source = new SourceText(folder.agreementFile(), folder.agreementText());
    Checked checked = Checker.check(Parser.parse(source));
    return switch (checked) {
      case Checked.Unsound _ -> new Examined.Read(source, checked, List.of(), List.of(), NOTHING);
      case Checked.Sound(Agreement agreement, var _) -> {
        CaseFiles files =
            folder.read(agreement.zone(), now, Drawn.files(agreement), Drawn.layout(agreement));
        List<FileProblem> around = new ArrayList<>(files.problems());
        around.addAll(new Misspelt(agreement, files.sources()).in(files.entries()));
        yield new Examined.Read(
            source, checked, around, withoutEffect(files.entries(), agreement.zone(), now), files);
      }
    };
  }

  private static List<LedgerProblem> withoutEffect(List<Entry> entries, ZoneId zone, Instant now) {
    return new Ledger(entries, zone).at(now, Access.RESTRICTED).problems();
  }

  /// Opens a case to be asked, and brings what is new or changed in its files into its log.
  ///
  /// @param path the folder of the case, or its agreement
  /// @param now the moment of reading; rows that do not say when they were reported are known from
  ///   when they came into the log
  public static Opened open(Path path, Instant now) {
    return open(path, now, Keeping.LOG);
  }

  /// The same, and says in the log that it was this person who entered what is new.
  ///
  /// @param by their name
  public static Opened enter(Path path, Instant now, String by) {
    return open(path, now, Keeping.LOG, by);
  }

  /// The same, with or without the log.
  public static Opened open(Path path, Instant now, Keeping keeping) {
    return open(path, now, keeping, Recording.BY_OPENING);
  }

  private static Opened open(Path path, Instant now, Keeping keeping, String by) {
    CaseStamp stamp = stamp(path);
    return switch (CaseFolder.open(path)) {
      case CaseFolder.Opened.NotACase(FileProblem problem) ->
          Files.exists(path) && problem.file().endsWith(".pact.md")
              ? new Opened.Unsound(List.of("error: " + problem))
              : new Opened.Missing(problem.toString());
      case CaseFolder.Opened.Case(CaseFolder folder) -> {
        SourceText source = new SourceText(folder.agreementFile(), folder.agreementText());
        yield switch (Checker.check(Parser.parse(source))) {
          case Checked.Unsound(List<Problem> problems) -> unsound(source, problems);
          case Checked.Sound(Agreement agreement, var _) ->
              ready(folder, agreement, now, keeping, stamp, by);
        };
      }
    };
  }

  private static Opened ready(
      CaseFolder folder,
      Agreement agreement,
      Instant now,
      Keeping keeping,
      CaseStamp stamp,
      String by) {
    Set<String> drawings = Drawn.files(agreement);
    CaseFiles files =
        keeping == Keeping.NOTHING
            ? NOTHING
            : folder.read(agreement.zone(), now, drawings, Drawn.layout(agreement));
    Recording.Recorded recorded;
    try {
      recorded =
          switch (keeping) {
            case LOG -> new Recording(folder, files, folder.texts(drawings), now, by).record();
            case FILES_ALONE, NOTHING -> new Recording.Recorded(files.entries(), List.of());
          };
    } catch (LogFailure locked) {
      return new Opened.Locked(locked.words());
    }
    List<String> warnings = new ArrayList<>(recorded.warnings());
    warnings.addAll(
        warnings(files.problems(), withoutEffect(recorded.entries(), agreement.zone(), now)));
    return new Opened.Ready(
        new CaseLog(agreement, recorded.entries(), files.sources(), files.zones()),
        stamp,
        warnings,
        files.problems().stream().noneMatch(FileProblem::isError));
  }

  private static final CaseFiles NOTHING =
      new CaseFiles(
          List.of(), new Sources(List.of()), Zones.read(Map.of(), Layout.NONE), List.of());

  private static List<String> warnings(List<FileProblem> around, List<LedgerProblem> ledger) {
    List<String> all = new ArrayList<>();
    around.forEach(problem -> all.add((problem.isError() ? "left out: " : "") + problem));
    ledger.forEach(problem -> all.add(words(problem)));
    if (all.size() > MOST_WARNINGS) {
      int more = all.size() - MOST_WARNINGS;
      all.subList(MOST_WARNINGS, all.size()).clear();
      all.add("and " + more + " more");
    }
    if (!all.isEmpty()) {
      all.add("`trucewatch check` lists them all");
    }
    return all;
  }

  /// A row of the claims without the effect that it asks for: where it stands, and why.
  public static String words(LedgerProblem problem) {
    return problem.origin() + ", claim " + problem.entry() + ": " + problem.message();
  }

  private static Opened unsound(SourceText source, List<Problem> problems) {
    List<Problem> errors =
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    return new Opened.Unsound(
        List.of(
            ProblemPrinter.print(source, errors), "Nothing is computed from a text with errors."));
  }
}
