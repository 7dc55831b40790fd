package trucewatch.news.claims;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;
import trucewatch.news.text.Token;

/// The tokens of a prose by number, with what the rules ask of them: whether one stands inside a
/// quotation, ends a sentence, belongs to a noun phrase or to a verb group.
final class Words {
  private static final Pattern DASH = Pattern.compile("[-–—]+");
  private static final int LONGEST_DATELINE = 90;

  /// A place in capitals, or a place and an agency in brackets, then a dash.
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{Lu}'’. /-]{2,40}(?:, [\\p{L}. ]{2,25})?(?:,? [A-Z][a-z]{2,8}\\.? \\d{1,2})?"
              + "(?: ?\\([^)]{2,30}\\))?|[\\p{Lu}][\\p{L}'’., /-]{2,40}(?:,? [A-Z][a-z]{2,8}\\.?"
              + " \\d{1,2})? ?\\([\\p{L} -]{2,30}\\)) ?[-–—]{1,2} ?(?=\\S)");

  private static final Set<String> BE =
      Set.of(
          "be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re", "'m", "got", "get");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve", "'d", "'s");
  private static final Set<String> MODAL =
      Set.of(
          "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "'d",
          "wo", "ca", "cannot");
  private static final Set<String> NOT = Set.of("not", "n't", "never", "'t");

  private final Prose prose;
  private final List<Token> tokens;
  private final int[] quoteAt;
  private final int[] quoteStart;
  private final int[] quoteEnd;
  private final BitSet sentenceStart = new BitSet();

  Words(Prose prose) {
    this.prose = prose;
    tokens = prose.tokens();
    prose.sentences().forEach(s -> sentenceStart.set(s.from()));
    datelines();
    quoteAt = new int[tokens.size()];
    Arrays.fill(quoteAt, -1);
    quoteStart = new int[prose.quotes().size()];
    quoteEnd = new int[prose.quotes().size()];
    int t = 0;
    for (int q = 0; q < prose.quotes().size(); q++) {
      Span quote = prose.quotes().get(q);
      while (t < tokens.size() && tokens.get(t).start() < quote.start()) {
        t++;
      }
      quoteStart[q] = t;
      while (t < tokens.size() && tokens.get(t).start() < quote.end()) {
        quoteAt[t++] = q;
      }
      quoteEnd[q] = t;
    }
  }

  /// What follows a dateline, "QUARN, March 7 (Reuters) -", begins a sentence of its own.
  private void datelines() {
    int t = 0;
    for (Span paragraph : prose.paragraphs()) {
      String text = paragraph.in(prose.plain());
      var matcher = DATELINE.matcher(text.substring(0, Math.min(text.length(), LONGEST_DATELINE)));
      if (matcher.lookingAt()) {
        int end = paragraph.start() + matcher.end();
        while (t < tokens.size() && tokens.get(t).start() < end) {
          t++;
        }
        sentenceStart.set(t);
      }
    }
  }

  Prose prose() {
    return prose;
  }

  int size() {
    return tokens.size();
  }

  Token at(int i) {
    return tokens.get(i);
  }

  Tag tag(int i) {
    return tokens.get(i).tag();
  }

  boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  boolean isOneOf(int i, String... words) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isOneOf(words);
  }

  boolean isOneOf(int i, Set<String> words) {
    return i >= 0 && i < tokens.size() && words.contains(tokens.get(i).lower());
  }

  boolean has(int i, Tag... tags) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    for (Tag tag : tags) {
      if (tokens.get(i).tag() == tag) {
        return true;
      }
    }
    return false;
  }

  boolean quoted(int i) {
    return quoteAt[i] >= 0;
  }

  /// Whether the token opens a quotation.
  boolean opensQuote(int i) {
    return i < tokens.size() && quoteAt[i] >= 0 && quoteStart[quoteAt[i]] == i;
  }

  /// Whether the token is the last of a quotation.
  boolean closesQuote(int i) {
    return i >= 0 && quoteAt[i] >= 0 && quoteEnd[quoteAt[i]] == i + 1;
  }

  /// The number of the quotation that the quoted token stands in.
  int quoteOf(int i) {
    if (quoteAt[i] < 0) {
      throw new IllegalArgumentException("token " + i + " is in no quotation");
    }
    return quoteAt[i];
  }

  /// The first token after the quotation that token `i` stands in.
  int afterQuote(int i) {
    return quoteEnd[quoteOf(i)];
  }

  /// The first token of the quotation that token `i` stands in.
  int quoteStart(int i) {
    return quoteStart[quoteOf(i)];
  }

  /// Whether a sentence begins at the token.
  boolean startsSentence(int i) {
    return sentenceStart.get(i);
  }

  /// The first token of the sentence that token `i` stands in.
  int sentenceOf(int i) {
    return Math.max(0, sentenceStart.previousSetBit(i));
  }

  /// The first token after the sentence that token `i` stands in.
  int sentenceEnd(int i) {
    int next = sentenceStart.nextSetBit(i + 1);
    return next < 0 ? tokens.size() : next;
  }

  boolean be(int i) {
    return isOneOf(i, BE);
  }

  boolean have(int i) {
    return isOneOf(i, HAVE);
  }

  boolean modal(int i) {
    return isOneOf(i, MODAL);
  }

  boolean negation(int i) {
    return isOneOf(i, NOT);
  }

  boolean comma(int i) {
    return is(i, ",");
  }

  boolean dash(int i) {
    return i >= 0 && i < tokens.size() && DASH.matcher(tokens.get(i).form()).matches();
  }

  /// Whether the token ends a sentence: a full stop, a question mark or an exclamation mark.
  boolean stop(int i) {
    return isOneOf(i, ".", "?", "!", "...", "?!");
  }

  /// Whether the token is part of a noun phrase, its determiners and adjectives included.
  boolean nominal(int i) {
    return has(i, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.DET, Tag.ADJ, Tag.SYM)
        || is(i, "'s")
        || is(i, "'")
        || is(i, "%")
        || is(i, "$");
  }

  /// Whether a noun phrase may end at the token.
  boolean nounEnd(int i) {
    return has(i, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM)
        || (has(i, Tag.ADJ) && has(i - 1, Tag.DET))
        || isOneOf(
            i,
            "all",
            "many",
            "some",
            "few",
            "both",
            "most",
            "others",
            "another",
            "one",
            "each",
            "neither",
            "none",
            "this",
            "that",
            "these",
            "those",
            "several",
            "everyone");
  }

  /// Whether the quoted token stands in a few quoted words that end without a mark, as in a name.
  boolean nickname(int i) {
    int start = quoteStart(i);
    int end = afterQuote(i);
    return end - start <= 6 && !markEndsQuote(i);
  }

  /// Whether the quotation that the token stands in ends with a comma or the mark of a sentence.
  boolean markEndsQuote(int i) {
    Span quote = prose.quotes().get(quoteOf(i));
    int e = quote.end() - 2;
    while (e > quote.start() && " '])".indexOf(prose.plain().charAt(e)) >= 0) {
      e--;
    }
    return e > quote.start() && ",.?!…-".indexOf(prose.plain().charAt(e)) >= 0;
  }

  /// Whether the token is a possessive ending.
  boolean nounGenitive(int i) {
    return is(i, "'s") || is(i, "'");
  }

  /// The span of the tokens from `from`, included, to `to`, excluded.
  Span span(int from, int to) {
    return prose.spanOf(from, to);
  }
}
