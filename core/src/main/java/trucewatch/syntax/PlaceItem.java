package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// A line of the block of a place, zone or line.
public sealed interface PlaceItem extends Item
    permits Also,
        PlaceItem.FromFile,
        PlaceItem.In,
        PlaceItem.EachSideOf,
        PlaceItem.Between,
        PlaceItem.ResultsFrom {

  /// `from zones.geojson`: its shape, by this name, is in that file of the case.
  record FromFile(String file, Origin origin) implements PlaceItem {}

  /// `in gaza`: it lies in that place.
  record In(Name place, Origin origin) implements PlaceItem {}

  /// `= 15 km each side of contact-line`.
  record EachSideOf(Figure distance, DistanceUnit unit, Name line, Origin origin)
      implements PlaceItem {}

  /// `= between north-line and south-line`.
  record Between(Name one, Name other, Origin origin) implements PlaceItem {}

  /// `results from handover, "the areas handed over"`: known only once that clause is carried out.
  record ResultsFrom(Name clause, @Nullable Words words, Origin origin) implements PlaceItem {}

  /// How a distance is measured.
  enum DistanceUnit {
    KM,
    M
  }
}
