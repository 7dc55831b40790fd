package trucewatch.syntax;

/// The number of an article as it was written: `3`, `3.1`, `IV`, `7(b)`.
public record ArticleNumber(String text, Origin origin) implements Node {}
