package trucewatch.view.page;

import java.util.List;
import java.util.Optional;
import trucewatch.verdict.Verdict;
import trucewatch.view.dependencies.Dependencies;
import trucewatch.view.dependencies.Link;

/// What waits for what, as a list that says all that the picture beside it shows.
///
/// @param focus code of the clause around which it is drawn, empty for all
/// @param lines the clauses that are tied to another, in the order of the text
/// @param circles clauses that can only start through each other
/// @param longest the longest chain of what is open, each waiting for the one before it
/// @param holding open clauses for which others must wait
/// @param graph what the picture is drawn from
public record GraphPage(
    String focus,
    List<Line> lines,
    List<List<ClausePage.Link>> circles,
    List<ClausePage.Link> longest,
    List<Holding> holding,
    Dependencies graph) {

  /// One clause.
  ///
  /// @param waitsFor what it looks at, directly
  /// @param neededBy what looks at it, directly
  public record Line(ClausePage.Link clause, Mark mark, List<Tie> waitsFor, List<Tie> neededBy) {
    public Line {
      waitsFor = List.copyOf(waitsFor);
      neededBy = List.copyOf(neededBy);
    }
  }

  /// One arrow, from one of its ends.
  ///
  /// @param kind a part of the key of its words
  /// @param needed whether there is no way around it
  /// @param words what must become of the first, such as `performed`
  public record Tie(ClausePage.Link clause, String kind, boolean needed, String words) {}

  /// An open clause without which others cannot start.
  public record Holding(ClausePage.Link clause, List<ClausePage.Link> back) {
    public Holding {
      back = List.copyOf(back);
    }
  }

  public GraphPage {
    lines = List.copyOf(lines);
    circles = circles.stream().map(List::copyOf).toList();
    longest = List.copyOf(longest);
    holding = List.copyOf(holding);
  }

  /// The graph by the account asked for.
  ///
  /// @param focus code of a clause, or empty
  /// @return empty if there is no such clause
  public static Optional<GraphPage> of(Lens lens, String focus) {
    if (!focus.isEmpty() && !lens.names().knowsClause(focus)) {
      return Optional.empty();
    }
    Dependencies all = Dependencies.of(lens.agreement(), lens.verdicts());
    Dependencies graph = focus.isEmpty() ? all : all.around(focus);
    return Optional.of(
        new GraphPage(
            focus,
            graph.nodes().stream().map(node -> line(lens, graph, node)).toList(),
            graph.circles().stream().map(circle -> links(lens, circle)).toList(),
            links(lens, graph.longest()),
            graph.holding().stream()
                .map(one -> new Holding(named(lens, one.clause()), links(lens, one.back())))
                .toList(),
            graph));
  }

  private static List<ClausePage.Link> links(Lens lens, List<String> codes) {
    return codes.stream().map(code -> named(lens, code)).toList();
  }

  private static ClausePage.Link named(Lens lens, String code) {
    return new ClausePage.Link(code, lens.title(code));
  }

  private static Line line(Lens lens, Dependencies graph, Dependencies.Node node) {
    Verdict verdict = node.verdict();
    return new Line(
        named(lens, node.clause()),
        lens.shortMark(verdict),
        graph.waitsFor(node.clause()).stream().map(link -> tie(lens, link, link.before())).toList(),
        graph.neededBy(node.clause()).stream().map(link -> tie(lens, link, link.after())).toList());
  }

  private static Tie tie(Lens lens, Link link, String end) {
    return new Tie(named(lens, end), link.kind().code(), link.needed(), link.words());
  }
}
