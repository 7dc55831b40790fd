/// What follows at one point of view, and the explanation that shows it.
@NullMarked
package trucewatch.verdict;

import org.jspecify.annotations.NullMarked;
