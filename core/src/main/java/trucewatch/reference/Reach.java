package trucewatch.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.Act;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Place;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Live;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;

/// What each clause looks at: other clauses, and which of the claims.
///
/// It is taken too wide rather than too narrow: what a clause does not look at cannot change it, so
/// a question about one clause needs no other clauses than these, and a claim that none of them
/// looks at changes nothing.
final class Reach {
  private final Agreement agreement;
  private final Kinds kinds;
  private final Gazetteer gazetteer;
  private final Map<ClauseId, Clause> clauses = new LinkedHashMap<>();
  private final Map<ClauseId, Set<ClauseId>> closures = new HashMap<>();
  private final Set<String> acts = new HashSet<>();

  Reach(Agreement agreement, Kinds kinds, Gazetteer gazetteer) {
    this.agreement = agreement;
    this.kinds = kinds;
    this.gazetteer = gazetteer;
    Map<ClauseId, Set<ClauseId>> looks = new HashMap<>();
    for (Clause clause : agreement.clauses()) {
      clauses.put(clause.id(), clause);
      looks.computeIfAbsent(clause.id(), _ -> new LinkedHashSet<>()).addAll(References.of(clause));
      if (clause instanceof Clause.Freedom power) {
        for (ClauseId changed : power.effect().on()) {
          looks.computeIfAbsent(changed, _ -> new LinkedHashSet<>()).add(power.id());
        }
      }
    }
    for (Act act : agreement.acts()) {
      acts.add(act.id().code());
      act.includes().forEach(kind -> acts.add(kind.code()));
    }
    agreement.clauses().stream()
        .flatMap(clause -> patterns(clause).stream())
        .forEach(pattern -> acts.add(pattern.act().code()));
    for (Place place : agreement.places()) {
      place.resultsFrom().ifPresent(maker -> lookedAtThrough(place.id(), maker, looks));
    }
    clauses.keySet().forEach(id -> closures.put(id, closure(id, looks)));
  }

  /// Who speaks of a place that results from a duty looks at that duty.
  private void lookedAtThrough(PlaceId place, ClauseId maker, Map<ClauseId, Set<ClauseId>> looks) {
    for (Clause clause : agreement.clauses()) {
      boolean speaks =
          patterns(clause).stream()
              .flatMap(
                  one -> Stream.of(one.in(), one.from(), one.notIn()).flatMap(Collection::stream))
              .anyMatch(place::equals);
      if (speaks) {
        looks.computeIfAbsent(clause.id(), _ -> new LinkedHashSet<>()).add(maker);
      }
    }
  }

