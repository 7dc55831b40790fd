package trucewatch.news.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import trucewatch.news.page.Block.Kind;

/// Says of one segment of a page what it is and whether it is read.
final class BlockJudge {
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\b(newsletter|sign-?up|subscribe|subscription|paywall|promo|advert|sponsor|related|recirc|recommend"
              + "|share|social|sharing|comment|disqus|footer|breadcrumb|tags?|tag-list|byline|author-bio"
              + "|donat\\w*|membership|most-?read|popular|trending|read-?more|more-?on|see-?also|outbrain|taboola"
              + "|cookie|consent|login|sidebar|nav|menu|widget)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Names of parts that hold no article, even where they are written in sentences.
  private static final Map<Kind, Pattern> NAMED =
      Map.of(
          Kind.DONATION, named("donat\\w*|fundrais\\w*|contribute|support-us|membership"),
          Kind.NEWSLETTER, named("newsletter\\w*|sign-?up|subscribe|mailing-?list"),
          Kind.SIGN_IN, named("paywall|login|sign-?in|regwall"),
          Kind.RELATED,
              named("related\\w*|recirc\\w*|outbrain|taboola|advert\\w*|sponsor\\w*|promo"));

  private static Pattern named(String words) {
    return Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])", Pattern.CASE_INSENSITIVE);
  }

  private static final Pattern CAPTION =
      Pattern.compile(
          "\\b(caption|wp-caption|credit|image-meta|photo-meta|media-info)",
          Pattern.CASE_INSENSITIVE);

  private final String title;
  private final Set<Segment> article;
  private final int letters;

  BlockJudge(String title, Set<Segment> article) {
    this.title = title.strip().toLowerCase(Locale.ROOT);
    this.article = article;
    letters = article.stream().mapToInt(s -> s.text().length()).sum();
  }

  Block judge(Segment segment) {
    boolean inArticle = article.contains(segment);
    Kind kind = kind(segment, inArticle);
    boolean kept = inArticle && (kind == Kind.TEXT || kind == Kind.HEADING);
    return new Block(segment.start(), segment.end(), kind, kept, segment.text());
  }

  private Kind kind(Segment segment, boolean inArticle) {
    String text = segment.text();
    if (sameAsTitle(text)) {
      return Kind.TITLE;
    }
    Optional<Kind> byWords = Boilerplate.kind(text);
    if (byWords.isPresent()) {
      return byWords.get();
    }
    if (above(segment.holder(), 3, e -> caption(e) && small(e))) {
      return Kind.CAPTION;
    }
    if (!inArticle) {
      return Kind.NAVIGATION;
    }
    Optional<Kind> named = named(segment.holder());
    if (named.isPresent()) {
      return named.get();
    }
    boolean linked = segment.linkShare() > 0.7;
    boolean sentence = text.length() > 60 && text.matches("(?s).*[.!?\"”’]\\s*$");
    if (linked && !sentence) {
      return Kind.RELATED;
    }
    if (!sentence && above(segment.holder(), 4, e -> beside(e) && small(e))) {
      return Kind.RELATED;
    }
    return heading(segment.holder()) ? Kind.HEADING : Kind.TEXT;
  }

  /// What the names of a small part around the segment say that it is.
  private Optional<Kind> named(Element holder) {
    for (Kind kind : List.of(Kind.DONATION, Kind.NEWSLETTER, Kind.SIGN_IN, Kind.RELATED)) {
      Pattern names = NAMED.getOrDefault(kind, CAPTION);
      if (above(holder, 4, e -> names.matcher(e.className() + " " + e.id()).find() && small(e))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean sameAsTitle(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return !title.isEmpty()
        && text.length() > 8
        && (title.equals(lower)
            || (title.startsWith(lower) && lower.length() * 2 > title.length()));
  }

  private static boolean heading(Element e) {
    return e.normalName().matches("h[1-6]");
  }

  private static boolean caption(Element e) {
    return e.normalName().equals("figcaption")
        || (e.normalName().equals("figure") && e.text().length() < 600)
        || CAPTION.matcher(e.className()).find();
  }

  /// Whether an element holds little beside the article.
  private boolean small(Element e) {
    return e.text().length() * 5 < letters;
  }

  private static boolean beside(Element e) {
    return e.normalName().equals("aside")
        || e.normalName().equals("nav")
        || e.normalName().equals("footer")
        || e.normalName().equals("form")
        || ASIDE.matcher(e.className() + " " + e.id()).find();
  }

  private interface Test {
    boolean of(Element e);
  }

  private static boolean above(Element from, int levels, Test test) {
    Element e = from;
    for (int i = 0;
        i < levels
            && e != null
            && !e.normalName().equals("body")
            && !e.normalName().equals("article")
            && !e.normalName().equals("main");
        i++) {
      if (test.of(e)) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }
}
