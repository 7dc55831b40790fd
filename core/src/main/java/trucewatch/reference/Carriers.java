package trucewatch.reference;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Carried.Rank;
import trucewatch.verdict.Carried.Side;

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

  /// Who carries both bits of what is told of these bearers.
  ///
  /// @param bearer the one that it is about, where it is one of several; else empty
  Carried.Part of(Evidence statement, Clause clause, List<String> bearers, String bearer) {
    Favour so = favour(clause);
    return new Carried.Part(
        bearer,
        statement.so() ? side(statement.soBy(), bearers, so, !statement.not()) : Side.UNTOLD,
        statement.not()
            ? side(statement.notBy(), bearers, so.other(), !statement.so())
            : Side.UNTOLD);
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

  private Side side(
      Collection<Claim> claims, List<String> bearers, Favour favour, boolean unanswered) {
    if (claims.isEmpty()) {
      return new Side(Rank.CALENDAR, List.of(), false);
    }
    Map<Rank, Set<String>> speakers = new EnumMap<>(Rank.class);
    Rank best = Rank.CALENDAR;
    for (Claim claim : claims) {
      Rank rank = rank(claim, bearers, favour);
      best = rank.compareTo(best) > 0 ? rank : best;
      speakers.computeIfAbsent(rank, _ -> new LinkedHashSet<>()).add(speaker(claim, rank));
    }
    return new Side(best, ties.inOrder(speakers.getOrDefault(best, Set.of())), unanswered);
  }

  private static String speaker(Claim claim, Rank rank) {
    return rank == Rank.VERIFIED ? Accounts.finder(claim) : Ties.speaker(claim);
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
