package trucewatch.store;

/// The first thing that is wrong in a log.
///
/// @param position of the entry concerned, 0 if it is not one entry
/// @param what what is wrong, with the batch and the claim
public record Finding(long position, String what) {}
