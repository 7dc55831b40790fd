package trucewatch.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// All subsets that have a property and lose it with any one member less, the smallest first.
///
/// One set is found; then, for each of its members, one in what is left without that member, and so
/// on (a tree of hitting sets: R. Reiter, Artificial Intelligence 32, 1987). Where more members
/// never lose the property, nothing is missed.
final class SmallestSets {
  private SmallestSets() {}

  /// What a search found.
  ///
  /// @param whole false if it stopped at its bound, so that there may be more
  record Found<T>(List<List<T>> sets, boolean whole) {
    Found {
      sets = List.copyOf(sets);
    }
  }

  /// The sets, each in the order of `all`.
  ///
  /// @param all members in order; a list that has the property
  /// @param mostSets how many sets are looked for
  /// @param mostLists in how many lists a set is looked for
  static <T> Found<T> of(List<T> all, Predicate<List<T>> has, int mostSets, int mostLists) {
    List<List<T>> found = new ArrayList<>();
    Set<Set<T>> seen = new HashSet<>();
    List<Set<T>> closed = new ArrayList<>();
    Deque<Set<T>> open = new ArrayDeque<>(List.of(Set.of()));
    int lists = 0;
    while (!open.isEmpty()) {
      Set<T> without = open.poll();
      if (!seen.add(without) || closed.stream().anyMatch(without::containsAll)) {
        continue;
      }
      List<T> set =
          found.stream()
              .filter(one -> one.stream().noneMatch(without::contains))
              .findFirst()
              .orElse(List.of());
      if (set.isEmpty()) {
        if (lists == mostLists) {
          return sorted(found, false);
        }
        lists++;
        List<T> rest = all.stream().filter(one -> !without.contains(one)).toList();
        if (!has.test(rest)) {
          closed.add(without);
          continue;
        }
        if (found.size() == mostSets) {
          return sorted(found, false);
        }
        set = SmallestSet.of(rest, has);
        found.add(set);
        if (set.isEmpty()) {
          break;
        }
      }
      for (T member : set) {
        Set<T> more = new HashSet<>(without);
        more.add(member);
        open.add(more);
      }
    }
    return sorted(found, true);
  }

  private static <T> Found<T> sorted(List<List<T>> found, boolean whole) {
    return new Found<>(found.stream().sorted(Comparator.comparingInt(List::size)).toList(), whole);
  }
}
