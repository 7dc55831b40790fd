package trucewatch.claims;

import static trucewatch.claims.LedgerProblem.Kind.LINKS_DISAGREE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Makes one incident of those that `joins` rows link and no later `parts` row holds apart.
///
/// Incidents and `joins` rows are drawn as a graph. A `parts` row cuts the lines of every joins row
/// known no later than itself that lies on a way between two incidents it names; joins known later
/// undo it. What hangs on one incident of such a way only stays with it. All cuts are found on the
/// whole graph before any is made, so that no order matters. Of equal times the cut wins and is
/// reported; so is a cut of a row that does not itself join what the other parts.
final class Links {
  /// One row of stance joins or parts.
  record Link(Claim claim, String origin, SortedSet<IncidentId> incidents) {}

  private record Line(IncidentId incident, int join) {}

  private final List<Link> joins = new ArrayList<>();
  private final Map<IncidentId, List<Integer>> joinsOf = new HashMap<>();
  private final Set<Line> cut = new HashSet<>();
  private final List<LedgerProblem> problems;
  private final Map<IncidentId, Incident> clusters = new HashMap<>();

  Links(List<Link> links, List<LedgerProblem> problems) {
    this.problems = problems;
    links.stream().filter(link -> link.claim().stance() == Stance.JOINS).forEach(this::addJoin);
    links.stream().filter(link -> link.claim().stance() == Stance.PARTS).forEach(this::part);
    joinsOf.keySet().forEach(this::gather);
  }

  /// The incident that an id belongs to.
  Incident incident(IncidentId id) {
    Incident found = clusters.get(id);
    return found == null ? Incident.of(id) : found;
  }

  private void addJoin(Link join) {
    for (IncidentId incident : join.incidents()) {
      joinsOf.computeIfAbsent(incident, _ -> new ArrayList<>()).add(joins.size());
    }
    joins.add(join);
  }

  private void part(Link parts) {
    Set<IncidentId> open = new LinkedHashSet<>(parts.incidents());
    while (!open.isEmpty()) {
      Set<IncidentId> together = reach(open.iterator().next(), Set.of());
      Set<IncidentId> apart = new HashSet<>(together);
      apart.retainAll(parts.incidents());
      open.removeAll(together);
      open.removeAll(apart);
      if (apart.size() > 1) {
        cutBetween(parts, apart, together);
      }
    }
  }

  private void cutBetween(Link parts, Set<IncidentId> apart, Set<IncidentId> together) {
    Set<Line> ways = ways(apart, together);
    Set<Integer> told = new TreeSet<>();
    for (Line line : ways) {
      Link join = joins.get(line.join());
      if (!join.claim().known().isAfter(parts.claim().known())) {
        cut.add(line);
        told.add(line.join());
      }
    }
    told.forEach(join -> report(parts, joins.get(join), apart));
  }

  private void report(Link parts, Link join, Set<IncidentId> apart) {
    boolean direct = join.incidents().stream().filter(apart::contains).count() > 1;
    boolean sameTime = join.claim().known().equals(parts.claim().known());
    if (direct && !sameTime) {
      return;
    }
    String why = sameTime ? " of the same time" : ", which joins them by way of others";
    problems.add(
        new LedgerProblem(
            parts.claim().id(),
            parts.origin(),
            LINKS_DISAGREE,
            "it parts what `" + join.claim().id() + "` joins" + why + "; they are kept apart"));
  }

  /// The lines that are left when ends that lead nowhere are taken away, one after the other.
  private Set<Line> ways(Set<IncidentId> ends, Set<IncidentId> together) {
    Map<IncidentId, Set<Integer>> ofIncident = new HashMap<>();
    Map<Integer, Set<IncidentId>> ofJoin = new HashMap<>();
    for (IncidentId incident : together) {
      for (int join : joinsOf.getOrDefault(incident, List.of())) {
        ofIncident.computeIfAbsent(incident, _ -> new HashSet<>()).add(join);
        ofJoin.computeIfAbsent(join, _ -> new HashSet<>()).add(incident);
      }
    }
    Deque<Object> loose = new ArrayDeque<>(ofIncident.keySet());
    loose.addAll(ofJoin.keySet());
    while (!loose.isEmpty()) {
      switch (loose.removeFirst()) {
        case IncidentId incident when !ends.contains(incident) ->
            drop(incident, ofIncident, ofJoin, loose);
        case Integer join -> drop(join, ofJoin, ofIncident, loose);
        case Object _ -> {}
      }
    }
    Set<Line> lines = new HashSet<>();
    ofIncident.forEach((incident, all) -> all.forEach(join -> lines.add(new Line(incident, join))));
    return lines;
  }

  private static <A, B> void drop(
      A end, Map<A, Set<B>> linesOf, Map<B, Set<A>> otherWay, Deque<Object> loose) {
    Set<B> lines = linesOf.getOrDefault(end, Set.of());
    if (lines.size() != 1) {
      return;
    }
    B other = lines.iterator().next();
    linesOf.remove(end);
    Set<A> back = otherWay.get(other);
    if (back != null) {
      back.remove(end);
    }
    loose.addLast(other);
  }

  private void gather(IncidentId start) {
    if (!clusters.containsKey(start)) {
      Incident incident = new Incident(new TreeSet<>(reach(start, cut)));
      incident.ids().forEach(id -> clusters.put(id, incident));
    }
  }

  /// All incidents that can be reached from one, without the lines that are cut.
  private Set<IncidentId> reach(IncidentId start, Set<Line> without) {
    Set<IncidentId> met = new HashSet<>(Set.of(start));
    Set<Integer> used = new HashSet<>();
    Deque<IncidentId> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      IncidentId here = open.removeFirst();
      for (int join : joinsOf.getOrDefault(here, List.of())) {
        if (without.contains(new Line(here, join)) || !used.add(join)) {
          continue;
        }
        for (IncidentId next : joins.get(join).incidents()) {
          if (!without.contains(new Line(next, join)) && met.add(next)) {
            open.addLast(next);
          }
        }
      }
    }
    return met;
  }
}
