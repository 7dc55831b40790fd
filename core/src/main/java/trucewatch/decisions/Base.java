package trucewatch.decisions;

/// Out of what a share is taken.
public enum Base {
  /// All members, heard or not. An abstention or an absence works like a vote against.
  MEMBERS,
  /// Those present: in favour, against, abstaining. An abstention works like a vote against.
  PRESENT,
  /// Those voting: in favour or against.
  VOTING
}
