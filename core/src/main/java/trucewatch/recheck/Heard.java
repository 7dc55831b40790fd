package trucewatch.recheck;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Incident;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Sources;
import trucewatch.claims.Stance;

/// Who is heard in an account: the claims that stand and count in it, found again from the text.
final class Heard {
  private final Agreement agreement;
  private final Sources sources;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Set<String> involved = new HashSet<>();
  private final Map<Incident, List<Claim>> together = new HashMap<>();
  private final List<Live.Told> told = new ArrayList<>();
  private final Map<ClaimId, List<Live.Told>> byId = new HashMap<>();

  Heard(Agreement agreement, Sources sources, Live live, String account) {
    this.agreement = agreement;
    this.sources = sources;
    agreement.actors().forEach(actor -> actors.put(actor.id().code(), actor));
    agreement.parties().forEach(actor -> involved.add(actor.code()));
    agreement.guarantors().forEach(actor -> involved.add(actor.code()));
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Duty duty) {
        duty.bearers().actors().forEach(actor -> involved.add(actor.code()));
      } else if (clause instanceof Clause.Ban ban) {
        ban.bearers().actors().forEach(actor -> involved.add(actor.code()));
      }
    }
    for (Live.Told one : live.told()) {
      together.computeIfAbsent(one.incident(), _ -> new ArrayList<>()).add(one.claim());
    }
    Map<Incident, List<Live.Told>> rows = new HashMap<>();
    live.told()
        .forEach(one -> rows.computeIfAbsent(one.incident(), _ -> new ArrayList<>()).add(one));
    for (Live.Told one : live.told()) {
      if (everywhere(one) || counts(one, account, rows.getOrDefault(one.incident(), List.of()))) {
        told.add(one);
        byId.computeIfAbsent(one.claim().id(), _ -> new ArrayList<>()).add(one);
      }
    }
  }

  List<Live.Told> told() {
    return told;
  }

  /// The rows that stand under that id and count; none if the claim does not count.
  List<Live.Told> rows(ClaimId id) {
    return byId.getOrDefault(id, List.of());
  }

  private boolean counts(Live.Told one, String account, List<Live.Told> sameIncident) {
    Claim claim = one.claim();
    if (account.equals("all")) {
      return true;
    }
    if (account.equals("independent")) {
      return outside(claim);
    }
    if (account.equals("two-sources")) {
      return !one.originWithdrawn()
          && sameIncident.stream().anyMatch(other -> seconds(one.claim(), other));
    }
    if (account.equals("as-agreed")) {
      return isFrom(claim, agreement.settledBy());
    }
    if (account.startsWith("only:")) {
      return isOwn(claim, account.substring("only:".length()));
    }
    if (account.equals("verified")) {
      return claim.stance() == Stance.VERIFIES;
    }
    if (account.startsWith("verified:")) {
      return claim.stance() == Stance.VERIFIES
          && body(claim).equals(account.substring("verified:".length()));
    }
    for (Agreement.DeclaredAccount declared : agreement.accounts()) {
      if (declared.id().equals(account)) {
        return isFrom(claim, declared.speakers());
      }
    }
    if (isOwn(claim, account)) {
      return true;
    }
    boolean spoke = sameIncident.stream().anyMatch(other -> isOwn(other.claim(), account));
    return !spoke && outside(claim) && !claim.actors().contains(account);
  }

  /// Another, independent source tells the same of the same incident and actor.
  private boolean seconds(Claim claim, Live.Told other) {
    Claim second = other.claim();
    return !other.originWithdrawn()
        && second.stance() == claim.stance()
        && second.actors().equals(claim.actors())
        && !mouth(second).equals(mouth(claim))
        && sources.independent(claim.source(), second.source(), claim.reportedAt())
        && circle(mouth(claim), claim.reportedAt()).stream()
            .noneMatch(circle(mouth(second), second.reportedAt())::contains);
  }

  private boolean isFrom(Claim claim, List<ActorId> speakers) {
    for (ActorId speaker : speakers) {
      boolean found = claim.stance() == Stance.VERIFIES && body(claim).equals(speaker.code());
      if (found || isOwn(claim, speaker.code())) {
        return true;
      }
    }
    return false;
  }

  /// A ballot, or a position told by nobody adverse, that its holder does not deny.
  private boolean everywhere(Live.Told one) {
    Claim claim = one.claim();
    boolean ballot = isBallot(claim);
    if (!ballot && claim.position() == Position.NONE) {
      return false;
    }
    for (Claim other : together.getOrDefault(one.incident(), List.of())) {
      if (other.stance() == Stance.DENIES
          && claim.actors().stream().anyMatch(holder -> isOwn(other, holder))) {
        return false;
      }
    }
    return ballot || claim.actors().stream().noneMatch(holder -> isAdverse(claim, holder));
  }

  static boolean isBallot(Claim claim) {
    return Set.of(ReservedAct.VOTE.code(), ReservedAct.CLOSE.code(), ReservedAct.TALLY.code())
        .contains(claim.act());
  }

  private boolean isAdverse(Claim claim, String actor) {
    Set<String> circle = circle(mouth(claim), claim.reportedAt());
    if (circle.contains(actor)) {
      return false;
    }
    for (ActorId party : agreement.parties()) {
      if (!party.code().equals(actor) && circle.contains(party.code())) {
        return true;
      }
    }
    return false;
  }

  private boolean outside(Claim claim) {
    return circle(mouth(claim), claim.reportedAt()).stream().noneMatch(involved::contains);
  }

  /// The actor says it itself, or one who speaks for it.
  boolean isOwn(Claim claim, String actor) {
    return spokenFor(mouth(claim), claim.reportedAt()).contains(actor);
  }

  /// Whose words it has: its own, and those for whom it speaks then.
  Set<String> spokenFor(String speaker, Instant when) {
    return closure(speaker, code -> of(code).flatMap(actor -> tied(actor.speaksFor(), when)));
  }

  private Set<String> circle(String speaker, Instant when) {
    return closure(
        speaker,
        code ->
            Stream.concat(
                Stream.of(sources.affiliation(code, when)).filter(tie -> !tie.isEmpty()),
                of(code)
                    .flatMap(
                        actor ->
                            Stream.of(
                                    tied(actor.speaksFor(), when),
                                    tied(actor.affiliatedWith(), when),
                                    actor.supervisedBy().stream().map(ActorId::code))
                                .flatMap(all -> all))));
  }

  private Stream<Actor> of(String code) {
    return Stream.ofNullable(actors.get(code));
  }

  private static Stream<String> tied(List<Actor.Tie> ties, Instant when) {
    return ties.stream().filter(tie -> tie.during().contains(when)).map(tie -> tie.to().code());
  }

  private static Set<String> closure(
      String start, java.util.function.Function<String, Stream<String>> next) {
    Set<String> all = new HashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      String code = todo.removeFirst();
      if (all.add(code)) {
        next.apply(code).forEach(todo::addLast);
      }
    }
    return all;
  }

  static String mouth(Claim claim) {
    return claim.speaker().isEmpty() ? claim.source() : claim.speaker();
  }

  static String body(Claim claim) {
    return claim.verifiedBy().isEmpty() ? mouth(claim) : claim.verifiedBy();
  }

  boolean isParty(String code) {
    return agreement.parties().stream().anyMatch(party -> party.code().equals(code));
  }

  /// The actors, and the members of those that are groups.
  Set<String> withMembers(List<String> codes) {
    Set<String> all = new HashSet<>(codes);
    for (String code : codes) {
      of(code)
          .filter(actor -> actor.kind() == Actor.Kind.GROUP)
          .forEach(actor -> actor.members().forEach(member -> all.add(member.code())));
    }
    return all;
  }
}
