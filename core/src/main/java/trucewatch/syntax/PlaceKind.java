package trucewatch.syntax;

/// The first word of a place's block.
public enum PlaceKind {
  PLACE,
  ZONE,
  LINE
}
