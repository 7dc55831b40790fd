package trucewatch.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;

/// Gives acts to instances, each unit of an act once.
///
/// "Untied acts are credited once, to the one-time instances whose window holds them, earliest
/// deadline first, then late to the earliest open one." What is told for certain is given first, of
/// that what nobody denies: a denial takes nothing where the undenied acts are enough. What is too
/// coarse is given to what is still missing then, and makes no more than a possibility.
final class Crediting {
  /// One act on its way to the instances.
  private static final class Supply {
    private final Candidate candidate;

    /// Told for certain, or only possibly.
    private final boolean sure;

    private BigDecimal left;

    Supply(Candidate candidate, boolean sure, BigDecimal left) {
      this.candidate = candidate;
      this.sure = sure;
      this.left = left;
    }
  }

  private enum Timing {
    IN_TIME,
    PERHAPS,
    LATE
  }

  /// A number that is owed, and what was given of it.
  private static final class Account {
    private final BigDecimal needed;

    /// Not given yet: for certain, and at least possibly.
    private BigDecimal missing;

    private BigDecimal unlikely;

    private final List<Candidate> credited = new ArrayList<>();
    private final Set<Claim> coarse = new LinkedHashSet<>();

    /// What was given by those that tell fewest.
    private BigDecimal fewest = BigDecimal.ZERO;

    private final Set<Claim> fewestBy = new LinkedHashSet<>();

    Account(BigDecimal needed) {
      this.needed = needed;
      this.missing = needed;
      this.unlikely = needed;
    }

    BigDecimal lacks(Supply supply) {
      return supply.sure ? missing : unlikely;
    }

    void take(Supply supply, BigDecimal offered, boolean sure) {
      BigDecimal taken = offered.min(lacks(supply));
      if (taken.signum() <= 0) {
        return;
      }
      unlikely = unlikely.subtract(taken);
      if (!sure) {
        coarse.addAll(supply.candidate.evidence().claims());
        return;
      }
      missing = missing.subtract(taken);
      credited.add(supply.candidate);
      fewest = fewest.add(taken.min(supply.candidate.smallestHigh()));
      boolean fewer = !supply.candidate.evidence().not();
      if (fewer && supply.candidate.smallestHigh().compareTo(supply.candidate.low()) < 0) {
        fewestBy.addAll(supply.candidate.fewestBy());
      }
    }

    Evidence told() {
      if (missing.signum() <= 0) {
        Evidence all = Evidence.all(credited.stream().map(Candidate::evidence).toList());
        return fewest.compareTo(needed) < 0 ? all.deniedBy(fewestBy) : all;
      }
      if (unlikely.signum() > 0) {
        return Evidence.NOTHING;
      }
      Set<Claim> claims = new LinkedHashSet<>(coarse);
      credited.forEach(one -> claims.addAll(one.evidence().claims()));
      return Evidence.of(List.of(), List.of(), claims);
    }
  }

  /// What one instance is owed of one kind of act, and what it got.
  static final class Share {
    private final Due due;
    private final Account ever;
    private final Account inTime;

    Share(BigDecimal needed, Due due) {
      this.due = due;
      this.ever = new Account(needed);
      this.inTime = new Account(needed);
    }

    BigDecimal needed() {
      return ever.needed;
    }

    BigDecimal given() {
      return ever.needed.subtract(ever.missing);
    }

    boolean isOpen() {
      return ever.missing.signum() > 0;
    }

    /// In time or late.
    Evidence ever() {
      return ever.told();
    }

    /// By the deadline; the same as [#ever] where there is none.
    Evidence inTime() {
      return inTime.told();
    }

    private BigDecimal lacks(Supply supply, Timing timing) {
      BigDecimal lacks = ever.lacks(supply);
      boolean helps = timing == Timing.IN_TIME || (timing == Timing.PERHAPS && !supply.sure);
      return helps ? lacks.max(inTime.lacks(supply)) : lacks;
    }

    private void take(Supply supply, Timing timing) {
      BigDecimal taken = supply.left.min(lacks(supply, timing));
      supply.left = supply.left.subtract(taken);
      ever.take(supply, taken, supply.sure);
      if (timing != Timing.LATE) {
        inTime.take(supply, taken, supply.sure && timing == Timing.IN_TIME);
      }
    }

    private Timing timing(Interval when) {
      if (!due.known() || !when.last().isAfter(due.first())) {
        return Timing.IN_TIME;
      }
      return when.from().isAfter(due.last()) ? Timing.LATE : Timing.PERHAPS;
    }
  }

  private Crediting() {}

  /// Gives what these candidates tell, up to the end of `within`, to the shares.
  static void give(Collection<Share> shares, List<Candidate> candidates, Interval within) {
    List<Supply> sure = new ArrayList<>();
    List<Supply> coarse = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Evidence told = candidate.within(within);
      if (told.so()) {
        sure.add(new Supply(candidate, true, candidate.low()));
        BigDecimal more = candidate.greatestHigh().subtract(candidate.low());
        coarse.add(new Supply(candidate, false, more));
      } else if (told.maybe()) {
        coarse.add(new Supply(candidate, false, candidate.greatestHigh()));
      }
    }
    List<Share> order = new ArrayList<>(shares);
    order.sort(Comparator.comparing(share -> share.due.known() ? share.due.last() : Interval.END));
    give(order, sure);
    give(order, coarse);
  }

  private static void give(List<Share> order, List<Supply> supplies) {
    supplies.sort(
        Comparator.comparing((Supply supply) -> supply.candidate.evidence().not())
            .thenComparing(supply -> supply.candidate.hull().to()));
    for (Supply supply : supplies) {
      for (Timing timing : Timing.values()) {
        for (Share share : order) {
          if (supply.left.signum() <= 0) {
            break;
          }
          if (share.timing(supply.candidate.hull()) == timing
              && share.lacks(supply, timing).signum() > 0) {
            share.take(supply, timing);
          }
        }
      }
    }
  }
}
