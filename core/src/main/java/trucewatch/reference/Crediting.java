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
/// deadline first, then late to the earliest open one." What is told for certain is given first;
/// what is too coarse is given to what is still missing then, and makes no more than a possibility.
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

  /// What one instance is owed of one kind of act, and what it got.
  static final class Share {
    private final BigDecimal needed;
    private final Due due;

    /// Not given yet: for certain, for certain in time, possibly, possibly in time.
    private BigDecimal missing;

    private BigDecimal missingInTime;
    private BigDecimal unlikely;
    private BigDecimal unlikelyInTime;

    private final List<Candidate> credited = new ArrayList<>();
    private final Set<Claim> coarse = new LinkedHashSet<>();

    /// By those that tell fewest.
    private BigDecimal fewest = BigDecimal.ZERO;

    private final Set<Claim> fewestBy = new LinkedHashSet<>();

    Share(BigDecimal needed, Due due) {
      this.needed = needed;
      this.due = due;
      this.missing = needed;
      this.missingInTime = needed;
      this.unlikely = needed;
      this.unlikelyInTime = needed;
    }

    BigDecimal needed() {
      return needed;
    }

    BigDecimal given() {
      return needed.subtract(missing);
    }

    boolean isOpen() {
      return missing.signum() > 0;
    }

    /// In time or late.
    Evidence ever() {
      return told(missing, unlikely);
    }

    /// By the deadline; the same as [#ever] where there is none.
    Evidence inTime() {
      return told(missingInTime, unlikelyInTime);
    }

    private Evidence told(BigDecimal sure, BigDecimal possibly) {
      if (sure.signum() <= 0) {
        Evidence all = Evidence.all(credited.stream().map(Candidate::evidence).toList());
        return fewest.compareTo(needed) < 0 ? all.deniedBy(fewestBy) : all;
      }
      if (possibly.signum() > 0) {
        return Evidence.NOTHING;
      }
      Set<Claim> claims = new LinkedHashSet<>(coarse);
      credited.forEach(one -> claims.addAll(one.evidence().claims()));
      return Evidence.of(List.of(), List.of(), claims);
    }

    private boolean wants(Supply supply, Timing timing) {
      if (supply.sure) {
        return missing.signum() > 0;
      }
      return unlikely.signum() > 0 || (timing != Timing.LATE && unlikelyInTime.signum() > 0);
    }

    private void take(Supply supply, Timing timing) {
      BigDecimal possibly = timing == Timing.LATE ? unlikely : unlikely.max(unlikelyInTime);
      BigDecimal lacks = supply.sure ? missing : possibly;
      BigDecimal taken = supply.left.min(lacks);
      supply.left = supply.left.subtract(taken);
      unlikely = unlikely.subtract(taken);
      if (timing != Timing.LATE) {
        unlikelyInTime = unlikelyInTime.subtract(taken);
      }
      if (!supply.sure) {
        coarse.addAll(supply.candidate.evidence().claims());
        return;
      }
      missing = missing.subtract(taken);
      if (timing == Timing.IN_TIME) {
        missingInTime = missingInTime.subtract(taken);
      }
      credited.add(supply.candidate);
      fewest = fewest.add(taken.min(supply.candidate.smallestHigh()));
      boolean fewer = !supply.candidate.evidence().not();
      if (fewer && supply.candidate.smallestHigh().compareTo(supply.candidate.low()) < 0) {
        fewestBy.addAll(supply.candidate.fewestBy());
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
    supplies.sort(Comparator.comparing(supply -> supply.candidate.hull().to()));
    for (Supply supply : supplies) {
      for (Timing timing : Timing.values()) {
        for (Share share : order) {
          if (supply.left.signum() <= 0) {
            break;
          }
          if (share.wants(supply, timing) && share.timing(supply.candidate.hull()) == timing) {
            share.take(supply, timing);
          }
        }
      }
    }
  }
}
