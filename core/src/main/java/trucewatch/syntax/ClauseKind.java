package trucewatch.syntax;

/// The first word of a clause that has bearers or a rule; roles and declarations are blocks of
/// their own ([Block.Role], [Block.Declares]).
public enum ClauseKind {
  OBLIGATION,
  PROHIBITION,
  PERMISSION,
  POWER,
  PLEDGE,
  DECISION,
  PRINCIPLE
}
