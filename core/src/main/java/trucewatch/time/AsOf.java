package trucewatch.time;

import java.time.Instant;

/// The two times of a question: what held at `at`, by what was known at `known`; both are the last
/// second that counts.
///
/// `at` is never later than `known`: what lies ahead is asked by "what if". A question that names a
/// later `at` is answered at `known` ([#asked]).
public record AsOf(Instant at, Instant known) {
  public AsOf {
    if (at.isAfter(known)) {
      throw new IllegalArgumentException("at " + at + " is later than known " + known);
    }
  }

  /// The point of view that answers a question, whatever it named.
  public static AsOf asked(Instant at, Instant known) {
    return new AsOf(at.isAfter(known) ? known : at, known);
  }
}
