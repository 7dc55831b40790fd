package trucewatch.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Place;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
import trucewatch.reference.Fitting.Candidate;

/// Places that a duty makes by being carried out: `zone handed-over results from hand-over`.
///
/// What is told of the duty's act, and where, draws the place. A point lies in it if it lies in a
/// place in which the act is told to have been done before; not in it, if acts are told and each of
/// them was elsewhere or not done yet. While no such act is told, nobody can say where the place
/// is, and to lie in it is possible.
final class ResultingPlaces {
  private final Map<PlaceId, ClauseId> makers = new LinkedHashMap<>();
  private final Map<ClauseId, Clause.Duty> duties = new HashMap<>();
  private final Fitting fitting;
  private final Gazetteer gazetteer;
  private final List<Incident> incidents;
  private final Map<PlaceId, List<Candidate>> acts = new HashMap<>();

  ResultingPlaces(
      Agreement agreement, Fitting fitting, Gazetteer gazetteer, List<Incident> incidents) {
    this.fitting = fitting;
    this.gazetteer = gazetteer;
    this.incidents = incidents;
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Duty duty) {
        duties.put(duty.id(), duty);
      }
    }
    for (Place place : agreement.places()) {
      place.resultsFrom().filter(duties::containsKey).ifPresent(by -> makers.put(place.id(), by));
    }
  }

  boolean knows(PlaceId place) {
    return makers.containsKey(place);
  }

  /// Whether what one row tells of lies in the place. The row says where it was.
  Evidence lies(Claim claim, PlaceId in) {
    List<Evidence> any = new ArrayList<>();
    for (Candidate act : actsThatMake(in)) {
      for (Claim telling : act.incident().tellings()) {
        any.add(act.evidence().and(within(claim, telling)));
      }
    }
    return any.isEmpty() ? Evidence.of(List.of(), List.of(), List.of(claim)) : Evidence.any(any);
  }

  private Evidence within(Claim claim, Claim made) {
    boolean earlier = !made.when().to().isAfter(claim.when().from());
    boolean later = !claim.when().to().isAfter(made.when().from());
    Gazetteer.Relation relation =
        made.where().place().isEmpty()
            ? Gazetteer.Relation.UNCLEAR
            : gazetteer.relation(claim.where(), made.where().place());
    List<Claim> it = List.of(claim);
    if (later || relation == Gazetteer.Relation.OUTSIDE) {
      return Evidence.of(List.of(), it, List.of());
    }
    return earlier && relation == Gazetteer.Relation.INSIDE
        ? Evidence.of(it, List.of(), List.of())
        : Evidence.of(List.of(), List.of(), it);
  }

  /// The acts of the duty, wherever told; a place that is made of itself is made of nothing.
  private List<Candidate> actsThatMake(PlaceId place) {
    List<Candidate> known = acts.get(place);
    if (known != null) {
      return known;
    }
    acts.put(place, List.of());
    Clause.Duty duty = duties.get(makers.get(place));
    List<Candidate> found = new ArrayList<>();
    if (duty != null) {
      Doers doers =
          new Doers(
              duty.bearers().actors().stream().map(ActorId::code).toList(),
              duty.bearers().forAffiliates());
      for (Pattern pattern : duty.does()) {
        found.addAll(fitting.among(incidents, pattern, doers, ""));
      }
    }
    acts.put(place, found);
    return found;
  }
}
