package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.diagnostic.Span;

/// Walks over the tokens of one line. The smallest reading rules, of which all parsers are made,
/// stand in [Basics].
final class Cursor {
  /// How deep rules may lie in one another; more is nobody's agreement.
  private static final int DEEPEST = 50;

  private final SourceText source;
  private final Problems problems;
  private final List<Token> tokens;
  private final Token end;
  private final ItemTable<?> items;
  private int at;
  private int itemStart;
  private int depth;

  /// Above zero while a condition is read, where `or` joins conditions and not places or actors.
  private int conditions;

  /// @param items the items that the block may have, to know where a list ends
  Cursor(SourceText source, Problems problems, List<Token> tokens, ItemTable<?> items) {
    this.source = source;
    this.problems = problems;
    this.tokens = tokens;
    this.items = items;
    int after = tokens.isEmpty() ? 0 : tokens.getLast().end();
    this.end = new Token(Token.Kind.END, "", after, after);
  }

  /// The same place, for a block whose items have become known.
  Cursor with(ItemTable<?> table) {
    var cursor = new Cursor(source, problems, tokens, table);
    cursor.at = at;
    return cursor;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size());
    return token;
  }

  boolean isDone() {
    return at >= tokens.size();
  }

  /// Whether the words of a phrase come next.
  boolean at(String phrase) {
    return atWords(Phrases.wordsOf(phrase), 0);
  }

  boolean at(String phrase, int ahead) {
    return atWords(Phrases.wordsOf(phrase), ahead);
  }

  boolean atWords(List<String> words, int ahead) {
    for (int i = 0; i < words.size(); i++) {
      Token token = peek(ahead + i);
      if (!token.isWord(words.get(i)) && !token.isSymbol(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Steps over a phrase if it comes next.
  boolean take(String phrase) {
    List<String> words = Phrases.wordsOf(phrase);
    if (!atWords(words, 0)) {
      return false;
    }
    at += words.size();
    return true;
  }

  boolean takeSymbol(String symbol) {
    if (!peek().isSymbol(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  /// Steps over a comma if a phrase follows it, and over both.
  boolean takeCommaAnd(String phrase) {
    if (!peek().isSymbol(",") || !at(phrase, 1)) {
      return false;
    }
    at++;
    return take(phrase);
  }

  /// Steps over a comma if the list goes on behind it, and no item or limit begins there.
  boolean takeListComma() {
    if (!peek().isSymbol(",") || endsList(1)) {
      return false;
    }
    at++;
    return true;
  }

  private boolean endsList(int ahead) {
    Token after = peek(ahead + 1);
    if (peek(ahead).isWord() && (after.isEnd() || after.isSymbol(","))) {
      return isWholePhrase(ahead);
    }
    return startsItem(ahead) || Phrases.AFTER_COMMA.stream().anyMatch(p -> at(p, ahead));
  }

  /// A single word before a comma or the end is a name, unless it cannot be one.
  private boolean isWholePhrase(int ahead) {
    return Phrases.JOINTS.contains(peek(ahead).text());
  }

  /// Whether an item of this block begins so many tokens further on.
  boolean startsItem(int ahead) {
    return items.at(this, ahead) != null;
  }

  /// Whether an item whose beginning has several words stands here (`in step with`), so that its
  /// first word is no part of a pattern.
  boolean atLongItem() {
    return atLongItem(0);
  }

  boolean atLongItem(int ahead) {
    var entry = items.at(this, ahead);
    return entry != null && entry.words().size() > 1;
  }

  int mark() {
    return at;
  }

  /// Where the item begins that is being read, its keyword included.
  int itemStart() {
    return itemStart;
  }

  /// Says that an item begins here.
  void beginItem() {
    itemStart = at;
  }

  Token token(int mark) {
    return tokens.get(mark);
  }

  void skipTo(int mark) {
    at = mark;
  }

  // Depth and context

  /// Reads something that may hold itself.
  <T> T nested(Supplier<T> reading) {
    if (++depth > DEEPEST) {
      throw mistake("TW017", peek(), "this is nested too deep to be read");
    }
    try {
      return reading.get();
    } finally {
      depth--;
    }
  }

  <T> T inCondition(Supplier<T> reading) {
    conditions++;
    try {
      return reading.get();
    } finally {
      conditions--;
    }
  }

  boolean isInCondition() {
    return conditions > 0;
  }

  // Places

  /// From a token up to the last one read.
  Origin since(int mark) {
    int from = mark < tokens.size() ? tokens.get(mark).start() : end.start();
    int to = at > mark && at > 0 ? tokens.get(at - 1).end() : from;
    return new Origin(source.span(from, to));
  }

  Origin origin(Token token) {
    return new Origin(span(token));
  }

  Span span(Token token) {
    return source.span(token.start(), token.end());
  }

  /// What was written, as it was written.
  String written(Token token) {
    return source.text().substring(token.start(), token.end());
  }

  SourceText source() {
    return source;
  }

  // Problems

  Mistake mistake(String code, Token token, String message) {
    return new Mistake(Problem.error(code, span(token), message));
  }

  Mistake mistake(String code, Token token, String message, String help) {
    return new Mistake(Problem.error(code, span(token), message).withHelp(help));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /// `found "x"`, or that the line ends here.
  String found(Token token) {
    if (token.isEnd()) {
      return "the line ends here";
    }
    String written = written(token);
    return "found "
        + (token.kind() == Token.Kind.STRING
            ? "words in quotes"
            : "\"" + shortened(written) + "\"");
  }

  static String shortened(String written) {
    return written.length() <= 40 ? written : written.substring(0, 40) + "…";
  }

  /// The word before the next token, for messages ("after …"); empty at the start.
  String before() {
    return at == 0 ? "" : shortened(written(tokens.get(at - 1)));
  }

  /// Reads one element after another as long as commas go on with the list.
  <T> List<T> list(Supplier<T> element) {
    var list = new ArrayList<T>();
    do {
      list.add(element.get());
    } while (takeListComma());
    return list;
  }
}
