package trucewatch.oracle.generate;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.oracle.Draw;
import trucewatch.time.Length;

/// Random parts of clauses: patterns of acts, events, conditions, deadlines.
final class RandomTerms {
  private final Draw draw;
  private final int size;

  RandomTerms(Draw draw, int size) {
    this.draw = draw;
    this.size = size;
  }

  ClauseId id(int index) {
    return new ClauseId("c" + index);
  }

  /// An earlier clause of the text, so that no clause waits for the opposite of itself: such a
  /// clause would change its mind every second. The first clause has none and names itself, which
  /// is harmless in what uses it.
  ClauseId other(int index) {
    return id(index <= 0 ? 0 : draw.between(0, index - 1));
  }

  /// What a power changes: any other clause.
  ClauseId anyBut(int index) {
    int pick = draw.between(0, size - 1);
    return id(pick == index ? (pick + 1) % size : pick);
  }

  // Patterns

  /// What a duty asks for.
  Pattern deed(boolean sameObject) {
    String act = sameObject ? "answer" : draw.pick(List.of("return", "deliver", "withdraw"));
    String thing = sameObject ? "" : draw.pick(Names.THINGS);
    return pattern(act, thing, sameObject, quantity(thing), places(30), List.of());
  }

  /// What a prohibition forbids.
  Pattern harm() {
    String act = draw.pick(List.of("attack", "attack", "shelling", "violence"));
    return pattern(
        act,
        "",
        false,
        new Pattern.Quantity.OneAct(),
        places(60),
        draw.chance(85) ? List.of() : List.of(new PlaceId("town")));
  }

  /// What makes an instance.
  Pattern trigger() {
    boolean complaint = draw.chance(60);
    return pattern(
        complaint ? "complain" : "return",
        complaint ? "" : "prisoner",
        false,
        new Pattern.Quantity.OneAct(),
        List.of(),
        List.of());
  }

  private Pattern pattern(
      String act,
      String thing,
      boolean sameObject,
      Pattern.Quantity quantity,
      List<PlaceId> in,
      List<PlaceId> notIn) {
    return new Pattern(
        new ActId(act),
        thing,
        sameObject,
        draw.chance(93) ? List.of() : Names.ids(List.of(draw.pick(List.of("both", "militia")))),
        draw.chance(88) ? List.of() : Names.ids(List.of(draw.pick(List.of("belmark", "host")))),
        in,
        notIn,
        draw.chance(95) ? List.of() : List.of(new PlaceId("town")),
        quantity);
  }

  private Pattern.Quantity quantity(String thing) {
    if (thing.isEmpty()) {
      return new Pattern.Quantity.OneAct();
    }
    return draw.chance(85)
        ? new Pattern.Quantity.AtLeast(Names.number(draw.between(1, 6)))
        : new Pattern.Quantity.AllListed(List.of(Names.id("mission")));
  }

  private List<PlaceId> places(int percent) {
    return draw.chance(percent) ? List.of(new PlaceId(draw.pick(Names.PLACES))) : List.of();
  }

  // Scope

  Head.Scope scope(int index) {
    if (index == 0) {
      return first();
    }
    if (draw.chance(55)) {
      return Head.Scope.ALWAYS;
    }
    List<Condition> starts = new ArrayList<>();
    List<Condition> ends = new ArrayList<>();
    List<Condition> whiles = new ArrayList<>();
    List<Head.Trigger> by = new ArrayList<>();
    switch (draw.between(0, 6)) {
      case 0, 1 -> starts.add(conditionOf(index, 2));
      case 2 -> ends.add(conditionOf(index, 2));
      case 3 -> whiles.add(conditionOf(index, 1));
      case 4 -> by.add(startedBy(index));
      case 5 -> {
        starts.add(new Condition.Happened(event(index, 1)));
        ends.add(conditionOf(index, 1));
      }
      default -> {
        by.add(startedBy(index));
        by.add(startedBy(index));
      }
    }
    return new Head.Scope(starts, ends, whiles, draw.chance(25), by);
  }

  /// The first clause waits for the calendar, or, in a circle, for the last.
  private Head.Scope first() {
    if (draw.chance(70)) {
      return Head.Scope.ALWAYS;
    }
    Event start =
        draw.chance(80) ? event(0, 1) : new Event.Reached(id(size - 1), Event.State.PERFORMED);
    return new Head.Scope(
        List.of(new Condition.Happened(start)), List.of(), List.of(), draw.chance(25), List.of());
  }

