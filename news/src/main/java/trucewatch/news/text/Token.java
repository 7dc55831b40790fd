package trucewatch.news.text;

/// One word or mark: its place, its form in lower case with plain quotes, and its part of speech.
public record Token(int start, int end, String form, String lower, Tag tag) {
  /// Whether the form is `word` whatever its case.
  public boolean is(String word) {
    return lower.equals(word);
  }

  /// Whether the form is one of `words` whatever its case.
  public boolean isOneOf(String... words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it begins with a capital letter.
  public boolean capital() {
    return Character.isUpperCase(form.charAt(0));
  }

  /// The place of the token.
  public Span span() {
    return new Span(start, end);
  }
}
