package trucewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trucewatch.verdict.PositionView;
import trucewatch.view.ClaimWords;
import trucewatch.view.Positions;

/// Prints who has said what of which clause.
@Command(
    name = "positions",
    description = "Who accepts, rejects, demands, offers, opposes or hopes for what.",
    footer = {"", "Example:", "  trucewatch positions cases/gaza-2025 --at 2025-11-03"})
final class PositionsCommand extends CaseCommand {
  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  PositionsCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Positions view = new Positions(open.names(), open.times());
    List<PositionView> positions = open.reference().positions(asked.question());
    if (!format.forPeople()) {
      format.write(screen(), Positions.COLUMNS, view.rows(positions, asked.question()));
      return ExitCode.DONE;
    }
    if (positions.isEmpty()) {
      screen().line("No position is told.");
    } else {
      printMatrix(open, view, positions);
      screen().line();
      printWords(open, view.inOrder(positions));
    }
    foot(open, asked);
    return ExitCode.DONE;
  }

  /// The matrix, left out where the terminal is too narrow to hold it.
  private void printMatrix(OpenCase open, Positions view, List<PositionView> positions) {
    List<String> holders = view.holders(positions);
    List<String> header = new ArrayList<>(List.of("clause"));
    holders.forEach(holder -> header.add(Wrap.harmless(open.names().actor(holder))));
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> line :
        view.matrix(positions, Positions::words).entrySet()) {
      List<String> cells = new ArrayList<>(List.of(line.getKey()));
      holders.forEach(holder -> cells.add(line.getValue().getOrDefault(holder, "")));
      rows.add(cells);
    }
    List<Integer> widths = Wrap.columns(header, rows, screen().width());
    int needed = widths.stream().mapToInt(Integer::intValue).sum() + 2 * (widths.size() - 1);
    if (needed <= screen().width()) {
      screen().table(header, rows);
    } else {
      screen().line("(The matrix needs a wider terminal, or --format csv.)");
    }
  }

  private void printWords(OpenCase open, List<PositionView> positions) {
    ClaimWords words = new ClaimWords(open.names(), open.times());
    String last = "";
    for (PositionView position : positions) {
      if (!position.clause().equals(last)) {
        last = position.clause();
        String title = open.names().clause(last);
        screen().heading(Wrap.harmless(title.equals(last) ? last : last + ": " + title));
      }
      screen()
          .wrapped(
              "  - ",
              4,
              open.names().actor(position.holder())
                  + " "
                  + Positions.words(position)
                  + ", since "
                  + open.times().shown(position.since())
                  + ". "
                  + position.claim().id()
                  + ": "
                  + words.of(position.claim()));
    }
  }
}
