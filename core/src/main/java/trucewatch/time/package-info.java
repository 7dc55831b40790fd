/// Instants, half-open intervals, deadlines, and points of view. Knows no party.
@NullMarked
package trucewatch.time;

import org.jspecify.annotations.NullMarked;
