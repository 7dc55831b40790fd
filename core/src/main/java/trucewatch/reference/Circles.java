package trucewatch.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;

/// Clauses that can only start through each other: "they stay `blocked`, and the circle is named".
///
/// Only what *must* come first counts: an `or` with a way out makes no circle.
final class Circles {
  private final Map<ClauseId, Set<ClauseId>> needs = new HashMap<>();

  Circles(Agreement agreement) {
    for (Clause clause : agreement.clauses()) {
      Set<ClauseId> needed = new LinkedHashSet<>();
      clause.head().scope().starts().forEach(condition -> needed.addAll(mustStart(condition)));
      if (clause.head().scope().startedBy().size() == 1) {
        Head.Trigger only = clause.head().scope().startedBy().getFirst();
        needed.add(only.clause());
      }
      needs.put(clause.id(), needed);
    }
  }

  /// The circle through that clause, in order, or an empty list.
  List<ClauseId> through(ClauseId clause) {
    List<ClauseId> path = new ArrayList<>();
    return find(clause, clause, path, new LinkedHashSet<>()) ? path : List.of();
  }

  private boolean find(ClauseId from, ClauseId goal, List<ClauseId> path, Set<ClauseId> seen) {
    path.add(from);
    for (ClauseId next : needs.getOrDefault(from, Set.of())) {
      if (next.equals(goal) || (seen.add(next) && find(next, goal, path, seen))) {
        return true;
      }
    }
    path.removeLast();
    return false;
  }

  private static Set<ClauseId> mustStart(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> {
        Set<ClauseId> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(mustStart(part)));
        yield all;
      }
      case Condition.Any(List<Condition> parts) -> inAll(parts);
      case Condition.InForce(ClauseId clause) -> Set.of(clause);
      case Condition.Happened(Event event) -> mustHappen(event);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ ->
          Set.of();
    };
  }

  private static Set<ClauseId> inAll(List<Condition> parts) {
    Set<ClauseId> common = new LinkedHashSet<>(mustStart(parts.getFirst()));
    parts.forEach(part -> common.retainAll(mustStart(part)));
    return common;
  }

  /// The clauses without which the event cannot come about under the agreement.
  private static Set<ClauseId> mustHappen(Event event) {
    return switch (event) {
      case Event.Reached(ClauseId clause, Event.State state) ->
          switch (state) {
            case BEGINS, USED, ADOPTED, PERFORMED, PERFORMED_IN_TIME, BREACHED, OVERDUE ->
                Set.of(clause);
            case NOT_ADOPTED, ENDS, SUSPENDED -> Set.of();
          };
      case Event.DayOf(_, Event of) -> mustHappen(of);
      case Event.After(_, Event of) -> mustHappen(of);
      case Event.Before(_, Event of) -> mustHappen(of);
      case Event.LatestOf(List<Event> events) -> {
        Set<ClauseId> all = new LinkedHashSet<>();
        events.forEach(part -> all.addAll(mustHappen(part)));
        yield all;
      }
      case Event.EarliestOf _,
          Event.Consent _,
          Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Done _,
          Event.Trigger _ ->
          Set.of();
    };
  }
}
