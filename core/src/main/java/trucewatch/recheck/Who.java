package trucewatch.recheck;

import java.util.List;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;

/// The row that a fact is about: a clause, and those it binds there.
record Who(Clause clause, List<String> bearers, boolean inFact) {
  String code() {
    return clause.id().code();
  }

  /// Whether the bearers answer for those whom they are told to control.
  boolean forAffiliates() {
    return switch (clause) {
      case Clause.Duty duty -> duty.bearers().forAffiliates();
      case Clause.Ban ban -> ban.bearers().forAffiliates();
      case Clause.Freedom freedom -> freedom.holders().forAffiliates();
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          false;
    };
  }

  /// All whom the clause names.
  static List<String> named(Clause clause) {
    List<ActorId> actors =
        switch (clause) {
          case Clause.Duty duty -> duty.bearers().actors();
          case Clause.Ban ban -> ban.bearers().actors();
          case Clause.Freedom freedom -> freedom.holders().actors();
          case Clause.Choice choice -> List.of(choice.body());
          case Clause.Role role -> List.of(role.subject());
          case Clause.Principle _, Clause.Phase _, Clause.Declaration _ -> List.of();
        };
    return actors.stream().map(ActorId::code).toList();
  }
}
