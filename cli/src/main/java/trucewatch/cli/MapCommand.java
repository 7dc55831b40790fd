package trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.casebook.dataset.Dataset;
import trucewatch.sources.FileProblem;
import trucewatch.sources.mapping.Proposal;
import trucewatch.sources.reading.Format;
import trucewatch.view.Row;

/// Reads a publisher's file and lists the names in it that a case does not know, with a guess at
/// each, in the shape of a mapping file.
@Command(
    name = "map",
    description = "Which names of a dataset the case does not know, and what they may stand for.",
    footer = {
      "",
      "Nothing is entered. The guesses are for you to correct; keep them as a mapping file:",
      "",
      "Examples:",
      "  trucewatch map my-ceasefire events.csv",
      "  trucewatch map my-ceasefire events.csv --as acled --format csv > acled.csv"
    })
final class MapCommand extends CaseCommand {
  static final List<String> COLUMNS = List.of("what", "from", "to", "note");
  private static final int MOST_PROBLEMS = 10;
  private static final int MOST_LINES = 60;

  @Parameters(index = "1", paramLabel = "FILE", description = "The publisher's file.")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "F",
      description =
          "acled, ucdp-ged, gdelt, kobo, or the name of a file in the case's folder mappings."
              + " Default: found out.")
  private @Nullable String as;

  @Mixin private DatasetOptions layout = new DatasetOptions();
  @Mixin private FormatOption format = new FormatOption();

  MapCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(commandLine(), "There is no file " + file + ".");
    }
    Dataset.Known dataset = layout.open(caseOption.path(), open, file, as == null ? "" : as);
    dataset.problems().forEach(problem -> screen().complain("mappings: " + problem));
    Proposal proposal = dataset.count(MOST_PROBLEMS);
    dataset.format().read(dataset.input(), dataset.settings(), proposal);
    return print(dataset.format(), proposal);
  }

  private int print(Format reader, Proposal proposal) {
    Screen screen = screen();
    screen.complain("Read as " + reader.describes() + ".");
    proposal.remarks().forEach(screen::complain);
    for (FileProblem problem : proposal.problems()) {
      screen.complain((problem.isError() ? "error: " : "warning: ") + problem);
    }
    screen.complain(
        "%d rows are claims, %d are left out by the mapping; %d errors."
            .formatted(proposal.claims(), proposal.leftOut(), proposal.refused()));
    List<Proposal.Line> lines = proposal.lines();
    if (!format.forPeople()) {
      format.write(screen, COLUMNS, lines.stream().map(MapCommand::row).toList());
    } else if (lines.isEmpty()) {
      screen.line("The case knows every name in it.");
    } else {
      screen.table(
          List.of("rows", "what", "name in the file", "may be"),
          lines.stream()
              .limit(MOST_LINES)
              .map(
                  line ->
                      List.of(
                          Long.toString(line.rows()),
                          line.name().kind().word(),
                          Wrap.harmless(line.name().name()),
                          line.guess()))
              .toList());
      if (lines.size() > MOST_LINES) {
        screen.line("and " + (lines.size() - MOST_LINES) + " more: --format csv lists them all.");
      }
    }
    return proposal.claims() == 0 && proposal.refused() > 0
        ? ExitCode.CASE_HAS_ERRORS
        : ExitCode.DONE;
  }

  private static Row row(Proposal.Line line) {
    return Row.row()
        .with("what", line.name().kind().word().toLowerCase(Locale.ROOT))
        .with("from", line.name().name())
        .with("to", line.guess())
        .with("note", line.rows() + " rows" + (line.guess().isEmpty() ? "" : "; a guess"))
        .build();
  }
}
