package trucewatch.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which clauses can ever start, whatever happens outside: the least set that grows from those that
/// wait for no other clause. What is left over can start only through each other, or not at all.
public final class Startable {
  private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
  private final Set<ClauseId> startable = new HashSet<>();

  public Startable(Agreement agreement) {
    for (Clause clause : agreement.clauses()) {
      clauses.putIfAbsent(clause.id(), clause);
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
  public List<Clause> stuck() {
    return clauses.values().stream().filter(it -> !startable.contains(it.id())).toList();
  }

  private boolean starts(Clause clause) {
    List<Condition> all = new ArrayList<>(clause.head().scope().starts());
    if (clause instanceof Clause.Phase phase) {
      all.addAll(phase.startsOn());
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
          switch (state) {
            case ENDS ->
                (comes(clause) && canEnd(clause))
                    || changed(clause, Clause.Effect.Verb.TERMINATE)
                    || changed(clause, Clause.Effect.Verb.WAIVE);
            case SUSPENDED -> comes(clause) || changed(clause, Clause.Effect.Verb.SUSPEND);
            case BEGINS,
                PERFORMED,
                PERFORMED_IN_TIME,
                BREACHED,
                OVERDUE,
                USED,
                ADOPTED,
                NOT_ADOPTED ->
                comes(clause);
          };
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

  /// Whether a power that can itself start can end or suspend it, begun or not.
  private boolean changed(ClauseId id, Clause.Effect.Verb verb) {
    return clauses.values().stream()
        .anyMatch(
            clause ->
                clause instanceof Clause.Freedom power
                    && power.effect().verb() == verb
                    && power.effect().on().contains(id)
                    && comes(power.id()));
  }

  /// Duties and decisions end by themselves; what goes on ends only where something ends it.
  private boolean canEnd(ClauseId id) {
    Clause clause = clauses.get(id);
    return switch (clause) {
      case null -> true;
      case Clause.Duty _, Clause.Choice _, Clause.Declaration _ -> true;
      case Clause.Phase it -> !it.ends().isEmpty() || !it.endsWhen().isEmpty();
      case Clause.Ban _, Clause.Freedom _, Clause.Role _, Clause.Principle _ ->
          !clause.head().scope().ends().isEmpty() || !clause.head().scope().whiles().isEmpty();
    };
  }

  /// The stuck clauses that keep a stuck one from starting.
  public List<ClauseId> waitsFor(Clause clause) {
    Set<ClauseId> found = new LinkedHashSet<>();
    for (Condition start : clause.head().scope().starts()) {
      collect(start, found);
    }
    if (clause instanceof Clause.Phase phase) {
      phase.startsOn().forEach(condition -> collect(condition, found));
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
  public List<ClauseId> circle(Clause clause) {
    if (startable.contains(clause.id())) {
      return List.of();
    }
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
