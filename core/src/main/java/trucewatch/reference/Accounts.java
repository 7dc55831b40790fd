package trucewatch.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Claim;
import trucewatch.claims.Incident;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;

/// Which live claims count in an account. Each account is a selection: its verdicts are those of a
/// log with just these claims.
///
/// The accounts are `all`, a PARTY (or another actor), `only:PARTY`, `independent`,
/// `verified[:BODY]`, `two-sources`, `as-agreed`, and those that the agreement declares.
final class Accounts {
  private final Agreement agreement;
  private final Ties ties;
  private final Live live;
  private final Map<Incident, List<Live.Told>> byIncident = new HashMap<>();

  Accounts(Agreement agreement, Ties ties, Live live) {
    this.agreement = agreement;
    this.ties = ties;
    this.live = live;
    for (Live.Told told : live.told()) {
      byIncident.computeIfAbsent(told.incident(), _ -> new ArrayList<>()).add(told);
    }
  }

  /// The claims that count, in order of knowledge.
  ///
  /// @throws IllegalArgumentException if there is no such account
  List<Live.Told> select(String account) {
    Predicate<Live.Told> counts = rule(account);
    return live.told().stream()
        .filter(told -> counts.test(told) || countsEverywhere(told))
        .toList();
  }

  private Predicate<Live.Told> rule(String account) {
    int colon = account.indexOf(':');
    String name = colon < 0 ? account : account.substring(0, colon);
    String of = colon < 0 ? "" : account.substring(colon + 1);
    return switch (name) {
      case "all" -> _ -> true;
      case "only" -> told -> ties.ownWord(told.claim(), of);
      case "independent" -> told -> ties.independent(told.claim());
      case "verified" ->
          told ->
              told.claim().stance() == Stance.VERIFIES
                  && (of.isEmpty() || finder(told.claim()).equals(of));
      case "two-sources" -> this::confirmedByAnother;
      case "as-agreed" -> told -> spokenByAny(told.claim(), agreement.settledBy());
      default -> declaredOrActor(name);
    };
  }

  private Predicate<Live.Told> declaredOrActor(String name) {
    for (Agreement.DeclaredAccount declared : agreement.accounts()) {
      if (declared.id().equals(name)) {
        return told -> spokenByAny(told.claim(), declared.speakers());
      }
    }
    if (agreement.actors().stream().noneMatch(actor -> actor.id().code().equals(name))) {
      throw new IllegalArgumentException("there is no account '" + name + "'");
    }
    return told -> countsFor(told, name);
  }

  /// Who found it: the body named in `verified_by`, else the speaker.
  static String finder(Claim claim) {
    return claim.verifiedBy().isEmpty() ? Ties.speaker(claim) : claim.verifiedBy();
  }

  private boolean spokenByAny(Claim claim, List<ActorId> speakers) {
    return speakers.stream()
        .map(ActorId::code)
        .anyMatch(
            code ->
                ties.ownWord(claim, code)
                    || (claim.stance() == Stance.VERIFIES && finder(claim).equals(code)));
  }

  /// The account of an actor: "its own words; and on an incident, total, position or ballot about
  /// which it has said nothing, the words of speakers that `independent` keeps, except about that
  /// party's own acts and hindrances: there only its own words count".
  private boolean countsFor(Live.Told told, String actor) {
    Claim claim = told.claim();
    if (ties.ownWord(claim, actor)) {
      return true;
    }
    return !claim.actors().contains(actor)
        && ties.independent(claim)
        && sameIncident(told).stream().noneMatch(other -> ties.ownWord(other.claim(), actor));
  }

  /// "Kept when an independent one has the same incident, stance and actor."
  private boolean confirmedByAnother(Live.Told told) {
    return !told.originWithdrawn()
        && sameIncident(told).stream()
            .anyMatch(
                other ->
                    other.claim().stance() == told.claim().stance()
                        && other.claim().actors().equals(told.claim().actors())
                        && !other.originWithdrawn()
                        && ties.independent(told.claim(), other.claim()));
  }

  private List<Live.Told> sameIncident(Live.Told told) {
    return byIncident.getOrDefault(told.incident(), List.of());
  }

  /// "Ballots, and positions told by another who is no adverse party, count in every account unless
  /// their holder denies them."
  private boolean countsEverywhere(Live.Told told) {
    Claim claim = told.claim();
    boolean ballot =
        claim.act().equals(ReservedAct.VOTE.code())
            || claim.act().equals(ReservedAct.CLOSE.code())
            || claim.act().equals(ReservedAct.TALLY.code());
    boolean position = claim.position() != Position.NONE;
    if (!ballot && !position) {
      return false;
    }
    Predicate<Claim> byHolder =
        other -> claim.actors().stream().anyMatch(holder -> ties.ownWord(other, holder));
    boolean deniedByHolder =
        sameIncident(told).stream()
            .map(Live.Told::claim)
            .anyMatch(other -> other.stance() == Stance.DENIES && byHolder.test(other));
    return !deniedByHolder
        && (ballot || claim.actors().stream().noneMatch(holder -> ties.adverse(claim, holder)));
  }
}
