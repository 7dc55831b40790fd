package trucewatch.store;

/// Whose knowledge is asked for.
public sealed interface Viewpoint {
  /// That of whichever copy of the case knew first.
  record Anybody() implements Viewpoint {}

  /// That of one log.
  ///
  /// @param id of the log
  record Log(String id) implements Viewpoint {}
}
