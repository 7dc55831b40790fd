package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Pattern.Quantity;
import trucewatch.agreement.PlaceId;
import trucewatch.syntax.ActItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Line;
import trucewatch.time.Length;

/// Acts and duties that a short form stands for. The act of each is the verb of the sentence, as
/// claims write it: `consult`, `withdraw`, `cease`.
final class Stated {
  private Stated() {}

  static Pattern act(String act) {
    return act(act, "");
  }

  static Pattern act(String act, String thing) {
    return new Pattern(
        new ActId(act),
        thing,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Quantity.OneAct());
  }

  /// The same acts, of which the first is enough.
  static Pattern oneAct(Pattern pattern) {
    return new Pattern(
        pattern.act(),
        pattern.thing(),
        pattern.sameObject(),
        pattern.by(),
        pattern.target(),
        pattern.in(),
        pattern.notIn(),
        pattern.from(),
        new Quantity.OneAct());
  }

  /// To cease something is to do its opposite where the act names one (`act close opposite open`),
  /// else an act `cease` of that thing.
  static Pattern ceasing(Pattern state, Names names) {
    String opposite = "cease";
    Block.Act block = names.acts().get(state.act().code());
    if (block != null) {
      for (Line<ActItem> line : block.lines()) {
        if (line.item() instanceof ActItem.OppositeOf it) {
          opposite = it.act().text();
        }
      }
    }
    boolean named = !opposite.equals("cease");
    return new Pattern(
        new ActId(opposite),
        named ? state.thing() : state.act().code(),
        false,
        state.by(),
        state.target(),
        state.in(),
        state.notIn(),
        state.from(),
        new Quantity.OneAct());
  }

  /// `withdraws by table`: the act is `withdraw`, or `withdrawal` where the file defines that one.
  static Pattern withdrawal(String thing, PlaceId from, Quantity quantity, Names names) {
    String act =
        names.acts().containsKey("withdrawal") && !names.acts().containsKey("withdraw")
            ? "withdrawal"
            : "withdraw";
    return new Pattern(
        new ActId(act),
        thing,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(from),
        quantity);
  }

  /// The duty to consult each of these before the event.
  static Clause consulting(Head head, Bearers bearers, List<ActorId> names, Event before) {
    List<Pattern> consult = new ArrayList<>();
    for (ActorId name : names) {
      consult.add(
          new Pattern(
              new ActId("consult"),
              "",
              false,
              List.of(),
              List.of(name),
              List.of(),
              List.of(),
              List.of(),
              new Quantity.OneAct()));
    }
    return new Clause.Duty(
        Heads.withoutNotes(
            Heads.renamed(head, new ClauseId(head.id().code() + ".consulting"), "consulting")),
        Clause.Duty.DutyKind.OBLIGATION,
        bearers,
        List.of(),
        consult,
        new Deadline.AheadOf(Length.ZERO, before),
        new Clause.Each.Once(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /// A plain duty of one act.
  static Clause.Duty duty(
      Head head, Bearers bearers, Pattern does, Deadline deadline, Clause.Each each) {
    return new Clause.Duty(
        head,
        Clause.Duty.DutyKind.OBLIGATION,
        bearers,
        List.of(),
        List.of(does),
        deadline,
        each,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /// The places of which a clause speaks.
  static List<PlaceId> placesOf(Block.Clause clause, PatternLowering patterns) {
    List<Pattern> spoken = new ArrayList<>();
    Items items = Items.of(clause.lines());
    items
        .all(ClauseItem.Forbids.class)
        .forEach(it -> spoken.addAll(patterns.all(it.patterns(), List.of())));
    items
        .all(ClauseItem.Does.class)
        .forEach(it -> spoken.addAll(patterns.all(it.patterns(), List.of())));
    items.all(ClauseItem.Maintains.class).forEach(it -> spoken.add(patterns.pattern(it.pattern())));
    items.all(ClauseItem.MayAct.class).forEach(it -> spoken.add(patterns.pattern(it.pattern())));
    return spoken.stream().flatMap(pattern -> pattern.in().stream()).distinct().toList();
  }
}
