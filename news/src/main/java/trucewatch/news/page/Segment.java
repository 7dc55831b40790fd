package trucewatch.news.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// A run of text in one block element of a page, with the place of each character in its source.
final class Segment {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "head",
          "select",
          "textarea",
          "object",
          "canvas",
          "audio",
          "video",
          "math",
          "button",
          "input");
  private static final int LONGEST_ENTITY = 33;
  private static final int MOST_SEGMENTS = 50_000;

  private final Element holder;
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];
  private int linked;

  private Segment(Element holder) {
    this.holder = holder;
  }

  /// The block element that holds the text.
  Element holder() {
    return holder;
  }

  String text() {
    return text.toString();
  }

  int place(int i) {
    return places[i];
  }

  int start() {
    return places[0];
  }

  int end() {
    return places[text.length() - 1] + 1;
  }

  /// The share of its characters that are links, 0 to 1.
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /// The segments of everything below `root`, in order. Without source positions, as in a page made
  /// by another tool, the places are all 0.
  static List<Segment> of(Element root, String source) {
    List<Segment> segments = new ArrayList<>();
    root.traverse(new Cutter(segments, source));
    segments.forEach(Segment::trim);
    segments.removeIf(s -> s.text.isEmpty());
    return segments;
  }

  private static final class Cutter implements NodeVisitor {
    private final List<Segment> segments;
    private final String source;
    private int unseen;
    private int links;
    private boolean cut = true;

    Cutter(List<Segment> segments, String source) {
      this.segments = segments;
      this.source = source;
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case Element e -> {
          unseen += unseen(e) ? 1 : 0;
          links += e.normalName().equals("a") ? 1 : 0;
          cut |= breaks(e);
        }
        case TextNode t -> {
          if (unseen == 0 && segments.size() < MOST_SEGMENTS) {
            add(t);
          }
        }
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e) {
        unseen -= unseen(e) ? 1 : 0;
        links -= e.normalName().equals("a") ? 1 : 0;
        cut |= breaks(e);
      }
    }

    private static boolean unseen(Element e) {
      return UNSEEN.contains(e.normalName())
          || e.hasAttr("hidden")
          || (e.attr("aria-hidden").equals("true") && e.normalName().equals("div"));
    }

    private static boolean breaks(Element e) {
      return e.isBlock()
          || e.normalName().equals("br")
          || e.normalName().equals("figcaption")
          || e.normalName().equals("figure")
          || e.normalName().equals("picture")
          || e.normalName().equals("img");
    }

    private void add(TextNode node) {
      String whole = node.getWholeText();
      if (whole.isBlank()) {
        if (!cut && !segments.isEmpty()) {
          segments.getLast().blank(node.sourceRange().startPos());
        }
        return;
      }
      if (cut || segments.isEmpty()) {
        segments.add(new Segment(holder(node)));
        cut = false;
      }
      segments.getLast().append(node, whole, source, links > 0);
    }

    private static Element holder(Node node) {
      Node n = node.parent();
      while (n instanceof Element e && !e.isBlock() && e.parent() != null) {
        n = e.parent();
      }
      return (Element) java.util.Objects.requireNonNull(n);
    }
  }

  private void blank(int place) {
    put(' ', Math.max(0, place));
  }

  private void append(TextNode node, String whole, String source, boolean link) {
    int before = text.length();
    var range = node.sourceRange();
    int from = range.isTracked() ? range.startPos() : 0;
    int to = range.isTracked() ? Math.min(source.length(), range.endPos()) : 0;
    int at = from;
    for (int i = 0; i < whole.length(); ) {
      int entity = at < to && source.charAt(at) == '&' ? entityLength(source, at, to, whole, i) : 1;
      int chars = entity > 1 ? decodedLength(source, at, entity) : 1;
      for (int k = 0; k < chars && i < whole.length(); k++) {
        put(whole.charAt(i++), at);
      }
      at = to > from ? Math.min(at + entity, Math.max(from, to - 1)) : 0;
    }
    linked += link ? text.length() - before : 0;
  }

  private static int entityLength(String source, int at, int to, String whole, int i) {
    int semicolon = source.indexOf(';', at, Math.min(to, at + LONGEST_ENTITY));
    if (semicolon < 0) {
      return 1;
    }
    String decoded = Parser.unescapeEntities(source.substring(at, semicolon + 1), false);
    return !decoded.isEmpty() && whole.startsWith(decoded, i) && decoded.length() <= semicolon - at
        ? semicolon + 1 - at
        : 1;
  }

  private static int decodedLength(String source, int at, int entity) {
    return Parser.unescapeEntities(source.substring(at, at + entity), false).length();
  }

  private void put(char c, int place) {
    char plain = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' ? ' ' : c;
    if (plain == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
      return;
    }
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[text.length()] = place;
    text.append(plain);
  }

  private void trim() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
