package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Fraction;
import trucewatch.decisions.Member;
import trucewatch.decisions.Power;

/// The dynamic programme against trying all coalitions and all orders.
class PowerProperties {
  @Test
  void theIndicesAreThoseOfTryingAllCoalitionsAndAllOrders() {
    Properties.forAll(
            "votes: power",
            1_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(draw.between(1, 6));
              Condition condition =
                  draw.chance(60) ? random.weightedCondition() : random.condition(3);
              draw.note("condition", condition);
              draw.note("body", body);
              Power.Indices indices =
                  assertInstanceOf(Power.Indices.class, Power.of(condition, body));
              long[] swings = swings(condition, body);
              long[] pivots = pivots(condition, body);
              for (int place = 0; place < swings.length; place++) {
                Power.Line line = indices.lines().get(place);
                assertEquals(swings[place], line.swings().longValueExact());
                assertEquals(Fraction.of(swings[place], Math.max(1, sum(swings))), line.banzhaf());
                assertEquals(
                    Fraction.of(swings[place], 1L << (swings.length - 1)), line.absoluteBanzhaf());
                assertEquals(
                    Fraction.of(pivots[place], factorial(swings.length)), line.shapleyShubik());
              }
              draw.label(sum(swings) > 0 ? "somebody has power" : "nobody has power");
              if (Arrays.stream(swings).filter(each -> each > 0).distinct().count() > 1) {
                draw.label("power differs");
              }
            })
        .atLeast(25, "somebody has power")
        .atLeast(10, "power differs");
  }

  private static boolean carries(Condition condition, Body body, int coalition) {
    Map<Member, Choice> cast = new LinkedHashMap<>();
    for (int place = 0; place < body.members().size(); place++) {
      boolean in = (coalition & (1 << place)) != 0;
      cast.put(body.members().get(place), in ? Choice.FOR : Choice.AGAINST);
    }
    return new Plainly(body, false).end(condition, cast) == Plainly.End.CARRIED;
  }

  private static long[] swings(Condition condition, Body body) {
    int members = body.members().size();
    long[] swings = new long[members];
    for (int coalition = 0; coalition < 1 << members; coalition++) {
      for (int place = 0; place < members; place++) {
        int with = coalition | (1 << place);
        if (with != coalition
            && carries(condition, body, with)
            && !carries(condition, body, coalition)) {
          swings[place]++;
        }
      }
    }
    return swings;
  }

  private static long[] pivots(Condition condition, Body body) {
    long[] pivots = new long[body.members().size()];
    boolean[] carried = new boolean[1 << pivots.length];
    for (int coalition = 0; coalition < carried.length; coalition++) {
      carried[coalition] = carries(condition, body, coalition);
    }
    orders(new ArrayList<>(), pivots, carried, 0);
    return pivots;
  }

  private static void orders(List<Integer> order, long[] pivots, boolean[] carried, int joined) {
    if (order.size() == pivots.length) {
      int coalition = 0;
      for (int place : order) {
        if (!carried[coalition] && carried[coalition | (1 << place)]) {
          pivots[place]++;
        }
        coalition |= 1 << place;
      }
      return;
    }
    for (int place = 0; place < pivots.length; place++) {
      if ((joined & (1 << place)) == 0) {
        order.add(place);
        orders(order, pivots, carried, joined | (1 << place));
        order.removeLast();
      }
    }
  }

  private static long sum(long[] numbers) {
    long sum = 0;
    for (long number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static long factorial(int number) {
    return number <= 1 ? 1 : number * factorial(number - 1);
  }
}
