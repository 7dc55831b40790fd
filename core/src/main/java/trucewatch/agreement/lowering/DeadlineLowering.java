package trucewatch.agreement.lowering;

import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Extent;

/// By when. A length `of` nothing counts from the start of the clause, or from the trigger of its
/// instance.
final class DeadlineLowering {
  private final EventLowering events;
  private final Calendar calendar;

  DeadlineLowering(EventLowering events, Calendar calendar) {
    this.events = events;
    this.calendar = calendar;
  }

  Deadline deadline(trucewatch.syntax.Deadline written, Instance instance) {
    return switch (written) {
      case trucewatch.syntax.Deadline.Within it -> within(it.length(), it.of(), instance);
      case trucewatch.syntax.Deadline.NoLaterThan it -> noLaterThan(it.event(), instance);
      case trucewatch.syntax.Deadline.EarliestOf it ->
          new Deadline.EarliestOf(
              it.deadlines().stream().map(each -> deadline(each, instance)).toList());
    };
  }

  Deadline within(Extent length, trucewatch.syntax.@Nullable Event of, Instance instance) {
    return new Deadline.Within(
        calendar.length(length), of == null ? new Event.Trigger() : events.event(of, instance));
  }

  Deadline noLaterThan(trucewatch.syntax.Event written, Instance instance) {
    return switch (written) {
      case trucewatch.syntax.Event.OnDay it ->
          new Deadline.At(calendar.lastSecondOf(it.day().date()));
      case trucewatch.syntax.Event.AtTime it ->
          new Deadline.At(calendar.at(it.time(), it.offset(), it.span()));
      case trucewatch.syntax.Event.DayOf it ->
          new Deadline.ByDay(it.number(), events.event(it.event(), instance));
      case trucewatch.syntax.Event.After it ->
          new Deadline.Within(calendar.length(it.length()), events.event(it.event(), instance));
      case trucewatch.syntax.Event.Before it ->
          new Deadline.AheadOf(calendar.length(it.length()), events.event(it.event(), instance));
      case trucewatch.syntax.Event.EarliestOf it ->
          new Deadline.EarliestOf(
              it.events().stream().map(each -> noLaterThan(each, instance)).toList());
      case trucewatch.syntax.Event.Signing _,
          trucewatch.syntax.Event.AgreementInForce _,
          trucewatch.syntax.Event.Becomes _,
          trucewatch.syntax.Event.StartOf _,
          trucewatch.syntax.Event.EndOf _,
          trucewatch.syntax.Event.LatestOf _,
          trucewatch.syntax.Event.FirstAct _ ->
          new Deadline.NoLaterThan(events.event(written, instance));
    };
  }
}
