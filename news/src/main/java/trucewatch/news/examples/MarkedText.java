package trucewatch.news.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.parser.Parser;
import trucewatch.news.review.Candidate;
import trucewatch.news.text.Span;

/// An article as a person reads it, with the words marked from which a candidate was made.
public final class MarkedText {
  private MarkedText() {}

  /// What words are to a candidate.
  public enum Role {
    /// What is said.
    CONTENT,
    /// The word that says that it is said, such as `denied`.
    CUE,
    /// Who says it.
    SPEAKER,
    /// Other words of the article.
    NONE
  }

  /// Words of one role.
  public record Piece(Role role, String text) {}

  /// The paragraphs that were read, in order. Of an article that was kept without its parts, there
  /// are none.
  public static List<List<Piece>> of(KeptArticles.Kept article, Candidate candidate) {
    int length = article.input().length();
    List<Span> content = Spans.within(candidate.origin().getOrDefault("content", ""), length);
    List<Span> cue = Spans.within(candidate.origin().getOrDefault("cue", ""), length);
    List<Span> speaker =
        Spans.within(candidate.origin().getOrDefault("speaker_mention", ""), length);
    List<List<Piece>> paragraphs = new ArrayList<>();
    for (Span block : article.read()) {
      TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
      for (List<Span> spans : List.of(content, cue, speaker)) {
        for (Span span : spans) {
          cuts.add(Math.clamp(span.start(), block.start(), block.end()));
          cuts.add(Math.clamp(span.end(), block.start(), block.end()));
        }
      }
      List<Piece> pieces = new ArrayList<>();
      int from = block.start();
      for (int to : cuts.tailSet(from, false)) {
        int at = from;
        Role role =
            in(speaker, at)
                ? Role.SPEAKER
                : in(cue, at) ? Role.CUE : in(content, at) ? Role.CONTENT : Role.NONE;
        pieces.add(new Piece(role, words(article.input().substring(from, to))));
        from = to;
      }
      paragraphs.add(pieces);
    }
    return paragraphs;
  }

  private static boolean in(List<Span> spans, int at) {
    return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }

  private static String words(String source) {
    String text = source.replaceAll("<[^>]*>", " ");
    return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ");
  }
}
