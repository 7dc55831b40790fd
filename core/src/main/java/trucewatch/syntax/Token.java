package trucewatch.syntax;

/// The smallest piece that means something, with its place in the file.
///
/// @param text a word in lower case and composed form; the content of a string; else as written
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    DATE,
    DATE_TIME,
    SYMBOL,
    /// Behind the last token of a line.
    END
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isEnd() {
    return kind == Kind.END;
  }
}
