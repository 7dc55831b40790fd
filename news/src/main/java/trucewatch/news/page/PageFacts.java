package trucewatch.news.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in its head.
///
/// @param published as written, empty if it says none; so are the others
record PageFacts(String title, String published, String source, String language) {
  static PageFacts of(Document document) {
    String title = meta(document, "meta[property=og:title]", "meta[name=twitter:title]");
    if (title.isEmpty()) {
      Element heading = document.selectFirst("h1");
      title = heading != null && !heading.text().isBlank() ? heading.text() : document.title();
    }
    String published =
        meta(
            document,
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=dc.date]",
            "meta[name=parsely-pub-date]");
    if (published.isEmpty()) {
      Element time = document.selectFirst("time[datetime]");
      published = time == null ? "" : time.attr("datetime");
    }
    String source = meta(document, "meta[property=og:site_name]", "meta[name=application-name]");
    Element html = document.selectFirst("html");
    return new PageFacts(
        title.strip(), published.strip(), source.strip(), html == null ? "" : html.attr("lang"));
  }

  static PageFacts none() {
    return new PageFacts("", "", "", "");
  }

  private static String meta(Document document, String... selectors) {
    for (String selector : selectors) {
      Element e = document.selectFirst(selector);
      if (e != null && !e.attr("content").isBlank()) {
        return e.attr("content");
      }
    }
    return "";
  }
}
