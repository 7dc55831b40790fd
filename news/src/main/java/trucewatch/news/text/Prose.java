package trucewatch.news.text;

import java.util.List;

/// A text cut into paragraphs, sentences and tagged tokens, and its stretches in quotation marks.
///
/// `text` is as it came; `plain` has the same length, with every kind of quotation mark, dash and
/// blank made plain, so that rules need one spelling and places stay those of `text`.
public record Prose(
    String text,
    String plain,
    List<Span> paragraphs,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Span> quotes) {
  public Prose {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    quotes = List.copyOf(quotes);
  }

  /// The span of the tokens from `from`, included, to `to`, excluded.
  public Span spanOf(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
