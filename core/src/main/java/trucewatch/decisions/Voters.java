package trucewatch.decisions;

import java.util.Arrays;

/// Who counts in one part of a rule, and how much, by place in the body. Who is mute has no vote:
/// what they cast is an abstention.
final class Voters {
  private final long[] weights;
  private final boolean[] mute;
  private final long total;

  Voters(long[] weights, boolean[] mute) {
    this.weights = weights.clone();
    this.mute = mute.clone();
    this.total = Arrays.stream(weights).sum();
  }

  int size() {
    return weights.length;
  }

  long weight(int place) {
    return weights[place];
  }

  boolean counts(int place) {
    return weights[place] > 0;
  }

  boolean isMute(int place) {
    return mute[place];
  }

  /// The weight of all of them.
  long total() {
    return total;
  }

  /// The sides that count for a member who may be on `sides`.
  int seen(int place, int sides) {
    return mute[place] ? Side.withoutVote(sides) : sides;
  }
}
