/// The events of the Armed Conflict Location & Event Data project (ACLED), and its list of deleted
/// events, as claims. The order of the actors says nothing.
@NullMarked
package trucewatch.sources.acled;

import org.jspecify.annotations.NullMarked;
