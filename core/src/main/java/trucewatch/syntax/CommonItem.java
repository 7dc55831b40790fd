package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// A line that any clause, role, declaration, phase or instrument may have: where it comes from and
/// whose reading it is.
public sealed interface CommonItem extends ClauseItem, PhaseItem, InstrumentItem {
  /// `article 3`: in place of the article of the heading above.
  record Article(ArticleNumber number, Origin origin) implements CommonItem {}

  /// `read by project on 2026-11-23 on text en`: who formalized it, from which text.
  ///
  /// @param language tag of the text read, as written; null if none was
  record ReadBy(Name person, @Nullable Day on, @Nullable String language, Origin origin)
      implements CommonItem {}

  /// `reviewed by jurist on 2026-11-25`.
  record ReviewedBy(Name person, @Nullable Day on, Origin origin) implements CommonItem {}

  /// `reading strict of truce`: this block is a rival reading, named, of that clause.
  record ReadingOf(Name reading, Name clause, Origin origin) implements CommonItem {}

  /// `put forward by turkiye on 2025-11-03`: a proposal, not of the agreement; it binds nobody.
  record PutForward(Name by, Day on, Origin origin) implements CommonItem {}

  /// `left open on purpose "the date is for the commission"`: silences findings on the draft.
  record LeftOpen(Words why, Origin origin) implements CommonItem {}

  /// `since 2022-09-05`: valid from that day, by an amendment.
  record Since(Day day, Origin origin) implements CommonItem {}

  /// `text "words of the article"`: in place of the text under the heading.
  record ArticleWords(Words words, Origin origin) implements CommonItem {}
}
