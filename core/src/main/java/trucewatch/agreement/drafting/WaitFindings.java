package trucewatch.agreement.drafting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Startable;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.diagnostic.Caption;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;

/// Clauses that wait for each other in a circle, clauses that can never come into force, and
/// clauses that two things must start.
final class WaitFindings {
  private WaitFindings() {}

  static void find(Draft draft) {
    Startable startable = new Startable(draft.agreement());
    Set<ClauseId> told = new HashSet<>();
    for (Clause clause : startable.stuck()) {
      List<ClauseId> circle = startable.circle(clause);
      if (!circle.isEmpty()) {
        if (!told.contains(clause.id())) {
          told.addAll(circle);
          circular(draft, clause, circle);
        }
      } else {
        unreachable(draft, startable, clause);
      }
    }
    overBeforeItStarts(draft);
    twoStarts(draft);
  }

  private static void circular(Draft draft, Clause clause, List<ClauseId> circle) {
    if (circle.size() == 1) {
      draft.add(
          Finding.CIRCULAR_WAIT,
          draft.where(clause.id()),
          "`%s` waits for itself".formatted(clause.id()),
          "let it start by something else");
      return;
    }
    String way =
        Stream.concat(Stream.of(clause.id()), circle.stream())
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(" waits for "));
    List<Caption> captions =
        circle.stream()
            .filter(id -> !id.equals(clause.id()))
            .map(id -> new Caption(draft.where(id), "waits too"))
            .toList();
    draft
        .findings()
        .add(
            Finding.CIRCULAR_WAIT,
            draft.where(clause.id()),
            "none of these can start: " + way,
            "let one of them start by itself, such as `from agreement`",
            captions);
  }

  private static void unreachable(Draft draft, Startable startable, Clause clause) {
    List<ClauseId> blockers = startable.waitsFor(clause);
    String why =
        blockers.isEmpty()
            ? "it waits for the end of what nothing ends"
            : "it waits for `%s`, which cannot start".formatted(blockers.getFirst());
    draft.add(
        Finding.UNREACHABLE_CLAUSE,
        draft.where(clause.id()),
        "`%s` can never start: %s".formatted(clause.id(), why),
        "give what it waits for a start or an end, or let it start by something else");
  }

  private static void overBeforeItStarts(Draft draft) {
    KnownDates dates = new KnownDates(draft.agreement());
    for (Clause clause : draft.clauses()) {
      Instant start = dates.earliestStart(clause);
      for (Condition end : clause.head().scope().ends()) {
        if (end instanceof Condition.Happened happened) {
          var over = dates.of(happened.event());
          if (over.isPresent() && !over.get().isAfter(start)) {
            var zone = draft.agreement().zone();
            draft.add(
                Finding.UNREACHABLE_CLAUSE,
                draft.where(clause.id()),
                "`%s` is over on %s, before it can start on %s"
                    .formatted(
                        clause.id(),
                        over.get().atZone(zone).toLocalDate(),
                        start.atZone(zone).toLocalDate()),
                "mend one of the two dates");
          }
        }
      }
    }
  }

  private static void twoStarts(Draft draft) {
    for (Clause clause : draft.clauses()) {
      boolean started = !clause.head().scope().startedBy().isEmpty();
      if (started
          && draft.origins().get(clause.id()) instanceof Block.Clause block
          && block.name().text().equals(clause.id().code())) {
        Items items = draft.items(block);
        items.items().stream()
            .filter(it -> it instanceof ClauseItem.From || it instanceof ClauseItem.When)
            .findFirst()
            .ifPresent(
                own -> {
                  ClauseId by = clause.head().scope().startedBy().getFirst().clause();
                  draft.add(
                      Finding.TWO_STARTS,
                      own.span(),
                      "`%s` is started by `%s`, and has a start of its own; both must come"
                          .formatted(clause.id(), by),
                      "keep one of the two",
                      new Caption(draft.where(by), "started from here"));
                });
      }
    }
  }
}
