/// Where the places of a case lie, from GeoJSON drawings: inside, outside, or too near a line to
/// tell.
@NullMarked
package trucewatch.sources.zones;

import org.jspecify.annotations.NullMarked;
