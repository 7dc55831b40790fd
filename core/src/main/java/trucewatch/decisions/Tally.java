package trucewatch.decisions;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A result told in numbers without names: 13 in favour, none against, 2 abstaining. It counts
/// heads, never weights. A choice that it does not mention is told by the named ballots alone. An
/// empty tally says nothing; beside another it stands for the telling that there was no such count.
public record Tally(Map<Choice, Integer> counts) {
  public Tally {
    EnumMap<Choice, Integer> copy = new EnumMap<>(Choice.class);
    copy.putAll(counts);
    if (copy.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is never negative: " + counts);
    }
    counts = Collections.unmodifiableMap(copy);
  }

  public static Tally of(int inFavour, int against, int abstaining) {
    return new Tally(
        Map.of(Choice.FOR, inFavour, Choice.AGAINST, against, Choice.ABSTAINS, abstaining));
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().code())
        .collect(Collectors.joining(", "));
  }
}
