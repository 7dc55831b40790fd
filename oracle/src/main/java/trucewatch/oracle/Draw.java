package trucewatch.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// The random choices of one run of a property, and what they came to.
///
/// A property labels the case it met, so that a reader sees whether the generators reach the hard
/// cases, and notes what it drew, so that a failure can be read without running it again.
public final class Draw {
  private final SplittableRandom random;
  private final Set<String> labels = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  Draw(SplittableRandom random) {
    this.random = random;
  }

  /// The source of all chance in this run. Use no other, or the run cannot be repeated.
  public SplittableRandom random() {
    return random;
  }

  /// A whole number from `low` to `high`, both included.
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// True in about `percent` of the runs.
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /// One of `choices`, each as likely as the others.
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// The same items in a random order; `items` is left as it is.
  public <T> List<T> shuffled(List<T> items) {
    var copy = new ArrayList<T>(items);
    for (int last = copy.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      T moved = copy.get(last);
      copy.set(last, copy.get(other));
      copy.set(other, moved);
    }
    return List.copyOf(copy);
  }

  /// This run met the case `label`. Saying it twice in one run counts once.
  public void label(String label) {
    labels.add(label);
  }

  /// Kept to be printed if this run fails.
  public void note(String name, Object value) {
    notes.add(name + " = " + value);
  }

  Set<String> labels() {
    return labels;
  }

  List<String> notes() {
    return notes;
  }
}
