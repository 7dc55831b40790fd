package trucewatch.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trucewatch.verdict.PositionView;
import trucewatch.view.Positions;

/// Who has said what of which clause: clauses down, actors across, in the agreement's order. An
/// empty cell says that nothing is told, not that nobody objects.
///
/// @param actors their names
public record MatrixPage(List<String> actors, List<Line> lines) {
  /// One clause.
  ///
  /// @param cells one for each actor, empty where nothing is told
  public record Line(ClausePage.Link clause, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public MatrixPage {
    actors = List.copyOf(actors);
    lines = List.copyOf(lines);
  }

  public static MatrixPage of(Lens lens) {
    Positions positions = new Positions(lens.names(), lens.times());
    List<PositionView> told = lens.answers().positions(lens.question());
    List<String> holders = positions.holders(told);
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> clause :
        positions.matrix(told, lens::position).entrySet()) {
      List<String> cells =
          holders.stream().map(holder -> clause.getValue().getOrDefault(holder, "")).toList();
      lines.add(new Line(lens.link(clause.getKey()), cells));
    }
    return new MatrixPage(holders.stream().map(lens.names()::actor).toList(), lines);
  }
}
