package trucewatch.news.dates;

import java.util.Set;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;
import trucewatch.news.text.Token;

/// Whether what is said of a time lies before or after the day of speaking, by the nearest verb.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "shall",
          "'ll",
          "upcoming",
          "scheduled",
          "due",
          "deadline",
          "plans",
          "planned",
          "expected",
          "expects",
          "intends",
          "until",
          "wo",
          "starting",
          "slated",
          "forthcoming");
  private static final Set<String> MODAL =
      Set.of("would", "could", "can", "may", "might", "must", "should");
  private static final Set<String> WAS = Set.of("was", "were", "had", "did", "been");

  /// Verbs whose present with a day speaks of what is arranged: "talks resume on Monday".
  private static final Set<String> SCHEDULED =
      Set.of(
          "begins",
          "starts",
          "opens",
          "closes",
          "expires",
          "ends",
          "resumes",
          "resume",
          "returns",
          "arrives",
          "leaves",
          "convenes",
          "reconvenes",
          "elapses");

  private static final Set<String> NOUNS = Set.of("ends", "returns", "leaves", "resume", "opens");
  private static final int NEAR = 10;

  /// The tense around the span, by the words of its sentence nearest to it.
  static Tense around(Prose prose, Span span) {
    String before = prose.plain().substring(Math.max(0, span.start() - 8), span.start());
    if (before.matches("(?is).*\\b(until|till) $")) {
      return FUTURE;
    }
    for (Sentence sentence : prose.sentences()) {
      if (prose.tokens().get(sentence.from()).start() <= span.start()
          && span.start() < prose.tokens().get(sentence.to() - 1).end()) {
        return in(prose, sentence, span);
      }
    }
    return UNKNOWN;
  }

  /// Words of the time itself tell nothing: "May" is no "may".
  private static Tense in(Prose prose, Sentence sentence, Span span) {
    int at = sentence.from();
    while (at < sentence.to() - 1 && prose.tokens().get(at).end() <= span.start()) {
      at++;
    }
    int last = at;
    while (last < sentence.to() - 1 && prose.tokens().get(last + 1).start() < span.end()) {
      last++;
    }
    for (int d = 1; d <= Math.max(NEAR, sentence.to() - sentence.from()); d++) {
      Tense left = at - d >= sentence.from() ? of(prose, at - d) : UNKNOWN;
      if (left != UNKNOWN) {
        return left;
      }
      Tense right = last + d < sentence.to() ? of(prose, last + d) : UNKNOWN;
      if (right != UNKNOWN) {
        return right;
      }
    }
    return UNKNOWN;
  }

  private static Tense of(Prose prose, int i) {
    Token t = prose.tokens().get(i);
    if (AHEAD.contains(t.lower())) {
      return FUTURE;
    }
    boolean toVerb =
        t.is("to")
            && i + 1 < prose.tokens().size()
            && (prose.tokens().get(i + 1).tag() == Tag.VERB
                || prose.tokens().get(i + 1).tag() == Tag.AUX);
    if (toVerb
        && i > 0
        && prose
            .tokens()
            .get(i - 1)
            .isOneOf(
                "is",
                "are",
                "set",
                "going",
                "due",
                "promised",
                "pledged",
                "vowed",
                "agreed",
                "offered",
                "threatened",
                "promises",
                "plans",
                "wants",
                "hopes",
                "asked",
                "urged",
                "ordered")) {
      return FUTURE;
    }
    if (WAS.contains(t.lower())) {
      return PAST;
    }
    if (SCHEDULED.contains(t.lower()) && (t.tag() == Tag.VERB || !NOUNS.contains(t.lower()))) {
      return FUTURE;
    }
    boolean toBe =
        i > 1
            && (prose.tokens().get(i - 1).is("be")
                || (prose.tokens().get(i - 1).tag() == Tag.CCONJ
                    && prose.tokens().get(i - 2).tag() == Tag.ADJ)
                || prose.tokens().get(i - 1).tag() == Tag.DET);
    if (!toBe
        && t.tag() == Tag.VERB
        && (t.lower().endsWith("ed") || IRREGULAR.contains(t.lower()))) {
      return i > 1 && MODAL.contains(prose.tokens().get(i - 1).lower()) ? FUTURE : PAST;
    }
    return MODAL.contains(t.lower()) && !t.is("could") ? FUTURE : UNKNOWN;
  }

  private static final Set<String> IRREGULAR =
      Set.of(
          "said",
          "told",
          "met",
          "held",
          "began",
          "took",
          "came",
          "went",
          "left",
          "fell",
          "broke",
          "sent",
          "gave",
          "made",
          "found",
          "saw",
          "shot",
          "struck",
          "hit",
          "brought",
          "lost",
          "won",
          "fled",
          "withdrew",
          "agreed",
          "led",
          "ran",
          "wrote",
          "spoke",
          "rose",
          "became",
          "put",
          "cut",
          "set",
          "kept",
          "got",
          "heard",
          "caught",
          "sank",
          "grew",
          "built",
          "bought",
          "paid",
          "let");
}
