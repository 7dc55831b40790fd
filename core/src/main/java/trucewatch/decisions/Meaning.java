package trucewatch.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/// What a condition may come to on a sheet. Where every member is on one side that is one value,
/// the condition's meaning. Otherwise it holds every value that some placing of the members gives,
/// and may hold more: each part is judged by its own best and its own worst case.
interface Meaning {
  Set<Value> on(Sheet sheet);

  static Meaning of(Condition condition, Body body, boolean lapsed) {
    return of(condition, Seating.of(body, lapsed));
  }

  static Meaning of(Condition condition, Seating seating) {
    return switch (condition) {
      case Condition.Threshold threshold -> threshold(threshold, seating);
      case Condition.Backing(var atLeast, var who) -> {
        Voters voters = seating.voters(who);
        yield sheet ->
            carriedOrLost(
                sheet.most(voters, Side.FOR.bit()) >= atLeast,
                sheet.least(voters, Side.FOR.bit()) < atLeast);
      }
      case Condition.Consensus(var who) ->
          seating.lapsed() ? allAgree(seating.voters(who)) : nobodyObjects(seating.voters(who));
      case Condition.Silence(var who) -> nobodyObjects(seating.voters(who));
      case Condition.ExpressConsent(var who) -> allAgree(seating.voters(who));
      case Condition.AllOf(var parts) -> combined(parts, seating, Meaning::lesser);
      case Condition.AnyOf(var parts) -> combined(parts, seating, Meaning::greater);
      case Condition.Unless(var inner, var against, var holders) ->
          unless(of(inner, seating), against, seating.voters(holders), _ -> lost());
      case Condition.UnlessOverridden(var inner, var against, var holders, var override) ->
          unless(of(inner, seating), against, seating.voters(holders), of(override, seating));
      case Condition.Quorate(var quorums, var inner) ->
          quorate(quorums, of(inner, seating), seating);
      case Condition.Recusing(var who, var recusal, var inner) ->
          of(inner, seating.recusing(who, recusal));
    };
  }

  private static Meaning threshold(Condition.Threshold threshold, Seating seating) {
    Voters voters = seating.voters(threshold.who(), threshold.weighing());
    return sheet ->
        carriedOrLost(
            sheet.most(voters, Side.FOR.bit()) >= neededAtBest(threshold, voters, sheet),
            sheet.least(voters, Side.FOR.bit()) < neededAtWorst(threshold, voters, sheet));
  }

  /// What is needed when as many as can be are in favour.
  static long neededAtBest(Condition.Threshold threshold, Voters voters, Sheet sheet) {
    long inFavour = sheet.most(voters, Side.FOR.bit());
    return threshold
        .needed()
        .of(
            switch (threshold.base()) {
              case MEMBERS -> voters.total();
              case PRESENT ->
                  inFavour + sheet.least(voters, Side.AGAINST.bit() | Side.ABSTAINS.bit());
              case VOTING -> inFavour + sheet.least(voters, Side.AGAINST.bit());
            });
  }

  /// What is needed when as few as can be are in favour, and as many as can be count against it.
  static long neededAtWorst(Condition.Threshold threshold, Voters voters, Sheet sheet) {
    long inFavour = sheet.least(voters, Side.FOR.bit());
    return threshold
        .needed()
        .of(
            switch (threshold.base()) {
              case MEMBERS -> voters.total();
              case PRESENT ->
                  inFavour + sheet.most(voters, Side.AGAINST.bit() | Side.ABSTAINS.bit());
              case VOTING -> inFavour + sheet.most(voters, Side.AGAINST.bit());
            });
  }

  private static Meaning nobodyObjects(Voters voters) {
    return sheet ->
        carriedOrLost(
            sheet.least(voters, Side.AGAINST.bit()) == 0,
            sheet.most(voters, Side.AGAINST.bit()) > 0);
  }

  private static Meaning allAgree(Voters voters) {
    return sheet ->
        carriedOrLost(
            sheet.most(voters, Side.FOR.bit()) == voters.total(),
            sheet.least(voters, Side.FOR.bit()) < voters.total());
  }

  /// Where the veto falls the condition stands if the override carries, and is lost if not.
  private static Meaning unless(Meaning inner, int against, Voters holders, Meaning override) {
    return sheet -> {
      EnumSet<Value> values = EnumSet.noneOf(Value.class);
      Set<Value> underneath = inner.on(sheet);
      if (sheet.least(holders, Side.AGAINST.bit()) < against) {
        values.addAll(underneath);
      }
      if (sheet.most(holders, Side.AGAINST.bit()) >= against) {
        Set<Value> overriding = override.on(sheet);
        if (overriding.contains(Value.CARRIED)) {
          values.addAll(underneath);
        }
        if (overriding.contains(Value.LOST) || overriding.contains(Value.NO_QUORUM)) {
          values.add(Value.LOST);
        }
      }
      return values;
    };
  }

  private static Meaning quorate(List<Quorum> quorums, Meaning inner, Seating seating) {
    List<Voters> voters =
        quorums.stream().map(quorum -> seating.voters(quorum.who(), quorum.weighing())).toList();
    return sheet -> {
      EnumSet<Value> values = EnumSet.noneOf(Value.class);
      boolean can = true;
      boolean must = true;
      for (int index = 0; index < voters.size(); index++) {
        Voters those = voters.get(index);
        long needed = quorums.get(index).needed().of(those.total());
        can &= sheet.most(those, Side.PRESENT) >= needed;
        must &= sheet.least(those, Side.PRESENT) >= needed;
      }
      if (can) {
        values.addAll(inner.on(sheet));
      }
      if (!must) {
        values.add(Value.NO_QUORUM);
      }
      return values;
    };
  }

  private static Meaning combined(
      List<Condition> parts, Seating seating, BinaryOperator<Value> operator) {
    List<Meaning> meanings = parts.stream().map(part -> of(part, seating)).toList();
    return sheet -> {
      Set<Value> values = meanings.getFirst().on(sheet);
      for (Meaning next : meanings.subList(1, meanings.size())) {
        EnumSet<Value> both = EnumSet.noneOf(Value.class);
        Set<Value> others = next.on(sheet);
        for (Value one : values) {
          for (Value other : others) {
            both.add(operator.apply(one, other));
          }
        }
        values = both;
      }
      return values;
    };
  }

  private static Value lesser(Value one, Value other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Value greater(Value one, Value other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Set<Value> carriedOrLost(boolean canCarry, boolean canLose) {
    EnumSet<Value> values = EnumSet.noneOf(Value.class);
    if (canCarry) {
      values.add(Value.CARRIED);
    }
    if (canLose) {
      values.add(Value.LOST);
    }
    return values;
  }

  private static Set<Value> lost() {
    return EnumSet.of(Value.LOST);
  }
}
