package trucewatch.news.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads a web page: Readability finds the part that is the article; our own rules then drop what
/// in that part is none, and keep every block with its place.
public final class HtmlReader {
  private static final int LONGEST = 12_000_000;
  private static final int DEEPEST = 400;

  /// Readability takes time with the square of a page; larger pages go without it.
  private static final int MOST_SEGMENTS = 4_000;

  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ ){4}.*[.!?][\"”’)]*$");
  private static final int MOST_ELEMENTS = 15_000;

  /// A page of parts costs some hundred bytes for each in memory; what a page of more tags holds
  /// beyond them is not read.
  private static final int MOST_TAGS = 100_000;

  /// A reader; it keeps nothing between pages.
  public HtmlReader() {}

  /// The page's blocks and text. Never throws for anything in the page.
  public Page read(String html) {
    List<String> notes = new ArrayList<>();
    String source = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    if (source.length() < html.length()) {
      notes.add("only the first " + LONGEST + " characters of the page were read");
    }
    int tags = endOfTags(source);
    if (tags < source.length()) {
      notes.add("only the first " + MOST_TAGS + " tags of the page were read");
      source = source.substring(0, tags);
    }
    Document document = parse(source);
    PageFacts facts = PageFacts.of(document);
    List<Segment> segments = Segment.of(document.body(), source);
    Set<Segment> article = article(source, document, segments);
    List<Block> blocks = new ArrayList<>();
    BlockJudge judge = new BlockJudge(facts.title(), article);
    for (Segment segment : segments) {
      blocks.add(judge.judge(segment));
    }
    return PageBuilder.build(html, Trim.ends(blocks), segments, facts, notes);
  }

  /// Where the tag stands behind the last one that is read, else the end.
  private static int endOfTags(String source) {
    int at = -1;
    for (int tags = 0; tags <= MOST_TAGS; tags++) {
      at = source.indexOf('<', at + 1);
      if (at < 0) {
        return source.length();
      }
    }
    return at;
  }

  private static Document parse(String source) {
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    return parser.parseInput(source, "");
  }

  /// The segments that Readability takes for the article; all long ones where it finds none.
  private static Set<Segment> article(String source, Document document, List<Segment> segments) {
    Set<Segment> chosen = new HashSet<>();
    Optional<Element> content =
        segments.size() <= MOST_SEGMENTS && document.getAllElements().size() <= MOST_ELEMENTS
            ? readable(source)
            : Optional.empty();
    if (content.isPresent()) {
      match(segments, Segment.of(content.get(), ""), chosen);
    }
    int letters = chosen.stream().mapToInt(s -> s.text().length()).sum();
    Set<Segment> densest = DensestPart.of(segments);
    int most = densest.stream().mapToInt(s -> s.text().length()).sum();
    Set<Segment> best = letters * 4 < most || letters < 140 ? densest : chosen;
    return best.isEmpty() ? sentences(segments) : best;
  }

  /// Of a page too short for either way, such as a mail of two lines: what reads as a sentence.
  private static Set<Segment> sentences(List<Segment> segments) {
    Set<Segment> found = new HashSet<>();
    for (Segment segment : segments) {
      if (segment.linkShare() < 0.5 && SENTENCE.matcher(segment.text()).find()) {
        found.add(segment);
      }
    }
    return found;
  }

  private static Optional<Element> readable(String source) {
    try {
      Document copy = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(source, "");
      return Optional.ofNullable(
          new Readability4J("https://article.invalid/", copy).parse().getArticleContent());
    } catch (RuntimeException | StackOverflowError e) {
      return Optional
          .empty(); // a page that the library cannot take; the densest part is used instead
    }
  }

  /// Finds again, in order, the segments whose words the library kept.
  private static void match(List<Segment> segments, List<Segment> kept, Set<Segment> chosen) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      places.computeIfAbsent(key(segments.get(i).text()), _ -> new ArrayList<>()).add(i);
    }
    int last = -1;
    for (Segment segment : kept) {
      List<Integer> at = places.getOrDefault(key(segment.text()), List.of());
      int from = last;
      Optional<Integer> next = at.stream().filter(i -> i > from).findFirst();
      if (next.isPresent()) {
        last =
            next.get() - last > segments.size() / 2 && segment.text().length() < 40
                ? last
                : next.get();
        chosen.add(segments.get(next.get()));
      } else if (segment.text().length() > 60) {
        for (int i = Math.max(0, last); i < segments.size(); i++) {
          if (segments.get(i).text().contains(segment.text())
              || (segment.text().contains(segments.get(i).text())
                  && segments.get(i).text().length() > 60)) {
            chosen.add(segments.get(i));
            last = i;
            break;
          }
        }
      }
    }
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
