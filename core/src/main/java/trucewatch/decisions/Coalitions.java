package trucewatch.decisions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts the winning coalitions of a game by their size.
///
/// Dynamic programming over the weights in favour: each half of the players is a table from weights
/// (cut off at the last quota) and size to a number of coalitions, built player by player. Two
/// halves are joined without pairing every row with every row: one scale is left to a walk over
/// rows sorted by it. Small weights make small tables whatever the number of players; large ones at
/// most 2^(n/2) rows.
final class Coalitions {
  private static final int MOST_ROWS = 1_000_000;
  private static final long MOST_PAIRS = 100_000_000;

  /// Weights in favour by scale, and the size last.
  private record Row(List<Long> sums) {}

  /// Rows that differ only in the walked scale, rising by it: the values, and for each how many
  /// coalitions have it, and how many have it or more.
  private static final class Group {
    private final List<Long> rest;
    private final long[] values;
    private final BigInteger[] counts;
    private final BigInteger[] orMore;

    Group(List<Long> rest, SortedMap<Long, BigInteger> rows) {
      this.rest = rest;
      this.values = rows.keySet().stream().mapToLong(Long::longValue).toArray();
      this.counts = rows.values().toArray(BigInteger[]::new);
      this.orMore = new BigInteger[counts.length + 1];
      orMore[counts.length] = BigInteger.ZERO;
      for (int index = counts.length - 1; index >= 0; index--) {
        orMore[index] = orMore[index + 1].add(counts[index]);
      }
    }

    /// Adds up the pairs of a row here and one there that reach what is needed.
    BigInteger pairsReaching(long needed, Group other) {
      BigInteger pairs = BigInteger.ZERO;
      int index = other.values.length;
      for (int row = 0; row < values.length; row++) {
        while (index > 0 && values[row] + other.values[index - 1] >= needed) {
          index--;
        }
        pairs = pairs.add(counts[row].multiply(other.orMore[index]));
      }
      return pairs;
    }
  }

  private final Game game;
  private final int scales;
  private final long[] ceilings;
  private final int[] first;
  private final int[] second;

  Coalitions(Game game) {
    this.game = game;
    this.scales = game.scales();
    this.ceilings = new long[scales];
    for (int scale = 0; scale < scales; scale++) {
      ceilings[scale] = game.quotas(scale).getLast();
    }
    int[] places = byWeight();
    this.first = Arrays.copyOfRange(places, 0, places.length / 2);
    this.second = Arrays.copyOfRange(places, places.length / 2, places.length);
  }

  /// Equal players side by side, so that their rows fall together.
  private int[] byWeight() {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < game.players(); place++) {
      places.add(place);
    }
    for (int scale = 0; scale < scales; scale++) {
      int by = scale;
      places.sort((one, other) -> Long.compare(game.weight(by, one), game.weight(by, other)));
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The number of winning coalitions of each size; empty if the tables grow too large.
  Optional<BigInteger[]> winning() {
    return winningWith(-1);
  }

  /// The same, of the coalitions that hold this player.
  Optional<BigInteger[]> winningWith(int player) {
    Map<Row, BigInteger> one = table(first, player);
    Map<Row, BigInteger> other = table(second, player);
    if (one.size() > MOST_ROWS || other.size() > MOST_ROWS) {
      return Optional.empty();
    }
    int walked = widestScale(one.keySet(), other.keySet());
    List<Group> ones = groups(one, walked);
    List<Group> others = groups(other, walked);
    if ((long) ones.size() * other.size() + (long) others.size() * one.size() > MOST_PAIRS) {
      return Optional.empty();
    }
    BigInteger[] bySize = new BigInteger[game.players() + 1];
    Arrays.fill(bySize, BigInteger.ZERO);
    for (Group left : ones) {
      for (Group right : others) {
        join(left, right, walked, bySize);
      }
    }
    return Optional.of(bySize);
  }

  /// Every coalition of these players; where `player` is one of them, every one that holds it.
  private Map<Row, BigInteger> table(int[] places, int player) {
    Map<Row, BigInteger> rows = new HashMap<>();
    rows.put(new Row(Arrays.stream(new long[scales + 1]).boxed().toList()), BigInteger.ONE);
    for (int place : places) {
      Map<Row, BigInteger> next = place == player ? new HashMap<>() : new HashMap<>(rows);
      for (Map.Entry<Row, BigInteger> entry : rows.entrySet()) {
        next.merge(joinedBy(entry.getKey(), place), entry.getValue(), BigInteger::add);
      }
      rows = next;
      if (rows.size() > MOST_ROWS) {
        return rows;
      }
    }
    return rows;
  }

  private Row joinedBy(Row row, int place) {
    Long[] sums = new Long[scales + 1];
    for (int scale = 0; scale < scales; scale++) {
      sums[scale] = Math.min(ceilings[scale], row.sums().get(scale) + game.weight(scale, place));
    }
    sums[scales] = row.sums().get(scales) + 1;
    return new Row(List.of(sums));
  }

  /// The scale with the most different values: walking it leaves the fewest groups.
  private int widestScale(Iterable<Row> one, Iterable<Row> other) {
    int widest = -1;
    long most = 0;
    for (int scale = 0; scale < scales; scale++) {
      Set<Long> values = new HashSet<>();
      for (Row row : one) {
        values.add(row.sums().get(scale));
      }
      for (Row row : other) {
        values.add(row.sums().get(scale));
      }
      if (values.size() > most) {
        most = values.size();
        widest = scale;
      }
    }
    return widest;
  }

  private List<Group> groups(Map<Row, BigInteger> table, int walked) {
    Map<List<Long>, SortedMap<Long, BigInteger>> sorted = new HashMap<>();
    table.forEach(
        (row, count) -> {
          List<Long> rest = new ArrayList<>(row.sums());
          long value = walked < 0 ? 0 : rest.set(walked, 0L);
          sorted.computeIfAbsent(rest, _ -> new TreeMap<>()).put(value, count);
        });
    List<Group> groups = new ArrayList<>();
    sorted.forEach((rest, rows) -> groups.add(new Group(rest, rows)));
    return groups;
  }

  private void join(Group left, Group right, int walked, BigInteger[] bySize) {
    long needed = neededOnWalked(left, right, walked);
    if (needed >= 0) {
      int size = Math.toIntExact(left.rest.getLast() + right.rest.getLast());
      bySize[size] = bySize[size].add(left.pairsReaching(needed, right));
    }
  }

  /// The least weight on the walked scale that carries the two groups together; -1 if none does.
  private long neededOnWalked(Group left, Group right, int walked) {
    long[] sums = new long[scales];
    for (int scale = 0; scale < scales; scale++) {
      sums[scale] = left.rest.get(scale) + right.rest.get(scale);
    }
    if (game.isCarried(sums)) {
      return 0;
    }
    if (walked >= 0) {
      for (long quota : game.quotas(walked)) {
        sums[walked] = quota;
        if (game.isCarried(sums)) {
          return quota;
        }
      }
    }
    return -1;
  }
}
