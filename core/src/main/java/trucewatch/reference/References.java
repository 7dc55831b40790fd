package trucewatch.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;

/// The clauses that a clause looks at: when they change, it is judged again.
final class References {
  private final Set<ClauseId> found = new LinkedHashSet<>();

  private References() {}

  static Set<ClauseId> of(Clause clause) {
    References references = new References();
    references.head(clause.head());
    switch (clause) {
      case Clause.Duty duty -> {
        references.deadline(duty.deadline());
        references.found.addAll(duty.inStepWith());
        if (duty.each() instanceof Clause.Each.ForEachBreach(var of)) {
          references.found.add(of);
        }
      }
      case Clause.Ban ban ->
          ban.exemptions().forEach(exemption -> exemption.when().forEach(references::condition));
      case Clause.Choice choice -> {
        references.deadline(choice.deadline());
        choice.stages().forEach(stage -> references.deadline(stage.procedure().close()));
      }
      case Clause.Phase phase -> {
        phase.starts().forEach(references::event);
        phase.startsWhen().forEach(references::condition);
        phase.ends().forEach(references::event);
        phase.endsWhen().forEach(references::condition);
      }
      case Clause.Freedom freedom -> references.found.addAll(freedom.effect().on());
      case Clause.Role _, Clause.Principle _, Clause.Declaration _ -> {}
    }
    return references.found;
  }

  /// The states of affairs ("committee governs gaza") that a clause's scope asks about.
  static Set<Condition.InFact> facts(Clause clause) {
    Set<Condition.InFact> facts = new LinkedHashSet<>();
    clause.head().scope().starts().forEach(condition -> facts(condition, facts));
    clause.head().scope().ends().forEach(condition -> facts(condition, facts));
    clause.head().scope().whiles().forEach(condition -> facts(condition, facts));
    return facts;
  }

  private static void facts(Condition condition, Set<Condition.InFact> facts) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(part -> facts(part, facts));
      case Condition.Any(List<Condition> parts) -> parts.forEach(part -> facts(part, facts));
      case Condition.Not(Condition part) -> facts(part, facts);
      case Condition.InFact fact -> facts.add(fact);
      case Condition.Happened _,
          Condition.InForce _,
          Condition.Complies _,
          Condition.Determined _ -> {}
    }
  }

  /// The clauses that a condition names.
  static Set<ClauseId> of(Condition condition) {
    References references = new References();
    references.condition(condition);
    return references.found;
  }

  private void head(Head head) {
    head.scope().starts().forEach(this::condition);
    head.scope().ends().forEach(this::condition);
    head.scope().whiles().forEach(this::condition);
    for (Head.Trigger trigger : head.scope().startedBy()) {
      found.add(trigger.clause());
      event(trigger.elseAfter());
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(this::condition);
      case Condition.Any(List<Condition> parts) -> parts.forEach(this::condition);
      case Condition.Not(Condition part) -> condition(part);
      case Condition.Happened(Event event) -> event(event);
      case Condition.InForce(ClauseId clause) -> found.add(clause);
      case Condition.Complies(_, List<ClauseId> with, _) -> found.addAll(with);
      case Condition.Determined _, Condition.InFact _ -> {}
    }
  }

  private void event(Event event) {
    switch (event) {
      case Event.Reached(ClauseId clause, _) -> found.add(clause);
      case Event.Consent(ClauseId clause, _, _) -> found.add(clause);
      case Event.DayOf(_, Event of) -> event(of);
      case Event.After(_, Event of) -> event(of);
      case Event.Before(_, Event of) -> event(of);
      case Event.EarliestOf(List<Event> events) -> events.forEach(this::event);
      case Event.LatestOf(List<Event> events) -> events.forEach(this::event);
      case Event.Fixed _, Event.Signing _, Event.Agreement _, Event.Done _, Event.Trigger _ -> {}
    }
  }

  private void deadline(Deadline deadline) {
    switch (deadline) {
      case Deadline.Within(_, Event of) -> event(of);
      case Deadline.ByDay(_, Event of) -> event(of);
      case Deadline.NoLaterThan(Event event) -> event(event);
      case Deadline.AheadOf(_, Event event) -> event(event);
      case Deadline.EarliestOf(List<Deadline> deadlines) -> deadlines.forEach(this::deadline);
      case Deadline.Every(_, Event start) -> event(start);
      case Deadline.None _, Deadline.Soon _, Deadline.At _ -> {}
    }
  }
}
