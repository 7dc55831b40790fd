/// Any table, as claims, by a mapping that says which column says what.
@NullMarked
package trucewatch.sources.mapped;

import org.jspecify.annotations.NullMarked;
