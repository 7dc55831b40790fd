package trucewatch.news.text;

/// One sentence: its tokens are those of the prose from `from`, included, to `to`, excluded.
public record Sentence(int paragraph, int from, int to) {}
