package trucewatch.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long one must wait before the next password: longer with each that was wrong, by name and by
/// address, but never for ever, so that nobody can lock somebody else out for good.
///
/// What is remembered has a limit; the longest untouched is forgotten first.
final class LoginWaits {
  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final InstantSource clock;
  private final int most;
  private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true);

  private record Tries(int wrong, Instant last, Instant next) {}

  /// @param most how many names and addresses are remembered
  LoginWaits(InstantSource clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /// Counts one more try of that key before its password is looked at, so that many at once gain
  /// nothing; a right one is taken back with [#right].
  ///
  /// @return how long to wait instead; zero if the password may be looked at
  synchronized Duration begin(String key) {
    Instant now = clock.instant();
    Tries before = tries.get(key);
    if (before != null && before.last().plus(FORGOTTEN).isBefore(now)) {
      before = null;
    }
    if (before != null && before.next().isAfter(now)) {
      return Duration.between(now, before.next());
    }
    int wrong = before == null ? 1 : before.wrong() + 1;
    tries.put(key, new Tries(wrong, now, now.plus(pause(wrong))));
    Iterator<String> eldest = tries.keySet().iterator();
    while (tries.size() > most) {
      eldest.next();
      eldest.remove();
    }
    return Duration.ZERO;
  }

  /// The password was right: this key begins anew.
  synchronized void right(String key) {
    tries.remove(key);
  }

  synchronized int remembered() {
    return tries.size();
  }

  private static Duration pause(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
