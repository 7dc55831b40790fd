package trucewatch.view.dependencies;

import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.view.Names;
import trucewatch.view.Sentences;

/// The graph in the language of Graphviz. Status is said by word and by shape, colours are left to
/// who draws it.
public final class Dot {
  private Dot() {}

  /// The graph as a file of Graphviz.
  ///
  /// @param title what the picture is of: case, account, dates
  public static String of(Dependencies graph, Names names, String title) {
    StringBuilder out = new StringBuilder("digraph dependencies {\n  rankdir=LR;\n");
    out.append("  label=").append(quoted(title)).append(";\n  labelloc=t;\n");
    out.append("  node [fontname=\"sans-serif\", shape=box];\n");
    for (Dependencies.Node node : graph.nodes()) {
      out.append("  ")
          .append(quoted(node.clause()))
          .append(" [label=")
          .append(quoted(names.clause(node.clause()) + "\n" + Sentences.word(node.verdict())))
          .append(", shape=")
          .append(node.open() ? "box" : "oval")
          .append(graph.longest().contains(node.clause()) ? ", penwidth=2" : "")
          .append("];\n");
    }
    Set<String> inCircles =
        graph.circles().stream().flatMap(circle -> circle.stream()).collect(Collectors.toSet());
    for (Link link : graph.links()) {
      boolean circle = inCircles.contains(link.before()) && inCircles.contains(link.after());
      out.append("  ")
          .append(quoted(link.before()))
          .append(" -> ")
          .append(quoted(link.after()))
          .append(" [label=")
          .append(quoted(words(link)))
          .append(link.needed() ? "" : ", style=dashed")
          .append(circle ? ", penwidth=2" : "")
          .append("];\n");
    }
    return out.append("}\n").toString();
  }

  /// What stands on the arrow.
  public static String words(Link link) {
    return switch (link.kind()) {
      case STARTS -> link.words();
      case INSTEAD -> "else: " + link.words();
      case ENDS -> "ends: " + link.words();
      case DATES -> "date: " + link.words();
      case BESIDE -> "beside: " + link.words();
      case POWER -> "power: " + link.words();
    };
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n")
        + '"';
  }
}
