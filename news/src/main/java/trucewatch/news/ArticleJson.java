package trucewatch.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.news.actors.Mention;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.dates.DateMention;
import trucewatch.news.events.Event;
import trucewatch.news.json.JsonText;
import trucewatch.news.page.Block;
import trucewatch.news.text.Span;

/// Writes an article as one line of JSON, in the form that `docs/reference/news-reading.md` fixes.
public final class ArticleJson {
  private ArticleJson() {}

  /// The article as one JSON object on one line.
  ///
  /// @param withText whether the text that places refer to is given with it, as it must be where it
  ///   is not that of a file: it was taken out of a mail, a PDF or a feed
  public static String of(Article article, boolean withText) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("doc", article.doc());
    out.put("source", article.source());
    out.put("published", article.publishedKnown() ? article.published() : "");
    out.put("blocks", article.blocks().stream().map(ArticleJson::block).toList());
    out.put("claims", article.claims().stream().map(ArticleJson::claim).toList());
    out.put("events", article.events().stream().map(ArticleJson::event).toList());
    out.put("dates", article.dates().stream().map(ArticleJson::date).toList());
    out.put("actors", article.actors().stream().map(ArticleJson::actor).toList());
    out.put("notes", article.notes());
    if (withText) {
      out.put("text", article.input());
    }
    return JsonText.of(out);
  }

  private static Map<String, Object> block(Block b) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("start", b.start());
    out.put("end", b.end());
    out.put("kind", b.kind().code());
    out.put("kept", b.kept());
    return out;
  }

  private static Map<String, Object> claim(CandidateClaim c) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("content", spans(c.content()));
    out.put("cue", spans(c.cue()));
    out.put("source", spans(c.source()));
    out.put("speaker", c.speaker());
    out.put("via", c.via());
    out.put("kind", c.kind().code());
    out.put("polarity", c.positive() ? "positive" : "negative");
    out.put("about", c.about());
    out.put("clause", c.clause());
    out.put("said_on", c.saidOn());
    out.put("confidence", c.confidence());
    out.put("rule", c.rule());
    return out;
  }

  private static Map<String, Object> event(Event e) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("start", e.span().start());
    out.put("end", e.span().end());
    out.put("act", e.act());
    out.put("actor", e.actor());
    out.put("target", e.target());
    out.put("place", e.place());
    out.put("quantity", e.quantity());
    out.put("unit", e.unit());
    out.put("when", e.when());
    out.put("status", e.status().code());
    out.put("claim", e.claim());
    return out;
  }

  private static Map<String, Object> date(DateMention d) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("start", d.span().start());
    out.put("end", d.span().end());
    out.put("text", d.text());
    out.put("value", d.value());
    out.put("rule", d.rule());
    out.put("alternatives", d.alternatives());
    return out;
  }

  private static Map<String, Object> actor(Mention m) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("start", m.span().start());
    out.put("end", m.span().end());
    out.put("name", m.name());
    out.put("type", m.type().code());
    return out;
  }

  private static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(s -> List.of(s.start(), s.end())).toList();
  }
}
