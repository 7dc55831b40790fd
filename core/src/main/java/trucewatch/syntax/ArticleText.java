package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// The article that a fence formalizes, as the file shows it to its readers.
///
/// @param number from a heading such as `Article 3`, `Point 2`, `Section IV`, `7.` or one marked
///   `{#art_3}`; null for any other heading
/// @param heading the words of the heading
/// @param text the text between the heading and this fence, without other fences, as Markdown;
///   empty if there is none
/// @param textOrigin where that text stands in the file
public record ArticleText(
    @Nullable ArticleNumber number, String heading, String text, Origin textOrigin, Origin origin)
    implements Node {}
