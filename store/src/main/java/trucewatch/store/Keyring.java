package trucewatch.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The keys of the logs whose passphrase this program was given, by the id of the log. They lie in
/// memory alone and go with the process: a server is asked once, when it starts.
final class Keyring {
  private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();

  private Keyring() {}

  static void keep(String log, byte[] key) {
    KEYS.put(log, key.clone());
  }

  static void forget(String log) {
    KEYS.remove(log);
  }

  static Optional<byte[]> of(String log) {
    return Optional.ofNullable(KEYS.get(log));
  }
}
