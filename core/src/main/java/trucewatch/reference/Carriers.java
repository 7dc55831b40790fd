package trucewatch.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;

/// By whose word a verdict stands: "alleged by a party and unanswered, by the bearer alone,
/// reported by others, verified by a body".
///
/// A bit that any of several incidents tells has the strongest of them; each incident has the
/// strongest of its tellings. Who accuses first or loudest gains nothing.
final class Carriers {
  private final Ties ties;

  Carriers(Ties ties) {
    this.ties = ties;
  }

  /// The words for both bits: `so: ...`, or `so: ... / not: ...` where both are told.
  String of(Evidence statement, Clause clause, List<String> bearers) {
    Favour so = favour(clause);
    String forIt = statement.so() ? side(statement.soBy(), bearers, so, !statement.not()) : "";
    String against =
        statement.not() ? side(statement.notBy(), bearers, so.other(), !statement.so()) : "";
    if (!forIt.isEmpty() && !against.isEmpty()) {
      return "so: " + forIt + "; not: " + against;
    }
    return forIt + against;
  }

  /// What the statement of the clause means for its bearer: performed is to its credit, breached is
  /// not.
  private static Favour favour(Clause clause) {
    return switch (clause) {
      case Clause.Duty _ -> Favour.CREDIT;
      case Clause.Ban _ -> Favour.CHARGE;
      case Clause.Freedom _,
          Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          Favour.NEITHER;
    };
  }

  private String side(
      Collection<Claim> claims, List<String> bearers, Favour favour, boolean unanswered) {
    if (claims.isEmpty()) {
      return "the text and the calendar";
    }
    Map<Rank, Set<String>> speakers = new LinkedHashMap<>();
    Rank best = Rank.WEAKEST;
    for (Claim claim : claims) {
      Rank rank = rank(claim, bearers, favour);
      best = rank.compareTo(best) > 0 ? rank : best;
      speakers.computeIfAbsent(rank, _ -> new LinkedHashSet<>()).add(speaker(claim, rank));
    }
    String names = String.join(", ", ties.inOrder(speakers.getOrDefault(best, Set.of())));
    return switch (best) {
      case WEAKEST, ALLEGED -> "alleged by " + names + (unanswered ? ", unanswered" : "");
      case BEARER -> "by the bearer alone: " + names;
      case OTHERS -> "reported by " + names;
      case CONFIRMED -> "confirmed by the other party: " + names;
      case ITSELF -> "told by the bearer itself: " + names;
      case VERIFIED -> "verified by " + names;
    };
  }

  private static String speaker(Claim claim, Rank rank) {
    return rank == Rank.VERIFIED ? Accounts.finder(claim) : Ties.speaker(claim);
  }

  /// Weakest first. A word against the speaker's own interest is stronger than anybody else's
  /// report: a bearer that tells the act itself, an adverse party that confirms a performance. What
  /// the act is called stays open: to tell it is not to own to a breach.
  private enum Rank {
    WEAKEST,
    ALLEGED,
    BEARER,
    OTHERS,
    CONFIRMED,
    ITSELF,
    VERIFIED
  }

  /// Whether a bit speaks well or ill of the bearer.
  private enum Favour {
    CREDIT,
    CHARGE,
    NEITHER;

    Favour other() {
      return switch (this) {
        case CREDIT -> CHARGE;
        case CHARGE -> CREDIT;
        case NEITHER -> NEITHER;
      };
    }
  }

  private Rank rank(Claim claim, List<String> bearers, Favour favour) {
    if (claim.stance() == Stance.VERIFIES
        && (claim.verification() == Verification.VERIFIED
            || claim.verification() == Verification.VERIFIED_NOT)) {
      return Rank.VERIFIED;
    }
    if (bearers.stream().anyMatch(bearer -> ties.ownSide(claim, bearer))) {
      return favour == Favour.CHARGE ? Rank.ITSELF : Rank.BEARER;
    }
    if (bearers.stream().anyMatch(bearer -> ties.adverse(claim, bearer))) {
      return favour == Favour.CREDIT ? Rank.CONFIRMED : Rank.ALLEGED;
    }
    return Rank.OTHERS;
  }
}
