package trucewatch.casebook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import trucewatch.claims.ClaimId;
import trucewatch.time.Interval;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;

/// An explanation with one thing in it changed so that it is no longer so.
record Changed(String what, Explanation explanation) {
  private static final Duration DAY = Duration.ofDays(1);

  String clause() {
    return explanation.verdict().clause() + " " + explanation.verdict().bearers();
  }

  static List<Changed> of(Explanation explanation) {
    List<Changed> all = new ArrayList<>();
    for (int i = 0; i < explanation.bits().size(); i++) {
      Explanation.Bit bit = explanation.bits().get(i);
      if (!bit.claims().isEmpty() && cites(bit.because(), bit.claims().getFirst())) {
        List<ClaimId> fewer = bit.claims().subList(1, bit.claims().size());
        all.add(with(explanation, i, bit(bit, fewer, bit.because()), "a claim left out"));
      }
      if (!bit.statement().endsWith("in force") && !bit.statement().endsWith("accepted")) {
        String turned =
            bit.statement().startsWith("told not ")
                ? bit.statement().replace("told not ", "told ")
                : bit.statement().replace("told ", "told not ");
        Explanation.Bit other = new Explanation.Bit(turned, bit.claims(), bit.because());
        all.add(with(explanation, i, other, "a bit turned"));
      }
      change(explanation, i, Changed::moved, "a date moved", all);
      change(explanation, i, Changed::counted, "a count changed", all);
      change(explanation, i, Changed::exchanged, "another incident", all);
    }
    for (int i = 0; i < explanation.steps().size(); i++) {
      step(explanation, i, Changed::moved, "a date of a step moved", all);
      step(explanation, i, Changed::counted, "a count of a step changed", all);
    }
    return all;
  }

  private static boolean cites(List<Fact> facts, ClaimId claim) {
    return facts.stream()
        .anyMatch(fact -> fact.claims().contains(claim) || cites(fact.because(), claim));
  }

  private static void change(
      Explanation whole, int at, UnaryOperator<Fact> how, String what, List<Changed> all) {
    Explanation.Bit bit = whole.bits().get(at);
    List<Fact> facts = firstOf(bit.because(), how);
    if (!facts.equals(bit.because())) {
      all.add(with(whole, at, bit(bit, bit.claims(), facts), what));
    }
  }

  private static void step(
      Explanation whole, int at, UnaryOperator<Fact> how, String what, List<Changed> all) {
    Fact other = how.apply(whole.steps().get(at));
    if (!other.equals(whole.steps().get(at))) {
      List<Fact> steps = new ArrayList<>(whole.steps());
      steps.set(at, other);
      all.add(new Changed(what, new Explanation(whole.verdict(), whole.bits(), steps)));
    }
  }

  /// The first fact that can be changed so is changed, wherever it stands.
  private static List<Fact> firstOf(List<Fact> facts, UnaryOperator<Fact> how) {
    List<Fact> all = new ArrayList<>(facts);
    for (int i = 0; i < all.size(); i++) {
      Fact fact = all.get(i);
      Fact other = how.apply(fact);
      other = other.equals(fact) ? within(fact, how) : other;
      if (!other.equals(fact)) {
        all.set(i, other);
        return all;
      }
    }
    return all;
  }

  private static Fact within(Fact fact, UnaryOperator<Fact> how) {
    try {
      RecordComponent[] parts = fact.getClass().getRecordComponents();
      Object[] values = new Object[parts.length];
      Class<?>[] types = new Class<?>[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        values[i] = parts[i].getAccessor().invoke(fact);
        if (values[i] instanceof List<?> list
            && !list.isEmpty()
            && list.getFirst() instanceof Fact) {
          values[i] = firstOf(list.stream().map(Fact.class::cast).toList(), how);
        }
      }
      return (Fact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Fact moved(Fact fact) {
    return switch (fact) {
      case Fact.Act act -> new Fact.Act(act.claims(), act.against(), later(act.when()), act.low());
      case Fact.Dated dated -> new Fact.Dated(dated.what(), dated.at().plus(DAY));
      case Fact.DueBy due ->
          new Fact.DueBy(
              due.clause(),
              due.first().minus(DAY),
              due.last().minus(DAY),
              due.passed(),
              due.because());
      default -> fact;
    };
  }

  private static Interval later(Interval when) {
    Instant from =
        when.from().isAfter(Instant.EPOCH.minus(Duration.ofDays(40_000)))
            ? when.from().plus(DAY)
            : when.from();
    return new Interval(from, when.to().plus(DAY));
  }

  private static Fact counted(Fact fact) {
    return switch (fact) {
      case Fact.Counted one -> new Fact.Counted(one.account(), one.known(), one.howMany() + 1);
      case Fact.Reached sum ->
          new Fact.Reached(
              sum.thing(),
              sum.sum().add(BigDecimal.ONE),
              sum.atMost(),
              sum.needed(),
              sum.within(),
              sum.because());
      case Fact.Progress one ->
          new Fact.Progress(one.thing(), one.done().add(BigDecimal.ONE), one.of(), one.claims());
      case Fact.InPeriod one ->
          new Fact.InPeriod(
              one.period(),
              one.over(),
              one.word(),
              one.thing(),
              one.done().add(BigDecimal.ONE),
              one.of(),
              one.claims(),
              one.because());
      case Fact.Each each ->
          new Fact.Each(each.instances() + 1, each.needed(), each.triggers(), each.acts());
      default -> fact;
    };
  }

  private static Fact exchanged(Fact fact) {
    return fact instanceof Fact.Act act
        ? new Fact.Act(List.of(new ClaimId("no-such-claim")), act.against(), act.when(), act.low())
        : fact;
  }

  private static Explanation.Bit bit(
      Explanation.Bit bit, List<ClaimId> claims, List<Fact> because) {
    return new Explanation.Bit(bit.statement(), claims, because);
  }

  private static Changed with(Explanation whole, int at, Explanation.Bit bit, String what) {
    List<Explanation.Bit> bits = new ArrayList<>(whole.bits());
    bits.set(at, bit);
    return new Changed(what, new Explanation(whole.verdict(), bits, whole.steps()));
  }
}