  private Head.Trigger startedBy(int index) {
    return new Head.Trigger(
        other(index),
        draw.pick(List.of(Head.Trigger.Outcome.values())),
        new Event.After(Length.of(draw.between(1, 5), Length.Unit.DAY), new Event.Agreement()));
  }

  Condition condition(int index, int levels) {
    return conditionOf(index, levels);
  }

  private Condition conditionOf(int index, int levels) {
    if (index <= 0) {
      return new Condition.Happened(event(0, levels));
    }
    return switch (draw.between(levels > 0 ? 0 : 3, 12)) {
      case 0 ->
          new Condition.All(
              List.of(conditionOf(index, levels - 1), conditionOf(index, levels - 1)));
      case 1 ->
          new Condition.Any(
              List.of(conditionOf(index, levels - 1), conditionOf(index, levels - 1)));
      case 2 -> new Condition.Not(conditionOf(index, levels - 1));
      case 3 -> new Condition.InForce(other(index));
      case 4 ->
          new Condition.Complies(
              Names.id(draw.pick(Names.PARTIES)),
              List.of(other(index)),
              draw.chance(70) ? List.of(Names.id("panel")) : List.of());
      case 5 -> new Condition.Determined(List.of(Names.id("panel")), "");
      case 6 ->
          new Condition.InFact(
              Names.id(draw.pick(Names.PARTIES)),
              draw.pick(Names.RELATIONS),
              draw.pick(List.of("town", "land")));
      default -> new Condition.Happened(event(index, 1));
    };
  }

  // Events

  Event event(int index, int levels) {
    return switch (draw.between(levels > 0 ? 0 : 5, index > 0 ? 15 : 10)) {
      case 0 -> new Event.DayOf(draw.between(1, 3), event(index, levels - 1));
      case 1 -> new Event.After(length(), event(index, levels - 1));
      case 2 -> new Event.Before(length(), event(index, levels - 1));
      case 3 -> new Event.EarliestOf(List.of(event(index, levels - 1), event(index, levels - 1)));
      case 4 -> new Event.LatestOf(List.of(event(index, levels - 1), event(index, levels - 1)));
      case 5 -> new Event.Fixed(Names.day(draw.between(0, 12)));
      case 6 -> new Event.Signing();
      case 7 -> new Event.Agreement();
      case 10 ->
          new Event.Consent(
              other(index),
              draw.chance(50) ? List.of() : Names.ids(Names.PARTIES),
              draw.chance(70));
      case 8, 9 -> new Event.Done(draw.chance(50) ? deed(false) : harm());
      default -> new Event.Reached(other(index), draw.pick(List.of(Event.State.values())));
    };
  }

  private Length length() {
    return switch (draw.between(0, 5)) {
      case 0, 1 -> Length.of(draw.between(6, 96), Length.Unit.HOUR);
      case 2 -> Length.of(1, Length.Unit.WEEK);
      case 3 -> new Length(1, Length.Unit.MONTH, Length.MonthEnd.DOWN);
      default -> Length.of(draw.between(1, 6), Length.Unit.DAY);
    };
  }

  // Deadlines

  Deadline deadline(int index) {
    return switch (draw.between(0, 13)) {
      case 0 -> new Deadline.None(draw.chance(50));
      case 1 -> new Deadline.Soon("without delay");
      case 2 -> new Deadline.ByDay(draw.between(1, 6), ofClause(index));
      case 3 -> new Deadline.NoLaterThan(event(index, 1));
      case 4 -> new Deadline.AheadOf(length(), event(index, 1));
      case 5 -> new Deadline.EarliestOf(List.of(at(), within(index)));
      case 6 -> new Deadline.Every(length(), new Event.Agreement());
      case 7, 8, 9 -> at();
      default -> within(index);
    };
  }

  /// A deadline that depends on nothing but the start of an instance.
  Deadline instanceDeadline() {
    return switch (draw.between(0, 3)) {
      case 0 -> new Deadline.None(false);
      case 1 -> at();
      default -> new Deadline.Within(length(), new Event.Trigger());
    };
  }

  Deadline at() {
    return new Deadline.At(Names.day(draw.between(1, 12)).minusSeconds(draw.chance(50) ? 1 : 7200));
  }

  private Deadline within(int index) {
    return new Deadline.Within(length(), ofClause(index));
  }

  private Event ofClause(int index) {
    return draw.chance(60) ? new Event.Trigger() : event(index, 1);
  }
}
