package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/// Which clauses can ever start, whatever happens outside: the least set that grows from those that
/// wait for no other clause. What is left over can start only through each other, or not at all.
final class Startable {
  private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
  private final Set<ClauseId> startable = new HashSet<>();
  private final Set<ClauseId> ended = new HashSet<>();

  Startable(Agreement agreement) {
    for (Clause clause : agreement.clauses()) {
      clauses.putIfAbsent(clause.id(), clause);
      if (clause instanceof Clause.Freedom freedom
          && freedom.effect().verb() == Clause.Effect.Verb.TERMINATE) {
        ended.addAll(freedom.effect().on());
      }
    }
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Clause clause : clauses.values()) {
        if (!startable.contains(clause.id()) && starts(clause)) {
          startable.add(clause.id());
          grew = true;
        }
      }
    }
  }

  /// Those that can never start, in the order of the text.
  List<Clause> stuck() {
    return clauses.values().stream().filter(it -> !startable.contains(it.id())).toList();
  }

  private boolean starts(Clause clause) {
    List<Condition> all = new ArrayList<>(clause.head().scope().starts());
    if (clause instanceof Clause.Phase phase) {
      phase.starts().forEach(event -> all.add(new Condition.Happened(event)));
      all.addAll(phase.startsWhen());
    }
    List<Head.Trigger> triggers = clause.head().scope().startedBy();
    return all.stream().allMatch(this::possible)
        && (triggers.isEmpty() || triggers.stream().anyMatch(trigger -> comes(trigger.clause())));
  }

  private boolean comes(ClauseId clause) {
    return startable.contains(clause) || !clauses.containsKey(clause);
  }

  private boolean possible(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.stream().allMatch(this::possible);
      case Condition.Any(List<Condition> parts) ->
          parts.isEmpty() || parts.stream().anyMatch(this::possible);
      case Condition.Happened(Event event) -> possible(event);
      case Condition.InForce(ClauseId clause) -> comes(clause);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ ->
          true;
    };
  }

  private boolean possible(Event event) {
    return switch (event) {
      case Event.Reached(ClauseId clause, Event.State state) ->
          comes(clause) && (state != Event.State.ENDS || canEnd(clause));
      case Event.After(_, Event inner) -> possible(inner);
      case Event.Before(_, Event inner) -> possible(inner);
      case Event.DayOf(_, Event inner) -> possible(inner);
      case Event.EarliestOf(List<Event> events) ->
          events.isEmpty() || events.stream().anyMatch(this::possible);
      case Event.LatestOf(List<Event> events) -> events.stream().allMatch(this::possible);
      case Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Consent _,
          Event.Done _,
          Event.Trigger _ ->
          true;
    };
  }

  /// Duties and decisions end by themselves; what goes on ends only where something ends it.
  boolean canEnd(ClauseId id) {
    Clause clause = clauses.get(id);
    return switch (clause) {
      case null -> true;
      case Clause.Duty _, Clause.Choice _, Clause.Declaration _ -> true;
      case Clause.Phase it ->
          !it.ends().isEmpty() || !it.endsWhen().isEmpty() || ended.contains(id);
      case Clause.Ban _, Clause.Freedom _, Clause.Role _, Clause.Principle _ ->
          !clause.head().scope().ends().isEmpty()
              || !clause.head().scope().whiles().isEmpty()
              || ended.contains(id);
    };
  }

  /// The stuck clauses that keep a stuck one from starting.
  List<ClauseId> waitsFor(Clause clause) {
    Set<ClauseId> found = new LinkedHashSet<>();
    for (Condition start : clause.head().scope().starts()) {
      collect(start, found);
    }
    if (clause instanceof Clause.Phase phase) {
      phase.starts().forEach(event -> collect(event, found));
      phase.startsWhen().forEach(condition -> collect(condition, found));
    }
    clause.head().scope().startedBy().forEach(trigger -> found.add(trigger.clause()));
    return found.stream().filter(id -> !comes(id)).toList();
  }

  private void collect(Condition condition, Set<ClauseId> found) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(it -> collect(it, found));
      case Condition.Any(List<Condition> parts) -> parts.forEach(it -> collect(it, found));
      case Condition.Happened(Event event) -> collect(event, found);
      case Condition.InForce(ClauseId clause) -> found.add(clause);
      case Condition.Not _, Condition.Complies _, Condition.Determined _, Condition.InFact _ -> {}
    }
  }

  private void collect(Event event, Set<ClauseId> found) {
    switch (event) {
      case Event.Reached(ClauseId clause, _) -> found.add(clause);
      case Event.After(_, Event inner) -> collect(inner, found);
      case Event.Before(_, Event inner) -> collect(inner, found);
      case Event.DayOf(_, Event inner) -> collect(inner, found);
      case Event.EarliestOf(List<Event> events) -> events.forEach(it -> collect(it, found));
      case Event.LatestOf(List<Event> events) -> events.forEach(it -> collect(it, found));
      case Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Consent _,
          Event.Done _,
          Event.Trigger _ -> {}
    }
  }

  /// The circle in which a stuck clause itself stands; empty if it only waits for one.
  List<ClauseId> circle(Clause clause) {
    Map<ClauseId, ClauseId> cameFrom = new HashMap<>();
    List<ClauseId> open = new ArrayList<>();
    for (ClauseId next : waitsFor(clause)) {
      if (cameFrom.putIfAbsent(next, clause.id()) == null) {
        open.add(next);
      }
    }
    for (int n = 0; n < open.size(); n++) {
      ClauseId here = open.get(n);
      if (here.equals(clause.id())) {
        return path(clause.id(), cameFrom);
      }
      Clause step = clauses.get(here);
      if (step != null) {
        for (ClauseId next : waitsFor(step)) {
          if (cameFrom.putIfAbsent(next, here) == null) {
            open.add(next);
          }
        }
      }
    }
    return List.of();
  }

  private static List<ClauseId> path(ClauseId end, Map<ClauseId, ClauseId> cameFrom) {
    List<ClauseId> way = new ArrayList<>();
    ClauseId here = end;
    do {
      way.addFirst(here);
      here = cameFrom.getOrDefault(here, end);
    } while (!here.equals(end) && way.size() <= cameFrom.size());
    return way;
  }
}
