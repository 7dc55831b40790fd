package trucewatch.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import trucewatch.claims.ClaimId;
import trucewatch.time.Interval;

/// How far a duty with a number has come, act by act, by one account.
///
/// @param clause code of the duty
/// @param bearers codes
/// @param at up to when
/// @param begun whether it is told to have come into force
/// @param from since when it can be done: when it came into force, else since the agreement is
/// @param of how many are due; -1 if that is not known
/// @param unit what is counted
/// @param acts what is told to have been done, in order of time
public record Advance(
    String clause,
    List<String> bearers,
    Instant at,
    boolean begun,
    Instant from,
    Due due,
    BigDecimal of,
    String unit,
    List<Act> acts) {
  public Advance {
    bearers = List.copyOf(bearers);
    acts = List.copyOf(acts);
  }

  /// One act.
  ///
  /// @param when the earliest and the latest time that is told of it
  /// @param count at least so many
  /// @param denied whether it is also told not to have happened
  public record Act(Interval when, BigDecimal count, boolean denied, List<ClaimId> claims) {
    public Act {
      claims = List.copyOf(claims);
    }
  }

  /// How many are told to be done, those included that are also denied.
  public BigDecimal done() {
    return acts.stream().map(Act::count).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// How many of them are also denied.
  public BigDecimal denied() {
    return acts.stream()
        .filter(Act::denied)
        .map(Act::count)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
