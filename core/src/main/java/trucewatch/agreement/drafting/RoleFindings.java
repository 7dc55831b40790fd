package trucewatch.agreement.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;

/// Supervision without an end, two authorities over one thing, principles about roles that nobody
/// has.
final class RoleFindings {
  private static final Set<String> EXCLUSIVE = Set.of("governs", "controls");

  private RoleFindings() {}

  static void find(Draft draft) {
    List<Clause.Role> roles =
        draft.clauses().stream()
            .filter(Clause.Role.class::isInstance)
            .map(Clause.Role.class::cast)
            .toList();
    roles.stream()
        .filter(role -> role.relation().equals("supervises"))
        .forEach(role -> supervision(draft, role));
    for (int a = 0; a < roles.size(); a++) {
      for (int b = a + 1; b < roles.size(); b++) {
        authorities(draft, roles.get(a), roles.get(b));
      }
    }
    for (Clause clause : draft.clauses()) {
      if (clause instanceof Clause.Principle principle) {
        ofNothing(draft, principle, roles);
      }
    }
  }

  private static void supervision(Draft draft, Clause.Role role) {
    var scope = role.head().scope();
    String who = "`%s` supervises `%s`".formatted(role.subject(), role.object());
    if (scope.ends().isEmpty() && scope.whiles().isEmpty()) {
      draft.add(
          Finding.SUPERVISION_WITHOUT_END,
          span(draft, role),
          who + " without an end",
          "add `until …`: a date, or an event with a deadline of its own");
      return;
    }
    boolean dated = scope.ends().stream().anyMatch(it -> hasLatestDate(draft, it));
    if (!dated) {
      waitsForUndated(draft, scope.ends())
          .ifPresent(
              duty ->
                  draft.add(
                      Finding.SUPERVISION_WITHOUT_END,
                      span(draft, role),
                      "%s until `%s`, which has no deadline: no date ends it".formatted(who, duty),
                      "give `%s` a deadline, or add a latest date after `until`".formatted(duty),
                      new Caption(draft.where(duty), "no deadline here")));
    }
  }

  /// Of a supervision that an actor's block states, the line that says so.
  private static Span span(Draft draft, Clause.Role role) {
    Block block = draft.origins().get(role.id());
    if (block instanceof Block.Actor actor) {
      for (Line<ActorItem> line : actor.lines()) {
        if (line.item() instanceof ActorItem.SupervisedBy by) {
          return by.span();
        }
      }
    }
    return draft.where(role.id());
  }

  private static boolean hasLatestDate(Draft draft, Condition end) {
    return end instanceof Condition.Happened(Event event)
        && new KnownDates(draft.agreement()).of(event).isPresent();
  }

  private static Optional<ClauseId> waitsForUndated(Draft draft, List<Condition> ends) {
    for (Condition end : ends) {
      if (end instanceof Condition.Happened(Event.Reached(ClauseId id, Event.State state))
          && (state == Event.State.PERFORMED || state == Event.State.ADOPTED)) {
        for (Clause clause : draft.clauses()) {
          boolean undated =
              switch (clause) {
                case Clause.Duty it ->
                    it.deadline() instanceof Deadline.None
                        || it.deadline() instanceof Deadline.Soon;
                case Clause.Choice it -> it.deadline() instanceof Deadline.None;
                case Clause.Ban _,
                    Clause.Freedom _,
                    Clause.Role _,
                    Clause.Principle _,
                    Clause.Phase _,
                    Clause.Declaration _ ->
                    false;
              };
          if (clause.id().equals(id) && undated) {
            return Optional.of(id);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void authorities(Draft draft, Clause.Role one, Clause.Role other) {
    boolean same =
        EXCLUSIVE.contains(one.relation())
            && one.relation().equals(other.relation())
            && one.object().equals(other.object())
            && !one.subject().equals(other.subject());
    boolean ofAgreement =
        !one.head().putForward().given()
            && !other.head().putForward().given()
            && !one.head().reading().rival()
            && !other.head().reading().rival();
    boolean open = bounded(one) && bounded(other);
    if (same && ofAgreement && !open) {
      draft.add(
          Finding.TWO_AUTHORITIES,
          draft.where(other.id()),
          "`%s` and `%s` both %s `%s`, and nothing says from when until when"
              .formatted(one.subject(), other.subject(), plural(one.relation()), one.object()),
          "end the one where the other begins: `until …` and `when …`",
          new Caption(draft.where(one.id()), "the other role"));
    }
  }

  /// Whether the role has a start or an end of its own.
  private static boolean bounded(Clause.Role role) {
    var scope = role.head().scope();
    return !scope.starts().isEmpty()
        || !scope.ends().isEmpty()
        || !scope.whiles().isEmpty()
        || !scope.startedBy().isEmpty();
  }

  private static String plural(String verb) {
    return verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
  }

  private static void ofNothing(Draft draft, Clause.Principle principle, List<Clause.Role> roles) {
    String relation =
        switch (principle.check()) {
          case Clause.Check.HasAnEnd it -> it.relation();
          case Clause.Check.HasALatestDate it -> it.relation();
          case Clause.Check.OnlyBy _,
              Clause.Check.Never _,
              Clause.Check.SeatsFor _,
              Clause.Check.InTurn _ ->
              "";
        };
    if (!relation.isEmpty() && roles.stream().noneMatch(it -> it.relation().equals(relation))) {
      draft.add(
          Finding.PRINCIPLE_OF_NOTHING,
          draft.where(principle.id()),
          "`%s` asks something of every role `%s`, and there is none"
              .formatted(principle.id(), relation),
          "add the roles, such as `role a %s b until …`, or mend the verb".formatted(relation));
    }
  }
}
