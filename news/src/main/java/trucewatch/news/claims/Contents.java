package trucewatch.news.claims;

import java.util.Optional;
import java.util.Set;
import trucewatch.news.claims.Complements.Complement;
import trucewatch.news.text.Tag;

/// Finds how far a content reaches: what stands before the report, what follows it, and where it
/// ends.
final class Contents {
  static final Set<String> COMMON =
      Set.of(
          "say",
          "add",
          "tell",
          "argue",
          "note",
          "report",
          "suggest",
          "write",
          "warn",
          "explain",
          "announce",
          "insist",
          "claim",
          "believe",
          "think",
          "hope",
          "predict",
          "acknowledge",
          "conclude",
          "estimate",
          "admit",
          "contend",
          "indicate",
          "show",
          "promise",
          "reply",
          "ask",
          "recall",
          "reveal",
          "find",
          "declare",
          "complain",
          "continue",
          "respond",
          "state",
          "urge",
          "observe",
          "remark",
          "assert",
          "joke",
          "quip",
          "tweet",
          "allege",
          "maintain");

  private final Words words;
  private final Subjects subjects;
  private final Complements complements;
  private final CueLexicon lexicon;

  Contents(Words words, Subjects subjects, Complements complements, CueLexicon lexicon) {
    this.words = words;
    this.subjects = subjects;
    this.complements = complements;
    this.lexicon = lexicon;
  }

  /// The content that ends right before `edge`, the subject or the verb.
  Optional<Range> left(int edge, int from, Cue cue, boolean strong) {
    int e = edge - 1;
    while (e > from && words.isOneOf(e, "as", "so") && !words.quoted(e)) {
      e--;
    }
    if (e <= from && !(e == from && words.closesQuote(e))) {
      return Optional.empty();
    }
    boolean comma = words.comma(e) && !words.quoted(e);
    int last = comma || (words.dash(e) && !words.quoted(e)) ? e - 1 : e;
    if (words.closesQuote(last)) {
      if (!cue.takes('q') && !cue.takes('b') && !cue.takes('t')) {
        return Optional.empty();
      }
      boolean ends = comma || words.markEndsQuote(last);
      int start = quoteLeft(last, from);
      boolean whole = start == words.quoteStart(last);
      if (!ends || (strong && (!whole || start != from))) {
        return Optional.empty();
      }
      return Optional.of(new Range(start, last + 1));
    }
    if (!comma || strong || !COMMON.contains(cue.lemma())) {
      return Optional.empty();
    }
    int start = Math.max(from, words.sentenceOf(e));
    if (start >= e || adverbial(start, e) || !hasFinite(start, e)) {
      return Optional.empty();
    }
    return Optional.of(new Range(start, e));
  }

  private int quoteLeft(int closing, int from) {
    int start = words.quoteStart(closing);
    if (start <= from || words.startsSentence(start)) {
      return start;
    }
    if (words.comma(start - 1)
        || words.is(start - 1, ":")
        || words.stop(start - 1)
        || words.quoted(start - 1)) {
      return start;
    }
    return Math.max(from, words.sentenceOf(start - 1));
  }

  private boolean adverbial(int start, int comma) {
    if (words.isOneOf(start, "whether", "what", "how", "why", "who")) {
      return false;
    }
    boolean opener =
        words.has(start, Tag.ADP, Tag.SCONJ)
            || (words.isOneOf(
                    start,
                    "when",
                    "while",
                    "after",
                    "before",
                    "since",
                    "as",
                    "although",
                    "though",
                    "if",
                    "in",
                    "on",
                    "at",
                    "asked",
                    "speaking",
                    "during",
                    "despite",
                    "with",
                    "and",
                    "but",
                    "according")
                && !words.isOneOf(start, "but", "and"));
    if (!opener) {
      return words.has(start, Tag.VERB) && !words.isOneOf(start, "there");
    }
    for (int i = comma - 1; i > start; i--) {
      if (words.comma(i) && !words.quoted(i)) {
        return !hasFinite(i + 1, comma);
      }
    }
    return true;
  }

  boolean hasFinite(int from, int to) {
    boolean noun = false;
    for (int i = from; i < to; i++) {
      noun |= words.nounEnd(i);
      if (noun && subjects.finite(i)) {
        return true;
      }
    }
    return false;
  }

  /// What goes on after `…, X said, …`.
  Optional<Range> rest(int head, Range left, Optional<Complement> right, int to) {
    boolean leftQuoted = words.quoted(left.to() - 1);
    if (leftQuoted && right.isPresent()) {
      Complement r = right.get();
      if (r.form() == Complements.Form.QUOTE) {
        return Optional.of(new Range(r.start(), contentEnd(r, to)));
      }
      if (r.form() == Complements.Form.THAT || r.form() == Complements.Form.CLAUSE) {
        return Optional.of(new Range(r.start(), contentEnd(r, to)));
      }
    }
    int i = head + 1;
    int stop = Math.min(to, words.sentenceEnd(head));
    while (i < stop && !words.comma(i) && !words.opensQuote(i) && !words.stop(i)) {
      i++;
    }
    if (i < to && i == head + 1 && words.opensQuote(i)) {
      return Optional.of(new Range(i, quoteRunEnd(i, to)));
    }
    while (i < stop && !words.comma(i) && !words.stop(i)) {
      i++;
    }
    if (i + 1 < to && (words.comma(i) || words.stop(i)) && words.opensQuote(i + 1)) {
      return Optional.of(new Range(i + 1, quoteRunEnd(i + 1, to)));
    }
    if (!leftQuoted && i + 1 < stop && words.comma(i) && i == head + 1 && goesOn(i + 1)) {
      return Optional.of(new Range(i + 1, sentenceContentEnd(i + 1, to)));
    }
    return Optional.empty();
  }

