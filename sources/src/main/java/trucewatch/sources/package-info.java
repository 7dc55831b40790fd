/// What others publish, as claims: nothing lost, nothing added.
@NullMarked
package trucewatch.sources;

import org.jspecify.annotations.NullMarked;
