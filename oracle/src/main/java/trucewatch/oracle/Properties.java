package trucewatch.oracle;

import java.util.SplittableRandom;
import java.util.TreeMap;

/// Runs a property on many random cases: the same ones each time, unless asked for others.
///
/// - `-Dtrucewatch.seed=7` takes other cases; `-Dtrucewatch.seed=fresh` takes new ones each time.
/// - `-Dtrucewatch.run=23` runs only case 23 of that seed: the way to repeat a failure.
/// - `-Dtrucewatch.times=20` takes twenty times as many cases.
///
/// The seed is printed with what the cases covered. Why not a library:
/// `docs/decisions/0006-own-property-tests.md`.
public final class Properties {
  private static final long USUAL_SEED = 1;

  /// What must hold, whatever is drawn. It says no by throwing, as JUnit's assertions do.
  @FunctionalInterface
  public interface Property {
    void holds(Draw draw);
  }

  private Properties() {}

  /// Checks `property` on `runs` cases and tells what they covered.
  ///
  /// @throws AssertionError on the first case that fails, saying how to repeat it
  public static Coverage forAll(String name, int runs, Property property) {
    return forAll(name, runs, settings(), property);
  }

  static Coverage forAll(String name, int runs, Settings settings, Property property) {
    if (runs < 1) {
      throw new IllegalArgumentException("A property that is never tried proves nothing: " + name);
    }
    var counts = new TreeMap<String, Integer>();
    int first = settings.onlyRun() >= 0 ? settings.onlyRun() : 0;
    int end = settings.onlyRun() >= 0 ? first + 1 : Math.multiplyExact(runs, settings.times());
    for (int run = first; run < end; run++) {
      var draw = new Draw(randomOf(settings.seed(), name, run));
      tryOnce(name, settings.seed(), run, draw, property);
      draw.labels().forEach(label -> counts.merge(label, 1, Integer::sum));
    }
    var coverage = new Coverage(name, settings.seed(), end - first, counts);
    System.out.println(coverage);
    return coverage;
  }

  private static void tryOnce(String name, long seed, int run, Draw draw, Property property) {
    try {
      property.holds(draw);
    } catch (Throwable failure) {
      var message = new StringBuilder("'" + name + "' fails in case " + run + " of seed " + seed);
      message.append("\n  repeat with -Dtrucewatch.seed=" + seed + " -Dtrucewatch.run=" + run);
      draw.notes().forEach(note -> message.append("\n  ").append(note));
      message.append("\n  ").append(failure);
      throw new AssertionError(message.toString(), failure);
    }
  }

  /// Each case has its own stream, so case 23 can be drawn without the 22 before it.
  private static SplittableRandom randomOf(long seed, String name, int run) {
    var ofSeed = new SplittableRandom(seed);
    var ofName = new SplittableRandom(ofSeed.nextLong() ^ name.hashCode());
    return new SplittableRandom(ofName.nextLong() + run);
  }

  private static Settings settings() {
    var seed = System.getProperty("trucewatch.seed", Long.toString(USUAL_SEED));
    return new Settings(
        seed.equals("fresh") ? new SplittableRandom().nextLong() : Long.parseLong(seed),
        Integer.getInteger("trucewatch.run", Settings.ALL_RUNS),
        Integer.getInteger("trucewatch.times", 1));
  }

  /// What the person who starts the tests may choose.
  record Settings(long seed, int onlyRun, int times) {
    static final int ALL_RUNS = -1;
  }
}
