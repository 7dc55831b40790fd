package trucewatch.news.page;

import java.util.Locale;

/// One block of a page: a paragraph, a heading, a caption, a prompt.
///
/// @param start its place in the input text, markup between its words included
/// @param end the place after it
/// @param text its words, entities read and runs of blanks made one
/// @param kept whether it is read as part of the article
public record Block(int start, int end, Kind kind, boolean kept, String text) {
  /// What a block is. Only a title, headings and text are read for claims.
  public enum Kind {
    TITLE,
    HEADING,
    TEXT,
    BYLINE,
    DATE,
    CAPTION,
    CREDIT,
    NEWSLETTER,
    DONATION,
    SIGN_IN,
    RELATED,
    SHARE,
    COPYRIGHT,
    NAVIGATION;

    /// The word in output: lower case with hyphens.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Block as(Kind other, boolean keep) {
    return new Block(start, end, other, keep, text);
  }
}
