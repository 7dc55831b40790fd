package trucewatch.agreement;

import java.util.List;

/// What must hold. A condition sees what held just before the moment judged.
public sealed interface Condition {
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /// The moment has come.
  record Happened(Event event) implements Condition {}

  /// The clause, phase or role is in force (or holds) now; also `during PHASE` and `X in force`.
  record InForce(ClauseId clause) implements Condition {}

  /// The actor keeps the named clauses, as judged by the judges alone; with no judge it stands
  /// beside the verdict and changes nothing.
  record Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) implements Condition {
    public Complies {
      with = List.copyOf(with);
      judges = List.copyOf(judges);
    }
  }

  /// A judge has found so: a `verifies` claim of one of them on this clause.
  record Determined(List<ActorId> judges, String what) implements Condition {
    public Determined {
      judges = List.copyOf(judges);
    }
  }

  /// A state of affairs told by claims: `committee governs gaza`.
  record InFact(ActorId subject, String relation, String object) implements Condition {}
}
