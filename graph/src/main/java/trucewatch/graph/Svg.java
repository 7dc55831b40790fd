package trucewatch.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.dependencies.Dependencies;
import trucewatch.view.dependencies.Dot;
import trucewatch.view.dependencies.Link;

/// The graph as a picture that any browser shows and any printer prints.
///
/// Where each clause stands is said by its word and by the shape of its box, never by colour alone;
/// ink and paper follow the reader's light or dark screen, and are black on white in print.
public final class Svg {
  private static final double LINE = 16;
  private static final double LETTER = 7.2;
  private static final double SMALL_LETTER = 6.2;
  private static final int MOST_LETTERS = 30;
  private static final double HEAD = 52;
  private static final double FOOT = 76;

  /// The head of an arrow.
  private static final String TIP =
      """
      <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8"
        markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
        <path class="tip" d="M0 0 L8 4 L0 8 z"/></marker></defs>
      """;

  private final Dependencies graph;
  private final Names names;
  private final StringBuilder out = new StringBuilder();

  private final Function<Verdict, String> word;
  private final UnaryOperator<String> address;

  /// @param address of the page of a clause by its code; empty for a picture without links
  private Svg(
      Dependencies graph,
      Names names,
      Function<Verdict, String> word,
      UnaryOperator<String> address) {
    this.graph = graph;
    this.names = names;
    this.word = word;
    this.address = address;
  }

  /// The picture as a file.
  ///
  /// @param title what the picture is of: case, account, dates
  /// @param owner who keeps the case and answers for it
  public static String of(Dependencies graph, Names names, String title, String owner) {
    return new Svg(graph, names, Sentences::word, _ -> "").draw(title, owner);
  }

  /// The picture as a part of a page: each box is a link, and how it looks is left to the style
  /// sheet of the page, by the class `graph`. Title, legend and owner stand around it in the page.
  ///
  /// @param label what the picture is of
  /// @param word the word for where a clause stands
  /// @param address of the page of a clause, by its code
  public static String inPage(
      Dependencies graph,
      Names names,
      String label,
      Function<Verdict, String> word,
      UnaryOperator<String> address) {
    return new Svg(graph, names, word, address).part(label);
  }

  private String part(String label) {
    Drawing drawing = drawing();
    svg(drawing.layout().width(), drawing.layout().height());
    out.append(" class=\"graph\" role=\"group\" aria-label=\"")
        .append(escaped(label))
        .append("\">\n")
        .append(TIP);
    draw(drawing);
    return out.append("</svg>\n").toString();
  }

  private String draw(String title, String owner) {
    Drawing drawing = drawing();
    Layout layout = drawing.layout();
    double width = Math.max(layout.width(), 640);
    start(title, width, layout.height() + HEAD + FOOT);
    out.append("<g transform=\"translate(0 ").append(number(HEAD)).append(")\">\n");
    draw(drawing);
    out.append("</g>\n");
    foot(layout.height() + HEAD + 18, owner);
    return out.append("</svg>\n").toString();
  }

  /// What is drawn, and where.
  ///
  /// @param texts the lines of each box
  private record Drawing(
      List<String> codes, List<List<String>> texts, List<Link> links, Layout layout) {}

  private Drawing drawing() {
    List<String> codes = graph.nodes().stream().map(Dependencies.Node::clause).toList();
    List<List<String>> texts = graph.nodes().stream().map(this::lines).toList();
    List<Link> links =
        graph.links().stream()
            .filter(link -> codes.contains(link.before()) && codes.contains(link.after()))
            .toList();
    Layout layout =
        Layout.of(
            texts.stream().map(Svg::size).toList(),
            links.stream()
                .map(
                    link ->
                        new Layout.Link(
                            codes.indexOf(link.before()),
                            codes.indexOf(link.after()),
                            label(link),
                            new Layout.Size(label(link).length() * SMALL_LETTER + 4, LINE - 2)))
                .toList());
    return new Drawing(codes, texts, links, layout);
  }

  private void draw(Drawing drawing) {
    List<String> codes = drawing.codes();
    List<Link> links = drawing.links();
    Layout layout = drawing.layout();
    Set<String> circles = new HashSet<>();
    graph.circles().forEach(circles::addAll);
    for (int index = 0; index < links.size(); index++) {
      Link link = links.get(index);
      boolean circle = circles.contains(link.before()) && circles.contains(link.after());
      arrow(link, layout.arrows().get(index), circle);
    }
    for (int index = 0; index < codes.size(); index++) {
      box(graph.nodes().get(index), drawing.texts().get(index), layout.boxes().get(index));
    }
  }

