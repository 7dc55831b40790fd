/// Tables of claims and sources, read and written: nothing lost, nothing added, and a reason for
/// each row that cannot be used.
@NullMarked
package trucewatch.sources.csv;

import org.jspecify.annotations.NullMarked;
