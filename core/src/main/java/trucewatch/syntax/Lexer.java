package trucewatch.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;

/// Cuts one line into tokens and its comment. Any characters pass: what has no place in the
/// language becomes a problem or a symbol that no rule expects.
final class Lexer {
  private static final String DATE = "dddd-dd-dd";
  private static final String OPENING_QUOTES = "“”„«»‟";
  private static final String CLOSING_QUOTES = "“”»«";

  private final SourceText source;
  private final String text;
  private final Problems problems;

  private int at;
  private int end;
  private List<Token> tokens = new ArrayList<>();

  Lexer(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /// The tokens of one line and its comment, null if it has none.
  record Cut(List<Token> tokens, @Nullable String comment) {}

  /// Cuts the characters from `start` up to `lineEnd`, which hold no line end.
  Cut cut(int start, int lineEnd) {
    at = start;
    end = lineEnd;
    tokens = new ArrayList<>();
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        return new Cut(tokens, text.substring(at + 1, end).strip());
      }
      if (isBlank(c)) {
        at++;
      } else {
        token(c);
      }
    }
    return new Cut(tokens, null);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || Character.isSpaceChar(c) || c == '\f' || c == '\uFEFF';
  }

  private void token(char c) {
    if (c == '"') {
      string();
    } else if (isDigit(c)) {
      number();
    } else if (Character.isLetter(text.codePointAt(at))) {
      word();
    } else if (OPENING_QUOTES.indexOf(c) >= 0) {
      typographicString();
    } else {
      symbol();
    }
  }

  private void add(Token.Kind kind, String value, int from) {
    tokens.add(new Token(kind, value, from, at));
  }

  private void word() {
    int from = at;
    boolean plain = true;
    while (at < end) {
      int c = text.codePointAt(at);
      if (!isNamePart(c)) {
        break;
      }
      plain &= (c >= 'a' && c <= 'z') || c == '-' || isDigit(text.charAt(at));
      at += Character.charCount(c);
    }
    at = Math.min(at, end);
    String written = text.substring(from, at);
    add(Token.Kind.WORD, plain ? written : canonical(written), from);
  }

  /// The form in which names are compared and printed.
  static String canonical(String written) {
    String lower = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  private static boolean isNamePart(int c) {
    if (c == '-' || Character.isLetterOrDigit(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == 0x200C || c == 0x200D;
    };
  }

  private void number() {
    int from = at;
    if (looksLike(DATE)) {
      at += DATE.length();
      dateOrTime(from);
      return;
    }
    digits();
    if (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    add(Token.Kind.NUMBER, text.substring(from, at), from);
  }

  private void dateOrTime(int from) {
    int date = at;
    if (at < end && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
      at++;
    } else {
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
    }
    if (at == date || !looksLike("dd:dd")) {
      at = date;
      add(Token.Kind.DATE, text.substring(from, at), from);
      return;
    }
    at += 5;
    if (looksLike(":dd")) {
      at += 3;
    }
    if (at < end && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
      at++;
    } else if (looksLike("+dd:dd") || looksLike("-dd:dd")) {
      at += 6;
    }
    add(Token.Kind.DATE_TIME, text.substring(from, at), from);
  }

  /// Whether a shape stands here, `d` for any digit.
  private boolean looksLike(String shape) {
    if (at + shape.length() > end) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(at + i);
      if (shape.charAt(i) == 'd' ? !isDigit(c) : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void digits() {
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void string() {
    int from = at++;
    var value = new StringBuilder();
    while (at < end && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < end && isEscaped(text.charAt(at + 1))) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    if (at < end) {
      at++;
    } else {
      problems.add(
          Problem.error(
                  "TW008", source.span(from, at), "these words have no closing quotation mark")
              .withHelp("put a \" where the words end; they must end on the line they begin on"));
    }
    add(Token.Kind.STRING, value.toString(), from);
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\\';
  }

  /// Word processors turn straight quotation marks into these; read as what was meant.
  private void typographicString() {
    int from = at++;
    int close = at;
    while (close < end && CLOSING_QUOTES.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    String value = text.substring(at, close);
    at = Math.min(close + 1, end);
    problems.add(
        Problem.error("TW009", source.span(from, at), "these are typographic quotation marks")
            .withHelp("write straight ones: \"" + value.strip() + "\""));
    add(Token.Kind.STRING, value, from);
  }

  private void symbol() {
    int from = at;
    at = Math.min(end, at + Character.charCount(text.codePointAt(at)));
    add(Token.Kind.SYMBOL, text.substring(from, at), from);
  }
}
