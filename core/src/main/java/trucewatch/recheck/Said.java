package trucewatch.recheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Incident;
import trucewatch.claims.Live;
import trucewatch.claims.ReservedAct;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// What the claims of a scope say: of incidents, of what somebody controls, of totals.
///
/// @param scope the claims that may be used: those of the bit, or all that count in the account
record Said(
    Agreement agreement, Heard heard, Match match, List<Live.Told> scope, Findings findings) {

  Clause clause(String code) {
    return agreement.clauses().stream()
        .filter(one -> one.id().equals(new ClauseId(code)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no clause '" + code + "'"));
  }

  List<Claim> claims() {
    return scope.stream().map(Live.Told::claim).toList();
  }

  /// All of the account, also outside the scope.
  Said everything() {
    return new Said(agreement, heard, match, heard.told(), findings);
  }

  /// The claims of these ids that the scope holds.
  List<Claim> of(Collection<ClaimId> ids) {
    Set<ClaimId> wanted = new HashSet<>(ids);
    return claims().stream().filter(claim -> wanted.contains(claim.id())).distinct().toList();
  }

  boolean holdsAll(Collection<ClaimId> ids) {
    Set<ClaimId> found = new HashSet<>();
    scope.forEach(told -> found.add(told.claim().id()));
    return found.containsAll(ids);
  }

  /// The tellings of each incident, incidents in the order in which they became known.
  Map<Incident, List<Claim>> incidents() {
    Map<Incident, List<Claim>> found = new LinkedHashMap<>();
    for (Live.Told told : scope) {
      if (Match.isOfIncident(told.claim())) {
        found.computeIfAbsent(told.incident(), _ -> new ArrayList<>()).add(told.claim());
      }
    }
    return found;
  }

  /// One incident is told and fits: its claims are all that the scope tells of it, they say what
  /// the pattern asks for within the time, and number and time are those of the claims.
  boolean act(Fact.Act act, Pattern pattern, List<String> doers, boolean allies, Interval within) {
    List<Claim> tellings = of(act.claims());
    if (act.claims().isEmpty() || !holdsAll(act.claims()) || !holdsAll(act.against())) {
      return findings.wrong(act, "names a claim that does not count here");
    }
    Set<Incident> incidents = new HashSet<>();
    for (Live.Told told : scope) {
      if (act.claims().contains(told.claim().id()) && Match.isOfIncident(told.claim())) {
        incidents.add(told.incident());
      }
    }
    Incident own =
        incidents.stream()
            .filter(one -> sameClaims(incidents().getOrDefault(one, List.of()), act.claims()))
            .findFirst()
            .orElse(null);
    if (own == null) {
      return findings.wrong(act, "its claims are not all that tells of one incident");
    }
    List<Claim> telling = incidents().getOrDefault(own, tellings);
    List<String> wanted = Match.doers(pattern, doers);
    Set<String> controlled =
        allies && pattern.by().isEmpty() ? controlled(telling, wanted) : Set.of();
    if (!match.fits(telling, pattern, wanted, controlled)) {
      return findings.wrong(act, "its claims do not tell what the clause speaks of");
    }
    if (telling.stream().noneMatch(claim -> within.contains(claim.when()))) {
      return findings.wrong(act, "no claim puts it within the time");
    }
    for (Claim claim : of(act.against())) {
      if (!match.against(claim, telling, pattern, wanted, controlled, within)) {
        return findings.wrong(act, claim.id() + " does not deny it");
      }
    }
    if (!hull(telling).equals(act.when())) {
      return findings.wrong(act, "its time is " + hull(telling));
    }
    boolean single = pattern.quantity() instanceof Pattern.Quantity.OneAct;
    BigDecimal low = low(telling, pattern);
    return findings.decide(
        act, single || low.compareTo(act.low()) == 0, "its number is " + low.toPlainString());
  }

  private static boolean sameClaims(List<Claim> telling, List<ClaimId> ids) {
    Set<ClaimId> told = new LinkedHashSet<>();
    telling.forEach(claim -> told.add(claim.id()));
    return told.equals(new LinkedHashSet<>(ids));
  }

  /// Whom one of the doers is told to control when it happened.
  Set<String> controlled(List<Claim> tellings, List<String> doers) {
    Set<String> found = new HashSet<>();
    for (Claim telling : tellings) {
      for (String actor : telling.actors()) {
        for (Claim claim : claims()) {
          boolean so =
              Match.tells(claim)
                  && claim.act().equals(ReservedAct.CONTROLS.code())
                  && (claim.object().equals(actor) || claim.target().equals(actor))
                  && claim.actors().stream().anyMatch(doers::contains)
                  && !claim.when().from().isAfter(telling.when().from());
          if (so) {
            found.add(actor);
          }
        }
      }
    }
    return found;
  }

  static Interval hull(Collection<Claim> claims) {
    Instant from = Interval.END;
    Instant to = Interval.BEGINNING;
    for (Claim claim : claims) {
      from = claim.when().from().isBefore(from) ? claim.when().from() : from;
      to = claim.when().to().isAfter(to) ? claim.when().to() : to;
    }
    return from.isBefore(to) ? new Interval(from, to) : Interval.ALWAYS;
  }

  BigDecimal low(Collection<Claim> tellings, Pattern pattern) {
    BigDecimal low = BigDecimal.ZERO;
    for (Claim claim : tellings) {
      low = low.max(match.number(claim.amount().low(), claim, pattern.thing(), RoundingMode.DOWN));
    }
    return low;
  }

  BigDecimal fewest(Collection<Claim> tellings, Pattern pattern) {
    return tellings.stream()
        .map(claim -> match.number(claim.amount().high(), claim, pattern.thing(), RoundingMode.UP))
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  /// How many the pattern asks for; a number that only a lister knows is read from its total.
  BigDecimal needed(Pattern pattern, Instant when) {
    return switch (pattern.quantity()) {
      case Pattern.Quantity.OneAct _ -> BigDecimal.ONE;
      case Pattern.Quantity.AtLeast(BigDecimal n) -> n;
      case Pattern.Quantity.AllListed(var listers) -> {
        BigDecimal number = BigDecimal.ONE.negate();
        for (Claim total : claims()) {
          boolean his = listers.stream().anyMatch(one -> heard.isOwn(total, one.code()));
          if (his
              && total.act().equals(ReservedAct.TOTAL.code())
              && match.isMeasured(total.amount().unit(), pattern.thing())
              && total.amount().low().compareTo(total.amount().high()) == 0
              && !total.when().last().isAfter(when)) {
            number = match.number(total.amount().low(), total, pattern.thing(), RoundingMode.DOWN);
          }
        }
        yield number;
      }
    };
  }
}
