package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.ClauseItem;
import trucewatch.time.Length;

/// The deadline of a clause, out of all its lines that speak of one. Of several the earliest
/// counts; a reading of ours counts only where the text gives no time.
final class DueLowering {
  private final DeadlineLowering deadlines;
  private final EventLowering events;
  private final Calendar calendar;

  DueLowering(DeadlineLowering deadlines, EventLowering events, Calendar calendar) {
    this.deadlines = deadlines;
    this.events = events;
    this.calendar = calendar;
  }

  Deadline deadline(Items items, Instance instance, ClauseId own) {
    List<Deadline> all = written(items, instance, own);
    if (all.isEmpty()) {
      for (ClauseItem.ReadAs reading : items.all(ClauseItem.ReadAs.class)) {
        return deadlines.deadline(reading.deadline(), instance);
      }
      return vague(items);
    }
    return all.size() == 1 ? all.getFirst() : new Deadline.EarliestOf(all);
  }

  /// What the text itself says, where the deadline that counts is our reading; else empty.
  Optional<Deadline> asWritten(Items items) {
    return isReading(items) ? Optional.of(vague(items)) : Optional.empty();
  }

  private static Deadline vague(Items items) {
    for (ClauseItem.Soon soon : items.all(ClauseItem.Soon.class)) {
      return new Deadline.Soon(soon.words().text());
    }
    return new Deadline.None(items.has(ClauseItem.NoDeadlineStated.class));
  }

  private static boolean isReading(Items items) {
    List<ClauseItem.Due> dues = items.all(ClauseItem.Due.class);
    if (dues.isEmpty()) {
      return items.has(ClauseItem.ReadAs.class) && !hasOther(items);
    }
    return dues.stream().allMatch(ClauseItem.Due::readAs) && !hasOther(items);
  }

  private static boolean hasOther(Items items) {
    return items.has(ClauseItem.OnDay.class)
        || items.has(ClauseItem.Before.class)
        || items.has(ClauseItem.StartsAndCompletes.class)
        || items.has(ClauseItem.Every.class);
  }

  private List<Deadline> written(Items items, Instance instance, ClauseId own) {
    List<Deadline> all = new ArrayList<>();
    for (ClauseItem.Due due : items.all(ClauseItem.Due.class)) {
      all.add(deadlines.deadline(due.deadline(), instance));
    }
    for (ClauseItem.OnDay on : items.all(ClauseItem.OnDay.class)) {
      all.add(new Deadline.ByDay(on.day(), events.event(on.of(), instance)));
    }
    for (ClauseItem.Before before : items.all(ClauseItem.Before.class)) {
      Length ahead = before.atLeast() == null ? Length.ZERO : calendar.length(before.atLeast());
      all.add(new Deadline.AheadOf(ahead, events.event(before.event(), instance)));
    }
    for (ClauseItem.StartsAndCompletes both : items.all(ClauseItem.StartsAndCompletes.class)) {
      all.add(completion(both, instance, own));
    }
    for (ClauseItem.Every every : items.all(ClauseItem.Every.class)) {
      Event start =
          every.starting() == null ? new Event.Trigger() : events.event(every.starting(), instance);
      all.add(new Deadline.Every(calendar.length(every.length()), start));
    }
    return all;
  }

  /// `completes within 14 days of that`: of the start that was made, and at the latest of the last
  /// moment at which it could be made.
  private Deadline completion(ClauseItem.StartsAndCompletes both, Instance instance, ClauseId own) {
    Length within = calendar.length(both.completesWithin());
    return new Deadline.EarliestOf(
        List.of(
            new Deadline.Within(within, new Event.Reached(startOf(own), Event.State.PERFORMED)),
            new Deadline.Within(within, events.event(both.latestStart(), instance))));
  }

  /// `starts no later than …` is a duty of its own: the first such act.
  Optional<Clause> started(
      Head head, Items items, Instance instance, Function<Head, Clause.Duty> duty) {
    return items
        .first(ClauseItem.StartsAndCompletes.class)
        .map(
            both -> {
              Clause.Duty whole = duty.apply(Heads.renamed(head, startOf(head.id()), "start"));
              return new Clause.Duty(
                  whole.head(),
                  whole.kind(),
                  whole.bearers(),
                  whole.toward(),
                  whole.does().stream().map(Stated::oneAct).toList(),
                  deadlines.noLaterThan(both.latestStart(), instance),
                  whole.each(),
                  Optional.empty(),
                  whole.determinedBy(),
                  whole.approval(),
                  List.of());
            });
  }

  private static ClauseId startOf(ClauseId id) {
    return new ClauseId(id.code() + ".start");
  }
}
