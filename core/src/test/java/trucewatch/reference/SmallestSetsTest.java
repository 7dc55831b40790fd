package trucewatch.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestSetsTest {
  private static final List<Integer> ALL = IntStream.range(0, 8).boxed().toList();

  /// A property that no member more takes away: some of these sets is there.
  private static Predicate<List<Integer>> anyOf(Set<Set<Integer>> sets) {
    return list -> sets.stream().anyMatch(list::containsAll);
  }

  private static Set<Set<Integer>> drawn(SplittableRandom random) {
    Set<Set<Integer>> sets = new HashSet<>();
    int count = random.nextInt(1, 6);
    while (sets.size() < count) {
      sets.add(ALL.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet()));
    }
    return sets;
  }

  @Test
  void everySmallestSetIsFoundOnceAndTheSmallestComeFirst() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      Set<Set<Integer>> sets = drawn(random);
      Set<Set<Integer>> least =
          sets.stream()
              .filter(
                  one -> sets.stream().noneMatch(two -> !two.equals(one) && one.containsAll(two)))
              .collect(Collectors.toSet());
      SmallestSets.Found<Integer> found = SmallestSets.of(ALL, anyOf(sets), 1000, 10_000);
      assertTrue(found.whole());
      assertEquals(least, found.sets().stream().map(Set::copyOf).collect(Collectors.toSet()));
      assertEquals(least.size(), found.sets().size());
      List<Integer> sizes = found.sets().stream().map(List::size).toList();
      List<Integer> sorted = new ArrayList<>(sizes);
      sorted.sort(null);
      assertEquals(sorted, sizes);
    }
  }

  @Test
  void aSearchThatStopsSaysSo() {
    Set<Set<Integer>> ones = ALL.stream().map(Set::of).collect(Collectors.toSet());
    SmallestSets.Found<Integer> three = SmallestSets.of(ALL, anyOf(ones), 3, 10_000);
    assertEquals(3, three.sets().size());
    assertFalse(three.whole());
    assertFalse(SmallestSets.of(ALL, anyOf(ones), 1000, 4).whole());
    assertTrue(SmallestSets.of(ALL, anyOf(ones), 8, 10_000).whole());
  }
}