  private boolean goesOn(int i) {
    return !words.isOneOf(
            i,
            "who",
            "when",
            "after",
            "before",
            "while",
            "citing",
            "referring",
            "in",
            "on",
            "at",
            "during",
            "according",
            "speaking",
            "and",
            "but")
        && !(words.has(i, Tag.VERB) && words.at(i).lower().endsWith("ing"));
  }

  int quoteRunEnd(int start, int to) {
    int end = words.afterQuote(start);
    while (end < to && words.opensQuote(end)) {
      end = words.afterQuote(end);
    }
    return Math.min(end, to);
  }

  /// The end cut back to where the main clause begins, after a subordinate one in front, and to
  /// where the sentence leaves an object or a participle behind.
  int limited(Complement c, int end, VerbGroup group, int from) {
    boolean fronted =
        words.has(from, Tag.SCONJ)
            || words.isOneOf(
                from, "when", "while", "after", "as", "if", "since", "although", "though", "before")
            || (group.shape() == VerbGroup.Shape.PARTICIPLE && group.start() <= from + 2);
    boolean object =
        c.form() == Complements.Form.OBJECT
            || c.form() == Complements.Form.PREPOSITION
            || c.form() == Complements.Form.OBJECT_INFINITIVE;
    for (int i = c.start() + 1; i < end - 1; i++) {
      if (words.quoted(i)) {
        continue;
      }
      boolean break1 = words.comma(i) && fronted && complements.clauseAt(i + 1, end);
      boolean break2 =
          words.comma(i)
              && object
              && (words.isOneOf(
                      i + 1, "who", "which", "while", "but", "as", "although", "though", "whereas")
                  || (words.has(i + 1, Tag.CCONJ) && complements.clauseAt(i + 2, end)));
      boolean break3 =
          words.has(i, Tag.CCONJ)
              && group.shape() == VerbGroup.Shape.PARTICIPLE
              && (words.comma(i - 1) || object)
              && words.has(i + 1, Tag.VERB)
              && words.at(i + 1).lower().endsWith("ed");
      if (break1 || break2 || break3) {
        return words.comma(i - 1) ? i - 1 : i;
      }
    }
    return end;
  }

  int contentEnd(Complement c, int to) {
    int s = c.start();
    if (c.form() == Complements.Form.QUOTE && words.quoted(s)) {
      int end = quoteRunEnd(s, to);
      if (words.markEndsQuote(end - 1) || end >= to || words.stop(end) || words.comma(end)) {
        return end;
      }
      return Math.max(end, sentenceContentEnd(end, to));
    }
    return sentenceContentEnd(s, to);
  }

  /// The end of a content that goes on to the end of its sentence, or to where the same or another
  /// speaker is said to say something more.
  int sentenceContentEnd(int s, int to) {
    int i = s;
    while (i < to) {
      if (words.quoted(i)) {
        int after = words.afterQuote(i);
        if (after < to && words.startsSentence(after)) {
          return after;
        }
        i = after;
        continue;
      }
      if (i > s && (words.startsSentence(i) || (words.stop(i) && i + 1 >= words.sentenceEnd(i)))) {
        return i;
      }
      if (words.is(i, ";") || (words.stop(i) && words.opensQuote(i + 1))) {
        return i;
      }
      if (words.is(i, "according") && words.is(i + 1, "to") && hasFinite(s, i)) {
        return words.comma(i - 1) ? i - 1 : i;
      }
      if (i > s && (words.comma(i) || words.has(i, Tag.CCONJ)) && newSpeech(i + 1, to)) {
        return i;
      }
      i++;
    }
    return to;
  }

  /// Whether another report begins at `i`, after a comma or a conjunction.
  private boolean newSpeech(int i, int to) {
    int j = i;
    boolean joint = words.has(i - 1, Tag.CCONJ);
    while (words.has(j, Tag.CCONJ)
        || words.isOneOf(j, "while", "though", "although", "whereas", "as")) {
      joint = true;
      j++;
    }
    while (j < to && words.has(j, Tag.ADV, Tag.AUX)) {
      j++;
    }
    if (j >= to || words.quoted(j)) {
      return false;
    }
    if (speaks(j, to)) {
      return true;
    }
    if (!joint) {
      return false;
    }
    for (int k = j; k < Math.min(to, j + 14); k++) {
      if (words.quoted(k) || words.comma(k) || words.stop(k)) {
        return false;
      }
      if (k > j && speaks(k, to)) {
        return true;
      }
      if (words.has(k, Tag.VERB) || (words.has(k, Tag.AUX) && !words.have(k))) {
        return false;
      }
    }
    return false;
  }

  private boolean speaks(int j, int to) {
    Optional<Cue.Inflected> cue = lexicon.find(words.at(j).lower());
    if (cue.isEmpty() || words.tag(j) != Tag.VERB || cue.get().form() == Cue.Form.BASE) {
      return false;
    }
    Optional<Complement> right = complements.after(j, cue.get().cue(), to);
    return right.isPresent();
  }
}
