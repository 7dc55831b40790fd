package trucewatch.verdict;

import java.util.List;
import trucewatch.claims.Claim;
import trucewatch.claims.Incident;

/// One incident by one account: what is told of it, what is denied, and which clauses it bears on.
///
/// @param clauses the clauses whose acts it is, or could be
public record IncidentView(
    Incident incident,
    List<Claim> tellings,
    List<Claim> denials,
    List<Claim> openFindings,
    List<String> clauses) {
  public IncidentView {
    tellings = List.copyOf(tellings);
    denials = List.copyOf(denials);
    openFindings = List.copyOf(openFindings);
    clauses = List.copyOf(clauses);
  }
}
