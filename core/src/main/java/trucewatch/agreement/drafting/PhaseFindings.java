package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.PhaseItem;

/// Phases defined twice, phases without a start or an end, and extensions of what cannot be
/// extended.
final class PhaseFindings {
  private PhaseFindings() {}

  static void find(Draft draft) {
    Set<ClauseId> extended =
        draft.clauses().stream()
            .filter(Clause.Freedom.class::isInstance)
            .map(Clause.Freedom.class::cast)
            .filter(it -> it.effect().verb() == Clause.Effect.Verb.EXTEND)
            .flatMap(it -> it.effect().on().stream())
            .collect(Collectors.toSet());
    for (Block block : draft.file().blocks()) {
      if (block instanceof Block.Phase phase) {
        look(draft, phase, extended);
      }
    }
  }

  private static void look(Draft draft, Block.Phase phase, Set<ClauseId> extended) {
    List<Span> starts = new ArrayList<>();
    List<Span> ends = new ArrayList<>();
    Span closed = null;
    for (Line<PhaseItem> line : phase.lines()) {
      switch (line.item()) {
        case PhaseItem.StartsAt it -> starts.add(it.span());
        case PhaseItem.StartsWhen it -> starts.add(it.span());
        case PhaseItem.EndsAt it -> ends.add(it.span());
        case PhaseItem.EndsWhen it -> ends.add(it.span());
        case PhaseItem.Lasts it -> ends.add(it.span());
        case PhaseItem.NotExtendable it -> closed = it.span();
        case PhaseItem.Extendable _, trucewatch.syntax.CommonItem _ -> {}
      }
    }
    twice(draft, phase, starts, "starts", "keep one, or join them with `and` in one `starts when`");
    twice(draft, phase, ends, "ends", "keep one, or write `ends at the earlier of …, …`");
    missing(draft, phase, starts, "starts", "add `starts …`, such as `starts signing`");
    missing(draft, phase, ends, "ends", "add `lasts …` or `ends …`");
    ClauseId id = new ClauseId(phase.name().text());
    if (closed != null && extended.contains(id)) {
      draft.add(
          Finding.CLOSED_TO_EXTENSION,
          closed,
          "`%s` cannot be extended, and a power extends it".formatted(id),
          "take out `not extendable`, or the power");
    }
  }

  private static void twice(
      Draft draft, Block.Phase phase, List<Span> spans, String what, String help) {
    if (spans.size() > 1) {
      draft.add(
          Finding.TWO_DEFINITIONS_OF_A_PHASE,
          spans.get(1),
          "two lines say when `%s` %s".formatted(phase.name().text(), what),
          help,
          new Caption(spans.getFirst(), "the first is here"));
    }
  }

  private static void missing(
      Draft draft, Block.Phase phase, List<Span> spans, String what, String help) {
    if (spans.isEmpty()) {
      draft.add(
          Finding.PHASE_WITHOUT_END,
          phase.name().span(),
          "nothing says when `%s` %s".formatted(phase.name().text(), what),
          help);
    }
  }
}
