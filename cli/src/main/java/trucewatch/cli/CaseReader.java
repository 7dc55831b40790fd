package trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Place;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.Access;
import trucewatch.claims.Ledger;
import trucewatch.claims.LedgerProblem;
import trucewatch.claims.Live;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.SourceText;
import trucewatch.reference.CaseLog;
import trucewatch.sources.FileProblem;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.sources.casefolder.CaseFolder;
import trucewatch.sources.zones.Layout;
import trucewatch.syntax.Parser;

/// Reads the files of a case: the agreement, checked, and what lies beside it.
final class CaseReader {
  private static final int MOST_WARNINGS = 10;

  private CaseReader() {}

  /// What came of reading a case.
  sealed interface Examined {
    /// The agreement was read and checked.
    ///
    /// @param around what is wrong in the files beside it
    /// @param ledger rows of the claims without the effect that they ask for
    record Read(
        SourceText source,
        Checked checked,
        List<FileProblem> around,
        List<LedgerProblem> ledger,
        CaseFiles files)
        implements Examined {
      List<Problem> problems() {
        return checked.problems();
      }

      boolean hasErrors() {
        return checked instanceof Checked.Unsound || around.stream().anyMatch(FileProblem::isError);
      }
    }

    /// The agreement is there and cannot be read.
    record Unreadable(FileProblem problem) implements Examined {}

    /// There is no case.
    record Missing(String why) implements Examined {}
  }

  /// A case opened to be asked, or why not.
  sealed interface Opened {
    /// It can be asked.
    ///
    /// @param warnings what was left out, and why
    record Ready(CaseLog log, List<String> warnings) implements Opened {
      public Ready {
        warnings = List.copyOf(warnings);
      }
    }

    /// Its agreement has errors.
    record Unsound(List<String> complaints) implements Opened {
      public Unsound {
        complaints = List.copyOf(complaints);
      }
    }

    /// There is no case.
    record Missing(String why) implements Opened {}
  }

  /// The folder that a case named by its folder or its agreement lies in.
  static Path folder(Path path) {
    return Files.isRegularFile(path)
        ? Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path)
        : path;
  }

  static boolean isCase(Path folder) {
    return Files.isDirectory(folder) && CaseFolder.open(folder) instanceof CaseFolder.Opened.Case;
  }

  /// Reads and checks everything.
  static Examined examine(Path path, Instant now) {
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
            folder.read(agreement.zone(), now, drawings(agreement), layout(agreement));
        Live live = new Ledger(files.entries(), agreement.zone()).at(now, Access.RESTRICTED);
        yield new Examined.Read(source, checked, files.problems(), live.problems(), files);
      }
    };
  }

  /// Opens a case to be asked.
  static Opened open(Path path, Instant now) {
    return switch (examine(path, now)) {
      case Examined.Missing(String why) -> new Opened.Missing(why);
      case Examined.Unreadable(FileProblem problem) ->
          new Opened.Unsound(List.of("error: " + problem));
      case Examined.Read read ->
          switch (read.checked()) {
            case Checked.Unsound(List<Problem> problems) -> unsound(read.source(), problems);
            case Checked.Sound(Agreement agreement, var _) ->
                new Opened.Ready(
                    new CaseLog(
                        agreement,
                        read.files().entries(),
                        read.files().sources(),
                        read.files().zones()),
                    warnings(read));
          };
    };
  }

  private static final CaseFiles NOTHING =
      new CaseFiles(
          List.of(),
          new trucewatch.claims.Sources(List.of()),
          trucewatch.sources.zones.Zones.read(Map.of(), Layout.NONE),
          List.of());

  private static List<String> warnings(Examined.Read read) {
    List<String> all = new ArrayList<>();
    read.around().forEach(problem -> all.add((problem.isError() ? "left out: " : "") + problem));
    read.ledger().forEach(problem -> all.add(words(problem)));
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
  static String words(LedgerProblem problem) {
    return problem.origin() + ", claim " + problem.entry() + ": " + problem.message();
  }

  private static Opened unsound(SourceText source, List<Problem> problems) {
    List<Problem> errors =
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    return new Opened.Unsound(
        List.of(
            ProblemPrinter.print(source, errors), "Nothing is computed from a text with errors."));
  }

  private static Set<String> drawings(Agreement agreement) {
    Set<String> files = new TreeSet<>();
    agreement.places().stream().map(Place::file).filter(f -> !f.isEmpty()).forEach(files::add);
    return files;
  }

  private static Layout layout(Agreement agreement) {
    Map<String, String> parents = new HashMap<>();
    Map<String, Layout.Buffer> buffers = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Place place : agreement.places()) {
      String code = place.id().code();
      place.in().ifPresent(parent -> parents.put(code, parent.code()));
      place
          .buffer()
          .ifPresent(
              strip -> buffers.put(code, new Layout.Buffer(strip.metres(), strip.line().code())));
      place.otherNames().forEach(name -> names.putIfAbsent(codeOf(name), code));
      if (!place.name().isEmpty()) {
        names.putIfAbsent(codeOf(place.name()), code);
      }
    }
    return new Layout(parents, buffers, names);
  }

  private static String codeOf(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }
}
