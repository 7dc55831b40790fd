package trucewatch.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The ids met in one file, 16 bytes for each at most whatever their length: 64 bits of each are
/// kept. Among a million ids two differing ones look the same with a chance of one in 30 million.
final class IdSet {
  /// Keeps an import within 256 MB.
  static final int MOST = 6_000_000;

  private long[] slots = new long[1 << 10];
  private int size;

  /// Whether it was not there yet.
  boolean add(String id) {
    if (size * 3L > slots.length * 2L) {
      grow();
    }
    boolean fresh = put(slots, hash(id));
    size += fresh ? 1 : 0;
    return fresh;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(one -> one != 0).forEach(one -> put(larger, one));
    slots = larger;
  }

  private static boolean put(long[] slots, long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = hash;
    return true;
  }

  /// FNV-1a, then mixed.
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
