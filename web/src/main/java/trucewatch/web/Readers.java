package trucewatch.web;

import trucewatch.claims.Access;

/// Who reads. In local mode there is one reader: whoever sits at this machine, with the level that
/// the program was started with.
final class Readers {
  private final Access level;

  Readers(Access level) {
    this.level = level;
  }

  /// The reader of the request that is being answered.
  Reader current() {
    return new Reader(level);
  }

  /// A reader.
  ///
  /// @param level the highest level of claims that they may see
  record Reader(Access level) {
    /// Whether they may enter reports.
    boolean mayRecord() {
      return level != Access.PUBLIC;
    }
  }
}
