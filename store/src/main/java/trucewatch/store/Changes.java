package trucewatch.store;

/// What a reading of rows does to the log.
///
/// @param added rows that were new
/// @param unchanged rows that the log has as they are
/// @param corrected rows that read differently now
/// @param restored rows that had been taken back and are there again
/// @param retracted rows that are gone from a full export
/// @param gone rows of the dataset that were not met, and stay
public record Changes(
    long added, long unchanged, long corrected, long restored, long retracted, long gone) {
  /// How many rows change anything.
  public long all() {
    return added + corrected + restored + retracted;
  }
}
