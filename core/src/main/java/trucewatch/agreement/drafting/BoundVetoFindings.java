package trucewatch.agreement.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;

/// Decisions that those can stop whom they would bind.
final class BoundVetoFindings {
  private BoundVetoFindings() {}

  /// Who must do something once a decision is taken, and can stop the decision.
  static void find(Draft draft) {
    for (Clause clause : draft.clauses()) {
      if (!(clause instanceof Clause.Choice choice)) {
        continue;
      }
      Set<ActorId> holders = holders(draft, choice);
      for (Clause other : draft.clauses()) {
        for (ActorId bound : bound(other)) {
          if (holders.contains(bound) && waitsFor(other, choice.id())) {
            Span at = draft.where(other.id());
            draft.add(
                Finding.VETO_OF_THE_BOUND,
                at,
                "`%s` is bound by `%s`, which waits for `%s`; and it can stop that decision"
                    .formatted(bound, other.id(), choice.id()),
                "let the duty start without it, or let the decision pass without this vote",
                new Caption(draft.where(choice.id()), "the decision that it can stop"));
          }
        }
      }
    }
  }

  private static List<ActorId> bound(Clause clause) {
    Bearers bearers =
        switch (clause) {
          case Clause.Duty it ->
              it.kind() == Clause.Duty.DutyKind.OBLIGATION ? it.bearers() : Bearers.NOBODY;
          case Clause.Ban it -> it.bearers();
          case Clause.Freedom _,
              Clause.Choice _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              Bearers.NOBODY;
        };
    return bearers.actors();
  }

  private static boolean waitsFor(Clause clause, ClauseId decision) {
    return clause.head().scope().starts().stream().anyMatch(it -> asks(it, decision));
  }

  private static boolean asks(Condition condition, ClauseId decision) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(it -> asks(it, decision));
      case Condition.Happened(Event.Reached(ClauseId clause, Event.State state)) ->
          clause.equals(decision) && state == Event.State.ADOPTED;
      case Condition.Happened _,
          Condition.Any _,
          Condition.Not _,
          Condition.InForce _,
          Condition.Complies _,
          Condition.Determined _,
          Condition.InFact _ ->
          false;
    };
  }

  private static Set<ActorId> holders(Draft draft, Clause.Choice choice) {
    Set<ActorId> holders = new HashSet<>();
    Body body = draft.agreement().body(choice.body());
    if (body.seats().size() > 1) {
      for (Clause.Stage stage : choice.stages()) {
        for (var dated : stage.procedure().rules()) {
          holders.addAll(Vetoes.of(dated.rule(), body));
        }
      }
    }
    return holders;
  }
}
