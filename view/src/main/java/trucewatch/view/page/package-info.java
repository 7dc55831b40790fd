/// What the pages show, each page one record of plain texts: nothing on a page is asked or computed
/// after its record was made.
///
/// Knows questions and answers. Knows no browser, no file and no reader's name: the question
/// carries the level of the reader, and every answer is cut to it below this package.
@NullMarked
package trucewatch.view.page;

import org.jspecify.annotations.NullMarked;
