package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// What follows when a clause is performed (`then`) or not (`else`).
public sealed interface Consequence extends Node {
  /// `obligation free-detainees`, or the bare name: a clause written elsewhere.
  ///
  /// @param kind the word before the name; null if none was written
  record Named(@Nullable ClauseKind kind, Name clause, Origin origin) implements Consequence {}

  /// `power israel may suspend free-detainees`: a power created here.
  record MayAffect(Name holder, Effect effect, Origin origin) implements Consequence {}

  /// `power israel may patrol in gaza`: a power to act, created here.
  record MayAct(Name holder, Pattern pattern, Origin origin) implements Consequence {}

  /// `obligation north does payment of 5 day-wage within 3 days`: a duty created here.
  record Does(Name bearer, Pattern pattern, @Nullable Deadline deadline, Origin origin)
      implements Consequence {}
}
