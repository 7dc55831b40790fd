/// What is known of a candidate beside what was read: the row that it would become, and the
/// incidents of the case that it may be. For the command line and for the pages.
@NullMarked
package trucewatch.review;

import org.jspecify.annotations.NullMarked;
