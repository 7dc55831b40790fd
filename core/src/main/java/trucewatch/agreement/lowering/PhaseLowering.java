package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Block;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.Line;
import trucewatch.syntax.PhaseItem;
import trucewatch.time.Length;

/// A phase, and the power to extend it where the text gives one (`transition.extension`).
final class PhaseLowering {
  private final Resolver resolver;
  private final HeadLowering heads;
  private final EventLowering events;
  private final ConditionLowering conditions;
  private final Calendar calendar;

  PhaseLowering(
      Resolver resolver,
      HeadLowering heads,
      EventLowering events,
      ConditionLowering conditions,
      Calendar calendar) {
    this.resolver = resolver;
    this.heads = heads;
    this.events = events;
    this.conditions = conditions;
    this.calendar = calendar;
  }

  List<Clause> phase(Block.Phase block) {
    ClauseId id = new ClauseId(block.name().text());
    Items common =
        new Items(
            block.lines().stream()
                .filter(line -> line.item() instanceof CommonItem)
                .map(line -> (trucewatch.syntax.ClauseItem) (CommonItem) line.item())
                .toList());
    String title = block.title() == null ? "" : block.title().text();
    Head head = heads.head(id, title, block, common, Instance.NONE);
    List<Event> starts = new ArrayList<>();
    List<Condition> startsWhen = new ArrayList<>();
    List<Event> ends = new ArrayList<>();
    List<Condition> endsWhen = new ArrayList<>();
    List<Clause> made = new ArrayList<>();
    for (Line<PhaseItem> line : block.lines()) {
      switch (line.item()) {
        case PhaseItem.StartsAt it -> starts.add(events.event(it.event()));
        case PhaseItem.StartsWhen it ->
            startsWhen.add(conditions.condition(it.condition(), Instance.NONE));
        case PhaseItem.EndsAt it -> ends.addAll(earliest(events.event(it.event())));
        case PhaseItem.EndsWhen it ->
            endsWhen.add(conditions.condition(it.condition(), Instance.NONE));
        case PhaseItem.Lasts it ->
            ends.add(
                new Event.After(
                    calendar.length(it.length()), new Event.Reached(id, Event.State.BEGINS)));
        case PhaseItem.Extendable it -> made.add(extension(head, it));
        case PhaseItem.NotExtendable _, CommonItem _ -> {}
      }
    }
    made.addFirst(new Clause.Phase(head, starts, startsWhen, ends, endsWhen));
    return made;
  }

  private static List<Event> earliest(Event event) {
    return event instanceof Event.EarliestOf(var events) ? events : List.of(event);
  }

  /// `extendable by parties`, or by whoever the decision lets.
  private Clause extension(Head phase, PhaseItem.Extendable item) {
    Head head = Heads.renamed(phase, new ClauseId(phase.id().code() + ".extension"), "extension");
    Bearers holders = Bearers.NOBODY;
    if (item.decision()) {
      ClauseId decision = resolver.clause(item.by()).getFirst();
      head =
          Heads.startingWhen(
              head,
              List.of(new Condition.Happened(new Event.Reached(decision, Event.State.ADOPTED))));
    } else {
      holders = WhoLowering.together(resolver.each(List.of(item.by())));
    }
    return new Clause.Freedom(
        head,
        Clause.Freedom.FreedomKind.POWER,
        holders,
        List.of(),
        new Clause.Effect(Clause.Effect.Verb.EXTEND, List.of(phase.id()), Length.ZERO),
        false,
        List.of());
  }
}
