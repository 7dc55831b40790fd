package trucewatch.agreement.lowering;

import static trucewatch.syntax.Event.State.ACCEPTED;
import static trucewatch.syntax.Event.State.ADOPTED;
import static trucewatch.syntax.Event.State.BEGINS;
import static trucewatch.syntax.Event.State.BREACHED;
import static trucewatch.syntax.Event.State.ENDS;
import static trucewatch.syntax.Event.State.IN_FORCE;
import static trucewatch.syntax.Event.State.NOT_ADOPTED;
import static trucewatch.syntax.Event.State.OVERDUE;
import static trucewatch.syntax.Event.State.PERFORMED;
import static trucewatch.syntax.Event.State.PERFORMED_IN_TIME;
import static trucewatch.syntax.Event.State.REJECTED;
import static trucewatch.syntax.Event.State.SUSPENDED;
import static trucewatch.syntax.Event.State.USED;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.Event.State;

/// Which states a block can come into: a prohibition is never performed, a phase is never adopted.
final class States {
  private States() {}

  static Set<State> of(Block block) {
    return switch (block) {
      case Block.Clause it -> ofClause(it);
      case Block.Phase _ -> EnumSet.of(BEGINS, ENDS, IN_FORCE);
      case Block.Instrument _ ->
          EnumSet.of(
              PERFORMED, PERFORMED_IN_TIME, ADOPTED, IN_FORCE, BEGINS, OVERDUE, ACCEPTED, REJECTED);
      case Block.Role _ -> EnumSet.of(BEGINS, ENDS, IN_FORCE, SUSPENDED, ACCEPTED, REJECTED);
      case Block.Declares _ -> EnumSet.of(ACCEPTED, REJECTED);
      case Block.Agreement _,
          Block.Actor _,
          Block.Group _,
          Block.Place _,
          Block.Act _,
          Block.Unit _,
          Block.Account _,
          Block.Outside _ ->
          EnumSet.noneOf(State.class);
    };
  }

  private static Set<State> ofClause(Block.Clause block) {
    Set<State> life = EnumSet.of(BEGINS, ENDS, IN_FORCE, SUSPENDED, ACCEPTED, REJECTED);
    life.addAll(
        switch (block.kind()) {
          case OBLIGATION, PLEDGE ->
              maintains(block)
                  ? EnumSet.of(BREACHED)
                  : EnumSet.of(PERFORMED, PERFORMED_IN_TIME, BREACHED, OVERDUE);
          case PROHIBITION -> EnumSet.of(BREACHED);
          case PERMISSION, POWER -> EnumSet.of(USED);
          case DECISION -> EnumSet.of(ADOPTED, NOT_ADOPTED, OVERDUE);
          case PRINCIPLE -> EnumSet.noneOf(State.class);
        });
    return life;
  }

  private static boolean maintains(Block.Clause block) {
    return block.kind() == ClauseKind.OBLIGATION
        && Items.of(block.lines()).has(ClauseItem.Maintains.class);
  }

  static String inWords(Block block) {
    return of(block).stream()
        .map(state -> "`" + state.words() + "`")
        .collect(Collectors.joining(", "));
  }
}
