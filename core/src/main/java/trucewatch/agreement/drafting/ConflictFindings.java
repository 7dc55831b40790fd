package trucewatch.agreement.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;

/// What must be done, or may be done, and must not; and exceptions that can both hold and that
/// different judges find.
final class ConflictFindings {
  private ConflictFindings() {}

  static void find(Draft draft) {
    Overlap overlap = new Overlap(draft.agreement());
    for (Clause clause : draft.clauses()) {
      if (clause instanceof Clause.Ban ban && !ban.maintains() && counts(ban.head())) {
        draft.clauses().forEach(other -> against(draft, overlap, ban, other));
      }
      if (clause instanceof Clause.Ban ban) {
        exceptions(draft, overlap, ban);
      }
    }
  }

  private static boolean counts(Head head) {
    return !head.putForward().given() && !head.reading().rival();
  }

  private static void against(Draft draft, Overlap overlap, Clause.Ban ban, Clause other) {
    List<Pattern> acts;
    Bearers who;
    String must;
    switch (other) {
      case Clause.Duty it -> {
        acts = it.does();
        who = it.bearers();
        must = "must do";
      }
      case Clause.Freedom it -> {
        acts = it.acts();
        who = it.holders();
        must = "may do";
      }
      case Clause.Ban it -> {
        acts = it.maintains() ? it.forbids() : List.of();
        who = it.bearers();
        must = "must keep up";
      }
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ -> {
        return;
      }
    }
    if (!counts(other.head()) || apart(ban, other)) {
      return;
    }
    for (Pattern act : acts) {
      if (ban.forbids().stream().anyMatch(it -> overlap.covers(it, act))
          && !excepted(overlap, ban, act)) {
        for (ActorId actor : both(ban.bearers(), who)) {
          draft.add(
              Finding.DUTY_AGAINST_PROHIBITION,
              draft.where(other.id()),
              "`%s` %s by `%s` what `%s` forbids it".formatted(actor, must, other.id(), ban.id()),
              "except it there: `except … for %s`, or say from when until when each holds"
                  .formatted(act.act()),
              new Caption(draft.where(ban.id()), "forbidden here"));
          return;
        }
      }
    }
  }

  private static List<ActorId> both(Bearers one, Bearers other) {
    return other.actors().stream()
        .filter(actor -> one.mode() == Bearers.Mode.NOBODY_STATED || one.actors().contains(actor))
        .toList();
  }

  private static boolean excepted(Overlap overlap, Clause.Ban ban, Pattern act) {
    return ban.exemptions().stream()
        .flatMap(exemption -> exemption.acts().stream())
        .anyMatch(it -> overlap.includes(it.act(), act.act()));
  }

  /// The one begins when the other ends, or they belong to different phases.
  private static boolean apart(Clause one, Clause other) {
    return begins(other).contains(one.id())
        || begins(one).contains(other.id())
        || ends(one).contains(other.id())
        || phasesDiffer(one, other);
  }

  /// Clauses whose end starts this one.
  private static Set<ClauseId> begins(Clause clause) {
    Set<ClauseId> found = new HashSet<>();
    for (Condition start : clause.head().scope().starts()) {
      if (start instanceof Condition.Happened(Event.Reached(ClauseId id, Event.State state))
          && state == Event.State.ENDS) {
        found.add(id);
      }
    }
    return found;
  }

  /// Clauses whose beginning ends this one.
  private static Set<ClauseId> ends(Clause clause) {
    Set<ClauseId> found = new HashSet<>();
    for (Condition end : clause.head().scope().ends()) {
      if (end instanceof Condition.Happened(Event.Reached(ClauseId id, _))) {
        found.add(id);
      }
    }
    return found;
  }

  private static boolean phasesDiffer(Clause one, Clause other) {
    Set<ClauseId> phases = phases(one);
    Set<ClauseId> others = phases(other);
    return !phases.isEmpty() && !others.isEmpty() && java.util.Collections.disjoint(phases, others);
  }

  private static Set<ClauseId> phases(Clause clause) {
    Set<ClauseId> found = new HashSet<>();
    for (Condition start : clause.head().scope().starts()) {
      if (start instanceof Condition.InForce(ClauseId id)) {
        found.add(id);
      }
    }
    return found;
  }

  private static void exceptions(Draft draft, Overlap overlap, Clause.Ban ban) {
    List<Clause.Exemption> all = ban.exemptions();
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        Clause.Exemption one = all.get(a);
        Clause.Exemption other = all.get(b);
        if (bothCanHold(overlap, one, other) && judgesDiffer(one, other)) {
          draft.add(
              Finding.EXCEPTIONS_THAT_OVERLAP,
              span(draft, ban, b),
              "`%s` and `%s` can both hold for one act, and different judges find them"
                  .formatted(one.label(), other.label()),
              "say what sets them apart with `when … and not …`, or name one judge for both",
              new Caption(span(draft, ban, a), "the other exception"));
        }
      }
    }
  }

  private static boolean bothCanHold(
      Overlap overlap, Clause.Exemption one, Clause.Exemption other) {
    boolean actsApart =
        !one.acts().isEmpty()
            && !other.acts().isEmpty()
            && one.acts().stream()
                .noneMatch(
                    a ->
                        other.acts().stream()
                            .anyMatch(
                                b ->
                                    overlap.includes(a.act(), b.act())
                                        || overlap.includes(b.act(), a.act())));
    boolean opposed =
        one.when().stream().anyMatch(it -> other.when().contains(new Condition.Not(it)))
            || other.when().stream().anyMatch(it -> one.when().contains(new Condition.Not(it)));
    return !actsApart && !opposed;
  }

  private static boolean judgesDiffer(Clause.Exemption one, Clause.Exemption other) {
    return !one.determinedBy().isEmpty()
        && !other.determinedBy().isEmpty()
        && !Set.copyOf(one.determinedBy()).equals(Set.copyOf(other.determinedBy()));
  }

  private static trucewatch.diagnostic.Span span(Draft draft, Clause.Ban ban, int index) {
    if (draft.origins().get(ban.id()) instanceof Block.Clause block) {
      List<ClauseItem.Except> lines = draft.items(block).all(ClauseItem.Except.class);
      if (index < lines.size()) {
        return lines.get(index).name().span();
      }
    }
    return draft.where(ban.id());
  }
}
