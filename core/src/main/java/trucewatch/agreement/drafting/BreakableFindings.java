package trucewatch.agreement.drafting;

import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Name;
import trucewatch.syntax.Thing;

/// Clauses that nothing can break, and names that no act ties to anything.
final class BreakableFindings {
  private BreakableFindings() {}

  static void find(Draft draft) {
    Overlap overlap = new Overlap(draft.agreement());
    for (Clause clause : draft.clauses()) {
      switch (clause) {
        case Clause.Duty it -> neverBroken(draft, it);
        case Clause.Ban it -> neverBreached(draft, overlap, it);
        case Clause.Freedom _,
            Clause.Choice _,
            Clause.Role _,
            Clause.Principle _,
            Clause.Phase _,
            Clause.Declaration _ -> {}
      }
    }
    for (Block.Clause block : draft.clauseBlocks()) {
      sameOfNothing(draft, block);
      namedForNothing(draft, block);
    }
  }

  /// A vague word is never overdue by the clock, so somebody must find it broken.
  private static void neverBroken(Draft draft, Clause.Duty duty) {
    if (duty.deadline() instanceof Deadline.Soon(String words) && duty.determinedBy().isEmpty()) {
      draft.add(
          Finding.NOTHING_CAN_BREAK,
          draft.where(duty.id()),
          "nothing can break `%s`: no clock runs on \"%s\", and nobody determines it"
              .formatted(duty.id(), words),
          "add `determined by …`, or our reading of it: `read as within …`");
    }
  }

  private static void neverBreached(Draft draft, Overlap overlap, Clause.Ban ban) {
    boolean unconditional =
        ban.exemptions().stream()
            .filter(it -> it.when().isEmpty() && it.determinedBy().isEmpty())
            .flatMap(it -> it.acts().stream())
            .anyMatch(act -> ban.forbids().stream().allMatch(it -> overlap.covers(act, it)));
    if (unconditional) {
      draft.add(
          Finding.NOTHING_CAN_BREAK,
          draft.where(ban.id()),
          "nothing can break `%s`: an exception covers all that it forbids".formatted(ban.id()),
          "narrow the exception: a place, a target, or `when …`");
      return;
    }
    List<Pattern> forbidden = ban.forbids();
    boolean nowhere =
        !forbidden.isEmpty()
            && forbidden.stream()
                .allMatch(
                    it ->
                        !it.in().isEmpty()
                            && it.in().stream()
                                .allMatch(place -> overlap.inside(place, it.notIn())));
    if (nowhere) {
      draft.add(
          Finding.NOTHING_CAN_BREAK,
          draft.where(ban.id()),
          "nothing can break `%s`: `save` leaves out every place that it speaks of"
              .formatted(ban.id()),
          "name a smaller place after `save`");
    }
  }

  /// `of that same complaint` needs a `for each` that brings a complaint in.
  private static void sameOfNothing(Draft draft, Block.Clause block) {
    Items items = draft.items(block);
    List<ClauseItem.ForEach> triggers = items.all(ClauseItem.ForEach.class);
    for (trucewatch.syntax.Pattern pattern : Patterns.done(items)) {
      if (pattern.of() instanceof Thing.ThatSame same) {
        boolean tied = triggers.stream().anyMatch(it -> introduces(it, same.name().text()));
        if (!tied) {
          draft.add(
              Finding.TIED_TO_NO_ACT,
              same.name().span(),
              "`%s` is never tied to an act: nothing says which one is meant"
                  .formatted(same.name().text()),
              "add `for each %s` to this clause".formatted(same.name().text()));
        }
      }
    }
  }

  private static boolean introduces(ClauseItem.ForEach each, String name) {
    boolean calls = each.as() != null && each.as().text().equals(name);
    return calls
        || each.pattern().act().text().equals(name)
        || Patterns.thing(each.pattern()).map(Name::text).filter(name::equals).isPresent();
  }

  /// `for each return as handover` where nothing speaks of `handover`.
  private static void namedForNothing(Draft draft, Block.Clause block) {
    Items items = draft.items(block);
    for (ClauseItem.ForEach each : items.all(ClauseItem.ForEach.class)) {
      Name name = each.as();
      if (name == null || sameIs(items, name.text())) {
        continue;
      }
      if (!draft
          .lowered()
          .resolver()
          .triggersNamed()
          .contains(block.name().text() + " " + name.text())) {
        draft.add(
            Finding.TIED_TO_NO_ACT,
            name.span(),
            "`%s` is never used in this clause".formatted(name.text()),
            "add `of that same %1$s`, or `within … of %1$s`; or leave `as %1$s` out"
                .formatted(name.text()));
      }
    }
  }

  private static boolean sameIs(Items items, String name) {
    return Patterns.done(items).stream()
        .anyMatch(it -> it.of() instanceof Thing.ThatSame same && same.name().text().equals(name));
  }
}
