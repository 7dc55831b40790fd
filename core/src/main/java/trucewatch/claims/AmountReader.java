package trucewatch.claims;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static trucewatch.claims.Amount.NO_HIGHEST;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;

/// Reads how many: at least the low happened, not more than the high.
///
/// - *exact n* (also a bare n): n, n, n.
/// - *about n*: low and high as the row gives them, n where it does not. No margin is invented:
///   what "about" leaves open only the source can say, and the word stays beside the number.
/// - *at-least n*: low n, no highest unless the row gives one.
/// - *uncountable*: low as given, else 1; no highest unless the row gives one.
/// - low and high without a number: the number shown is the low.
/// - only a high ("up to n"): low 0, since nothing is said of the least; the number shown is n.
/// - no number: one act; with a unit, one or more of it.
final class AmountReader {
  private static final Amount ONE_ACT = new Amount(ONE, ONE, ONE, "", Qualifier.EXACT, false);

  private final Row row;
  private final Optional<Qualifier> qualifier;
  private final Optional<BigDecimal> number;
  private final Optional<BigDecimal> lowest;
  private final Optional<BigDecimal> highest;
  private final String unit;

  private AmountReader(Row row) {
    this.row = row;
    qualifier = row.word(Column.QUALIFIER, EnumSet.allOf(Qualifier.class));
    number = row.number(Column.QUANTITY);
    lowest = row.number(Column.QUANTITY_LOW);
    highest = row.number(Column.QUANTITY_HIGH);
    unit = row.code(Column.UNIT);
  }

  static Amount read(Row row) {
    return new AmountReader(row).amount();
  }

  private Amount amount() {
    if (row.correction()) {
      return ONE_ACT;
    }
    if (number.isEmpty() && lowest.isEmpty() && highest.isEmpty()) {
      return withoutNumber();
    }
    boolean range = lowest.isPresent() || highest.isPresent();
    return switch (qualifier.orElse(range ? Qualifier.ABOUT : Qualifier.EXACT)) {
      case EXACT -> exact();
      case ABOUT -> about();
      case AT_LEAST -> atLeast();
      case UNCOUNTABLE -> uncountable();
    };
  }

  private Amount withoutNumber() {
    boolean uncountable = qualifier.filter(q -> q == Qualifier.UNCOUNTABLE).isPresent();
    if (qualifier.isPresent() && !uncountable && !row.has(Column.QUANTITY)) {
      row.problem(Column.QUALIFIER, "it qualifies no number", "fill `quantity`, or leave it empty");
    }
    if (uncountable) {
      return new Amount(ONE, ONE, NO_HIGHEST, unit, Qualifier.UNCOUNTABLE, true);
    }
    return unit.isEmpty()
        ? ONE_ACT
        : new Amount(ONE, ONE, NO_HIGHEST, unit, Qualifier.AT_LEAST, false);
  }

  private Amount exact() {
    BigDecimal n = number.or(() -> lowest).or(() -> highest).orElse(ONE);
    if (differs(lowest, n) || differs(highest, n)) {
      row.problem(
          Column.QUALIFIER,
          "an exact number has no other low or high",
          "write about, or one number");
    }
    return new Amount(n, n, n, unit, Qualifier.EXACT, true);
  }

  private Amount about() {
    BigDecimal low = lowest.or(() -> number).orElse(ZERO);
    BigDecimal high = highest.or(() -> number).orElse(NO_HIGHEST);
    BigDecimal best = number.or(() -> lowest).orElse(high);
    return ordered(low, best, high, Qualifier.ABOUT);
  }

  private Amount atLeast() {
    if (row.correction()) {
      return ONE_ACT;
    }
    if (number.isEmpty() && lowest.isEmpty()) {
      row.problem(Column.QUALIFIER, "at least how many is not said", "fill `quantity`");
    }
    BigDecimal low = lowest.or(() -> number).orElse(ZERO);
    return ordered(low, number.orElse(low), highest.orElse(NO_HIGHEST), Qualifier.AT_LEAST);
  }

  private Amount uncountable() {
    if (number.isPresent()) {
      row.problem(
          Column.QUANTITY,
          "what could not be counted has no number",
          "write at-least, or fill `quantity_low`");
    }
    BigDecimal low = lowest.orElse(ONE);
    return ordered(low, low, highest.orElse(NO_HIGHEST), Qualifier.UNCOUNTABLE);
  }

  private Amount ordered(BigDecimal low, BigDecimal best, BigDecimal high, Qualifier read) {
    if (low.compareTo(best) > 0) {
      row.problem(Column.QUANTITY_LOW, "it is more than the number", "put the lowest number here");
      return ONE_ACT;
    }
    if (best.compareTo(high) > 0) {
      row.problem(
          Column.QUANTITY_HIGH, "it is less than the number", "put the highest number here");
      return ONE_ACT;
    }
    return new Amount(low, best, high, unit, read, true);
  }

  private static boolean differs(Optional<BigDecimal> other, BigDecimal n) {
    return other.isPresent() && other.get().compareTo(n) != 0;
  }
}
