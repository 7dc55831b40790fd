/// The four truth values; every table written out and tested cell by cell.
@NullMarked
package trucewatch.logic;

import org.jspecify.annotations.NullMarked;
