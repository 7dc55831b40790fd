/// The event dataset of the Uppsala Conflict Data Program, as claims. A dyad has no direction.
@NullMarked
package trucewatch.sources.ucdp;

import org.jspecify.annotations.NullMarked;
