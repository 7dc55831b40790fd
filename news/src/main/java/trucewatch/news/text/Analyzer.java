package trucewatch.news.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// Cuts English text into sentences and tagged tokens with the small models of Apache OpenNLP,
/// which lie on the class path. Not safe for use by several threads at once: make one for each.
public final class Analyzer {
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(^|[\\s\"'(])(Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Sgt|Cpl|Brig|Adm|Sen|Rep|Gov|Rev|Hon|"
              + "St|Amb|Pres|Sec|vs|[A-Z])\\.$");

  /// Longer ones are cut, so that the work stays in proportion to the text whatever it is.
  private static final int LONGEST_SENTENCE = 400;

  private static final int LONGEST_WORD = 150;
  private static final Pattern RUN = Pattern.compile("\\S+");
  private static final Pattern OVERLONG = Pattern.compile("\\S{" + LONGEST_WORD + "}\\S");

  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;

  /// Loads the models.
  ///
  /// @throws IllegalStateException if a model is not on the class path
  public Analyzer() {
    try (InputStream s = model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream t = model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
        InputStream p = model("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      sentences = new SentenceDetectorME(new SentenceModel(s));
      tokenizer = new TokenizerME(new TokenizerModel(t));
      tagger = new POSTaggerME(new POSModel(p));
    } catch (IOException e) {
      throw new UncheckedIOException("a language model cannot be read", e);
    }
  }

  private static InputStream model(String name) {
    InputStream in = Analyzer.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IllegalStateException("the language model " + name + " is not on the class path");
    }
    return in;
  }

  /// The text cut up, every non-blank line being a paragraph.
  public Prose analyze(String text) {
    return analyze(text, lines(text));
  }

  /// The text cut up; only what lies in `paragraphs` (in order, apart from each other) is read.
  public Prose analyze(String text, List<Span> paragraphs) {
    String plain = PlainText.of(text);
    List<Sentence> cut = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      Span paragraph = paragraphs.get(p);
      String part = paragraph.in(plain).replace('\n', ' ');
      for (Span s : joined(part, sentences.sentPosDetect(part))) {
        addSentence(p, paragraph.start(), part, s, cut, tokens);
      }
    }
    return new Prose(text, plain, paragraphs, cut, tokens, Quotes.find(text, plain, paragraphs));
  }

  /// Sentences, those joined again that were cut after a title or an initial (`Mrs. | Diallo`) or
  /// before a small letter.
  private static List<Span> joined(String part, opennlp.tools.util.Span[] cut) {
    List<Span> sentences = new ArrayList<>();
    for (opennlp.tools.util.Span s : cut) {
      Span last = sentences.isEmpty() ? null : sentences.getLast();
      boolean lower = Character.isLowerCase(part.charAt(s.getStart()));
      if (last != null && (lower || ABBREVIATED.matcher(last.in(part)).find())) {
        sentences.set(sentences.size() - 1, new Span(last.start(), s.getEnd()));
      } else {
        sentences.add(new Span(s.getStart(), s.getEnd()));
      }
    }
    return sentences;
  }

  private void addSentence(
      int paragraph, int offset, String part, Span s, List<Sentence> cut, List<Token> tokens) {
    String words = s.in(part);
    opennlp.tools.util.Span[] spans = tokens(words);
    for (int from = 0; from < spans.length; from += LONGEST_SENTENCE) {
      int to = Math.min(spans.length, from + LONGEST_SENTENCE);
      addTagged(
          paragraph, offset + s.start(), words, Arrays.copyOfRange(spans, from, to), cut, tokens);
    }
  }

  /// The tokens; a run of characters that no word can be is one, and is not shown to the model,
  /// which takes time with the square of its length.
  private opennlp.tools.util.Span[] tokens(String words) {
    if (!OVERLONG.matcher(words).find()) {
      return tokenizer.tokenizePos(words);
    }
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    Matcher run = RUN.matcher(words);
    while (run.find()) {
      if (run.end() - run.start() > LONGEST_WORD) {
        spans.add(new opennlp.tools.util.Span(run.start(), run.end()));
      } else {
        for (opennlp.tools.util.Span s : tokenizer.tokenizePos(run.group())) {
          spans.add(new opennlp.tools.util.Span(s, run.start()));
        }
      }
    }
    return spans.toArray(opennlp.tools.util.Span[]::new);
  }

  private void addTagged(
      int paragraph,
      int offset,
      String words,
      opennlp.tools.util.Span[] spans,
      List<Sentence> cut,
      List<Token> tokens) {
    String[] forms = new String[spans.length];
    for (int i = 0; i < spans.length; i++) {
      forms[i] = spans[i].getCoveredText(words).toString();
    }
    String[] tags = tagger.tag(forms);
    List<Token> raw = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      Clitics.add(offset + spans[i].getStart(), forms[i], Tag.named(tags[i]), raw);
    }
    List<Token> mended = Repairs.mend(raw);
    if (!mended.isEmpty()) {
      cut.add(new Sentence(paragraph, tokens.size(), tokens.size() + mended.size()));
      tokens.addAll(mended);
    }
  }

  /// The non-blank lines of a text, without blanks at their ends.
  public static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        Span line = trimmed(text, start, i);
        if (line.length() > 0) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static Span trimmed(String text, int start, int end) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) {
      s++;
    }
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    return new Span(s, e);
  }
}
