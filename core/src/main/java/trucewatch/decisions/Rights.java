package trucewatch.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a condition gives to each member: a row of weights, one for each part of the condition.
/// Members with equal rows are interchangeable.
record Rights(List<List<Long>> rows) {
  private record Part(Who who, Weighing weighing) {}

  static Rights of(Condition condition, Body body) {
    List<Part> parts = parts(condition).distinct().toList();
    List<List<Member>> chosen = parts.stream().map(part -> body.those(part.who())).toList();
    List<List<Long>> rows = new ArrayList<>();
    for (Member member : body.members()) {
      List<Long> row = new ArrayList<>();
      for (int index = 0; index < parts.size(); index++) {
        row.add(
            chosen.get(index).contains(member)
                ? body.weight(member, parts.get(index).weighing())
                : 0L);
      }
      rows.add(row);
    }
    return new Rights(rows);
  }

  /// How much each member stands out, in thousandths of the whole of each part; only an order.
  long[] weight() {
    int width = rows.isEmpty() ? 0 : rows.getFirst().size();
    double[] totals = new double[width];
    for (List<Long> row : rows) {
      for (int index = 0; index < width; index++) {
        totals[index] += row.get(index);
      }
    }
    long[] weight = new long[rows.size()];
    for (int place = 0; place < weight.length; place++) {
      for (int index = 0; index < width; index++) {
        weight[place] +=
            Math.round(1_000_000 * rows.get(place).get(index) / Math.max(1, totals[index]));
      }
    }
    return weight;
  }

  private static Stream<Part> parts(Condition condition) {
    return switch (condition) {
      case Condition.Threshold(_, _, var who, var weighing) -> Stream.of(new Part(who, weighing));
      case Condition.Backing(_, var who) -> heads(who);
      case Condition.Consensus(var who) -> heads(who);
      case Condition.Silence(var who) -> heads(who);
      case Condition.ExpressConsent(var who) -> heads(who);
      case Condition.AllOf(var parts) -> parts.stream().flatMap(Rights::parts);
      case Condition.AnyOf(var parts) -> parts.stream().flatMap(Rights::parts);
      case Condition.Unless(var inner, _, var holders) ->
          Stream.concat(parts(inner), heads(holders));
      case Condition.UnlessOverridden(var inner, _, var holders, var override) ->
          Stream.of(parts(inner), heads(holders), parts(override)).flatMap(each -> each);
      case Condition.Quorate(var quorums, var inner) ->
          Stream.concat(
              parts(inner),
              quorums.stream().map(quorum -> new Part(quorum.who(), quorum.weighing())));
      case Condition.Recusing(var who, _, var inner) -> Stream.concat(parts(inner), heads(who));
    };
  }

  private static Stream<Part> heads(Who who) {
    return Stream.of(new Part(who, Weighing.ONE_EACH));
  }
}
