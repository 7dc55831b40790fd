/// A publisher's file for a case: how it is laid out, by which mapping it is read, and the rows
/// that it becomes. Knows nothing of who asks: the command line and the pages read files alike.
@NullMarked
package trucewatch.casebook.dataset;

import org.jspecify.annotations.NullMarked;
