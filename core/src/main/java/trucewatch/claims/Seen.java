package trucewatch.claims;

/// A row of the log that the reader may see.
///
/// @param claim its cells read
/// @param level who may see it, also where the row itself does not say
record Seen(Entry entry, Claim claim, Access level) {}