  private static Set<ClauseId> closure(ClauseId start, Map<ClauseId, Set<ClauseId>> looks) {
    Set<ClauseId> found = new LinkedHashSet<>();
    Deque<ClauseId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      ClauseId id = open.pop();
      if (found.add(id)) {
        open.addAll(looks.getOrDefault(id, Set.of()));
      }
    }
    return found;
  }

  /// The acts of which the agreement speaks, in a block of their own or in a clause.
  Set<String> acts() {
    return acts;
  }

  /// All clauses of the agreement.
  Set<ClauseId> everything() {
    return clauses.keySet();
  }

  /// These clauses and all that they look at, directly or through others.
  Set<ClauseId> closure(Collection<ClauseId> of) {
    Set<ClauseId> all = new LinkedHashSet<>();
    of.forEach(id -> all.addAll(closures.getOrDefault(id, Set.of())));
    return all;
  }

  /// The clauses that one of these claims could change, directly or through others.
  Set<ClauseId> touched(Collection<Claim> claims) {
    Set<ClauseId> direct = new LinkedHashSet<>();
    for (Clause clause : agreement.clauses()) {
      if (claims.stream().anyMatch(claim -> sees(clause, claim))) {
        direct.add(clause.id());
      }
    }
    Set<ClauseId> all = new LinkedHashSet<>();
    closures.forEach(
        (id, looksAt) -> {
          if (looksAt.stream().anyMatch(direct::contains)) {
            all.add(id);
          }
        });
    return all;
  }

  /// The clauses whose word can differ between the two: those that look at a claim which only one
  /// of them has, or at the incident of one.
  Set<ClauseId> touched(List<Live.Told> some, List<Live.Told> others) {
    Set<Object> incidents = new HashSet<>();
    notAmong(others, some).forEach(told -> incidents.add(told.incident()));
    notAmong(some, others).forEach(told -> incidents.add(told.incident()));
    Set<Claim> claims = new LinkedHashSet<>();
    Stream.concat(some.stream(), others.stream())
        .filter(told -> incidents.contains(told.incident()))
        .forEach(told -> claims.add(told.claim()));
    return touched(claims);
  }

  private static List<Live.Told> notAmong(List<Live.Told> others, List<Live.Told> told) {
    Map<ClaimId, List<Live.Told>> byId = new HashMap<>();
    others.forEach(
        other -> byId.computeIfAbsent(other.claim().id(), _ -> new ArrayList<>()).add(other));
    return told.stream()
        .filter(one -> !byId.getOrDefault(one.claim().id(), List.of()).contains(one))
        .toList();
  }

  /// Whether the claim could change the clause by itself. A claim without act or clause could
  /// change any.
  private boolean sees(Clause clause, Claim claim) {
    if (claim.act().isEmpty() && claim.clause().isEmpty()) {
      return true;
    }
    return isNamed(clause, claim)
        || isState(clause, claim)
        || isCount(clause, claim)
        || speaksOfAct(clause, claim);
  }

  /// A total of what the clause counts, or a watch over what it forbids.
  private boolean isCount(Clause clause, Claim claim) {
    if (claim.act().equals(ReservedAct.PATROLS.code())) {
      return clause instanceof Clause.Ban;
    }
    return claim.act().equals(ReservedAct.TOTAL.code())
        && patterns(clause).stream()
            .anyMatch(
                pattern ->
                    claim.object().isEmpty()
                        || claim.object().equals(pattern.act().code())
                        || claim.object().equals(pattern.thing()));
  }

  private boolean speaksOfAct(Clause clause, Claim claim) {
    String told = claim.act();
    if (told.isEmpty() || kinds.isLabel(told)) {
      return kinds.isLabel(told);
    }
    return patterns(clause).stream().anyMatch(pattern -> mayFit(pattern, claim));
  }

  private boolean mayFit(Pattern pattern, Claim claim) {
    String act = pattern.act().code();
    return (kinds.includes(act, claim.act()) || kinds.includes(claim.act(), act))
        && !isElsewhere(claim, pattern.in())
        && !isElsewhere(claim, pattern.from());
  }

  /// Whether the claim tells of a place that has no part in any of these. A denial is never
  /// elsewhere: it may cover more than the place it names.
  private boolean isElsewhere(Claim claim, List<PlaceId> places) {
    return !places.isEmpty()
        && claim.stance() != Stance.DENIES
        && claim.where().said()
        && places.stream()
            .allMatch(
                place ->
                    gazetteer.relation(claim.where(), place.code()) == Gazetteer.Relation.OUTSIDE);
  }

  /// The claim names the clause, the whole agreement, or a clause that this power changes: an act
  /// on one of them uses the power.
  boolean isNamed(Clause clause, Claim claim) {
    String named = claim.clause();
    return !named.isEmpty()
        && (named.equals(clause.id().code())
            || named.equals(agreement.id())
            || (clause instanceof Clause.Freedom power
                && power.effect().on().contains(new ClauseId(named))));
  }

  /// The claim tells of a state of affairs (who governs, who sits) that the clause asks about.
  boolean isState(Clause clause, Claim claim) {
    return switch (clause) {
      case Clause.Role role -> isState(claim, role.relation());
      case Clause.Principle principle -> isState(claim, relation(principle.check()));
      case Clause.Choice _ -> isState(claim, ReservedAct.HOLDS.code());
      case Clause.Duty _, Clause.Ban _, Clause.Freedom _, Clause.Phase _, Clause.Declaration _ ->
          (Bearing.of(clause).forAffiliates() && isState(claim, ReservedAct.CONTROLS.code()))
              || References.facts(clause).stream()
                  .anyMatch(fact -> isState(claim, fact.relation()));
    };
  }

  private static boolean isState(Claim claim, String relation) {
    return claim.act().equals(relation);
  }

  private static String relation(Clause.Check check) {
    return switch (check) {
      case Clause.Check.HasAnEnd(String relation) -> relation;
      case Clause.Check.HasALatestDate(String relation) -> relation;
      case Clause.Check.OnlyBy(_, String relation, _) -> relation;
      case Clause.Check.Never(String relation, _, _) -> relation;
      case Clause.Check.SeatsFor _ -> ReservedAct.HOLDS.code();
      case Clause.Check.InTurn turn -> turn.act();
    };
  }

  /// All patterns of acts that the clause looks at.
  List<Pattern> patterns(Clause clause) {
    List<Pattern> found = new ArrayList<>();
    clause.head().scope().starts().forEach(c -> patterns(c, found));
    clause.head().scope().ends().forEach(c -> patterns(c, found));
    clause.head().scope().whiles().forEach(c -> patterns(c, found));
    clause.head().scope().startedBy().forEach(t -> patterns(t.elseAfter(), found));
    switch (clause) {
      case Clause.Duty duty -> {
        found.addAll(duty.does());
        patterns(duty.deadline(), found);
        switch (duty.each()) {
          case Clause.Each.Once _ -> {}
          case Clause.Each.ForEach(Pattern trigger) -> found.add(trigger);
          case Clause.Each.ForEachBreach(ClauseId of) -> {
            if (clauses.get(of) instanceof Clause.Ban ban) {
              found.addAll(ban.forbids());
            }
          }
        }
      }
      case Clause.Ban ban -> found.addAll(ban.forbids());
      case Clause.Freedom freedom -> found.addAll(freedom.acts());
      case Clause.Phase phase -> {
        phase.starts().forEach(e -> patterns(e, found));
        phase.startsWhen().forEach(c -> patterns(c, found));
        phase.ends().forEach(e -> patterns(e, found));
        phase.endsWhen().forEach(c -> patterns(c, found));
      }
      case Clause.Choice choice -> {
        patterns(choice.deadline(), found);
        choice.stages().forEach(stage -> patterns(stage.procedure().close(), found));
      }
      case Clause.Role _, Clause.Principle _, Clause.Declaration _ -> {}
    }
    return found;
  }

  private static void patterns(Deadline deadline, List<Pattern> found) {
    switch (deadline) {
      case Deadline.Within(_, Event of) -> patterns(of, found);
      case Deadline.ByDay(_, Event of) -> patterns(of, found);
      case Deadline.NoLaterThan(Event event) -> patterns(event, found);
      case Deadline.AheadOf(_, Event event) -> patterns(event, found);
      case Deadline.Every(_, Event start) -> patterns(start, found);
      case Deadline.EarliestOf(List<Deadline> parts) -> parts.forEach(d -> patterns(d, found));
      case Deadline.None _, Deadline.Soon _, Deadline.At _ -> {}
    }
  }

  private static void patterns(Condition condition, List<Pattern> found) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(c -> patterns(c, found));
      case Condition.Any(List<Condition> parts) -> parts.forEach(c -> patterns(c, found));
      case Condition.Not(Condition part) -> patterns(part, found);
      case Condition.Happened(Event event) -> patterns(event, found);
      case Condition.InForce _,
          Condition.Complies _,
          Condition.Determined _,
          Condition.InFact _ -> {}
    }
  }

  private static void patterns(Event event, List<Pattern> found) {
    switch (event) {
      case Event.Done(Pattern pattern) -> found.add(pattern);
      case Event.DayOf(_, Event of) -> patterns(of, found);
      case Event.After(_, Event of) -> patterns(of, found);
      case Event.Before(_, Event of) -> patterns(of, found);
      case Event.EarliestOf(List<Event> events) -> events.forEach(e -> patterns(e, found));
      case Event.LatestOf(List<Event> events) -> events.forEach(e -> patterns(e, found));
      case Event.Fixed _,
          Event.Signing _,
          Event.Agreement _,
          Event.Reached _,
          Event.Consent _,
          Event.Trigger _ -> {}
    }
  }
}
