/// What of a page, mail or file is the article: blocks of text with their places, kept or dropped,
/// and why. Nothing is thrown away: what is dropped stays in the list with its kind.
@NullMarked
package trucewatch.news.page;

import org.jspecify.annotations.NullMarked;
