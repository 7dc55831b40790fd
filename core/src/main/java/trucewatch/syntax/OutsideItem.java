package trucewatch.syntax;

/// A line of the block of outside law.
public sealed interface OutsideItem extends Item {
  /// `judged by icj`, `judged by nobody`.
  ///
  /// @param judge never [Judge.NotSaid]
  record JudgedBy(Judge judge, Origin origin) implements OutsideItem {}
}
