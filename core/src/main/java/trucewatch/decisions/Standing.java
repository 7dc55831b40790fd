package trucewatch.decisions;

/// Where a decision stands once every contested ballot is settled one way: decided, or still open
/// because somebody not heard can decide it.
enum Standing {
  LOST,
  NO_QUORUM,
  CARRIED,
  OPEN;

  static Standing of(Value value) {
    return switch (value) {
      case LOST -> LOST;
      case NO_QUORUM -> NO_QUORUM;
      case CARRIED -> CARRIED;
    };
  }
}
