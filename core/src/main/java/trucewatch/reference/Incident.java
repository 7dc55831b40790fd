package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.time.Interval;

/// One incident by one account: all that the counted claims tell of it.
///
/// @param tellings claims that it happened: assertions, and findings "verified"
/// @param denials claims that it did not: denials that name it, and findings "verified-not"
/// @param openFindings under inquiry, cannot determine, suspended
record Incident(Object key, List<Claim> tellings, List<Claim> denials, List<Claim> openFindings) {

  static Incident empty(Object key) {
    return new Incident(key, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(Claim claim) {
    switch (claim.stance()) {
      case ASSERTS -> tellings.add(claim);
      case DENIES -> denials.add(claim);
      case VERIFIES -> found(claim).add(claim);
      case CORRECTS, RETRACTS, JOINS, PARTS, COMPLETE -> {}
    }
  }

  private List<Claim> found(Claim claim) {
    return switch (claim.verification()) {
      case VERIFIED -> tellings;
      case VERIFIED_NOT -> denials;
      case NONE, UNDER_INQUIRY, CANNOT_DETERMINE, SUSPENDED -> openFindings;
    };
  }

  /// The earliest and the latest time that any telling gives it.
  Interval hull() {
    Instant from = Interval.END;
    Instant to = Interval.BEGINNING;
    for (Claim claim : tellings) {
      from = claim.when().from().isBefore(from) ? claim.when().from() : from;
      to = claim.when().to().isAfter(to) ? claim.when().to() : to;
    }
    return from.isBefore(to) ? new Interval(from, to) : Interval.ALWAYS;
  }

  /// A denial that is about an incident: it names one, or is a body's finding.
  static boolean namesIncident(Claim claim) {
    return claim.namesIncident() || claim.stance() == Stance.VERIFIES;
  }

  static boolean told(Claim claim) {
    return claim.stance() == Stance.ASSERTS
        || (claim.stance() == Stance.VERIFIES && claim.verification() == Verification.VERIFIED);
  }

  /// It tells that something did not happen; a finding that is still open tells neither.
  static boolean denied(Claim claim) {
    return claim.stance() == Stance.DENIES
        || (claim.stance() == Stance.VERIFIES && claim.verification() == Verification.VERIFIED_NOT);
  }
}
