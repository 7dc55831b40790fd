package trucewatch.recheck;

import java.util.List;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.verdict.Fact;

/// Principles read again on the words of the agreement alone.
final class OnText {
  private final Agreement agreement;
  private final Findings findings;

  OnText(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  boolean principle(Clause.Principle principle, Fact.OfTheText fact, boolean so) {
    if (fact.so() != so || !fact.clause().equals(principle.id().code())) {
      return findings.wrong(fact, "says the contrary of its bit");
    }
    boolean holds = true;
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Role role) {
        switch (principle.check()) {
          case Clause.Check.HasAnEnd(String relation) ->
              holds &= !role.relation().equals(relation) || !role.head().scope().ends().isEmpty();
          case Clause.Check.OnlyBy(String object, String relation, var actors) ->
              holds &= !speaksOf(role, relation, object) || isOneOf(role, actors);
          case Clause.Check.Never(String relation, String object, var actors) ->
              holds &= !speaksOf(role, relation, object) || !isOneOf(role, actors);
          case Clause.Check.HasALatestDate(String relation) -> {
            boolean endless =
                role.relation().equals(relation) && role.head().scope().ends().isEmpty();
            if (!endless && role.relation().equals(relation)) {
              return findings.open(fact, "dates through duties are not reckoned again");
            }
            holds &= !endless;
          }
          case Clause.Check.SeatsFor _, Clause.Check.InTurn _ -> {}
        }
      }
    }
    return findings.decide(fact, holds == so, "read again it " + (holds ? "holds" : "does not"));
  }

  private static boolean speaksOf(Clause.Role role, String relation, String object) {
    return role.relation().equals(relation) && (object.isEmpty() || role.object().equals(object));
  }

  /// One of the actors has the role, or a member of a group among them.
  private boolean isOneOf(Clause.Role role, List<ActorId> actors) {
    return actors.contains(role.subject())
        || agreement.actors().stream()
            .filter(actor -> actor.kind() == Actor.Kind.GROUP && actors.contains(actor.id()))
            .anyMatch(group -> group.members().contains(role.subject()));
  }
}
