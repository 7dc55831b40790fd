package trucewatch.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a condition can come to: over all ways to place those not heard, and over all readings of
/// the contested ballots.
///
/// Exact without trying all 2^n ways: a part of a rule is at its best or its worst when everybody
/// is on the best or the worst side open to them, so a few extreme placings mostly reach everything
/// that [Meaning] allows at all; only where they do not is one member after the other tried on each
/// side. That search stops at a bound, and then says so: what it returns may hold too much.
final class Outlook {
  private static final int MOST_STEPS = 20_000;

  /// Orders in which a placing prefers the sides: best and worst for the votes, nobody present,
  /// everybody present and for or against.
  private static final List<List<Side>> PLACINGS =
      List.of(
          List.of(Side.FOR, Side.ABSENT, Side.ABSTAINS, Side.AGAINST),
          List.of(Side.AGAINST, Side.ABSTAINS, Side.ABSENT, Side.FOR),
          List.of(Side.ABSENT, Side.FOR, Side.ABSTAINS, Side.AGAINST),
          List.of(Side.ABSENT, Side.AGAINST, Side.ABSTAINS, Side.FOR),
          List.of(Side.FOR, Side.ABSTAINS, Side.AGAINST, Side.ABSENT),
          List.of(Side.AGAINST, Side.ABSTAINS, Side.FOR, Side.ABSENT));

  private final Meaning meaning;
  private final int[] heads;
  private final List<int[]> orders;
  private int steps;
  private boolean exact = true;

  Outlook(Meaning meaning, int[] heads, long[] notice) {
    this.meaning = meaning;
    this.heads = heads.clone();
    List<Integer> places = new ArrayList<>(IntStream.range(0, notice.length).boxed().toList());
    places.sort(Comparator.comparingLong(place -> notice[place]));
    int[] rising = places.stream().mapToInt(Integer::intValue).toArray();
    int[] falling = places.reversed().stream().mapToInt(Integer::intValue).toArray();
    this.orders = Arrays.equals(rising, falling) ? List.of(rising) : List.of(falling, rising);
  }

  /// False if a search was cut short and the last answer may hold too much.
  boolean isExact() {
    return exact;
  }

  /// Where the decision stands under each reading of the contested ballots.
  Set<Standing> standings(List<int[]> readings) {
    EnumSet<Standing> found = EnumSet.noneOf(Standing.class);
    for (List<Side> placing : PLACINGS) {
      int[] read = new int[readings.size()];
      for (int place = 0; place < read.length; place++) {
        read[place] = nearest(readings.get(place), placing);
      }
      addStanding(found, read);
    }
    search(new ArrayList<>(readings), found);
    return found;
  }

  private void search(List<int[]> readings, EnumSet<Standing> found) {
    int[] all =
        readings.stream()
            .mapToInt(each -> Arrays.stream(each).reduce(0, (a, b) -> a | b))
            .toArray();
    if (found.containsAll(allowed(readings, all))) {
      return;
    }
    int contested = firstContested(readings);
    if (contested < 0) {
      addStanding(found, all);
      return;
    }
    if (++steps > MOST_STEPS) {
      exact = false;
      found.addAll(allowed(readings, all));
      return;
    }
    int[] choices = readings.get(contested);
    for (int reading : choices) {
      readings.set(contested, new int[] {reading});
      search(readings, found);
    }
    readings.set(contested, choices);
  }

  /// Every standing that the readings can give, and perhaps more.
  private Set<Standing> allowed(List<int[]> readings, int[] all) {
    Sheet sheet = new Sheet(all, heads);
    if (!sheet.isPossible()) {
      return Set.of();
    }
    EnumSet<Standing> allowed = EnumSet.noneOf(Standing.class);
    Set<Value> values = meaning.on(sheet);
    values.forEach(value -> allowed.add(Standing.of(value)));
    boolean open =
        sheet.isTallied()
            || readings.stream().flatMapToInt(Arrays::stream).anyMatch(r -> !Side.isSingle(r));
    if (values.size() < 2 || !open) {
      return allowed;
    }
    if (!sheet.isTallied() && isOpenUnderAllReadings(readings)) {
      return EnumSet.of(Standing.OPEN);
    }
    allowed.add(Standing.OPEN);
    return allowed;
  }

