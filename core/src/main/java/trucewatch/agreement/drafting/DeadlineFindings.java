package trucewatch.agreement.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;

/// Duties without a deadline, with two, or with one that passes before they can start.
final class DeadlineFindings {
  private DeadlineFindings() {}

  static void find(Draft draft) {
    for (Block.Clause block : draft.clauseBlocks()) {
      Items items = draft.items(block);
      none(draft, block, items);
      two(draft, block, items);
    }
    KnownDates dates = new KnownDates(draft.agreement());
    for (Clause clause : draft.clauses()) {
      beforeItsStart(draft, dates, clause);
    }
  }

  private static void none(Draft draft, Block.Clause block, Items items) {
    boolean due =
        (block.kind() == ClauseKind.OBLIGATION || block.kind() == ClauseKind.PLEDGE)
            && (items.has(ClauseItem.Does.class)
                || items.has(ClauseItem.Ceases.class)
                || items.has(ClauseItem.WithdrawsByTable.class)
                || items.has(ClauseItem.Contains.class));
    boolean said =
        !spans(items).isEmpty()
            || items.has(ClauseItem.Soon.class)
            || items.has(ClauseItem.ReadAs.class)
            || items.has(ClauseItem.NoDeadlineStated.class);
    if (due && !said) {
      draft.add(
          Finding.NO_DEADLINE,
          block.name().span(),
          "`%s` has no deadline, so it is never overdue".formatted(block.name().text()),
          "add `within …` or `no later than …`; if the text has none: `no deadline stated`");
    }
  }

  /// The lines that each set a time by which to be done.
  private static List<Span> spans(Items items) {
    List<Span> spans = new ArrayList<>();
    for (ClauseItem item : items.items()) {
      boolean sets =
          item instanceof ClauseItem.Due
              || item instanceof ClauseItem.OnDay
              || item instanceof ClauseItem.Before
              || item instanceof ClauseItem.StartsAndCompletes
              || item instanceof ClauseItem.Every;
      if (sets) {
        spans.add(item.span());
      }
    }
    return spans;
  }

  private static void two(Draft draft, Block.Clause block, Items items) {
    List<Span> spans = spans(items);
    items.first(ClauseItem.NoDeadlineStated.class).ifPresent(it -> spans.add(it.span()));
    if (spans.size() > 1) {
      draft.add(
          Finding.TWO_DEADLINES,
          spans.get(1),
          "`%s` has %d deadlines; the earliest counts".formatted(block.name().text(), spans.size()),
          "write `at the earlier of …, …`, or make two clauses",
          new Caption(spans.getFirst(), "the first is here"));
    }
  }

  private static void beforeItsStart(Draft draft, KnownDates dates, Clause clause) {
    Deadline deadline =
        switch (clause) {
          case Clause.Duty it -> it.deadline();
          case Clause.Choice it -> it.deadline();
          case Clause.Ban _,
              Clause.Freedom _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              new Deadline.None(false);
        };
    Optional<Instant> last = dates.latest(deadline);
    if (last.isEmpty()) {
      return;
    }
    Instant start = dates.earliestStart(clause);
    boolean beforeAgreement = last.get().isBefore(draft.agreement().starts());
    if (last.get().isBefore(start) || beforeAgreement) {
      var zone = draft.agreement().zone();
      Instant from = beforeAgreement ? draft.agreement().starts() : start;
      draft.add(
          Finding.DEADLINE_BEFORE_TRIGGER,
          span(draft, clause.id()),
          "`%s` is due on %s, before %s on %s"
              .formatted(
                  clause.id(),
                  last.get().atZone(zone).toLocalDate(),
                  beforeAgreement ? "the agreement begins" : "it can start",
                  from.atZone(zone).toLocalDate()),
          "mend one of the two dates");
    }
  }

  /// The line with the deadline, else the name.
  private static Span span(Draft draft, ClauseId clause) {
    if (draft.origins().get(clause) instanceof Block.Clause block) {
      List<Span> spans = spans(draft.items(block));
      if (!spans.isEmpty()) {
        return spans.getFirst();
      }
    }
    return draft.where(clause);
  }
}
