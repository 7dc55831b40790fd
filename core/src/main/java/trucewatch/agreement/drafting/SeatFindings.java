package trucewatch.agreement.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Rounding;

/// Seats that do not add up, shares that do not say how they round, minima that nobody must supply,
/// weights that are no whole numbers.
final class SeatFindings {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SeatFindings() {}

  static void find(Draft draft) {
    for (Block block : draft.file().blocks()) {
      for (Line<?> line : block.lines()) {
        switch (line.item()) {
          case ActorItem.Seats seats -> {
            sum(draft, seats);
            seats.ofWhom().forEach(share -> least(draft, seats, share));
          }
          case ActorItem.Members members -> members.members().forEach(it -> whole(draft, it));
          default -> {}
        }
      }
    }
  }

  private static void sum(Draft draft, ActorItem.Seats seats) {
    BigDecimal sum =
        seats.shares().stream()
            .map(share -> share.seats().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!seats.shares().isEmpty() && sum.compareTo(seats.total().value()) != 0) {
      draft.add(
          Finding.PARTS_AND_WHOLE,
          seats.total().span(),
          "the parts add up to %s seats, not to %s"
              .formatted(sum.toPlainString(), seats.total().value().toPlainString()),
          "mend a part or the whole");
    }
  }

  private static void least(Draft draft, ActorItem.Seats seats, ActorItem.LeastShare share) {
    BigDecimal total = seats.total().value();
    BigDecimal least = share.least().value();
    if (share.percent()) {
      BigDecimal exact = total.multiply(least).divide(HUNDRED);
      boolean whole = exact.stripTrailingZeros().scale() <= 0;
      if (!whole && share.rounding() == Rounding.NOT_SAID) {
        draft.add(
            Finding.ROUNDING_NOT_SAID,
            share.span(),
            "%s %% of %s are %s seats: %s or %s?"
                .formatted(
                    least.toPlainString(),
                    total.toPlainString(),
                    exact.toPlainString(),
                    exact.setScale(0, RoundingMode.DOWN).toPlainString(),
                    exact.setScale(0, RoundingMode.UP).toPlainString()),
            "add `rounded up` or `rounded down`");
      }
      least = exact;
    }
    if (least.compareTo(total) > 0) {
      draft.add(
          Finding.QUORUM_OUT_OF_REACH,
          share.span(),
          "more seats are asked for than the %s there are".formatted(total.toPlainString()),
          "write a number that the body can reach");
    }
    nobodySupplies(draft, seats, share);
  }

  private static void nobodySupplies(
      Draft draft, ActorItem.Seats seats, ActorItem.LeastShare share) {
    List<String> senders = seats.shares().stream().map(it -> it.from().text()).toList();
    if (senders.size() > 1 && !senders.contains(share.of().text())) {
      draft.add(
          Finding.MINIMUM_NOBODY_SUPPLIES,
          share.of().span(),
          "a minimum of `%s` binds the body, and none of the %d who send members"
              .formatted(share.of().text(), senders.size()),
          "say how many each must send, or who is bound by it");
    }
  }

  private static void whole(Draft draft, Member member) {
    if (member instanceof Member.One one) {
      for (var figure : java.util.Arrays.asList(one.weight(), one.population())) {
        if (figure != null && figure.value().stripTrailingZeros().scale() > 0) {
          draft.add(
              Finding.NO_NUMBER,
              figure.span(),
              "weights are counted in whole numbers, and %s is none"
                  .formatted(figure.value().toPlainString()),
              "write all of them ten times, or a hundred times, as large");
        }
      }
    }
  }
}
