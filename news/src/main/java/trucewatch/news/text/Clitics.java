package trucewatch.news.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parts words that the tokenizer leaves in one piece: `we're`, `didn't`, `council's`.
final class Clitics {
  private static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "you",
          "he",
          "she",
          "it",
          "we",
          "they",
          "that",
          "this",
          "there",
          "here",
          "who",
          "what",
          "where",
          "how",
          "when",
          "everyone",
          "someone",
          "nobody",
          "let");

  private Clitics() {}

  /// Adds the token, or the two it is made of, to `to`.
  static void add(int start, String form, Tag tag, List<Token> to) {
    String lower = form.toLowerCase(Locale.ROOT);
    int at = cut(lower);
    if (at <= 0) {
      to.add(new Token(start, start + form.length(), form, lower, tag));
      return;
    }
    String head = lower.substring(0, at);
    String tail = lower.substring(at);
    boolean possessive = (tail.equals("'s") || tail.equals("'")) && !PRONOUNS.contains(head);
    Tag first = tag == Tag.X || tag == Tag.PART || tag == Tag.AUX ? headTag(form, head, tail) : tag;
    Tag second = possessive || tail.equals("n't") || tail.equals("'t") ? Tag.PART : Tag.AUX;
    to.add(new Token(start, start + at, form.substring(0, at), head, first));
    to.add(new Token(start + at, start + form.length(), form.substring(at), tail, second));
  }

  private static int cut(String lower) {
    if (lower.length() > 3 && lower.endsWith("n't")) {
      return lower.length() - 3;
    }
    int mark = lower.lastIndexOf('\'');
    if (mark <= 0) {
      return -1;
    }
    return switch (lower.substring(mark)) {
      case "'s", "'re", "'ve", "'ll", "'d", "'m", "'t" -> mark;
      case "'" -> lower.charAt(mark - 1) == 's' ? mark : -1;
      default -> -1;
    };
  }

  private static Tag headTag(String form, String head, String tail) {
    if (tail.equals("n't") || tail.equals("'t")) {
      return Tag.AUX;
    }
    if (PRONOUNS.contains(head)) {
      return Tag.PRON;
    }
    return Character.isUpperCase(form.charAt(0)) ? Tag.PROPN : Tag.NOUN;
  }
}
