package trucewatch.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the ids in `refers_to` name among the rows at hand: a row, all rows with that id where ids
/// collide, or an incident.
///
/// A claim id wins over an incident id. An incident id alone is the own source's, else that of the
/// one source that uses it; `SOURCE/ID` names whose it is.
final class References {
  /// What an id names.
  sealed interface Name {
    /// These rows, by number.
    record Rows(List<Integer> rows) implements Name {}

    /// An incident that some row names.
    record OfIncident(IncidentId incident) implements Name {}

    /// Incidents of several sources, none of them the row's own.
    record Several(Set<IncidentId> incidents) implements Name {}

    /// Nothing known.
    record Nothing() implements Name {}
  }

  private final Map<String, List<Integer>> rowsById = new HashMap<>();
  private final Map<IncidentId, List<Integer>> rowsByIncident = new HashMap<>();
  private final Map<String, Set<IncidentId>> incidentsByText = new HashMap<>();

  References(List<Claim> claims) {
    for (int row = 0; row < claims.size(); row++) {
      rowsById.computeIfAbsent(claims.get(row).id().text(), _ -> new ArrayList<>()).add(row);
    }
    for (int row = 0; row < claims.size(); row++) {
      addIncidents(claims, row);
    }
  }

  private void addIncidents(List<Claim> claims, int row) {
    Claim claim = claims.get(row);
    switch (claim.stance()) {
      case ASSERTS, DENIES, VERIFIES, COMPLETE -> {
        add(claim.incident());
        rowsByIncident.computeIfAbsent(claim.incident(), _ -> new ArrayList<>()).add(row);
      }
      case CORRECTS -> {
        if (!claim.incident().isOwn()) {
          corrected(claims, claim).forEach(of -> add(claim.incident().of(of)));
        }
      }
      case RETRACTS, JOINS, PARTS -> {}
    }
  }

  private List<Claim> corrected(List<Claim> claims, Claim correction) {
    return correction.refersTo().stream()
        .flatMap(id -> rowsById.getOrDefault(id, List.of()).stream())
        .map(claims::get)
        .toList();
  }

  private void add(IncidentId incident) {
    incidentsByText.computeIfAbsent(incident.text(), _ -> new TreeSet<>()).add(incident);
  }

  /// What `id` means, written in `claim`.
  Name resolve(Claim claim, String id) {
    List<Integer> rows = rowsById.get(id);
    if (rows != null) {
      return new Name.Rows(rows);
    }
    IncidentId written = IncidentId.written(id, claim.source(), claim.speaker());
    Set<IncidentId> sameText = incidentsByText.getOrDefault(written.text(), Set.of());
    if (sameText.contains(written)) {
      return new Name.OfIncident(written);
    }
    Set<IncidentId> others = incidentsByText.getOrDefault(id, Set.of());
    return switch (others.size()) {
      case 0 -> new Name.Nothing();
      case 1 -> new Name.OfIncident(others.iterator().next());
      default -> new Name.Several(others);
    };
  }

  /// The statements that were made of an incident under this id.
  List<Integer> statementsOf(IncidentId incident) {
    return rowsByIncident.getOrDefault(incident, List.of());
  }
}
