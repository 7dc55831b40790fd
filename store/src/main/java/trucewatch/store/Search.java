package trucewatch.store;

import java.time.Instant;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.claims.IncidentId;
import trucewatch.claims.Live;

/// What claims are looked for by. Each part that is given must fit the claim as it stands, with
/// what corrects it and what it takes over from the rows that it names.
///
/// @param incident an id of an incident, as `ID` or `SOURCE/ID`, or of a claim about it; empty for
///   any
/// @param actors codes, any of which; none for any
/// @param places codes, any of which; none for any
/// @param clause a code; empty for any
/// @param from nothing that ended before or at this moment
/// @param to nothing that began at this moment or later
public record Search(
    String incident,
    Set<String> actors,
    Set<String> places,
    String clause,
    Instant from,
    Instant to) {
  public Search {
    actors = Set.copyOf(actors);
    places = Set.copyOf(places);
  }

  /// Whether a claim is one of those that are looked for.
  public boolean fits(Live.Told told) {
    Claim claim = told.claim();
    return (clause.isEmpty() || claim.clause().equals(clause))
        && (places.isEmpty() || places.contains(claim.where().place()))
        && (actors.isEmpty() || claim.actors().stream().anyMatch(actors::contains))
        && claim.when().from().isBefore(to)
        && claim.when().to().isAfter(from)
        && (incident.isEmpty()
            || claim.id().text().equals(incident)
            || told.incident().ids().stream().anyMatch(this::isMeant));
  }

  private boolean isMeant(IncidentId id) {
    return id.text().equals(incident) || id.toString().equals(incident);
  }
}
