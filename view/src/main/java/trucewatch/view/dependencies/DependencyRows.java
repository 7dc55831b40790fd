package trucewatch.view.dependencies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.verdict.Verdict;
import trucewatch.view.Row;
import trucewatch.view.Times;
import trucewatch.view.Value;

/// The graph for programs: one row for each clause.
public final class DependencyRows {
  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "title",
          "kind",
          "account",
          "at",
          "known",
          "status",
          "due",
          "waits_for",
          "needed_by",
          "all_before",
          "all_after",
          "circle",
          "critical_path",
          "holds_back");

  private DependencyRows() {}

  public static List<Row> of(Dependencies graph, Times times) {
    return graph.nodes().stream().map(node -> row(graph, node, times)).toList();
  }

  private static Row row(Dependencies graph, Dependencies.Node node, Times times) {
    Verdict verdict = node.verdict();
    String clause = node.clause();
    return Row.row()
        .with("clause", clause)
        .with("title", verdict.title())
        .with("kind", verdict.kind())
        .with("account", verdict.account())
        .with("at", times.rfc3339(verdict.at()))
        .with("known", times.rfc3339(verdict.known()))
        .with("status", verdict.status().code())
        .with("due", verdict.due().known() ? times.rfc3339(verdict.due().last()) : "")
        .with("waits_for", links(graph.waitsFor(clause), true))
        .with("needed_by", links(graph.neededBy(clause), false))
        .with("all_before", node.before())
        .with("all_after", node.after())
        .with(
            "circle",
            graph.circles().stream()
                .filter(circle -> circle.contains(clause))
                .findFirst()
                .orElse(List.of()))
        .with("critical_path", graph.longest().contains(clause))
        .with(
            "holds_back",
            graph.holding().stream()
                .filter(one -> one.clause().equals(clause))
                .map(Dependencies.Holding::back)
                .findFirst()
                .orElse(List.of()))
        .build();
  }

  private static Value links(List<Link> links, boolean before) {
    return new Value.Items(links.stream().map(link -> link(link, before)).toList());
  }

  private static Value link(Link link, boolean before) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("clause", Value.of(before ? link.before() : link.after()));
    fields.put("kind", Value.of(link.kind().code()));
    fields.put("needed", Value.of(link.needed()));
    fields.put("words", Value.of(link.words()));
    return new Value.Fields(fields);
  }
}
