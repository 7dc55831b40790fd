package trucewatch.decisions;

/// What a condition comes to once every ballot is known. The order is that of a conjunction: the
/// whole is the least of its parts; of alternatives, the greatest.
enum Value {
  LOST,
  NO_QUORUM,
  CARRIED
}
