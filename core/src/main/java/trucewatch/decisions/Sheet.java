package trucewatch.decisions;

import java.util.Arrays;

/// The sides on which each member may be, by place in the body, and the heads that a tally counts
/// on each side. Members who may be on several sides stand for every way to place them that the
/// tally allows.
final class Sheet {
  static final int UNTOLD = -1;

  private final int[] sides;
  private final int[] heads;

  Sheet(int[] sides, int[] heads) {
    this.sides = sides.clone();
    this.heads = heads.clone();
  }

  static Sheet untallied(int[] sides) {
    return new Sheet(sides, new int[] {UNTOLD, UNTOLD, UNTOLD, UNTOLD});
  }

  int size() {
    return sides.length;
  }

  int sides(int place) {
    return sides[place];
  }

  int[] sides() {
    return sides.clone();
  }

  boolean isTallied() {
    return Arrays.stream(heads).anyMatch(count -> count != UNTOLD);
  }

  int heads(Side side) {
    return heads[side.index()];
  }

  /// The heads counted on each side, by [Side#index()], or [#UNTOLD].
  int[] heads() {
    return heads.clone();
  }

  Sheet with(int place, int allowed) {
    int[] changed = sides.clone();
    changed[place] = allowed;
    return new Sheet(changed, heads);
  }

  Sheet with(int[] allowed) {
    return new Sheet(allowed, heads);
  }

  /// With those in favour and those against changed over.
  Sheet mirrored() {
    int[] turned = new int[sides.length];
    for (int place = 0; place < sides.length; place++) {
      turned[place] = swap(sides[place], Side.FOR.bit(), Side.AGAINST.bit());
    }
    int[] counted = heads.clone();
    counted[Side.FOR.index()] = heads(Side.AGAINST);
    counted[Side.AGAINST.index()] = heads(Side.FOR);
    return new Sheet(turned, counted);
  }

  private static int swap(int set, int one, int other) {
    int rest = set & ~(one | other);
    return rest | ((set & one) == 0 ? 0 : other) | ((set & other) == 0 ? 0 : one);
  }

  /// False only where no placing of the members can give the heads counted.
  boolean isPossible() {
    for (Side side : Side.values()) {
      if (heads(side) != UNTOLD
          && (countWithin(side.bit()) > heads(side) || countTouching(side.bit()) < heads(side))) {
        return false;
      }
    }
    return true;
  }

  /// Everybody is on one side.
  boolean isSettled() {
    return Arrays.stream(sides).allMatch(Side::isSingle);
  }

  /// The least weight that these voters can have on one of the sides `on`.
  long least(Voters voters, int on) {
    long sure = 0;
    int elsewhere = 0;
    long[] unsure = new long[sides.length];
    int unsureCount = 0;
    for (int place = 0; place < sides.length; place++) {
      int here = voters.seen(place, sides[place]);
      if ((here & ~on) == 0) {
        sure += voters.weight(place);
      }
      if (isUnsure(place, on)) {
        if (voters.counts(place) && !voters.isMute(place)) {
          unsure[unsureCount++] = voters.weight(place);
        } else {
          elsewhere++;
        }
      }
    }
    int left = leftToPlace(on);
    if (left == UNTOLD) {
      return sure;
    }
    return sure + sum(unsure, unsureCount, left - elsewhere, false);
  }

  /// The greatest weight that these voters can have on one of the sides `on`.
  long most(Voters voters, int on) {
    long most = 0;
    long[] unsure = new long[sides.length];
    int unsureCount = 0;
    int left = leftToPlace(on);
    for (int place = 0; place < sides.length; place++) {
      if ((voters.seen(place, sides[place]) & on) == 0) {
        continue;
      }
      if (left != UNTOLD && !voters.isMute(place) && isUnsure(place, on)) {
        unsure[unsureCount++] = voters.weight(place);
      } else {
        most += voters.weight(place);
      }
    }
    return left == UNTOLD ? most : most + sum(unsure, unsureCount, left, true);
  }

  private boolean isUnsure(int place, int on) {
    return (sides[place] & on) != 0 && (sides[place] & ~on) != 0;
  }

  /// How many of the unsure the tally puts on these sides, if it counts all of these sides.
  private int leftToPlace(int on) {
    int counted = 0;
    for (Side side : Side.values()) {
      if (side.in(on)) {
        if (heads(side) == UNTOLD) {
          return UNTOLD;
        }
        counted += heads(side);
      }
    }
    return Math.max(0, counted - countWithin(on));
  }

  private int countWithin(int on) {
    int count = 0;
    for (int here : sides) {
      count += (here & ~on) == 0 ? 1 : 0;
    }
    return count;
  }

  private int countTouching(int on) {
    int count = 0;
    for (int here : sides) {
      count += (here & on) == 0 ? 0 : 1;
    }
    return count;
  }

  private static long sum(long[] weights, int length, int many, boolean greatest) {
    int taken = Math.clamp(many, 0, length);
    Arrays.sort(weights, 0, length);
    int from = greatest ? length - taken : 0;
    long sum = 0;
    for (int index = from; index < from + taken; index++) {
      sum += weights[index];
    }
    return sum;
  }
}
