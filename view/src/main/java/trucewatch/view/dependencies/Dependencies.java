package trucewatch.view.dependencies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// What each clause waits for and what waits for it, with where each stands by one account.
///
/// @param nodes the clauses that are tied to another, in the order of the text
/// @param links how they are tied
/// @param circles clauses that can only start through each other, each circle once
/// @param longest the longest chain of clauses still open in which each must wait for the one
///   before it: the critical path, counted in steps, for most texts give no length to most steps
/// @param holding open clauses for which others must wait, directly or through others; who holds
///   back most comes first
public record Dependencies(
    List<Node> nodes,
    List<Link> links,
    List<List<String>> circles,
    List<String> longest,
    List<Holding> holding) {

  /// A clause.
  ///
  /// @param verdict where it stands: the word for all its bearers
  /// @param before all that it waits for or looks at, directly or through others
  /// @param after all that waits for it or looks at it
  public record Node(String clause, Verdict verdict, List<String> before, List<String> after) {
    public Node {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /// Whether what others wait for could still come of it.
    public boolean open() {
      return isOpen(verdict.status());
    }
  }

  /// An open clause, and those not in force that cannot start without it.
  public record Holding(String clause, List<String> back) {
    public Holding {
      back = List.copyOf(back);
    }
  }

  public Dependencies {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    circles = List.copyOf(circles);
    longest = List.copyOf(longest);
    holding = List.copyOf(holding);
  }

  /// The whole graph by these verdicts of one account.
  public static Dependencies of(Agreement agreement, List<Verdict> verdicts) {
    Map<String, Verdict> stands = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      boolean better = verdict.whole() || !stands.containsKey(verdict.clause());
      if (better && !verdict.instance().equals("in-fact")) {
        stands.put(verdict.clause(), verdict);
      }
    }
    return new Maker(agreement, stands).make();
  }

  /// Only what the clause waits for, and what waits for it, directly or through others.
  public Dependencies around(String clause) {
    Set<String> kept = new LinkedHashSet<>(List.of(clause));
    nodes.stream()
        .filter(node -> node.clause().equals(clause))
        .forEach(
            node -> {
              kept.addAll(node.before());
              kept.addAll(node.after());
            });
    return new Dependencies(
        nodes.stream().filter(node -> kept.contains(node.clause())).toList(),
        links.stream()
            .filter(link -> kept.contains(link.before()) && kept.contains(link.after()))
            .toList(),
        circles.stream().filter(kept::containsAll).toList(),
        kept.containsAll(longest) ? longest : List.of(),
        holding.stream().filter(one -> kept.contains(one.clause())).toList());
  }

  /// The direct links to what the clause waits for.
  public List<Link> waitsFor(String clause) {
    return links.stream().filter(link -> link.after().equals(clause)).toList();
  }

  /// The direct links to what waits for the clause.
  public List<Link> neededBy(String clause) {
    return links.stream().filter(link -> link.before().equals(clause)).toList();
  }

  private static boolean isOpen(Word word) {
    return switch (word) {
      case PENDING,
          OVERDUE,
          BROKEN,
          UNCLEAR,
          CONTESTED,
          WAITING,
          BLOCKED,
          SUSPENDED,
          OPEN,
          NO_QUORUM,
          NO_OBJECTION_SO_FAR,
          NOT_ACCEPTED,
          DIFFERS,
          AVAILABLE,
          NOT_REPORTED ->
          true;
      case KEPT,
          LATE,
          ENDED,
          BREACH_REPORTED,
          NO_BREACH_REPORTED,
          USED,
          ADOPTED,
          NOT_ADOPTED,
          HOLDS,
          FAILS,
          NOT_JUDGED ->
          false;
    };
  }

  private static boolean notStarted(Word word) {
    return word == Word.WAITING || word == Word.BLOCKED;
  }

  private static final class Maker {
    private final List<String> order;
    private final Map<String, Verdict> stands;
    private final List<Link> links;
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();

    /// What cannot start without the clause: only what is needed and starts something.
    private final Map<String, List<String>> starts = new HashMap<>();

    Maker(Agreement agreement, Map<String, Verdict> stands) {
      this.stands = stands;
      this.links =
          Links.of(agreement).stream()
              .filter(link -> stands.containsKey(link.before()))
              .filter(link -> stands.containsKey(link.after()))
              .toList();
      this.order = agreement.clauses().stream().map(Clause::id).map(id -> id.code()).toList();
      for (Link link : links) {
        put(before, link.after(), link.before());
        put(after, link.before(), link.after());
        if (link.needed() && link.kind() == Link.Kind.STARTS) {
          put(starts, link.before(), link.after());
        }
      }
    }

    private static void put(Map<String, List<String>> map, String key, String value) {
      List<String> values = map.computeIfAbsent(key, _ -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
    }

    Dependencies make() {
      List<Node> nodes = new ArrayList<>();
      for (String clause : order) {
        Verdict verdict = stands.get(clause);
        if (verdict != null && (before.containsKey(clause) || after.containsKey(clause))) {
          nodes.add(new Node(clause, verdict, all(clause, before), all(clause, after)));
        }
      }
      return new Dependencies(nodes, links, circles(), longest(), holding());
    }

    /// All that can be reached, in the order of the text; the clause itself only in a circle.
    private List<String> all(String clause, Map<String, List<String>> next) {
      Set<String> seen = new LinkedHashSet<>();
      Deque<String> todo = new ArrayDeque<>(next.getOrDefault(clause, List.of()));
      while (!todo.isEmpty()) {
        String one = todo.removeFirst();
        if (seen.add(one)) {
          todo.addAll(next.getOrDefault(one, List.of()));
        }
      }
      return inOrder(seen);
    }

    private List<String> inOrder(Collection<String> clauses) {
      return order.stream().filter(clauses::contains).toList();
    }

    private List<List<String>> circles() {
      List<List<String>> found = new ArrayList<>();
      Set<String> placed = new LinkedHashSet<>();
      for (String clause : order) {
        if (!placed.contains(clause) && all(clause, starts).contains(clause)) {
          List<String> circle = shortestBack(clause);
          placed.addAll(circle);
          found.add(circle);
        }
      }
      return found;
    }

    private List<String> shortestBack(String clause) {
      Map<String, String> from = new HashMap<>();
      Deque<String> todo = new ArrayDeque<>(List.of(clause));
      while (!todo.isEmpty()) {
        String one = todo.removeFirst();
        for (String next : starts.getOrDefault(one, List.of())) {
          if (next.equals(clause)) {
            List<String> path = new ArrayList<>();
            for (String step = one; !step.equals(clause); step = from.getOrDefault(step, clause)) {
              path.addFirst(step);
            }
            path.addFirst(clause);
            return path;
          }
          if (!from.containsKey(next)) {
            from.put(next, one);
            todo.add(next);
          }
        }
      }
      return List.of(clause);
    }

    private boolean isOpen(String clause) {
      Verdict verdict = stands.get(clause);
      return verdict != null && Dependencies.isOpen(verdict.status());
    }

    private List<String> longest() {
      List<String> best = List.of();
      Map<String, List<String>> known = new HashMap<>();
      for (String clause : order) {
        List<String> path = isOpen(clause) ? from(clause, known, new LinkedHashSet<>()) : List.of();
        best = path.size() > best.size() ? path : best;
      }
      return best.size() < 2 ? List.of() : best;
    }

    /// The longest chain that begins with the clause; a circle is not walked twice.
    private List<String> from(String clause, Map<String, List<String>> known, Set<String> above) {
      List<String> done = known.get(clause);
      if (done != null) {
        return done;
      }
      above.add(clause);
      List<String> best = List.of();
      for (String next : starts.getOrDefault(clause, List.of())) {
        if (isOpen(next) && !above.contains(next)) {
          List<String> path = from(next, known, above);
          best = path.size() > best.size() ? path : best;
        }
      }
      above.remove(clause);
      List<String> path = new ArrayList<>(List.of(clause));
      path.addAll(best);
      known.put(clause, path);
      return path;
    }

    private boolean notStarted(String clause) {
      Verdict verdict = stands.get(clause);
      return verdict != null && Dependencies.notStarted(verdict.status());
    }

    private List<Holding> holding() {
      List<Holding> all = new ArrayList<>();
      for (String clause : order) {
        if (isOpen(clause) && !all(clause, starts).contains(clause)) {
          List<String> back =
              all(clause, starts).stream()
                  .filter(one -> !one.equals(clause))
                  .filter(this::notStarted)
                  .toList();
          if (!back.isEmpty()) {
            all.add(new Holding(clause, back));
          }
        }
      }
      all.sort((a, b) -> Integer.compare(b.back().size(), a.back().size()));
      return all;
    }
  }
}
