package trucewatch.decisions;

/// Where a ballot counts. The order matters: each side helps a proposal at least as much as the one
/// before it, under every threshold, veto and consensus here. (Being present is another matter: an
/// absent member may help the votes and hurt the quorum.)
enum Side {
  AGAINST(0),
  ABSTAINS(1),
  ABSENT(2),
  FOR(3);

  static final int NOBODY = 0;
  static final int ANY = 15;
  static final int PRESENT = AGAINST.bit() | ABSTAINS.bit() | FOR.bit();

  private final int index;

  Side(int index) {
    this.index = index;
  }

  /// The place of this side in a table by side.
  int index() {
    return index;
  }

  /// This side as a set of one; a set of sides is the sum of its bits.
  int bit() {
    return 1 << index;
  }

  boolean in(int sides) {
    return (sides & bit()) != 0;
  }

  static boolean isSingle(int sides) {
    return Integer.bitCount(sides) == 1;
  }

  /// What somebody who may not vote has said, read as an abstention where it was a vote.
  static int withoutVote(int sides) {
    int votes = FOR.bit() | AGAINST.bit();
    return (sides & votes) == 0 ? sides : (sides & ~votes) | ABSTAINS.bit();
  }
}
