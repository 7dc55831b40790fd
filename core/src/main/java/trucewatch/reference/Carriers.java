package trucewatch.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  String of(Evidence statement, List<String> bearers) {
    String so = statement.so() ? side(statement.soBy(), bearers, !statement.not()) : "";
    String not = statement.not() ? side(statement.notBy(), bearers, !statement.so()) : "";
    if (!so.isEmpty() && !not.isEmpty()) {
      return "so: " + so + "; not: " + not;
    }
    return so + not;
  }

  private String side(Collection<Claim> claims, List<String> bearers, boolean unanswered) {
    if (claims.isEmpty()) {
      return "the text and the calendar";
    }
    Map<Rank, Set<String>> speakers = new LinkedHashMap<>();
    Rank best = Rank.ADVERSE;
    for (Claim claim : claims) {
      Rank rank = rank(claim, bearers);
      best = rank.compareTo(best) > 0 ? rank : best;
      speakers.computeIfAbsent(rank, _ -> new LinkedHashSet<>()).add(speaker(claim, rank));
    }
    String names = String.join(", ", ties.inOrder(speakers.getOrDefault(best, Set.of())));
    return switch (best) {
      case ADVERSE -> "alleged by " + names + (unanswered ? ", unanswered" : "");
      case BEARER -> "by the bearer alone: " + names;
      case OTHERS -> "reported by " + names;
      case VERIFIED -> "verified by " + names;
    };
  }

  private static String speaker(Claim claim, Rank rank) {
    return rank == Rank.VERIFIED ? Accounts.finder(claim) : Ties.speaker(claim);
  }

  /// Weakest first.
  private enum Rank {
    ADVERSE,
    BEARER,
    OTHERS,
    VERIFIED
  }

  private Rank rank(Claim claim, List<String> bearers) {
    if (claim.stance() == Stance.VERIFIES
        && (claim.verification() == Verification.VERIFIED
            || claim.verification() == Verification.VERIFIED_NOT)) {
      return Rank.VERIFIED;
    }
    if (bearers.stream().anyMatch(bearer -> ties.ownSide(claim, bearer))) {
      return Rank.BEARER;
    }
    boolean adverse = bearers.stream().anyMatch(bearer -> ties.adverse(claim, bearer));
    return adverse ? Rank.ADVERSE : Rank.OTHERS;
  }
}
