/// Files for word processors.
///
/// Knows paragraphs, headings, notes and how Word keeps them. It knows no verdicts and no pages.
@NullMarked
package trucewatch.view.document;

import org.jspecify.annotations.NullMarked;
