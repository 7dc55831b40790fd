package trucewatch.agreement.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Span;
import trucewatch.time.Length;
import trucewatch.time.Length.MonthEnd;

/// Calendar words that mean two days: a month after the 31st, and a month beside 30 days.
final class MonthFindings {
  private MonthFindings() {}

  /// A length counted from an event.
  private record Counted(Length length, Event from) {}

  static void find(Draft draft) {
    KnownDates dates = new KnownDates(draft.agreement());
    for (Clause clause : draft.clauses()) {
      List<List<Counted>> compared = new ArrayList<>();
      switch (clause) {
        case Clause.Duty it -> compared.add(of(it.deadline()));
        case Clause.Choice it -> compared.add(of(it.deadline()));
        case Clause.Phase it -> {
          List<Counted> ends = new ArrayList<>();
          it.ends().forEach(event -> ends.addAll(of(event)));
          compared.add(ends);
          it.starts().forEach(event -> compared.add(of(event)));
        }
        case Clause.Ban _,
            Clause.Freedom _,
            Clause.Role _,
            Clause.Principle _,
            Clause.Declaration _ -> {}
      }
      for (List<Counted> group : compared) {
        group.forEach(counted -> endOfMonth(draft, dates, clause, counted));
        againstDays(draft, clause, group);
      }
    }
  }

  private static List<Counted> of(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Within(Length length, Event of) -> {
        List<Counted> found = new ArrayList<>(List.of(new Counted(length, of)));
        found.addAll(of(of));
        yield found;
      }
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.stream().flatMap(it -> of(it).stream()).toList();
      case Deadline.NoLaterThan(Event event) -> of(event);
      case Deadline.ByDay(_, Event event) -> of(event);
      case Deadline.None _, Deadline.Soon _, Deadline.At _, Deadline.AheadOf _, Deadline.Every _ ->
          List.of();
    };
  }

  private static List<Counted> of(Event event) {
    return switch (event) {
      case Event.After(Length length, Event from) -> {
        List<Counted> found = new ArrayList<>(List.of(new Counted(length, from)));
        found.addAll(of(from));
        yield found;
      }
      case Event.EarliestOf(List<Event> events) ->
          events.stream().flatMap(it -> of(it).stream()).toList();
      case Event.LatestOf(List<Event> events) ->
          events.stream().flatMap(it -> of(it).stream()).toList();
      case Event.DayOf(_, Event inner) -> of(inner);
      case Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Reached _,
          Event.Consent _,
          Event.Done _,
          Event.Trigger _,
          Event.Before _ ->
          List.of();
    };
  }

  private static boolean inMonths(Length length) {
    return length.unit() == Length.Unit.MONTH || length.unit() == Length.Unit.YEAR;
  }

  /// One month after 31 January is 28 February or 1 March: both are said.
  private static void endOfMonth(Draft draft, KnownDates dates, Clause clause, Counted counted) {
    Length length = counted.length();
    if (!inMonths(length) || length.monthEnd() != MonthEnd.NOT_SAID) {
      return;
    }
    var known = dates.of(counted.from());
    if (known.isEmpty() || length.amount() > 12_000) {
      return;
    }
    LocalDate day = day(draft, known.get());
    LocalDate down = new Length(length.amount(), length.unit(), MonthEnd.DOWN).plus(day);
    LocalDate up = new Length(length.amount(), length.unit(), MonthEnd.UP).plus(day);
    if (!down.equals(up)) {
      draft.add(
          Finding.AMBIGUOUS_MONTH,
          span(draft, clause),
          "%s after %s is %s or %s".formatted(length, day, down, up),
          "write `%s end-of-month down` for %s, or `end-of-month up` for %s"
              .formatted(length, down, up));
    }
  }

  private static LocalDate day(Draft draft, Instant at) {
    return at.atZone(draft.agreement().zone()).toLocalDate();
  }

  /// Two lengths from one event, of which the shorter changes with the calendar.
  private static void againstDays(Draft draft, Clause clause, List<Counted> group) {
    Map<Event, List<Length>> byEvent = new LinkedHashMap<>();
    group.forEach(
        counted ->
            byEvent.computeIfAbsent(counted.from(), _ -> new ArrayList<>()).add(counted.length()));
    for (List<Length> lengths : byEvent.values()) {
      for (Length months : lengths) {
        for (Length days : lengths) {
          if (inMonths(months) && !inMonths(days) && close(months, days)) {
            draft.add(
                Finding.MONTH_AGAINST_DAYS,
                span(draft, clause),
                "%s and %s are compared, and which is longer depends on the month"
                    .formatted(months, days),
                "count both in months, or both in days");
            return;
          }
        }
      }
    }
  }

  /// A month has 28 to 31 days.
  private static boolean close(Length months, Length days) {
    long count = months.unit() == Length.Unit.YEAR ? 12L * months.amount() : months.amount();
    long hours =
        switch (days.unit()) {
          case SECOND -> days.amount() / 3_600;
          case MINUTE -> days.amount() / 60;
          case HOUR -> days.amount();
          case DAY -> 24L * days.amount();
          case WEEK -> 168L * days.amount();
          case MONTH, YEAR -> 0;
        };
    return hours >= count * 28 * 24 && hours <= count * 31 * 24;
  }

  private static Span span(Draft draft, Clause clause) {
    return draft.where(clause.id());
  }
}
