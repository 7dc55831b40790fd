package trucewatch.news.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;

/// Finds the subject of a verb: the noun phrase before it, over appositions, relative clauses and
/// other verbs of the same subject.
final class Subjects {
  /// A subject as tokens: `from`, included, to `to`, excluded. `left` is the first token of all
  /// that belongs to it, with appositions.
  record Subject(int from, int to) {}

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "time",
          "moment",
          "day");

  /// Adjectives that go on after their noun: "sources close to the talks".
  private static final Set<String> NEAR_TO =
      Set.of(
          "close", "loyal", "familiar", "privy", "opposed", "responsible", "sympathetic", "allied");

  private static final int FARTHEST = 6;

  /// How many verbs are tried for one subject: a sentence of many commas has more ways than sense.
  private static final int MOST_TRIES = 40;

  private final Words words;
  private int tries;

  Subjects(Words words) {
    this.words = words;
  }

  /// The subject of the verb group that begins at `verb`, looked for no farther left than `from`.
  Optional<Subject> before(int verb, int from) {
    tries = 0;
    return before(verb, from, 0);
  }

  private Optional<Subject> before(int verb, int from, int depth) {
    int p = verb - 1;
    while (p >= from && ((words.has(p, Tag.ADV) && !words.nounEnd(p)) || words.is(p, "("))) {
      p--;
    }
    if (p < from || depth > FARTHEST) {
      return Optional.empty();
    }
    if (words.isOneOf(p, RELATIVE) && words.has(p, Tag.PRON, Tag.SCONJ, Tag.DET)) {
      return Optional.of(relative(p, from));
    }
    if (words.has(p, Tag.CCONJ)) {
      return shared(p, from, depth);
    }
    if (words.comma(p) || words.dash(p) || words.is(p, ")")) {
      return overInsertion(p, from, depth);
    }
    if (words.quoted(p)) {
      int q = words.quoteStart(p);
      return q > from && words.nominal(q - 1)
          ? Optional.of(new Subject(phraseStart(q, from), p + 1))
          : Optional.of(new Subject(q, p + 1));
    }
    if (words.nounEnd(p)) {
      int start = phraseStart(p + 1, from);
      if (timeOnly(start, p + 1) && start > from) {
        int before = words.has(start - 1, Tag.ADP) ? start - 1 : start;
        return before(before, from, depth + 1);
      }
      return Optional.of(withApposition(overRelative(start, from), p + 1, from));
    }
    return acrossAdjunct(p, from, depth);
  }

  private boolean timeOnly(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!words.isOneOf(i, TIMES)
          && !words.isOneOf(i, "late", "early", "last", "this", "next", "that")
          && !words.has(i, Tag.NUM, Tag.DET)) {
        return false;
      }
    }
    return words.isOneOf(end - 1, TIMES)
        || (words.has(end - 1, Tag.NUM) && words.isOneOf(start, TIMES));
  }

  /// `those who left the town said`: from the object of a relative clause to its antecedent.
  private int overRelative(int start, int from) {
    for (int i = start - 1; i > from && start - i < 16; i--) {
      if (words.quoted(i)
          || words.comma(i)
          || words.stop(i)
          || words.has(i, Tag.CCONJ, Tag.SCONJ)) {
        return start;
      }
      if (words.isOneOf(i, "who", "which", "that")
          && words.has(i, Tag.PRON)
          && words.nounEnd(i - 1)) {
        return phraseStart(i, from);
      }
    }
    return start;
  }

  private Subject relative(int pronoun, int from) {
    int p = pronoun - 1;
    if (words.comma(p)) {
      p--;
    }
    return p >= from && words.nounEnd(p)
        ? withApposition(phraseStart(p + 1, from), pronoun + 1, from)
        : new Subject(pronoun, pronoun + 1);
  }

  /// `X did this and said`: the subject of the verb before the conjunction.
  private Optional<Subject> shared(int conjunction, int from, int depth) {
    for (int i = conjunction - 1; i >= from && tries < MOST_TRIES; i--) {
      if (words.quoted(i)) {
        continue;
      }
      if (finite(i)) {
        tries++;
        int start = groupStart(i, from);
        Optional<Subject> found = before(start, from, depth + 1);
        if (found.isPresent() && !words.isOneOf(found.get().to() - 1, RELATIVE)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// `X, the envoy, said` or `X (Party) said`: skips what stands between the marks; `X did this,
  /// said` shares the subject.
  private Optional<Subject> overInsertion(int mark, int from, int depth) {
    int candidate = -1;
    boolean verb = false;
    for (int i = mark - 1; i >= from && mark - i < 60; i--) {
      if (words.quoted(i)) {
        continue;
      }
      boolean pair =
          (words.comma(mark) && words.comma(i))
              || (words.dash(mark) && words.dash(i))
              || (words.is(mark, ")") && words.is(i, "("));
      if (pair && i > from && mark - i > 1 && (words.nounEnd(i - 1) || words.is(i - 1, ")"))) {
        if (words.isOneOf(i + 1, "who", "which", "whose", "where")
            || (words.has(i + 1, Tag.VERB)
                && words
                    .at(i + 1)
                    .lower()
                    .matches(".*(ing|ed|en|wn)|led|held|born|made|sent|read|put"))
            || (words.has(i + 1, Tag.ADV)
                && words.has(i + 2, Tag.VERB)
                && words.at(i + 2).lower().endsWith("ing"))
            || (words.has(i + 1, Tag.ADP) && words.isOneOf(i + 2, "whom", "which", "whose"))) {
          candidate = i;
          break;
        }
        if (!verb) {
          candidate = i;
        }
      }
      verb = (verb || finite(i)) && !(words.isOneOf(i, "who", "which") && words.has(i, Tag.PRON));
    }
    if (candidate > 0) {
      return Optional.of(withApposition(phraseStart(candidate, from), mark, from));
    }
    return shared(mark, from, depth);
  }

  private Optional<Subject> acrossAdjunct(int p, int from, int depth) {
    return shared(p + 1, from, depth);
  }

  /// The main subject of the sentence: that of its first finite verb.
  Optional<Subject> main(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.quoted(i) && finite(i)) {
        Optional<Subject> found = before(groupStart(i, from), from);
        if (found.isPresent() && !words.isOneOf(found.get().to() - 1, RELATIVE)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// The head noun of the phrase that ends before `end`.
  int headOf(int end, int from) {
    int start = phraseStart(end, from);
    for (int i = start + 1; i < end; i++) {
      if (words.has(i, Tag.ADP)) {
        return i - 1;
      }
    }
    return end - 1;
  }

  /// Whether a finite verb or auxiliary stands at `i`.
  boolean finite(int i) {
    if (words.has(i, Tag.AUX)) {
      return !words.isOneOf(i, "be", "been", "being", "to");
    }
    return words.has(i, Tag.VERB) && !words.at(i).lower().endsWith("ing") && !words.is(i - 1, "to");
  }

  int groupStart(int verb, int from) {
    int start = verb;
    while (start > from
        && !words.quoted(start - 1)
        && (words.has(start - 1, Tag.AUX, Tag.ADV) || words.negation(start - 1))) {
      start--;
    }
    return start;
  }

  private Subject withApposition(int start, int end, int from) {
    int begin = start;
    for (int i = 0; i < 3 && begin - 1 > from && words.comma(begin - 1); i++) {
      boolean apposition =
          words.isOneOf(begin, "a", "an", "the", "another", "one", "its", "his", "her");
      if (!apposition || !words.nounEnd(begin - 2) || words.quoted(begin - 2)) {
        break;
      }
      int wider = phraseStart(begin - 1, from);
      boolean object = wider > from && words.has(wider - 1, Tag.VERB, Tag.AUX);
      if (wider >= begin - 1
          || object
          || time(wider, begin - 1)
          || clauseBefore(wider, Math.max(from, words.sentenceOf(begin)))) {
        break;
      }
      begin = wider;
    }
    return new Subject(begin, end);
  }

  /// Whether what stands before the comma is a clause with a verb of its own: "they shelled Quarn
  /// on March 6, the Assembly said".
  private boolean clauseBefore(int noun, int from) {
    boolean named = false;
    for (int i = from; i < noun; i++) {
      named |= words.nounEnd(i);
      if (named && !words.quoted(i) && finite(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean time(int from, int to) {
    return words.has(from, Tag.ADP)
        || words.isOneOf(to - 1, TIMES)
        || (from > 0 && words.has(from - 1, Tag.ADP, Tag.SCONJ));
  }

  /// The first token of the noun phrase, with the prepositional phrases in it, that ends before
  /// `end`.
  int phraseStart(int end, int from) {
    int start = simpleStart(end, from);
    while (start > from) {
      int p = start - 1;
      if (words.has(p, Tag.ADP) && p > from && words.nounEnd(p - 1) && joins(p)) {
        start = simpleStart(p, from);
      } else if (words.has(p, Tag.ADP)
          && p - 1 > from
          && words.isOneOf(p - 1, NEAR_TO)
          && words.nounEnd(p - 2)) {
        start = simpleStart(p - 1, from);
      } else if (words.isOneOf(p, "and", "or", "&")
          && p > from
          && words.nounEnd(p - 1)
          && !words.quoted(p - 1)) {
        start = simpleStart(p, from);
      } else {
        break;
      }
    }
    return start;
  }

  private boolean joins(int preposition) {
    return words.isOneOf(
            preposition,
            "of",
            "for",
            "in",
            "at",
            "from",
            "on",
            "with",
            "to",
            "near",
            "among",
            "between",
            "under",
            "by",
            "about",
            "against")
        && !words.isOneOf(preposition - 1, TIMES);
  }

  private int simpleStart(int end, int from) {
    int start = end;
    while (start > from && inPhrase(start - 1, start, end) && !words.startsSentence(start)) {
      start--;
    }
    while (start < end - 1 && words.isOneOf(start, TIMES) && !words.is(start + 1, "'s")) {
      start++;
    }
    return start == end ? Math.max(from, end - 1) : start;
  }

  private boolean inPhrase(int i, int next, int end) {
    if (words.quoted(i)) {
      return next < end && words.nickname(i);
    }
    if (words.has(i, Tag.PRON)
        && next < end
        && !words.isOneOf(i, "his", "her", "its", "their", "my", "our", "your", "whose")
        && !words.nounGenitive(next)) {
      return false;
    }
    if (words.has(i, Tag.ADV)) {
      return next < end && words.has(next, Tag.ADJ, Tag.NUM);
    }
    if (words.is(i, "-") || words.is(i, "/")) {
      return next < end && words.nominal(i - 1);
    }
    if (words.has(i, Tag.VERB)) {
      return next < end
          && words.isOneOf(i - 1, "the", "a", "an", "-")
          && words.has(next, Tag.NOUN, Tag.PROPN);
    }
    return words.nominal(i);
  }

  /// The spans of the subject.
  List<Span> spans(Subject subject) {
    List<Span> spans = new ArrayList<>();
    spans.add(words.span(subject.from(), subject.to()));
    return spans;
  }
}
