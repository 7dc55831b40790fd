package trucewatch.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that join the parts of a line, in one place: the parser can only ask for a phrase that
/// stands here, and the highlighting and the reference page are checked against it. The words that
/// begin blocks and items stand in the tables of their parsers ([ItemTable]).
final class Phrases {
  private Phrases() {}

  /// Words that can never be names, because a line could not be read if they were.
  static final Set<String> JOINTS =
      Set.of(
          "and", "or", "not", "of", "to", "by", "in", "from", "on", "at", "with", "against",
          "between", "within", "until", "unless", "while", "when", "then", "else", "the", "that",
          "all", "each", "if", "as", "for");

  /// What can begin a part of a pattern.
  static final List<String> PARTS =
      List.of("of", "to", "against", "by", "in", "from", "between", "with", "listed by", "worth");

  /// Phrases that after a comma end a list of names, beside the beginnings of items.
  static final List<String> AFTER_COMMA =
      List.of(
          "else by",
          "unless",
          "with",
          "rounded up",
          "rounded down",
          "and",
          "blocked only by",
          "overridden by",
          "parties to the dispute abstain",
          "if deadlocked then",
          "judged by",
          "as of signing",
          "as amended",
          "read as",
          "of whom",
          "then",
          "completes within");

  private static final List<String> OTHERS =
      List.of(
          "accepted",
          "adopted",
          "after",
          "against",
          "agreement",
          "all members",
          "anyone",
          "any of",
          "article",
          "articles",
          "as",
          "at",
          "at least",
          "at the earlier of",
          "authentic",
          "before",
          "begins",
          "breached",
          "by",
          "complies with",
          "consensus",
          "create",
          "day",
          "decides",
          "decision",
          "determined by",
          "does",
          "during",
          "each of",
          "each side of",
          "else",
          "end of",
          "end-of-month",
          "ends",
          "every",
          "except",
          "express consent of all",
          "extend",
          "for",
          "for each",
          "from",
          "half",
          "has a latest date",
          "has an end",
          "holds",
          "in favour",
          "in force",
          "is against",
          "line",
          "may",
          "members present",
          "more than",
          "no later than",
          "nobody",
          "not",
          "not adopted",
          "of",
          "of all members",
          "of that",
          "of population",
          "on",
          "on text",
          "one of",
          "only",
          "or",
          "others like them",
          "overdue",
          "performed",
          "performed in time",
          "place",
          "population",
          "rejected",
          "resume",
          "signing",
          "silence",
          "simple majority",
          "absolute majority",
          "soon",
          "start of",
          "starting",
          "suspend",
          "suspended",
          "terminate",
          "that same",
          "the earlier of",
          "the later of",
          "those voting",
          "to",
          "together",
          "translation",
          "until",
          "up to",
          "used",
          "version",
          "vote",
          "waive",
          "weight",
          "when",
          "while absent",
          "within",
          "zone");

  private static final Map<String, List<String>> WORDS = words();

  private static Map<String, List<String>> words() {
    var map = new HashMap<String, List<String>>();
    for (List<String> some : List.of(PARTS, AFTER_COMMA, OTHERS)) {
      for (String phrase : some) {
        map.put(phrase, List.of(phrase.split(" ", -1)));
      }
    }
    return map;
  }

  /// The words of a phrase of this table.
  static List<String> wordsOf(String phrase) {
    List<String> words = WORDS.get(phrase);
    if (words == null) {
      throw new IllegalArgumentException("not a phrase of the language: " + phrase);
    }
    return words;
  }

  /// All phrases, for tests and for "did you mean".
  static List<String> all() {
    var all = new ArrayList<>(WORDS.keySet());
    all.sort(null);
    return all;
  }
}
