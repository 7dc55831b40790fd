package trucewatch.recheck;

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
              holds &= !speaksOf(role, relation, object) || actors.contains(role.subject());
          case Clause.Check.Never(String relation, String object, var actors) ->
              holds &= !speaksOf(role, relation, object) || !actors.contains(role.subject());
          case Clause.Check.HasALatestDate(String relation) -> {
            boolean endless =
                role.relation().equals(relation) && role.head().scope().ends().isEmpty();
            if (!endless && role.relation().equals(relation)) {
              return findings.open(fact, "dates through duties are not reckoned again");
            }
            holds &= !endless;
          }
        }
      }
    }
    return findings.decide(fact, holds == so, "read again it " + (holds ? "holds" : "does not"));
  }

  private static boolean speaksOf(Clause.Role role, String relation, String object) {
    return role.relation().equals(relation) && role.object().equals(object);
  }
}
