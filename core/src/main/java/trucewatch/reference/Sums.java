package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.time.Interval;

/// Whether acts add up to what is due.
///
/// "A sum reaches n when the incidents' greatest lows add up to n, possibly when the greatest highs
/// do; where greatest lows reach n and, over the same incidents, smallest highs do not, both bits
/// are told." Sums are over incident identities, never over rows.
final class Sums {
  /// @param done what happened at least
  /// @param possible what may have happened
  /// @param when in which interval the sum was reached, [Interval#ALWAYS] if it was not
  /// @param parts what was added up
  record Reached(
      Evidence evidence, BigDecimal done, BigDecimal possible, Interval when, List<Part> parts) {
    /// The claims that tell of what was done, whether or not it is enough.
    Set<Claim> claims() {
      return evidence.so()
          ? evidence.soBy()
          : set(parts.stream().flatMap(part -> part.tellEnough(done)));
    }
  }

  /// One incident, and what is told of it in the window.
  record Part(Candidate candidate, Evidence evidence) {
    /// Without the tellings of fewer, unless what they tell is enough as well.
    ///
    /// @param spare by how much the sum is over what is due
    private Stream<Claim> tellEnough(BigDecimal spare) {
      BigDecimal least = candidate.low().subtract(spare);
      return evidence.soBy().stream().filter(claim -> low(claim).compareTo(least) >= 0);
    }

    private BigDecimal low(Claim claim) {
      return candidate.lows().getOrDefault(claim, candidate.low());
    }

    /// Who tells of less than the sum needs: those who deny it, or say the smallest high where that
    /// is less than another's low.
    private Stream<Claim> tellLess() {
      boolean fewer = candidate.smallestHigh().compareTo(candidate.low()) < 0;
      return evidence.not()
          ? evidence.notBy().stream()
          : fewer ? candidate.fewestBy().stream() : Stream.empty();
    }

    /// From when the log tells of so much.
    private Instant known() {
      Instant so = evidence.soKnown();
      Instant enough =
          Evidence.earliest(
              evidence.soBy().stream()
                  .filter(claim -> low(claim).compareTo(candidate.low()) >= 0)
                  .toList());
      return enough.isAfter(so) ? enough : so;
    }
  }

  private Sums() {}

  static Reached reached(List<Candidate> candidates, BigDecimal due, Interval window) {
    List<Part> parts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!window.overlaps(candidate.hull())) {
        continue;
      }
      Evidence evidence = candidate.within(window);
      if (evidence.so() || evidence.maybe()) {
        parts.add(new Part(candidate, evidence));
      }
    }
    return sum(parts, due);
  }

  private static Reached sum(List<Part> parts, BigDecimal due) {
    BigDecimal lows = BigDecimal.ZERO;
    BigDecimal smallestHighs = BigDecimal.ZERO;
    BigDecimal possible = BigDecimal.ZERO;
    for (Part part : parts) {
      possible = possible.add(part.candidate().greatestHigh());
      if (part.evidence().so()) {
        lows = lows.add(part.candidate().low());
        smallestHighs =
            smallestHighs.add(
                part.evidence().not() ? BigDecimal.ZERO : part.candidate().smallestHigh());
      }
    }
    Evidence evidence = Evidence.NOTHING;
    Interval when = Interval.ALWAYS;
    if (lows.compareTo(due) >= 0) {
      evidence = told(parts, due, lows, smallestHighs.compareTo(due) < 0);
      when = when(parts, due);
    } else if (possible.compareTo(due) >= 0 && !parts.isEmpty()) {
      evidence =
          Evidence.of(
              List.of(),
              List.of(),
              set(parts.stream().flatMap(part -> part.evidence().claims().stream())));
    }
    return new Reached(evidence, lows, possible, when, parts);
  }

  private static Evidence told(
      List<Part> parts, BigDecimal due, BigDecimal lows, boolean contested) {
    List<Part> counted = parts.stream().filter(part -> part.evidence().so()).toList();
    BigDecimal spare = lows.subtract(due);
    Set<Claim> not = contested ? set(counted.stream().flatMap(Part::tellLess)) : Set.of();
    return new Evidence(
        true,
        contested,
        false,
        set(counted.stream().flatMap(part -> part.tellEnough(spare))),
        not,
        Set.of(),
        known(parts, due),
        contested ? Evidence.earliest(not) : Interval.BEGINNING);
  }

  private static Set<Claim> set(Stream<Claim> claims) {
    return claims.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The interval in which the sum was reached: from when it may have been, to when it surely was.
  private static Interval when(List<Part> parts, BigDecimal due) {
    Instant from =
        reachedAt(parts, due, Comparator.comparing(part -> part.candidate().hull().from()), true);
    Instant to =
        reachedAt(parts, due, Comparator.comparing(part -> part.candidate().hull().to()), false);
    return from.isBefore(to) ? new Interval(from, to) : Interval.second(from);
  }

  private static Instant reachedAt(
      List<Part> parts, BigDecimal due, Comparator<Part> order, boolean from) {
    BigDecimal sum = BigDecimal.ZERO;
    Instant last = Interval.BEGINNING;
    for (Part part : parts.stream().filter(p -> p.evidence().so()).sorted(order).toList()) {
      sum = sum.add(part.candidate().low());
      Interval hull = part.candidate().hull();
      last = from ? hull.from() : hull.to();
      if (sum.compareTo(due) >= 0) {
        return last;
      }
    }
    return last;
  }

  /// From when the log tells that the sum is reached.
  private static Instant known(List<Part> parts, BigDecimal due) {
    BigDecimal sum = BigDecimal.ZERO;
    Instant known = Interval.BEGINNING;
    List<Part> order =
        parts.stream()
            .filter(part -> part.evidence().so())
            .sorted(Comparator.comparing(Part::known))
            .toList();
    for (Part part : order) {
      sum = sum.add(part.candidate().low());
      known = part.known();
      if (sum.compareTo(due) >= 0) {
        return known;
      }
    }
    return known;
  }

  /// What a pattern asks for; -1 if the number is not known yet.
  static BigDecimal due(Pattern pattern, World world, Instant now) {
    return switch (pattern.quantity()) {
      case Pattern.Quantity.OneAct _ -> BigDecimal.ONE;
      case Pattern.Quantity.AtLeast(BigDecimal n) -> n;
      case Pattern.Quantity.AllListed(var listers) ->
          new Totals(world).listed(pattern, Fitting.codes(listers), now);
    };
  }
}
