package trucewatch.syntax;

/// A line of the block of a unit.
public sealed interface UnitItem extends Item permits Also, UnitItem.Is {

  /// `is 3000 troop`: how many of another unit make one.
  record Is(Figure count, Name unit, Origin origin) implements UnitItem {}
}
