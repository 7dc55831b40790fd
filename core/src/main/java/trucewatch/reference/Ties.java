package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import trucewatch.claims.Sources;

/// Who speaks for whom, who is tied to whom, and who is adverse to whom.
///
/// "A person or body may `speak for` a party over a time; its words are then that party's."
final class Ties {
  private final Agreement agreement;
  private final Sources sources;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Set<String> bound = new HashSet<>();

  Ties(Agreement agreement, Sources sources) {
    this.agreement = agreement;
    this.sources = sources;
    for (Actor actor : agreement.actors()) {
      actors.put(actor.id().code(), actor);
    }
    agreement.parties().forEach(party -> bound.add(party.code()));
    agreement.guarantors().forEach(guarantor -> bound.add(guarantor.code()));
    agreement.clauses().forEach(clause -> bearersOf(clause).forEach(bound::add));
  }

  private static Stream<String> bearersOf(Clause clause) {
    List<ActorId> bearers =
        switch (clause) {
          case Clause.Duty duty -> duty.bearers().actors();
          case Clause.Ban ban -> ban.bearers().actors();
          case Clause.Freedom _,
              Clause.Choice _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              List.of();
        };
    return bearers.stream().map(ActorId::code);
  }

  /// Actors in the order of the agreement, never of their names; those it does not name come last.
  List<String> inOrder(Collection<String> codes) {
    List<String> order = agreement.actors().stream().map(actor -> actor.id().code()).toList();
    return codes.stream()
        .distinct()
        .sorted(
            Comparator.comparing((String code) -> !order.contains(code))
                .thenComparingInt(order::indexOf)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// Whose mouth it is: the speaker, or the source where no speaker is named.
  static String speaker(Claim claim) {
    return claim.speaker().isEmpty() ? claim.source() : claim.speaker();
  }

  /// The claim is the actor's own word: it speaks itself or through one who speaks for it.
  boolean ownWord(Claim claim, String actor) {
    return voices(speaker(claim), claim.reportedAt()).contains(actor);
  }

  /// The actor itself and all for whom it speaks at that time.
  Set<String> voices(String speaker, Instant at) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(speaker));
    while (!open.isEmpty()) {
      String code = open.pop();
      if (found.add(code)) {
        Actor actor = actors.get(code);
        if (actor != null) {
          actor.speaksFor().stream()
              .filter(tie -> tie.during().contains(at))
              .forEach(tie -> open.push(tie.to().code()));
        }
      }
    }
    return found;
  }

  /// The speaker is no party, guarantor, bearer, body that one of them controls, nor speaks for or
  /// is affiliated with one.
  boolean independent(Claim claim) {
    return connected(speaker(claim), claim.reportedAt()).stream().noneMatch(bound::contains);
  }

  /// The actor, those for whom it speaks, with whom it is affiliated, or who supervise it.
  private Set<String> connected(String speaker, Instant at) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(speaker));
    while (!open.isEmpty()) {
      String code = open.pop();
      if (!found.add(code)) {
        continue;
      }
      String affiliation = sources.affiliation(code, at);
      if (!affiliation.isEmpty()) {
        open.push(affiliation);
      }
      Actor actor = actors.get(code);
      if (actor != null) {
        Stream.concat(actor.speaksFor().stream(), actor.affiliatedWith().stream())
            .filter(tie -> tie.during().contains(at))
            .forEach(tie -> open.push(tie.to().code()));
        actor.supervisedBy().forEach(by -> open.push(by.code()));
      }
    }
    return found;
  }

  /// Another party of the agreement than the actor speaks, or somebody tied to one.
  boolean adverse(Claim claim, String actor) {
    Set<String> sides = connected(speaker(claim), claim.reportedAt());
    return !sides.contains(actor)
        && agreement.parties().stream()
            .map(ActorId::code)
            .anyMatch(party -> !party.equals(actor) && sides.contains(party));
  }

  /// The actor itself speaks, or somebody who speaks for it or is tied to it.
  boolean ownSide(Claim claim, String actor) {
    return connected(speaker(claim), claim.reportedAt()).contains(actor);
  }

  /// The speakers of both are independent of each other, and so are the sources that print them.
  boolean independent(Claim a, Claim b) {
    return sources.independent(a.source(), b.source(), a.reportedAt())
        && !speaker(a).equals(speaker(b))
        && Collections.disjoint(
            connected(speaker(a), a.reportedAt()), connected(speaker(b), b.reportedAt()));
  }

  boolean isParty(String code) {
    return agreement.parties().contains(new ActorId(code));
  }

  /// The codes of the actor and, for a group or a body, of its members.
  List<String> withMembers(String code) {
    List<String> all = new ArrayList<>(List.of(code));
    Actor actor = actors.get(code);
    if (actor != null && actor.kind() == Actor.Kind.GROUP) {
      actor.members().forEach(member -> all.add(member.code()));
    }
    return all;
  }
}
