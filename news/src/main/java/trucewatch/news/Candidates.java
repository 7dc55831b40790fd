package trucewatch.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.events.Event;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.Candidate.State;
import trucewatch.news.text.Span;

/// Turns what was read in an article into rows that wait for a person.
///
/// A claim with an event in its content becomes a row on that event; a claim of a position becomes
/// a row with the position; other claims are rows with the words alone, which a person completes.
/// What the outlet tells in its own voice is no candidate: nobody is said to say it.
public final class Candidates {
  private static final int CONTEXT = 160;

  private Candidates() {}

  /// The candidates of an article, named after the article's hash and their place in it.
  public static List<Candidate> of(Article article) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < article.claims().size(); i++) {
      CandidateClaim claim = article.claims().get(i);
      if (claim.speaker().isEmpty()) {
        continue;
      }
      String id = article.hash().substring(0, 12) + "-" + String.format(Locale.ROOT, "%03d", i);
      candidates.add(
          new Candidate(id, State.WAITING, row(article, claim, i, id), origin(article, claim)));
    }
    return candidates;
  }

  private static Map<String, String> row(
      Article article, CandidateClaim claim, int index, String id) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("claim_id", "read-" + id);
    row.put("reported_at", article.published());
    put(row, "source", article.source());
    row.put("speaker", claim.speaker());
    put(row, "via", claim.via().split(CandidateClaim.AND_BEFORE, -1)[0]);
    row.put("stance", claim.positive() ? "asserts" : "denies");
    article.events().stream()
        .filter(e -> e.claim() == index)
        .findFirst()
        .ifPresent(e -> event(row, e));
    if (claim.kind() == CandidateClaim.Kind.POSITION
        || claim.kind() == CandidateClaim.Kind.DEMAND
        || claim.kind() == CandidateClaim.Kind.PROMISE) {
      row.put("position", position(article, claim));
    }
    put(row, "clause", claim.clause());
    row.put("language", "en");
    row.put("original_text", words(article, claim));
    return row;
  }

  private static void event(Map<String, String> row, Event e) {
    put(row, "act", e.act());
    put(row, "actor", e.actor());
    put(row, "target", e.target());
    put(row, "place", e.place());
    put(row, "quantity", e.quantity());
    put(row, "unit", e.unit());
    if (e.when().length() == 10) {
      row.put("from", e.when());
      row.put("to", e.when());
    }
  }

  /// The word of `claims.csv` for a position, by the kind of claim and its cue; a person corrects
  /// it.
  private static String position(Article article, CandidateClaim claim) {
    String cue =
        claim.cue().stream()
            .map(s -> plain(s.in(article.input())))
            .collect(Collectors.joining(" "));
    return switch (claim.kind()) {
      case DEMAND -> "demands";
      case PROMISE -> "offers";
      case DIRECT, INDIRECT, ACCORDING_TO, DENIAL, ACCUSATION, POSITION ->
          cue.matches("(?i).*\\b(reject|refus|declin).*")
              ? "rejects"
              : cue.matches("(?i).*\\boppos.*")
                  ? "opposes"
                  : cue.matches("(?i).*\\b(agree|accept|approv).*")
                      ? "accepts"
                      : cue.matches("(?i).*\\b(offer|propos).*")
                          ? "offers"
                          : cue.matches("(?i).*\\bhop.*") ? "hopes" : "supports";
    };
  }

  private static Map<String, String> origin(Article article, CandidateClaim claim) {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("reader", "trucewatch-news");
    origin.put("version", NewsReader.VERSION);
    origin.put("rule", claim.rule());
    origin.put("confidence", Double.toString(claim.confidence()));
    origin.put("kind", claim.kind().code());
    origin.put("article", article.doc());
    origin.put("article_sha256", article.hash());
    origin.put("content", spans(claim.content()));
    origin.put("cue", spans(claim.cue()));
    origin.put("speaker_mention", spans(claim.source()));
    if (claim.via().contains(CandidateClaim.AND_BEFORE)) {
      origin.put("chain", claim.via());
    }
    origin.put("context", context(article, claim));
    return origin;
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(" "));
  }

  private static String words(Article article, CandidateClaim claim) {
    return claim.content().stream()
        .map(s -> plain(s.in(article.input())))
        .collect(Collectors.joining(" … "));
  }

  private static String context(Article article, CandidateClaim claim) {
    int from = claim.content().stream().mapToInt(Span::start).min().orElse(0);
    int to = claim.content().stream().mapToInt(Span::end).max().orElse(0);
    int start = Math.max(0, from - CONTEXT);
    int end = Math.min(article.input().length(), to + CONTEXT);
    return plain(article.input().substring(start, end));
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private static void put(Map<String, String> row, String column, String value) {
    if (!value.isEmpty()) {
      row.put(column, value);
    }
  }
}
