package trucewatch.claims;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which references run in a circle, and an order in which every row comes after those it refers
/// to.
///
/// Rows are numbers from 0; `targets.get(r)` are the rows that row `r` refers to. Strongly
/// connected components after Tarjan (1972), written with a stack of its own so that a chain of any
/// length is no danger. Two rows are in one circle when they share a component; a row that refers
/// to itself is one as well.
final class Circles {
  private final List<int[]> targets;
  private final int[] found;
  private final int[] lowest;
  private final int[] component;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> order = new ArrayList<>();
  private int clock = 1;
  private int components = 1;

  Circles(List<int[]> targets) {
    this.targets = targets;
    found = new int[targets.size()];
    lowest = new int[targets.size()];
    component = new int[targets.size()];
    for (int row = 0; row < targets.size(); row++) {
      if (found[row] == 0) {
        visit(row);
      }
    }
  }

  /// Whether the reference from one row to another is part of a circle.
  boolean circular(int from, int to) {
    return component[from] == component[to];
  }

  /// All rows, those referred to before those that refer to them, circles apart.
  List<Integer> targetsFirst() {
    return order;
  }

  private void visit(int root) {
    Deque<int[]> path = new ArrayDeque<>();
    enter(root, path);
    while (!path.isEmpty()) {
      int[] step = path.getLast();
      int row = step[0];
      int[] out = targets.get(row);
      if (step[1] < out.length) {
        int next = out[step[1]++];
        if (found[next] == 0) {
          enter(next, path);
        } else if (component[next] == 0) {
          lowest[row] = Math.min(lowest[row], found[next]);
        }
      } else {
        path.removeLast();
        leave(row);
        if (!path.isEmpty()) {
          int parent = path.getLast()[0];
          lowest[parent] = Math.min(lowest[parent], lowest[row]);
        }
      }
    }
  }

  private void enter(int row, Deque<int[]> path) {
    found[row] = clock;
    lowest[row] = clock++;
    open.addLast(row);
    path.addLast(new int[] {row, 0});
  }

  private void leave(int row) {
    if (lowest[row] != found[row]) {
      return;
    }
    int member;
    do {
      member = open.removeLast();
      component[member] = components;
      order.add(member);
    } while (member != row);
    components++;
  }
}
