package trucewatch.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A value that changes at known moments and holds in between, from [Interval#BEGINNING] on.
///
/// Built by appending steps in order of time; a step that changes nothing is not kept.
public final class StepFunction<T> {
  /// From this second on, this value.
  public record Step<T>(Instant from, T value) {}

  private final List<Step<T>> steps = new ArrayList<>();

  public StepFunction(T first) {
    steps.add(new Step<>(Interval.BEGINNING, first));
  }

  /// From `from` on the value is `value`; `from` must not lie before the last step.
  public void append(Instant from, T value) {
    Step<T> last = steps.getLast();
    if (from.isBefore(last.from())) {
      throw new IllegalArgumentException("steps must be appended in order: " + from);
    }
    if (last.from().equals(from)) {
      steps.removeLast();
      if (!steps.isEmpty() && steps.getLast().value().equals(value)) {
        return;
      }
      steps.add(new Step<>(from, value));
      return;
    }
    if (!last.value().equals(value)) {
      steps.add(new Step<>(from, value));
    }
  }

  /// The value at that second.
  public T at(Instant when) {
    return steps.get(indexAt(when)).value();
  }

  /// The step that holds at that second.
  public Step<T> stepAt(Instant when) {
    return steps.get(indexAt(when));
  }

  /// The step that holds from the last change on.
  public Step<T> last() {
    return steps.getLast();
  }

  /// The values that hold somewhere in the interval, in order of time.
  public List<T> during(Interval interval) {
    List<T> values = new ArrayList<>();
    int i = indexAt(interval.from());
    while (i < steps.size() && steps.get(i).from().isBefore(interval.to())) {
      values.add(steps.get(i++).value());
    }
    return values;
  }

  public List<Step<T>> steps() {
    return Collections.unmodifiableList(steps);
  }

  private int indexAt(Instant when) {
    int low = 0;
    int high = steps.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (steps.get(middle).from().isAfter(when)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
