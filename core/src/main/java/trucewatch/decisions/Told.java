package trucewatch.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import trucewatch.logic.Truth;

/// The ballots of a round as ways to read them: for each place in the body the readings of what is
/// told (one, or several where the ballot is contested), each a set of sides (one, or several where
/// it is open what the member does).
record Told(Round round, boolean tallied, List<int[]> readings) {

  /// What is told of the ballots beside a tally, or without any. A tally is of a count that was
  /// taken: with it the round is over, and who is not heard is on a side that it counts, or was
  /// absent.
  static Told of(Round round, Tally tally) {
    boolean tallied = !tally.isEmpty();
    int unheard = Side.ANY;
    if (tallied) {
      unheard = Side.ABSENT.bit();
      for (Choice choice : tally.counts().keySet()) {
        unheard |= choice.side().bit();
      }
    } else if (round.close().isOver()) {
      unheard = Side.ABSENT.bit();
    }
    List<int[]> readings = new ArrayList<>();
    for (Member member : round.body().members()) {
      Map<Choice, Truth> heard = round.ballots().told().getOrDefault(member, Map.of());
      readings.add(readingsOf(heard, unheard));
    }
    return new Told(round, tallied, readings);
  }

  /// Each side told is a reading. Where all that is told is denied too, or nothing is told, the
  /// member may also be as good as not heard. Where every side is denied, nothing is left but that
  /// what the member did is not told.
  private static int[] readingsOf(Map<Choice, Truth> heard, int unheard) {
    int so = Side.NOBODY;
    int not = Side.NOBODY;
    boolean allDenied = true;
    for (Map.Entry<Choice, Truth> entry : heard.entrySet()) {
      int side = entry.getKey().side().bit();
      so |= entry.getValue().so() ? side : 0;
      not |= entry.getValue().not() ? side : 0;
      allDenied &= entry.getValue().not();
    }
    List<Integer> readings = new ArrayList<>();
    for (Side side : Side.values()) {
      if (side.in(so)) {
        readings.add(side.bit());
      }
    }
    if (allDenied) {
      int rest = unheardBut(not | so, unheard);
      if (rest != Side.NOBODY) {
        readings.add(rest);
      }
    }
    return readings.isEmpty()
        ? new int[] {Side.ANY}
        : readings.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Who was absent unless heard, and is told not to have been absent, took part in a way not told.
  private static int unheardBut(int excluded, int unheard) {
    int rest = unheard & ~excluded;
    return rest == Side.NOBODY ? Side.ANY & ~excluded : rest;
  }

  boolean isContested(int place) {
    return readings.get(place).length > 1;
  }

  /// Nothing says on which one side this member is.
  boolean isOpen(int place) {
    return !isContested(place) && !Side.isSingle(readings.get(place)[0]);
  }

  boolean anyContested() {
    return readings.stream().anyMatch(reading -> reading.length > 1);
  }

  /// Every side in any reading.
  int[] allSides() {
    return readings.stream()
        .mapToInt(each -> Arrays.stream(each).reduce(0, (a, b) -> a | b))
        .toArray();
  }
}
