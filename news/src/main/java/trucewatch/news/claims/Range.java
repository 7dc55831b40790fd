package trucewatch.news.claims;

/// A run of tokens: from `from`, included, to `to`, excluded.
record Range(int from, int to) {
  int length() {
    return to - from;
  }

  boolean holds(int token) {
    return from <= token && token < to;
  }
}
