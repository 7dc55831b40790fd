package trucewatch.decisions;

import java.util.Locale;

/// What a member does with a proposal.
///
/// A vote knows the first four, a search for consensus the last two. Where one set of ballots
/// serves both, an objection is a vote against and a consent a vote in favour. A ballot paper found
/// invalid is told as `ABSTAINS`: its member is present and did not vote.
public enum Choice {
  FOR(Side.FOR),
  AGAINST(Side.AGAINST),
  /// Present, and not voting.
  ABSTAINS(Side.ABSTAINS),
  ABSENT(Side.ABSENT),
  OBJECTS(Side.AGAINST),
  CONSENTS(Side.FOR);

  private final Side side;

  Choice(Side side) {
    this.side = side;
  }

  Side side() {
    return side;
  }

  /// The same in the words of a search for consensus.
  Choice inConsensus() {
    return switch (this) {
      case FOR, CONSENTS -> CONSENTS;
      case AGAINST, OBJECTS -> OBJECTS;
      case ABSTAINS, ABSENT -> this;
    };
  }

  /// The word as claims write it: lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
