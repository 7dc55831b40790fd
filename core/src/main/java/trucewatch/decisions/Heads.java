package trucewatch.decisions;

/// How many members are told to be where, each counting one whatever its weight. An objection is
/// against, a consent in favour. Who is told two ways is `contested` and in no other number; who
/// may still be heard, or took part in a way not told, is `notHeard`. Where a tally counts, its
/// numbers stand for the choices that it names.
public record Heads(
    int inFavour, int against, int abstaining, int absent, int notHeard, int contested) {

  static Heads of(Told told, int[] tallied) {
    int[] count = new int[Side.values().length];
    int open = 0;
    int contested = 0;
    for (int place = 0; place < told.readings().size(); place++) {
      if (told.isContested(place)) {
        contested++;
      } else if (told.isOpen(place)) {
        open++;
      } else {
        count[Integer.numberOfTrailingZeros(told.readings().get(place)[0])]++;
      }
    }
    if (!told.tallied()) {
      return of(count, open, contested);
    }
    int rest = told.readings().size();
    for (Side side : Side.values()) {
      if (tallied[side.index()] != Sheet.UNTOLD) {
        count[side.index()] = tallied[side.index()];
      }
      rest -= side == Side.ABSENT ? 0 : count[side.index()];
    }
    count[Side.ABSENT.index()] = rest;
    return of(count, 0, 0);
  }

  private static Heads of(int[] count, int open, int contested) {
    return new Heads(
        count[Side.FOR.index()],
        count[Side.AGAINST.index()],
        count[Side.ABSTAINS.index()],
        count[Side.ABSENT.index()],
        open,
        contested);
  }

  /// The usual short form: in favour, against, abstaining.
  @Override
  public String toString() {
    return inFavour + "-" + against + "-" + abstaining;
  }
}