  /// Opens the picture and leaves the tag open for more.
  private void svg(double width, double height) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append('"');
  }

  private void start(String title, double width, double height) {
    svg(width, height);
    out.append(
            " role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">What waits for what: ")
        .append(escaped(title))
        .append("</title>\n<desc id=\"desc\">")
        .append(escaped(description()))
        .append("</desc>\n")
        .append(
            """
            <style>
              svg { color-scheme: light dark; color: #1b1b1b; background: #ffffff;
                font-family: system-ui, sans-serif; font-size: 13px; }
              text { fill: currentColor; }
              .word { font-size: 12px; font-style: italic; }
              .label, .foot { font-size: 11px; }
              .head { font-size: 15px; font-weight: 600; }
              .box, .line { fill: none; stroke: currentColor; stroke-width: 1.2; }
              .closed { stroke-dasharray: 5 3; }
              .chain { stroke-width: 3; }
              .maybe { stroke-dasharray: 4 3; }
              .circle { stroke-width: 2.6; }
              .tip { fill: currentColor; }
              @media (prefers-color-scheme: dark) { svg { color: #ececec; background: #161616; } }
              @media print { svg { color: #000000; background: #ffffff; } }
            </style>
            """)
        .append(TIP);
    text("head", 14, 24, "What waits for what");
    text("foot", 14, 42, title);
  }

  /// What a reader hears who does not see the picture.
  private String description() {
    List<String> said = new ArrayList<>();
    said.add(graph.nodes().size() + " clauses, arrows run from what comes first.");
    if (!graph.longest().isEmpty()) {
      said.add(
          "The longest open chain: "
              + String.join(", then ", graph.longest().stream().map(names::clause).toList())
              + ".");
    }
    if (!graph.holding().isEmpty()) {
      Dependencies.Holding first = graph.holding().getFirst();
      said.add(
          names.clause(first.clause())
              + " holds back most: "
              + first.back().size()
              + " others cannot start without it.");
    }
    return String.join(" ", said);
  }

  private List<String> lines(Dependencies.Node node) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : names.clause(node.clause()).split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > MOST_LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    lines.add(word.apply(node.verdict()));
    return lines;
  }

  private static Layout.Size size(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(1);
    return new Layout.Size(longest * LETTER + 20, lines.size() * LINE + 12);
  }

  /// Open: a box with corners. Waiting or blocked: a box with a broken line. Over: a round box. On
  /// the longest open chain: a thick line.
  private void box(Dependencies.Node node, List<String> lines, Layout.Place place) {
    Layout.Size size = size(lines);
    Word word = node.verdict().status();
    boolean waits = word == Word.WAITING || word == Word.BLOCKED || word == Word.SUSPENDED;
    String to = address.apply(node.clause());
    out.append(to.isEmpty() ? "<g>" : "<a href=\"" + escaped(to) + "\">");
    out.append("<title>").append(escaped(node.clause())).append("</title><rect class=\"box");
    out.append(waits ? " closed" : "")
        .append(graph.longest().contains(node.clause()) ? " chain" : "")
        .append("\" x=\"")
        .append(number(place.x()))
        .append("\" y=\"")
        .append(number(place.y()))
        .append("\" width=\"")
        .append(number(size.width()))
        .append("\" height=\"")
        .append(number(size.height()))
        .append(node.open() ? "\"/>" : "\" rx=\"" + number(size.height() / 2) + "\"/>");
    for (int index = 0; index < lines.size(); index++) {
      boolean last = index == lines.size() - 1;
      double y = place.y() + 6 + (index + 0.8) * LINE;
      middle(last ? "word" : "name", place.x() + size.width() / 2, y, lines.get(index));
    }
    out.append(to.isEmpty() ? "</g>\n" : "</a>\n");
  }

  private static String label(Link link) {
    String words = Dot.words(link);
    return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS - 1) + "…" : words;
  }

  private void arrow(Link link, Layout.Route route, boolean circle) {
    out.append("<g><title>")
        .append(escaped(link.before() + " → " + link.after() + ": " + Dot.words(link)))
        .append("</title><path class=\"line")
        .append(link.needed() ? "" : " maybe")
        .append(circle ? " circle" : "")
        .append("\" marker-end=\"url(#tip)\" d=\"");
    for (int index = 0; index < route.points().size(); index++) {
      Layout.Place point = route.points().get(index);
      out.append(index == 0 ? "M" : " L")
          .append(number(point.x()))
          .append(' ')
          .append(number(point.y()));
    }
    out.append("\"/>");
    out.append("<text class=\"label\" x=\"").append(number(route.label().x() + 2));
    out.append("\" y=\"").append(number(route.label().y() + 11)).append("\" lang=\"en\">");
    out.append(escaped(label(link))).append("</text>\n");
    out.append("</g>\n");
  }

  private void foot(double y, String owner) {
    text(
        "foot",
        14,
        y,
        "Box with corners: open. Broken line: waits or cannot start. Round: over or in force.");
    text(
        "foot",
        14,
        y + 15,
        "Thick: the longest chain of what is open. Dashed arrow: one of several ways.");
    text(
        "foot",
        14,
        y + 30,
        "Kept and answered for by "
            + owner
            + ". A status repeats what was told by those whose account it is.");
  }

  private void text(String kind, double x, double y, String text) {
    out.append("<text class=\"").append(kind).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\">").append(escaped(text)).append("</text>\n");
  }

  private void middle(String kind, double x, double y, String text) {
    out.append("<text text-anchor=\"middle\" class=\"").append(kind).append("\" x=\"");
    out.append(number(x)).append("\" y=\"").append(number(y)).append("\">");
    out.append(escaped(text)).append("</text>");
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String escaped(String text) {
    return text.codePoints()
        .filter(letter -> letter >= 0x20 || letter == '\t')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
