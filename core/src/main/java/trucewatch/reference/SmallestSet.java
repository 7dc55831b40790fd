package trucewatch.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A subset that has a property and loses it with any one member less.
///
/// By halves first (QuickXplain: U. Junker, AAAI 2004), which is quick where more members never
/// lose the property; then member by member, which is right also where they do.
public final class SmallestSet {
  private SmallestSet() {}

  /// The members that are left, in their order.
  ///
  /// @param all members in order; a list that has the property
  public static <T> List<T> of(List<T> all, Predicate<List<T>> has) {
    if (has.test(List.of())) {
      return List.of();
    }
    List<T> quick = halves(List.of(), false, all, has);
    List<T> least = has.test(quick) ? quick : all;
    boolean shrunk = true;
    while (shrunk) {
      shrunk = false;
      for (T member : List.copyOf(least)) {
        List<T> fewer = new ArrayList<>(least);
        fewer.remove(member);
        if (has.test(fewer)) {
          least = fewer;
          shrunk = true;
        }
      }
    }
    List<T> chosen = least;
    return all.stream().filter(chosen::contains).toList();
  }

  private static <T> List<T> halves(
      List<T> kept, boolean grew, List<T> open, Predicate<List<T>> has) {
    if (grew && has.test(kept)) {
      return List.of();
    }
    if (open.size() <= 1) {
      return open;
    }
    List<T> first = open.subList(0, open.size() / 2);
    List<T> second = open.subList(open.size() / 2, open.size());
    List<T> needed = halves(both(kept, first), true, second, has);
    List<T> others = halves(both(kept, needed), !needed.isEmpty(), first, has);
    return both(others, needed);
  }

  private static <T> List<T> both(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
