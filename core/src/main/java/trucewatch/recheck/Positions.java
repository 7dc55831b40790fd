package trucewatch.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Position;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// Consent looked at again: the latest positions told of each actor, else its signature.
final class Positions {
  private static final Set<Position> CONSENT =
      Set.of(Position.ACCEPTS, Position.OFFERS, Position.REJECTS, Position.HAS_NOT_ACCEPTED);

  /// From the mildest to the gravest; the gravest of several actors counts.
  private static final List<String> GRAVITY =
      List.of(
          "",
          "accepted",
          "acceptance-assumed",
          "not-told",
          "contested",
          "has-not-accepted",
          "rejected");

  private final Said said;

  Positions(Said said) {
    this.said = said;
  }

  private record One(String told, List<Claim> claims) {}

  boolean check(Fact.Consented fact) {
    if (!said.holdsAll(fact.claims())) {
      return said.findings().wrong(fact, "names a position that does not count here");
    }
    One gravest = of(fact);
    Set<ClaimId> claims = new HashSet<>();
    gravest.claims().forEach(claim -> claims.add(claim.id()));
    boolean right =
        gravest.told().equals(fact.told()) && claims.equals(new HashSet<>(fact.claims()));
    return said.findings()
        .decide(fact, right, "the positions told give " + gravest.told() + " " + claims);
  }

  private One of(Fact.Consented fact) {
    One gravest = new One("", List.of());
    for (String actor : fact.actors()) {
      One one = of(said.clause(fact.clause()), actor, fact.at());
      if (GRAVITY.indexOf(one.told()) > GRAVITY.indexOf(gravest.told())) {
        gravest = one;
      }
    }
    return gravest;
  }

  /// When the consent was given.
  Interval when(Fact.Consented fact) {
    return said.of(fact.claims()).stream()
        .map(Positions::taken)
        .max(Comparator.naturalOrder())
        .map(Interval::second)
        .orElse(Interval.ALWAYS);
  }

  private One of(Clause clause, String actor, Instant when) {
    List<Claim> all = held(clause.id().code(), actor, when);
    if (all.isEmpty()) {
      all = held(said.agreement().id(), actor, when);
    }
    List<Claim> consent =
        all.stream()
            .filter(claim -> CONSENT.contains(claim.position()))
            .filter(claim -> Match.tells(claim) || Match.denies(claim))
            .toList();
    Instant last =
        consent.stream()
            .map(Positions::taken)
            .max(Comparator.naturalOrder())
            .orElse(Interval.BEGINNING);
    List<Claim> latest = consent.stream().filter(claim -> taken(claim).equals(last)).toList();
    if (latest.isEmpty()) {
      return new One(unspoken(clause, actor, when), List.of());
    }
    boolean accepted = false;
    String refused = "";
    for (Claim claim : latest) {
      boolean yes = claim.position() == Position.ACCEPTS || claim.position() == Position.OFFERS;
      boolean so = Match.tells(claim);
      accepted |= yes && so;
      if (claim.position() == Position.REJECTS && so) {
        refused = "rejected";
      } else if (yes && !so) {
        refused = "has-not-accepted";
      } else if (claim.position() == Position.HAS_NOT_ACCEPTED && so && refused.isEmpty()) {
        refused = "has-not-accepted";
      }
    }
    if (accepted) {
      return new One(refused.isEmpty() ? "accepted" : "contested", latest);
    }
    return refused.isEmpty()
        ? new One(unspoken(clause, actor, when), List.of())
        : new One(refused, latest);
  }

  private String unspoken(Clause clause, String actor, Instant when) {
    for (Agreement.Signature signature : said.agreement().signatures()) {
      Instant from =
          signature.on().equals(LocalDate.MIN)
              ? said.agreement().starts()
              : signature.on().atStartOfDay(said.agreement().zone()).toInstant();
      boolean covers = !signature.exceptArticles().contains(clause.head().article());
      if (signature.by().code().equals(actor) && covers && !when.isBefore(from)) {
        return "accepted";
      }
    }
    return said.heard().isParty(actor) ? "acceptance-assumed" : "not-told";
  }

  private List<Claim> held(String clause, String actor, Instant when) {
    List<Claim> found = new ArrayList<>();
    for (Claim claim : said.claims()) {
      if (claim.position() != Position.NONE
          && claim.clause().equals(clause)
          && !taken(claim).isAfter(when)
          && said.heard().spokenFor(holder(claim), taken(claim)).contains(actor)) {
        found.add(claim);
      }
    }
    return found;
  }

  static Instant taken(Claim claim) {
    return claim.when().beginsOpen() ? claim.reportedAt() : claim.when().from();
  }

  static String holder(Claim claim) {
    return claim.actors().size() == 1 ? claim.actors().iterator().next() : Heard.mouth(claim);
  }
}
