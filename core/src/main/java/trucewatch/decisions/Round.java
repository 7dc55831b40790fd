package trucewatch.decisions;

/// One round: who sits, what is told of the ballots, how far it has come.
public record Round(Body body, Ballots ballots, Close close) {
  /// Somebody is told to have cast a ballot, or the round is told to be over.
  boolean hasBegun() {
    return close != Close.NOT_BEGUN && (close.isOver() || !ballots.isEmpty());
  }
}
