package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that holds or does not.
public sealed interface Condition extends Node {
  /// `a or b`. At least two; none is itself an `or`.
  record Or(List<Condition> conditions, Origin origin) implements Condition {
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /// `a and b`. At least two; none is itself an `and`.
  record And(List<Condition> conditions, Origin origin) implements Condition {
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /// `not a`.
  record Not(Condition condition, Origin origin) implements Condition {}

  /// `mandate adopted`, `agreement`, `attack by hamas`: the event has come.
  record Happened(Event event, Origin origin) implements Condition {}

  /// `during transition`.
  record During(Name phase, Origin origin) implements Condition {}

  /// `north complies with truce, relief, judged by commission`.
  record CompliesWith(Name actor, List<Name> clauses, Judge judge, Origin origin)
      implements Condition {
    public CompliesWith {
      clauses = List.copyOf(clauses);
    }
  }

  /// `determined by mediators "that it repelled an attack"`.
  record DeterminedBy(Name body, @Nullable Words what, Origin origin) implements Condition {}

  /// `committee governs gaza`.
  record HasRole(Name subject, Name verb, Name object, Origin origin) implements Condition {}

  /// `truce holds`, `truce by hamas holds`: that clause is not breached, that principle holds.
  record Holds(Name name, @Nullable Name by, Origin origin) implements Condition {}
}
