package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.Judge;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.OutsideItem;

/// Duties that bind nobody, powers that nobody holds, duties that nobody verifies, judges in their
/// own cause, and bearers who never signed.
final class WhoFindings {
  private WhoFindings() {}

  static void find(Draft draft) {
    for (Block.Clause block : draft.clauseBlocks()) {
      Items items = draft.items(block);
      bearer(draft, block, items);
      holder(draft, block, items);
    }
    verifiers(draft);
    judges(draft);
    outsides(draft);
    strangers(draft);
  }

  private static void bearer(Draft draft, Block.Clause block, Items items) {
    boolean bound = block.kind() == ClauseKind.OBLIGATION || block.kind() == ClauseKind.PROHIBITION;
    boolean said =
        items.has(ClauseItem.Bearer.class)
            || items.has(ClauseItem.Holder.class)
            || items.has(ClauseItem.By.class)
            || items.has(ClauseItem.NoBearerStated.class)
            || items.has(ClauseItem.Ladder.class);
    if (bound && !said) {
      draft.add(
          Finding.NO_BEARER,
          block.name().span(),
          "nothing says who is bound by `%s`".formatted(block.name().text()),
          "add `bearer …`, or `no bearer stated` if the text names nobody");
    }
  }

  private static void holder(Draft draft, Block.Clause block, Items items) {
    boolean free = block.kind() == ClauseKind.POWER || block.kind() == ClauseKind.PERMISSION;
    boolean said =
        items.has(ClauseItem.Holder.class)
            || items.has(ClauseItem.Bearer.class)
            || items.has(ClauseItem.By.class)
            || items.has(ClauseItem.NoBearerStated.class);
    if (free && !said) {
      draft.add(
          Finding.POWER_NOBODY_HOLDS,
          block.name().span(),
          "nothing says who holds the %s `%s`"
              .formatted(
                  block.kind() == ClauseKind.POWER ? "power" : "permission", block.name().text()),
          "add `holder …`, or `holder anyone`");
    }
  }

  /// One note for the whole text: most agreements name a verifier for a few clauses only.
  private static void verifiers(Draft draft) {
    List<Clause.Duty> unverified = new ArrayList<>();
    int duties = 0;
    for (Clause clause : draft.clauses()) {
      if (clause instanceof Clause.Duty duty && duty.kind() == Clause.Duty.DutyKind.OBLIGATION) {
        duties++;
        boolean said =
            !duty.head().notes().verifiers().isEmpty()
                || !duty.determinedBy().isEmpty()
                || !duty.head().notes().leftOpen().isEmpty();
        if (!said) {
          unverified.add(duty);
        }
      }
    }
    if (!unverified.isEmpty() && draft.agreement().settledBy().isEmpty()) {
      String first = unverified.getFirst().id().code();
      draft.add(
          Finding.NO_VERIFIER,
          draft.where(unverified.getFirst().id()),
          duties == 1
              ? "nobody verifies whether `%s` is done".formatted(first)
              : "nobody verifies %d of %d obligations, `%s` among them"
                  .formatted(unverified.size(), duties, first),
          "add `verified by …` or `determined by …`, or `clauses settled by …` for all");
    }
  }

  private static void judges(Draft draft) {
    for (Clause clause : draft.clauses()) {
      if (clause instanceof Clause.Duty duty) {
        for (ActorId judge : duty.determinedBy()) {
          if (duty.bearers().actors().contains(judge)) {
            draft.add(
                Finding.JUDGE_IN_OWN_CAUSE,
                draft.where(duty.id()),
                "`%s` must keep `%s`, and alone determines whether it did"
                    .formatted(judge, duty.id()),
                "let somebody else determine it");
          }
        }
      }
    }
  }

  private static void outsides(Draft draft) {
    for (Block.Outside block : draft.names().outsides().values()) {
      for (Line<OutsideItem> line : block.lines()) {
        if (line.item() instanceof OutsideItem.JudgedBy by
            && by.judge() instanceof Judge.By judge
            && draft.agreement().parties().contains(new ActorId(judge.name().text()))) {
          draft.add(
              Finding.JUDGE_IN_OWN_CAUSE,
              judge.name().span(),
              "`%s` is a party, and judges what law applies".formatted(judge.name().text()),
              "name a court or body that is no party, or `judged by nobody`");
        }
      }
    }
  }

  /// A party, state or group that is bound by what it neither signed nor is a party to.
  private static void strangers(Draft draft) {
    Agreement agreement = draft.agreement();
    Set<ActorId> agreed = new HashSet<>(agreement.parties());
    agreed.addAll(agreement.guarantors());
    agreement.signatures().forEach(signature -> agreed.add(signature.by()));
    if (agreed.isEmpty()) {
      return;
    }
    for (Block.Clause block : draft.clauseBlocks()) {
      for (ClauseItem.Bearer bearer : draft.items(block).all(ClauseItem.Bearer.class)) {
        for (Name name : names(bearer.who())) {
          if (signs(draft, name) && !agreed.contains(new ActorId(name.text()))) {
            draft.add(
                Finding.DID_NOT_SIGN,
                name.span(),
                "`%s` is bound here, and is no party and did not sign".formatted(name.text()),
                "its acceptance is not assumed; it shows as not told until somebody tells it");
          }
        }
      }
    }
  }

  private static List<Name> names(trucewatch.syntax.Bearers who) {
    return switch (who) {
      case trucewatch.syntax.Bearers.EachOf it -> it.names();
      case trucewatch.syntax.Bearers.Together it -> it.names();
      case trucewatch.syntax.Bearers.OneOf it -> it.names();
      case trucewatch.syntax.Bearers.Anyone _ -> List.of();
    };
  }

  /// Bodies, offices, persons and missions are made by an agreement and do not sign it.
  private static boolean signs(Draft draft, Name name) {
    return draft.agreement().actors().stream()
        .filter(actor -> actor.id().code().equals(name.text()))
        .anyMatch(
            actor ->
                actor.kind() == Actor.Kind.PARTY
                    || actor.kind() == Actor.Kind.STATE
                    || (actor.kind() == Actor.Kind.GROUP && actor.members().isEmpty()));
  }
}
