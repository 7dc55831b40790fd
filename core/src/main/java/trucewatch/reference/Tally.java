package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.time.Interval;

/// What the incidents against one row of a prohibition come to, kept from moment to moment.
///
/// One that lies ahead is no breach yet. One that is over is judged once, where `lasting` says that
/// what was found of it cannot change. Only the others are judged at each moment.
final class Tally {
  private final List<Candidate> candidates;
  private final boolean lasting;

  /// Places among the candidates: those ahead, the next one last, and those judged at each moment.
  private final List<Integer> ahead = new ArrayList<>();

  private final List<Integer> open = new ArrayList<>();

  /// What was found, in the order of the candidates.
  private final TreeMap<Integer, Evidence> found = new TreeMap<>();

  private Sum sum = Sum.NOTHING;

  /// @param told breaches told
  /// @param possible breaches that claims too coarse support
  /// @param undenied when those were that nobody denies
  /// @param denied when the others were
  /// @param first when the first told one was, [Interval#ALWAYS] if there is none
  /// @param soBy the claims that tell of a breach; `notBy` that tell of none, `maybeBy` of a
  ///   possible one
  record Sum(
      List<Evidence> told,
      List<Evidence> possible,
      List<Interval> undenied,
      List<Interval> denied,
      Interval first,
      Set<Claim> soBy,
      Set<Claim> notBy,
      Set<Claim> maybeBy) {
    static final Sum NOTHING = empty();

    static Sum empty() {
      return new Sum(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          Interval.ALWAYS,
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>());
    }

    /// From when the first of them was known.
    Instant soKnown() {
      return told.stream()
          .map(Evidence::soKnown)
          .min(Instant::compareTo)
          .orElse(Interval.BEGINNING);
    }

    Sum first(Interval earliest) {
      return new Sum(told, possible, undenied, denied, earliest, soBy, notBy, maybeBy);
    }
  }

  Tally(List<Candidate> candidates, boolean lasting) {
    this.candidates = candidates;
    this.lasting = lasting;
    for (int i = 0; i < candidates.size(); i++) {
      ahead.add(i);
    }
    ahead.sort(Comparator.comparing((Integer i) -> candidates.get(i).hull().from()).reversed());
  }

  /// What they come to at `now`; never asked of an earlier moment than before.
  ///
  /// @param reached the end of the time that counts by now
  Sum at(Instant now, Instant reached, Function<Candidate, Evidence> breach) {
    while (!ahead.isEmpty() && candidates.get(ahead.getLast()).hull().from().isBefore(reached)) {
      open.add(ahead.removeLast());
    }
    boolean changed = false;
    for (int i : open) {
      Evidence evidence = breach.apply(candidates.get(i));
      changed |= !evidence.equals(found.put(i, evidence));
    }
    if (lasting) {
      open.removeIf(i -> !candidates.get(i).hull().to().isAfter(now));
    }
    if (changed) {
      sum = summed();
    }
    return sum;
  }

  /// An incident told as a breach.
  ///
  /// @param when the earliest and the latest time that any telling gives it
  /// @param undenied whether nobody whose word counts denies it
  record Told(Interval when, boolean undenied) {}

  /// The incidents told as breaches, by what identifies them, as of the moment last asked for.
  Map<Object, Told> told() {
    Map<Object, Told> told = new LinkedHashMap<>();
    found.forEach(
        (i, breach) -> {
          if (breach.so()) {
            Candidate one = candidates.get(i);
            told.put(one.incident().key(), new Told(one.hull(), !breach.not()));
          }
        });
    return told;
  }

  private Sum summed() {
    Sum all = Sum.empty();
    Interval first = Interval.ALWAYS;
    for (var one : found.entrySet()) {
      Evidence breach = one.getValue();
      if (breach.so()) {
        Interval when = candidates.get(one.getKey()).hull();
        all.told().add(breach);
        (breach.not() ? all.denied() : all.undenied()).add(when);
        all.soBy().addAll(breach.soBy());
        all.notBy().addAll(breach.notBy());
        first = first.equals(Interval.ALWAYS) || when.to().isBefore(first.to()) ? when : first;
      } else if (breach.maybe()) {
        all.possible().add(breach);
        all.maybeBy().addAll(breach.claims());
      }
    }
    return all.first(first);
  }
}
