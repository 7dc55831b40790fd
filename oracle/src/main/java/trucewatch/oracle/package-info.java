/// Seeded property tests: the runner, the generators, and the laws of the meaning. Never shipped.
@NullMarked
package trucewatch.oracle;

import org.jspecify.annotations.NullMarked;
