package trucewatch.news.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads RSS and Atom. The parser knows no document types, so a feed can define no entities.
public final class FeedReader {
  private static final int MOST = 2000;

  /// One entry: what the feed says of an article, and as much of it as the feed holds.
  ///
  /// @param id the name that the feed gives it, else its link, else its title
  /// @param html the content or summary; it may be plain text
  public record Entry(String id, String title, String link, String published, String html) {}

  private FeedReader() {}

  /// The entries of a feed in bytes, decoded as they are; none if they are no feed.
  public static List<Entry> entries(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(1000, bytes.length), StandardCharsets.ISO_8859_1);
    return feed(head.replace("\0", "")) ? entries(Charsets.decode(bytes)) : List.of();
  }

  /// The entries of a feed, at most 2,000; none if the text is no feed.
  public static List<Entry> entries(String xml) {
    Document document = Parser.xmlParser().parseInput(xml, "");
    List<Entry> entries = new ArrayList<>();
    for (Element item : document.select("item, entry")) {
      if (entries.size() == MOST) {
        break;
      }
      String link = link(item);
      String title = text(item, "title");
      String id = text(item, "guid", "id");
      entries.add(
          new Entry(
              id.isEmpty() ? link.isEmpty() ? title : link : id,
              title,
              link,
              text(item, "pubDate", "published", "updated", "dc|date"),
              text(item, "content|encoded", "content", "description", "summary")));
    }
    return entries;
  }

  /// Whether a text looks like a feed.
  static boolean feed(String text) {
    String head = text.substring(0, Math.min(1000, text.length()));
    return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:RDF");
  }

  private static String link(Element item) {
    Element link = item.selectFirst("link");
    if (link == null) {
      return "";
    }
    return link.hasAttr("href") ? link.attr("href") : link.text();
  }

  private static String text(Element item, String... names) {
    for (String name : names) {
      Element found = item.selectFirst(name);
      if (found != null && !found.wholeText().isBlank()) {
        return found.wholeText().strip();
      }
    }
    return "";
  }
}
