package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.graph.Svg;
import trucewatch.verdict.Verdict;
import trucewatch.view.Json;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.dependencies.Dependencies;
import trucewatch.view.dependencies.DependencyRows;
import trucewatch.view.dependencies.Dot;
import trucewatch.view.dependencies.Link;

/// Prints what each clause waits for, and what waits for it.
@Command(
    name = "graph",
    description = "What waits for what: circles, the longest open chain, who holds back most.",
    footer = {
      "",
      "Examples:",
      "  trucewatch graph cases/minsk-2015 --at 2016-06-01",
      "  trucewatch graph cases/gaza-2025 --clause hand-over",
      "  trucewatch graph cases/gaza-2025 --format svg > gaza.svg"
    })
final class GraphCommand extends CaseCommand {
  private static final int MOST_NAMED = 5;

  /// Typed in lower case.
  enum Format {
    TEXT,
    JSON,
    DOT,
    SVG
  }

  @Option(
      names = "--clause",
      paramLabel = "CLAUSE",
      description = "Only what it waits for and what waits for it, directly or through others.")
  private @Nullable String clause;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      description =
          "text (for people), json (one array), dot (Graphviz) or svg (a picture). Default: text.")
  private Format format = Format.TEXT;

  @Mixin private QuestionOptions options = new QuestionOptions();

  GraphCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    String only = only(open, clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Dependencies all =
        Dependencies.of(open.agreement(), open.reference().verdicts(asked.question()));
    Dependencies graph = only == null ? all : all.around(only);
    switch (format) {
      case JSON -> screen().out().print(Json.array(DependencyRows.of(graph, open.times())));
      case DOT -> screen().out().print(Dot.of(graph, open.names(), title(open, asked)));
      case SVG -> {
        String owner = open.agreement().owner();
        screen()
            .out()
            .print(
                Svg.of(
                    graph,
                    open.names(),
                    title(open, asked),
                    owner.isEmpty() ? "nobody named" : owner));
      }
      case TEXT -> {
        if (only == null) {
          printAll(open, graph);
        } else {
          printOne(open, graph, only);
        }
        foot(open, asked);
      }
    }
    return ExitCode.DONE;
  }

  private static String title(OpenCase open, QuestionOptions.Asked asked) {
    return open.agreement().id()
        + ", as of "
        + open.times().shown(asked.question().asOf())
        + ", "
        + asked.byAccount();
  }

  private void printAll(OpenCase open, Dependencies graph) {
    screen().heading("What waits for what");
    for (Dependencies.Node node : graph.nodes()) {
      List<Link> waits = graph.waitsFor(node.clause());
      if (!waits.isEmpty()) {
        screen().wrapped(mark(node.verdict()), 4, named(open, node.verdict()) + ". It looks at:");
        waits.forEach(link -> print(open, graph, link, 4, true));
      }
    }
    screen().line();
    circles(open, graph);
    longest(open, graph);
    holding(open, graph);
  }

  private void printOne(OpenCase open, Dependencies graph, String code) {
    Verdict own =
        graph.nodes().stream()
            .filter(node -> node.clause().equals(code))
            .map(Dependencies.Node::verdict)
            .findFirst()
            .orElse(null);
    if (own == null) {
      screen().line(code + " waits for no other clause, and none waits for it.");
      return;
    }
    screen().heading(named(open, own));
    screen().line("  It looks at:");
    tree(open, graph, code, 4, true, new LinkedHashSet<>(List.of(code)));
    screen().line("  At it look:");
    tree(open, graph, code, 4, false, new LinkedHashSet<>(List.of(code)));
    screen().line();
    circles(open, graph);
    holding(open, graph);
  }

  /// Each clause is opened once; where it comes again it is only named.
  private void tree(
      OpenCase open,
      Dependencies graph,
      String code,
      int indent,
      boolean before,
      Set<String> seen) {
    List<Link> links = before ? graph.waitsFor(code) : graph.neededBy(code);
    if (links.isEmpty() && indent == 4) {
      screen().line("    nothing");
    }
    for (Link link : links) {
      print(open, graph, link, indent, before);
      String next = before ? link.before() : link.after();
      if (seen.add(next)) {
        tree(open, graph, next, indent + 2, before, seen);
      }
    }
  }

  private void print(OpenCase open, Dependencies graph, Link link, int indent, boolean before) {
    String other = before ? link.before() : link.after();
    graph.nodes().stream()
        .filter(node -> node.clause().equals(other))
        .map(Dependencies.Node::verdict)
        .findFirst()
        .ifPresent(
            verdict ->
                screen()
                    .wrapped(
                        " ".repeat(indent) + mark(verdict).strip() + " ",
                        indent + 2,
                        named(open, verdict) + ", " + how(link)));
  }

  private static String how(Link link) {
    String way = link.needed() ? "" : ", one of several ways";
    return switch (link.kind()) {
      case STARTS -> "to start (" + link.words() + way + ")";
      case INSTEAD -> "to start instead (" + link.words() + ")";
      case ENDS -> "to end or go on (" + link.words() + ")";
      case DATES -> "for its date (" + link.words() + ")";
      case BESIDE -> "beside it (" + link.words() + ")";
      case POWER -> "by a power (" + link.words() + ")";
    };
  }

  private String mark(Verdict verdict) {
    Symbol symbol = Symbol.of(verdict.status());
    return "  " + screen().paint(symbol.ink(), symbol.mark()) + " ";
  }

  private static String named(OpenCase open, Verdict verdict) {
    String title = open.names().clause(verdict.clause());
    return Wrap.harmless(
        verdict.clause()
            + (title.equals(verdict.clause()) ? "" : " \"" + title + '"')
            + ": "
            + Sentences.word(verdict));
  }

  private void circles(OpenCase open, Dependencies graph) {
    for (List<String> circle : graph.circles()) {
      List<String> round = new ArrayList<>(circle);
      round.add(circle.getFirst());
      screen()
          .wrapped(
              "⊘ ",
              2,
              "A circle, none of which can start before the others: " + chain(open, round) + ".");
    }
  }

  private void longest(OpenCase open, Dependencies graph) {
    if (graph.longest().isEmpty()) {
      screen().wrapped(0, "No open clause must wait for another open one.");
      return;
    }
    screen()
        .wrapped(
            0,
            "The longest chain of what is open, each waiting for the one before it ("
                + graph.longest().size()
                + " steps): "
                + chain(open, graph.longest())
                + ".");
  }

  private void holding(OpenCase open, Dependencies graph) {
    if (graph.holding().isEmpty()) {
      return;
    }
    int most = graph.holding().getFirst().back().size();
    for (Dependencies.Holding one : graph.holding()) {
      if (one.back().size() == most) {
        screen()
            .wrapped(
                0,
                quoted(open.names(), one.clause())
                    + " holds back most: "
                    + most
                    + (most == 1 ? " clause" : " clauses")
                    + " cannot start without it ("
                    + some(open, one.back())
                    + ").");
      }
    }
  }

  private static String some(OpenCase open, List<String> clauses) {
    List<String> named =
        clauses.stream().limit(MOST_NAMED).map(code -> quoted(open.names(), code)).toList();
    int more = clauses.size() - named.size();
    return more > 0 ? String.join(", ", named) + " and " + more + " more" : Names.list(named);
  }

  private static String chain(OpenCase open, List<String> clauses) {
    return String.join(" → ", clauses.stream().map(code -> quoted(open.names(), code)).toList());
  }

  private static String quoted(Names names, String code) {
    String title = names.clause(code);
    return Wrap.harmless(title.equals(code) ? code : '"' + title + '"');
  }
}
