package trucewatch.news.claims;

import java.util.Optional;
import java.util.Set;
import trucewatch.news.text.Tag;

/// Finds what a reporting verb takes on its right: a quotation, a clause, an infinitive, an object.
final class Complements {
  /// What was found: where the content begins and of which form it is.
  record Complement(int start, Form form) {}

  /// The form of a content.
  enum Form {
    QUOTE,
    THAT,
    WHETHER,
    CLAUSE,
    INFINITIVE,
    OBJECT_INFINITIVE,
    OBJECT,
    PREPOSITION
  }

  private static final Set<String> WH =
      Set.of("whether", "if", "how", "why", "what", "where", "who", "when", "which");
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
          "earlier",
          "late",
          "early",
          "last",
          "this",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "in",
          "on",
          "at",
          "during",
          "after",
          "before",
          "through",
          "via",
          "with",
          "from",
          "by",
          "to",
          "as",
          "about",
          "of",
          "for",
          "afterward");
  private static final Set<String> SUBJECT_PRONOUNS =
      Set.of(
          "i", "he", "she", "it", "we", "they", "you", "there", "this", "that", "these", "those");
  private static final Set<String> ADDRESSED = Set.of("tell", "assure", "remind", "inform");
  private static final int MOST_ADJUNCTS = 4;

  private final Words words;

  Complements(Words words) {
    this.words = words;
  }

  /// What follows the verb at `head`, no farther than `end`.
  Optional<Complement> after(int head, Cue cue, int end) {
    int j = head + 1;
    if (cue.lemma().equals("point") && words.is(j, "out")) {
      j++;
    }
    boolean addressee = cue.takes('a');
    for (int skipped = 0; skipped <= MOST_ADJUNCTS && j < end; skipped++) {
      while (j < end
          && words.has(j, Tag.ADV)
          && !words.isOneOf(j, WH)
          && !words.opensQuote(j)
          && !words.is(j, "there")) {
        j++;
      }
      if (j >= end) {
        return Optional.empty();
      }
      Optional<Complement> found = at(j, head, cue, end, skipped);
      if (found.isPresent()) {
        return found;
      }
      int next = addressee && words.nominal(j) ? addresseeEnd(j, end) : adjunctEnd(j, end);
      addressee = addressee && !words.nominal(j);
      if (next <= j) {
        return Optional.empty();
      }
      j = next;
    }
    return Optional.empty();
  }

  private Optional<Complement> at(int j, int head, Cue cue, int end, int skipped) {
    if (words.quoted(j)) {
      return words.opensQuote(j)
              && (cue.takes('q') || cue.takes('b') || cue.takes('t') || cue.takes('n'))
          ? Optional.of(new Complement(j, Form.QUOTE))
          : Optional.empty();
    }
    boolean clauses = cue.takes('q') || cue.takes('b') || cue.takes('t');
    if ((words.comma(j) || words.is(j, ":")) && j + 1 < end && words.opensQuote(j + 1) && clauses) {
      return Optional.of(new Complement(j + 1, Form.QUOTE));
    }
    if (words.is(j, ":") && j + 1 < end && clauses) {
      return Optional.of(new Complement(j + 1, Form.QUOTE));
    }
    if (clauses && thatClause(j, end)) {
      return Optional.of(new Complement(j, Form.THAT));
    }
    if (clauses && words.comma(j) && thatClause(j + 1, end)) {
      return Optional.of(new Complement(j + 1, Form.THAT));
    }
    if (words.isOneOf(j, WH) && (cue.takes('w') || cue.takes('a'))) {
      return Optional.of(new Complement(j, Form.WHETHER));
    }
    if (cue.takes('i') && infinitive(j)) {
      return Optional.of(new Complement(j, Form.INFINITIVE));
    }
    boolean bare = cue.takes('b') && (skipped > 0 || !ADDRESSED.contains(cue.lemma()));
    if (skipped <= 2 && (bare || (cue.takes('a') && skipped > 0)) && clauseAt(j, end)) {
      return Optional.of(new Complement(j, Form.CLAUSE));
    }
    if (words.has(j, Tag.ADP, Tag.SCONJ, Tag.ADV, Tag.PART)
        && cue.prepositions().contains(words.at(j).lower())
        && j + 1 < end
        && !words.stop(j + 1)
        && !words.comma(j + 1)) {
      return Optional.of(new Complement(j + 1, Form.PREPOSITION));
    }
    if (skipped > 0) {
      return Optional.empty();
    }
    if (cue.takes('o') && objectInfinitive(j, end)) {
      return Optional.of(new Complement(j, Form.OBJECT_INFINITIVE));
    }
    if (cue.takes('g')
        && words.has(j, Tag.VERB)
        && words.at(j).lower().endsWith("ing")
        && !words.stop(j + 1)) {
      return Optional.of(new Complement(j, Form.OBJECT));
    }
    if ((cue.takes('n') || (cue.lemma().equals("call") && callsSomething(j, end)))
        && j == head + 1
        && objectAt(j, end)) {
      return Optional.of(new Complement(j, Form.OBJECT));
    }
    return Optional.empty();
  }

  private boolean thatClause(int j, int end) {
    if (!words.is(j, "that") || j + 1 >= end || words.quoted(j)) {
      return false;
    }
    return words.has(j, Tag.SCONJ)
        || words.opensQuote(j + 1)
        || words.comma(j + 1)
        || !words.has(j + 1, Tag.VERB, Tag.AUX);
  }

  boolean infinitive(int j) {
    return (words.is(j, "to")
            && (words.has(j + 1, Tag.VERB, Tag.AUX)
                || (words.has(j + 1, Tag.ADV) && words.has(j + 2, Tag.VERB, Tag.AUX))
                || (words.opensQuote(j + 1) && words.has(j + 2, Tag.VERB, Tag.AUX))))
        || (words.is(j, "not") && words.is(j + 1, "to"));
  }

  /// Whether a clause with its own subject and finite verb begins at `j`.
  boolean clauseAt(int j, int end) {
    if (words.has(j, Tag.VERB) && words.at(j).lower().endsWith("ing")) {
      return gerundClause(j, end);
    }
    if (words.has(j, Tag.VERB) && words.has(j + 1, Tag.NOUN) && words.has(j + 2, Tag.AUX)) {
      return true;
    }
    boolean opener = words.has(j, Tag.ADP, Tag.CCONJ, Tag.VERB, Tag.PUNCT, Tag.PART);
    if (words.comma(j) || (opener && !words.is(j, "both"))) {
      return fronted(j, end);
    }
    int i = j;
    int last = Math.min(end, j + 30);
    boolean noun = words.is(j, "there");
    while (i < last) {
      if (words.has(i, Tag.AUX)
          || (words.has(i, Tag.VERB) && noun && !words.at(i).lower().endsWith("ing"))) {
        return noun && !words.is(i - 1, "to");
      }
      if (words.comma(i) || words.stop(i) || words.is(i, ";") || words.is(i, ":")) {
        return words.comma(i) && noun && (commaClause(i, last) || listClause(i, last));
      }
      if (words.is(i, "to") && noun && words.has(i + 1, Tag.VERB, Tag.AUX)) {
        i += 2;
        continue;
      }
      if (words.has(i, Tag.SCONJ)
          && i > j
          && !words.isOneOf(i, "that", "of", "in", "for", "from", "by")) {
        return false;
      }
      if (words.has(i, Tag.VERB) && !words.at(i).lower().endsWith("ing") && !noun) {
        return false;
      }
      noun |= words.nounEnd(i);
      i++;
    }
    return false;
  }

  /// `said opening the road would help`.
  private boolean gerundClause(int j, int end) {
    for (int i = j + 1; i < Math.min(end, j + 14); i++) {
      if (words.comma(i) || words.stop(i) || words.quoted(i)) {
        return false;
      }
      if (words.has(i, Tag.AUX)) {
        return true;
      }
    }
    return false;
  }

  /// `said tanks, guns and rockets had been handed in`: a subject that is a list.
  private boolean listClause(int comma, int last) {
    boolean and = false;
    for (int i = comma + 1; i < last; i++) {
      if (words.has(i, Tag.AUX)) {
        return and && words.nounEnd(i - 1);
      }
      and |= words.is(i, "and");
      if (!(words.nominal(i) || words.comma(i) || words.is(i, "and")) || words.has(i, Tag.PRON)) {
        return false;
      }
    }
    return false;
  }

  /// `said X, the envoy, would go`: a finite verb after an apposition.
  private boolean commaClause(int comma, int last) {
    for (int i = comma + 1; i < last; i++) {
      if (words.comma(i)) {
        return words.has(i + 1, Tag.AUX)
            || (words.has(i + 1, Tag.VERB) && !words.at(i + 1).lower().endsWith("ing"));
      }
      if (words.stop(i) || words.opensQuote(i)) {
        return false;
      }
    }
    return false;
  }

  /// `said in that case it would go`, `said if it fails they leave`.
  private boolean fronted(int j, int end) {
    if (!words.has(j, Tag.ADP, Tag.SCONJ)
        || !words.isOneOf(j, "if", "when", "while", "because", "although")) {
      return false;
    }
    for (int i = j + 1; i < Math.min(end, j + 25); i++) {
      if (words.comma(i)) {
        return clauseAt(i + 1, end);
      }
    }
    return false;
  }

  private boolean objectInfinitive(int j, int end) {
    if (!words.nominal(j)) {
      return false;
    }
    for (int i = j; i < Math.min(end, j + 14); i++) {
      if (i > j && infinitive(i)) {
        return true;
      }
      if (!(words.nominal(i) || words.has(i, Tag.ADP) || words.isOneOf(i, "and", "or", "-"))) {
        return false;
      }
    }
    return false;
  }

  /// Whether `called X "Y"` or `called X a Y` says something of X, rather than naming or
  /// telephoning.
  private boolean callsSomething(int j, int end) {
    if (words.has(j, Tag.PROPN)
        && words.has(j - 2, Tag.NOUN, Tag.PROPN)
        && words.at(j - 1).lower().endsWith("ed")
        && words.has(j - 3, Tag.DET, Tag.ADJ, Tag.PROPN, Tag.NOUN)
        && !words.startsSentence(j - 2)
        && words.has(j - 2, Tag.NOUN)) {
      return false;
    }
    for (int i = j; i < Math.min(end, j + 16); i++) {
      if (words.opensQuote(i) || words.comma(i)) {
        return words.opensQuote(i);
      }
      if (i > j
          && ((words.isOneOf(i, "a", "an", "the", "one") && words.nounEnd(i - 1))
              || (words.has(i, Tag.ADJ) && words.nounEnd(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private boolean objectAt(int j, int end) {
    return j < end
        && words.nominal(j)
        && !words.isOneOf(j, "that", "who", "which")
        && !(words.isOneOf(j, SUBJECT_PRONOUNS) && words.is(j, "i"))
        && !timeAlone(j);
  }

  private boolean timeAlone(int j) {
    return words.isOneOf(
            j,
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
            "last",
            "this")
        && !words.is(j + 1, "'s")
        && (words.isOneOf(j, "last", "this") ? words.isOneOf(j + 1, TIMES) : true);
  }

  private int addresseeEnd(int j, int end) {
    if (words.has(j, Tag.PRON)) {
      return j + 1;
    }
    int i = j;
    while (i < end
        && !words.quoted(i)
        && (words.nominal(i) || words.isOneOf(i, "and", "-", "of", "'s", "at", "for"))
        && !words.isOneOf(i, "that", "who", "he", "she", "they", "it", "we", "i", "you", "there")) {
      if (i > j && words.has(i, Tag.DET, Tag.PRON) && !words.has(i - 1, Tag.ADP, Tag.CCONJ)) {
        break;
      }
      i++;
    }
    return i;
  }

  private int adjunctEnd(int j, int end) {
    boolean afterComma = words.comma(j);
    int i = afterComma ? j + 1 : j;
    if (i >= end || !words.isOneOf(i, TIMES)) {
      return j;
    }
    boolean preposition = words.has(i, Tag.ADP, Tag.SCONJ);
    i++;
    while (i < end && !words.quoted(i) && !words.stop(i)) {
      if (words.comma(i)) {
        return afterComma ? i + 1 : i;
      }
      boolean modifier =
          words.has(i, Tag.VERB)
              && words.has(i - 1, Tag.DET, Tag.ADJ)
              && words.has(i + 1, Tag.NOUN, Tag.PROPN, Tag.ADJ);
      boolean phrase =
          modifier
              || words.nominal(i)
              || words.has(i, Tag.ADV)
              || words.is(i, "-")
              || words.is(i, "of");
      boolean starts =
          words.isOneOf(i, "that", "he", "she", "they", "it", "we", "i", "there", "to");
      if (!phrase || starts) {
        return i;
      }
      if (!preposition && !words.isOneOf(i, TIMES)) {
        return i;
      }
      if (preposition && words.has(i, Tag.DET) && words.nounEnd(i - 1)) {
        return i;
      }
      i++;
    }
    return i;
  }
}
