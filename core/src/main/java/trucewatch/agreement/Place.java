package trucewatch.agreement;

import java.util.List;
import java.util.Optional;

/// A place, zone or line that the agreement names.
///
/// @param in the place that holds it, if the file says one
/// @param file the file of shapes that draws it, empty if none
/// @param resultsFrom the clause that makes it, such as areas handed over
/// @param buffer for "15 km each side of LINE"
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Place(
    PlaceId id,
    String name,
    List<String> otherNames,
    Optional<PlaceId> in,
    String file,
    Optional<ClauseId> resultsFrom,
    Optional<Buffer> buffer) {

  /// So many metres on each side of a line.
  public record Buffer(double metres, PlaceId line) {}
}
