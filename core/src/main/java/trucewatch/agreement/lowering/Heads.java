package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Head;
import trucewatch.agreement.Head.Scope;
import trucewatch.agreement.Head.Trigger;

/// Heads of clauses that are spelled out of another: the same, but for what is asked.
final class Heads {
  private Heads() {}

  /// The same head for a step; `words` are added to its title.
  static Head renamed(Head head, ClauseId id, String words) {
    String title =
        words.isEmpty()
            ? head.title()
            : head.title().isEmpty() ? words : head.title() + ": " + words;
    return with(head, id, title, head.scope());
  }

  static Head scoped(Head head, Scope scope) {
    return with(head, head.id(), head.title(), scope);
  }

  static Head startingWhen(Head head, List<Condition> more) {
    List<Condition> starts = new ArrayList<>(head.scope().starts());
    starts.addAll(more);
    Scope scope = head.scope();
    return scoped(
        head,
        new Scope(
            starts, scope.ends(), scope.whiles(), scope.countsOnlyAfter(), scope.startedBy()));
  }

  static Head startedBy(Head head, List<Trigger> triggers) {
    if (triggers.isEmpty()) {
      return head;
    }
    List<Trigger> all = new ArrayList<>(head.scope().startedBy());
    all.addAll(triggers);
    Scope scope = head.scope();
    return scoped(
        head,
        new Scope(scope.starts(), scope.ends(), scope.whiles(), scope.countsOnlyAfter(), all));
  }

  /// An id that none of these clauses has yet: the wanted one, or with a number.
  static ClauseId free(ClauseId wanted, List<Clause> made) {
    Set<ClauseId> used = new HashSet<>();
    made.forEach(clause -> used.add(clause.id()));
    ClauseId id = wanted;
    for (int n = 2; used.contains(id); n++) {
      id = new ClauseId(wanted.code() + "." + n);
    }
    return id;
  }

  /// The same head without the words that stand beside the verdict: they are of another duty.
  static Head withoutNotes(Head head) {
    return new Head(
        head.id(),
        head.title(),
        head.article(),
        head.words(),
        head.line(),
        head.reading(),
        head.scope(),
        head.putForward(),
        Head.Notes.NONE);
  }

  private static Head with(Head head, ClauseId id, String title, Scope scope) {
    return new Head(
        id,
        title,
        head.article(),
        head.words(),
        head.line(),
        head.reading(),
        scope,
        head.putForward(),
        head.notes());
  }

  /// The same clause with another head.
  static Clause withHead(Clause clause, Head head) {
    return switch (clause) {
      case Clause.Duty it ->
          new Clause.Duty(
              head,
              it.kind(),
              it.bearers(),
              it.toward(),
              it.does(),
              it.deadline(),
              it.each(),
              it.asWritten(),
              it.determinedBy(),
              it.approval(),
              it.inStepWith());
      case Clause.Ban it ->
          new Clause.Ban(
              head, it.maintains(), it.bearers(), it.toward(), it.forbids(), it.exemptions());
      case Clause.Freedom it ->
          new Clause.Freedom(
              head, it.kind(), it.holders(), it.acts(), it.effect(), it.once(), it.approval());
      case Clause.Choice it ->
          new Clause.Choice(head, it.body(), it.stages(), it.subject(), it.deadline());
      case Clause.Role it -> new Clause.Role(head, it.subject(), it.relation(), it.object());
      case Clause.Principle it -> new Clause.Principle(head, it.check());
      case Clause.Phase it ->
          new Clause.Phase(head, it.starts(), it.startsWhen(), it.ends(), it.endsWhen());
      case Clause.Declaration it -> new Clause.Declaration(head, it.words(), it.judges());
    };
  }
}
