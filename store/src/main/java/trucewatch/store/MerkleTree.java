package trucewatch.store;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree hash of RFC 6962, section 2.1, built leaf by leaf in memory that grows with the
/// logarithm of their number.
final class MerkleTree {
  private final Hashes hashes;

  /// The complete subtrees so far, the largest first, and how many leaves each has.
  private final List<byte[]> subtrees = new ArrayList<>();

  private final List<Long> leaves = new ArrayList<>();

  MerkleTree(Hashes hashes) {
    this.hashes = hashes;
  }

  void add(byte[] leaf) {
    byte[] last = leaf;
    long size = 1;
    while (!leaves.isEmpty() && leaves.getLast() == size) {
      last = hashes.node(subtrees.removeLast(), last);
      size += leaves.removeLast();
    }
    subtrees.add(last);
    leaves.add(size);
  }

  byte[] root() {
    if (subtrees.isEmpty()) {
      return hashes.empty();
    }
    byte[] root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = hashes.node(subtrees.get(i), root);
    }
    return root;
  }
}
