package trucewatch.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.verdict.IncidentView;
import trucewatch.view.Incidents;

/// Prints what is told to have happened, by whom it is told, and who denies it.
@Command(
    name = "incidents",
    description =
        "What is told to have happened: when, where, by whom, who says so, who denies it.",
    footer = {
      "",
      "Incidents are listed, not added up by party: who was watching whom differs.",
      "",
      "Example:",
      "  trucewatch incidents cases/gaza-2025 --clause truce --at 2025-11-03"
    })
final class IncidentsCommand extends CaseCommand {
  private static final List<String> HEADER =
      List.of("when", "what", "where", "who, and who says so", "answered", "clauses");

  @Option(
      names = "--clause",
      paramLabel = "CLAUSE",
      description = "Only incidents that bear on this clause.")
  private @Nullable String clause;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  IncidentsCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    String only = only(open, clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Incidents view = new Incidents(open.names(), open.times());
    List<IncidentView> incidents =
        open.reference().incidents(asked.question()).stream()
            .filter(incident -> only == null || incident.clauses().contains(only))
            .toList();
    if (!format.forPeople()) {
      format.write(screen(), Incidents.COLUMNS, view.rows(incidents, asked.question()));
      return ExitCode.DONE;
    }
    if (incidents.isEmpty()) {
      screen().line("No incident is told. That nothing is told does not mean that nothing was.");
    } else {
      screen().table(HEADER, incidents.stream().map(view::line).map(this::cells).toList());
    }
    foot(open, asked);
    return ExitCode.DONE;
  }

  private List<String> cells(Incidents.Line line) {
    return List.of(
        line.when(),
        line.what(),
        line.where(),
        line.who(),
        line.answer(),
        String.join(", ", line.clauses()));
  }
}