  /// Whatever the readings, those not heard can still bring about different ends.
  private boolean isOpenUnderAllReadings(List<int[]> readings) {
    Set<Value> best = meaning.on(Sheet.untallied(eachAt(readings, PLACINGS.get(0))));
    Set<Value> worst = meaning.on(Sheet.untallied(eachAt(readings, PLACINGS.get(1))));
    return best.stream().noneMatch(worst::contains);
  }

  private static int[] eachAt(List<int[]> readings, List<Side> placing) {
    return readings.stream()
        .mapToInt(
            each -> Arrays.stream(each).map(r -> first(r, placing)).reduce(0, (a, b) -> a | b))
        .toArray();
  }

  private static int firstContested(List<int[]> readings) {
    for (int place = 0; place < readings.size(); place++) {
      if (readings.get(place).length > 1) {
        return place;
      }
    }
    return -1;
  }

  /// The reading that allows the side most preferred.
  private static int nearest(int[] readings, List<Side> placing) {
    for (Side side : placing) {
      for (int reading : readings) {
        if (side.in(reading)) {
          return reading;
        }
      }
    }
    throw new IllegalStateException("a ballot without a reading");
  }

  private void addStanding(EnumSet<Standing> found, int[] sides) {
    Set<Value> values = values(new Sheet(sides, heads));
    if (values.size() > 1) {
      found.add(Standing.OPEN);
    } else {
      values.forEach(value -> found.add(Standing.of(value)));
    }
  }

  /// Everything that the condition can come to on a sheet; nothing if no placing fits its tally.
  Set<Value> values(Sheet sheet) {
    if (!sheet.isPossible()) {
      return Set.of();
    }
    Set<Value> allowed = meaning.on(sheet);
    if (sheet.isSettled() || (allowed.size() == 1 && !sheet.isTallied())) {
      return allowed;
    }
    EnumSet<Value> reached = EnumSet.noneOf(Value.class);
    for (List<Side> placing : PLACINGS) {
      for (int[] order : orders) {
        int[] placed = place(sheet, order, placing);
        if (placed.length > 0) {
          reached.addAll(meaning.on(sheet.with(placed)));
          if (reached.containsAll(allowed)) {
            return reached;
          }
        }
      }
    }
    return split(sheet, allowed, reached);
  }

  private Set<Value> split(Sheet sheet, Set<Value> allowed, EnumSet<Value> reached) {
    if (++steps > MOST_STEPS) {
      exact = false;
      return allowed;
    }
    int place = firstOpen(sheet);
    for (Side side : Side.values()) {
      if (side.in(sheet.sides(place)) && !reached.containsAll(allowed)) {
        reached.addAll(values(sheet.with(place, side.bit())));
      }
    }
    return reached;
  }

  private int firstOpen(Sheet sheet) {
    for (int place : orders.getFirst()) {
      if (!Side.isSingle(sheet.sides(place))) {
        return place;
      }
    }
    throw new IllegalStateException("nobody is open");
  }

  /// Everybody placed, in this order, each on the most preferred side with room; empty if that does
  /// not fit the tally.
  private int[] place(Sheet sheet, int[] order, List<Side> placing) {
    int[] placed = sheet.sides();
    int[] room = sheet.heads();
    for (int here : placed) {
      if (Side.isSingle(here)) {
        take(room, here);
      }
    }
    for (int place : order) {
      if (Side.isSingle(placed[place])) {
        continue;
      }
      int allowed = placed[place];
      int side =
          first(
              placing.stream()
                  .filter(each -> each.in(allowed) && room[each.index()] != 0)
                  .mapToInt(Side::bit)
                  .sum(),
              placing);
      if (side == Side.NOBODY) {
        return new int[0];
      }
      placed[place] = side;
      take(room, side);
    }
    return Arrays.stream(room).allMatch(left -> left == 0 || left == Sheet.UNTOLD)
        ? placed
        : new int[0];
  }

  private static void take(int[] room, int side) {
    int index = Integer.numberOfTrailingZeros(side);
    if (room[index] != Sheet.UNTOLD) {
      room[index]--;
    }
  }

  private static int first(int sides, List<Side> placing) {
    for (Side side : placing) {
      if (side.in(sides)) {
        return side.bit();
      }
    }
    return Side.NOBODY;
  }
}
