package trucewatch.claims;

import java.math.BigDecimal;

/// How many: at least `low`, not more than `high`, of `unit`.
///
/// A claim that gives no number tells of one act: low 1, high 1 where it names no unit of counting,
/// and a high of [#NO_HIGHEST] where the number is open.
///
/// @param best the number that the claim states, for showing; between low and high
/// @param unit what is counted, empty if the claim does not say
/// @param said whether the claim gives any number
public record Amount(
    BigDecimal low,
    BigDecimal best,
    BigDecimal high,
    String unit,
    Qualifier qualifier,
    boolean said) {
  /// Stands for "no highest number is known".
  public static final BigDecimal NO_HIGHEST = new BigDecimal("1e18");

  public Amount {
    if (low.compareTo(best) > 0 || best.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "low, best and high are out of order: " + low + ", " + best + ", " + high);
    }
  }
}
