package trucewatch.news.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Mends what the small models get wrong in news: names tagged as other words, full stops cut off
/// titles and initials, hyphens left on words. Works on one sentence.
final class Repairs {
  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "he", "she", "it", "we", "they", "you", "who", "him", "her", "them", "this", "that");
  private static final Set<String> QUANTIFIERS =
      Set.of(
          "many", "few", "several", "most", "more", "some", "all", "other", "others", "such",
          "both", "much", "last", "next", "first", "second", "former", "new", "own", "same");

  /// Nouns that look like adjectives and name speakers.
  private static final Set<String> NOUNS =
      Set.of(
          "official",
          "general",
          "representative",
          "executive",
          "intellectual",
          "native",
          "national",
          "local",
          "elder",
          "rebel",
          "militant",
          "civilian",
          "moderate",
          "veteran",
          "islamist",
          "separatist",
          "military",
          "paramilitary",
          "insurgent",
          "loyalist",
          "nationalist",
          "jihadist",
          "wounded");

  /// Forms of verbs of saying that are also nouns in the plural.
  private static final Set<String> SAYING_OR_NOUN =
      Set.of(
          "demands",
          "claims",
          "reports",
          "vows",
          "pledges",
          "promises",
          "plans",
          "hopes",
          "fears",
          "urges",
          "requests",
          "offers",
          "calls",
          "estimates",
          "charges",
          "doubts",
          "questions",
          "supports",
          "notes",
          "comments",
          "warns");

  /// Forms of verbs of saying that are never nouns.
  private static final Set<String> SAYING =
      Set.of(
          "denies",
          "rejects",
          "says",
          "insists",
          "tells",
          "accuses",
          "argues",
          "admits",
          "blames",
          "condemns",
          "confirms",
          "adds",
          "believes",
          "announces",
          "refuses",
          "threatens",
          "alleges",
          "asserts",
          "acknowledges",
          "agrees",
          "declares",
          "denounces",
          "dismisses",
          "wants",
          "welcomes",
          "disputes");

  private Repairs() {}

  static List<Token> mend(List<Token> sentence) {
    List<Token> mended = new ArrayList<>();
    for (Token token : sentence) {
      if (token.form().length() > 1
          && token.form().charAt(0) == '-'
          && Character.isLetter(token.form().charAt(1))) {
        mended.add(part(token, 0, 1, Tag.PUNCT));
        mended.add(part(token, 1, token.form().length(), Tag.NOUN));
      } else if (endsName(token, mended)) {
        Token name = mended.removeLast();
        mended.add(
            new Token(name.start(), token.end(), name.form() + ".", name.lower() + ".", Tag.PROPN));
      } else {
        mended.add(token);
      }
    }
    keepLastStop(mended);
    retag(mended);
    return mended;
  }

  private static Token part(Token token, int from, int to, Tag tag) {
    String form = token.form().substring(from, to);
    return new Token(
        token.start() + from, token.start() + to, form, form.toLowerCase(Locale.ROOT), tag);
  }

  private static boolean endsName(Token token, List<Token> before) {
    if (!token.is(".") || before.isEmpty()) {
      return false;
    }
    Token last = before.getLast();
    return last.end() == token.start()
        && last.capital()
        && last.form().length() <= 4
        && (last.tag() == Tag.PROPN
            || last.tag() == Tag.X
            || last.form().length() == 1
            || TITLES.contains(last.form()));
  }

  private static final Set<String> TITLES =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Maj", "Lt", "Col", "Capt", "Sgt", "Sen", "Rep",
          "Gov", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Rev", "Hon", "St", "Amb", "Jr",
          "Sr");

  /// A full stop that ends the sentence stays a token of its own.
  private static void keepLastStop(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    Token last = tokens.getLast();
    if (last.form().length() > 1
        && last.form().endsWith(".")
        && !last.form().substring(0, last.form().length() - 1).contains(".")) {
      tokens.removeLast();
      tokens.add(part(last, 0, last.form().length() - 1, last.tag()));
      tokens.add(part(last, last.form().length() - 1, last.form().length(), Tag.PUNCT));
    }
  }

  private static void retag(List<Token> tokens) {
    boolean headline = headline(tokens);
    boolean first = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (!Character.isLetter(t.form().charAt(0))) {
        continue;
      }
      Tag tag = tag(tokens, i, first, headline);
      if (tag != t.tag()) {
        tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lower(), tag));
      }
      first = false;
    }
  }

  private static Tag tag(List<Token> tokens, int i, boolean first, boolean headline) {
    Token t = tokens.get(i);
    if (PRONOUNS.contains(t.lower())) {
      return t.tag() == Tag.PUNCT || t.tag() == Tag.X ? Tag.PRON : t.tag();
    }
    if (t.tag() == Tag.PUNCT) {
      return t.capital() ? Tag.PROPN : Tag.NOUN;
    }
    if (t.tag() == Tag.VERB
        && i > 0
        && tokens.get(i - 1).isOneOf("'s", "'")
        && tokens.get(i - 1).tag() == Tag.PART) {
      return Tag.NOUN;
    }
    if (t.tag() == Tag.VERB
        && t.capital()
        && i + 1 < tokens.size()
        && tokens.get(i + 1).is("'s")
        && tokens.get(i + 1).tag() == Tag.PART) {
      return Tag.PROPN;
    }
    if (t.tag() == Tag.VERB && first && t.lower().endsWith("s") && !SAYING.contains(t.lower())) {
      return Tag.NOUN;
    }
    if (t.is("in") && t.tag() == Tag.SCONJ) {
      return Tag.ADP;
    }
    if (t.tag() == Tag.ADV && t.isOneOf("was", "were", "is", "are", "has", "had")) {
      return Tag.AUX;
    }
    if (t.is("no") && t.tag() == Tag.PART) {
      return Tag.DET;
    }
    if (t.tag() == Tag.X
        && i > 0
        && t.lower().equals(t.form())
        && (tokens.get(i - 1).tag() == Tag.DET || tokens.get(i - 1).is("no"))) {
      return Tag.NOUN;
    }
    if (t.tag() == Tag.NOUN && warn(tokens, i)) {
      return Tag.VERB;
    }
    if (t.tag() == Tag.ADJ && did(tokens, i)) {
      return Tag.VERB;
    }
    if (t.tag() == Tag.NOUN && says(tokens, i)) {
      return Tag.VERB;
    }
    if (t.is("close")
        && t.tag() == Tag.VERB
        && i > 0
        && nounBefore(tokens, i)
        && i + 1 < tokens.size()
        && tokens.get(i + 1).is("to")) {
      return Tag.ADJ;
    }
    if (t.is("free") && i > 0 && tokens.get(i - 1).is("to")) {
      return Tag.VERB;
    }
    if (t.tag() == Tag.ADJ
        && i > 0
        && i + 1 < tokens.size()
        && endsPhrase(tokens.get(i + 1))
        && NOUNS.contains(t.lower())) {
      return Tag.NOUN;
    }
    if (!t.capital() || headline) {
      return t.tag();
    }
    boolean open =
        switch (t.tag()) {
          case ADJ, VERB, X, INTJ, NOUN -> true;
          case ADV -> !first && !opened(tokens, i);
          case ADP, AUX, CCONJ, DET, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM -> false;
        };
    if (!open || QUANTIFIERS.contains(t.lower())) {
      return t.tag();
    }
    if (!first && !opened(tokens, i)) {
      return Tag.PROPN;
    }
    boolean verbNext =
        i + 1 < tokens.size()
            && (tokens.get(i + 1).tag() == Tag.VERB || tokens.get(i + 1).tag() == Tag.AUX);
    return verbNext
            && t.tag() != Tag.NOUN
            && !t.lower().endsWith("ing")
            && !t.lower().endsWith("ed")
        ? Tag.PROPN
        : t.tag();
  }

  /// "Rebels freed 30 men", "talks ended without result": a past form after a noun and before what
  /// it does.
  private static boolean did(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (!t.lower().endsWith("ed")
        || t.capital()
        || t.lower().contains("-")
        || i + 1 >= tokens.size()
        || !nounBefore(tokens, i)) {
      return false;
    }
    return switch (tokens.get(i + 1).tag()) {
      case NUM, DET, ADP, PRON -> true;
      case ADJ, ADV, AUX, CCONJ, INTJ, NOUN, PART, PROPN, PUNCT, SCONJ, SYM, VERB, X -> false;
    };
  }

  /// Whether no noun follows that an adjective could belong to.
  private static boolean endsPhrase(Token next) {
    return switch (next.tag()) {
      case AUX, ADP, PUNCT -> !next.isOneOf("-", "\"", ",");
      case VERB -> !next.lower().endsWith("ing");
      case ADJ, ADV, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, SCONJ, SYM, X -> false;
    };
  }

  /// "..., analysts warn." at the end of a sentence.
  private static boolean warn(List<Token> tokens, int i) {
    return i > 1
        && i + 1 < tokens.size()
        && tokens
            .get(i)
            .isOneOf("say", "warn", "believe", "argue", "insist", "fear", "hope", "claim", "report")
        && tokens.get(i + 1).isOneOf(".", ",")
        && tokens.get(i - 1).tag() == Tag.NOUN
        && tokens.get(i - 1).lower().matches(".*s|people|police|media");
  }

  private static boolean nounBefore(List<Token> tokens, int i) {
    return i > 0 && (tokens.get(i - 1).tag() == Tag.NOUN || tokens.get(i - 1).tag() == Tag.PROPN);
  }

  /// "Asmara denies that", "the Council demands an end": a verb of saying that was taken for a
  /// noun.
  private static boolean says(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (i + 1 >= tokens.size() || t.capital() || !nounBefore(tokens, i)) {
      return false;
    }
    if (SAYING.contains(t.lower())) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return SAYING_OR_NOUN.contains(t.lower())
        && next.isOneOf("a", "an", "the", "its", "his", "their", "that", "it", "he", "they");
  }

  /// Whether the token opens a quotation or follows a mark that begins anew.
  private static boolean opened(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).isOneOf("\"", ":", "'", ".", "?", "!");
  }

  private static boolean headline(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token t : tokens) {
      if (Character.isLetter(t.form().charAt(0)) && t.form().length() > 3) {
        words++;
        capitals += t.capital() ? 1 : 0;
      }
    }
    return words > 3 && capitals * 3 > words * 2;
  }
}
