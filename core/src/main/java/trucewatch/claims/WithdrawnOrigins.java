package trucewatch.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds claims that pass on a text which its origin has withdrawn.
///
/// A claim passes on an origin's text when it refers to the origin's row, or tells of the same
/// incident `via` that origin or with it as its speaker. Whether the incident is the same is judged
/// as if the withdrawn rows still counted. An origin that has another row standing on the incident
/// has not withdrawn it.
final class WithdrawnOrigins {
  private final Naming naming;
  private final Links links;
  private final Map<Incident, Set<String>> origins = new HashMap<>();
  private final Set<Integer> withdrawnRows = new HashSet<>();

  WithdrawnOrigins(List<Seen> rows, Withdrawals withdrawals, Naming naming) {
    this.naming = naming;
    List<Integer> gone = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (byItsOrigin(rows.get(row), withdrawals.state(row))) {
        gone.add(row);
      }
    }
    withdrawnRows.addAll(gone);
    links = new Links(gone.isEmpty() ? List.of() : naming.linksOnceNamed(), new ArrayList<>());
    for (int row : gone) {
      Claim claim = rows.get(row).claim();
      String origin = claim.source().isEmpty() ? claim.speaker() : claim.source();
      incidents(row, claim)
          .forEach(of -> origins.computeIfAbsent(of, _ -> new HashSet<>()).add(origin));
    }
  }

  /// Whether `claim` passes on what its origin withdrew.
  ///
  /// @param standing the assertions of its incident that stand
  boolean withdrawn(int row, Claim claim, List<Claim> standing) {
    if (withdrawnRows.isEmpty()) {
      return false;
    }
    return naming.namedRows(row).stream().anyMatch(withdrawnRows::contains)
        || incidents(row, claim).stream()
            .flatMap(of -> origins.getOrDefault(of, Set.of()).stream())
            .filter(origin -> origin.equals(claim.via()) || origin.equals(claim.speaker()))
            .anyMatch(
                origin -> standing.stream().noneMatch(other -> other.source().equals(origin)));
  }

  private Set<Incident> incidents(int row, Claim claim) {
    Set<IncidentId> ids = naming.incidentsOnceNamed(row, claim);
    Set<Incident> found = new HashSet<>();
    (ids.isEmpty() ? Set.of(claim.incident()) : ids).forEach(id -> found.add(links.incident(id)));
    return found;
  }

  private static boolean byItsOrigin(Seen row, Withdrawals.State state) {
    return row.claim().stance() == Stance.ASSERTS
        && state.withdrawnBy().stream().anyMatch(by -> by.reason() != Live.Reason.VOIDED);
  }
}
