package trucewatch.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trucewatch.decisions.RealRules.m;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PowerTest {
  private static Power.Indices power(Condition condition, Body body) {
    return assertInstanceOf(Power.Indices.class, Power.of(condition, body));
  }

  /// The Council of the six, 1958 to 1972, 12 of 17. Banzhaf 5/21, 1/7 and 0 are printed in "The
  /// Britannica Guide to Statistics and Probability" (E. Gregersen, ed.), page 194. Shapley-Shubik
  /// 14/60, 9/60 and 0 can be checked by hand: without Luxembourg, whose one vote never matters, it
  /// is the game of weights 2, 2, 2, 1, 1 and quota 6.
  @Test
  void theSixOf1958HaveThePublishedPower() {
    Power.Indices six = power(RealRules.SIX_RULE, RealRules.six());
    assertEquals(
        List.of(10L, 10L, 10L, 6L, 6L, 0L),
        six.lines().stream().map(line -> line.swings().longValueExact()).toList());
    for (String large : List.of("germany", "france", "italy")) {
      assertEquals(Fraction.of(10, 42), six.of(m(large)).banzhaf());
      assertEquals(Fraction.of(10, 32), six.of(m(large)).absoluteBanzhaf());
      assertEquals(Fraction.of(14, 60), six.of(m(large)).shapleyShubik());
    }
    for (String middle : List.of("netherlands", "belgium")) {
      assertEquals(Fraction.of(6, 42), six.of(m(middle)).banzhaf());
      assertEquals(Fraction.of(9, 60), six.of(m(middle)).shapleyShubik());
    }
    assertEquals(Fraction.of(0, 1), six.of(m("luxembourg")).banzhaf());
    assertEquals(Fraction.of(0, 1), six.of(m("luxembourg")).shapleyShubik());
  }

  /// A permanent member swings when the four others and at least four of the ten elected are in
  /// favour: 1024 - 1 - 10 - 45 - 120 = 848 ways; an elected one when all five and just three of
  /// the nine others are: 84 ways. Shapley-Shubik 421/2145 and 4/2145, as in the textbooks (about
  /// .1963 and .0019).
  @Test
  void theSecurityCouncilHasTheKnownPower() {
    Condition rule = (Condition) RealRules.COUNCIL.on(LocalDate.of(2025, 1, 1));
    Power.Indices council = power(rule, RealRules.councilOf2025());
    Power.Line permanent = council.of(m("france"));
    Power.Line elected = council.of(m("panama"));
    assertEquals(BigInteger.valueOf(848), permanent.swings());
    assertEquals(BigInteger.valueOf(84), elected.swings());
    assertEquals(Fraction.of(848, 5080), permanent.banzhaf());
    assertEquals(Fraction.of(84, 5080), elected.banzhaf());
    assertEquals(Fraction.of(421, 2145), permanent.shapleyShubik());
    assertEquals(Fraction.of(4, 2145), elected.shapleyShubik());
  }

  @Test
  void aLargerPopulationNeverHasLessPowerInTheUnion() {
    Body union = RealRules.union();
    List<Power.Line> rising =
        power(RealRules.UNION_RULE, union).lines().stream()
            .sorted(
                (one, other) ->
                    Long.compare(
                        union.weight(one.member(), Weighing.scale("population")),
                        union.weight(other.member(), Weighing.scale("population"))))
            .toList();
    assertEquals(27, rising.size());
    for (int index = 1; index < 27; index++) {
      assertTrue(rising.get(index).swings().compareTo(rising.get(index - 1).swings()) >= 0);
    }
    Fraction sum = Fraction.of(0, 1);
    for (Power.Line line : rising) {
      sum = sum.plus(line.shapleyShubik());
    }
    assertEquals(Fraction.of(1, 1), sum);
  }

  @Test
  void aParliamentOfEqualsIsCountedWhateverItsSize() {
    Body parliament = Body.of(IntStream.range(0, 550).mapToObj(i -> m("mp-" + i)).toList());
    Power.Indices equal =
        power(new Condition.Threshold(Needed.moreThanHalf(), Base.VOTING), parliament);
    assertEquals(Fraction.of(1, 550), equal.of(m("mp-7")).shapleyShubik());
    assertEquals(Fraction.of(1, 550), equal.of(m("mp-7")).banzhaf());
  }

  @Test
  void whoMayNotVoteHasNoPower() {
    Body body = Body.of("a", "b", "c");
    Condition rule =
        new Condition.Recusing(
            Who.these(m("a")),
            Condition.Recusal.ABSTAINS,
            new Condition.Threshold(Needed.number(2), Base.MEMBERS));
    assertEquals(Fraction.of(0, 1), power(rule, body).of(m("a")).banzhaf());
    assertEquals(Fraction.of(1, 2), power(rule, body).of(m("b")).banzhaf());
  }

  @Test
  void aRuleThatNobodyCanCarryGivesNoPower() {
    Body body = Body.of("a", "b");
    Power.Indices none = power(new Condition.Threshold(Needed.number(3), Base.MEMBERS), body);
    assertEquals(Fraction.of(0, 1), none.of(m("a")).banzhaf());
    assertEquals(Fraction.of(0, 1), none.of(m("a")).shapleyShubik());
  }

  @Test
  void aBodyTooLargeToCountSaysSo() {
    List<Member> members = IntStream.range(0, 60).mapToObj(i -> m("m" + i)).toList();
    Map<Member, Long> weights = new LinkedHashMap<>();
    long[] primes = LongStream.iterate(1_000_003, n -> n * 31 % 1_000_000_007).limit(60).toArray();
    for (int index = 0; index < 60; index++) {
      weights.put(members.get(index), primes[index]);
    }
    Body body = Body.of(members).withScale("w", weights);
    Condition rule =
        new Condition.Threshold(
            Needed.moreThanHalf(), Base.MEMBERS, Who.EVERYONE, Weighing.scale("w"));
    assertInstanceOf(Power.TooLarge.class, Power.of(rule, body));
  }
}
