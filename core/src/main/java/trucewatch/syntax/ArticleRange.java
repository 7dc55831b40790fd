package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// `3`, or `3 to 9`. Which articles lie between is a matter of the text that is meant.
public record ArticleRange(ArticleNumber first, @Nullable ArticleNumber last, Origin origin)
    implements Node {}
