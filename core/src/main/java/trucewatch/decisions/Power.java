package trucewatch.decisions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much power a rule gives to each member, everybody being present and voting for or against.
///
/// Banzhaf counts the coalitions that carry with the member and not without (*swings*); Shapley and
/// Shubik the orders of joining in which the member turns a losing coalition into a winning one.
/// Exact fractions. Sources: J. F. Banzhaf, "Weighted voting doesn't work" (1965); L. S. Shapley
/// and M. Shubik, "A method for evaluating the distribution of power in a committee system" (1954).
public sealed interface Power {
  /// One line for each member, in the body's order.
  record Indices(List<Line> lines) implements Power {
    public Indices {
      lines = List.copyOf(lines);
    }

    /// The line of one member.
    ///
    /// @throws IllegalArgumentException if this is no member
    public Line of(Member member) {
      return lines.stream()
          .filter(line -> line.member().equals(member))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(member + " is no member"));
    }
  }

  /// The weights and groups are too many and too different to count all coalitions.
  record TooLarge() implements Power {}

  /// `swings`: coalitions of the others that the member turns into winning ones. `banzhaf`: its
  /// share of all swings. `absoluteBanzhaf`: swings out of all coalitions of the others.
  record Line(
      Member member,
      BigInteger swings,
      Fraction banzhaf,
      Fraction absoluteBanzhaf,
      Fraction shapleyShubik) {}

  /// The power of each member under a condition.
  ///
  /// @throws IllegalArgumentException if the condition names a group, scale or member that the body
  ///   lacks
  static Power of(Condition condition, Body body) {
    Coalitions coalitions = new Coalitions(Game.of(condition, body));
    Optional<BigInteger[]> all = coalitions.winning();
    if (all.isEmpty()) {
      return new TooLarge();
    }
    List<List<Long>> rows = Rights.of(condition, body).rows();
    Map<List<Long>, BigInteger[]> swingsOf = new HashMap<>();
    List<BigInteger[]> swings = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      if (!swingsOf.containsKey(rows.get(place))) {
        Optional<BigInteger[]> with = coalitions.winningWith(place);
        if (with.isEmpty()) {
          return new TooLarge();
        }
        swingsOf.put(rows.get(place), swingsBySize(all.get(), with.get()));
      }
      swings.add(swingsOf.get(rows.get(place)));
    }
    return indices(body, swings);
  }

  /// Swings by the size of the coalition that the member joins: those of that size that win with
  /// it, less those that win without it. Winning never ends by somebody's joining.
  private static BigInteger[] swingsBySize(BigInteger[] all, BigInteger[] with) {
    BigInteger[] swings = new BigInteger[all.length - 1];
    for (int size = 0; size < swings.length; size++) {
      BigInteger winningWithout = all[size].subtract(with[size]);
      swings[size] = with[size + 1].subtract(winningWithout);
    }
    return swings;
  }

  private static Indices indices(Body body, List<BigInteger[]> swings) {
    int members = body.members().size();
    List<BigInteger> sums = swings.stream().map(Power::sum).toList();
    BigInteger total = sum(sums.toArray(BigInteger[]::new)).max(BigInteger.ONE);
    BigInteger others = BigInteger.TWO.pow(Math.max(0, members - 1));
    List<Line> lines = new ArrayList<>();
    for (int place = 0; place < members; place++) {
      lines.add(
          new Line(
              body.members().get(place),
              sums.get(place),
              new Fraction(sums.get(place), total),
              new Fraction(sums.get(place), others),
              shapleyShubik(swings.get(place))));
    }
    return new Indices(lines);
  }

  /// A swing at size s stands for s! (n-1-s)! of the n! orders: one in n times (n-1 choose s).
  private static Fraction shapleyShubik(BigInteger[] swings) {
    int members = swings.length;
    Fraction sum = Fraction.of(0, 1);
    BigInteger choose = BigInteger.ONE;
    for (int size = 0; size < members; size++) {
      sum = sum.plus(new Fraction(swings[size], choose.multiply(BigInteger.valueOf(members))));
      choose =
          choose
              .multiply(BigInteger.valueOf(members - 1L - size))
              .divide(BigInteger.valueOf(size + 1L));
      choose = choose.max(BigInteger.ONE);
    }
    return sum;
  }

  private static BigInteger sum(BigInteger[] numbers) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger number : numbers) {
      sum = sum.add(number);
    }
    return sum;
  }
}
