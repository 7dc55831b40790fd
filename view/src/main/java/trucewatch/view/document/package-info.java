/// Files for word processors, calendars and readers of feeds.
///
/// Knows paragraphs, headings, notes and how Word keeps them, and what a calendar and a feed look
/// like. It knows no verdicts and no pages.
@NullMarked
package trucewatch.view.document;

import org.jspecify.annotations.NullMarked;
