package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.time.Interval;

/// The claims of one account, sorted by what they can tell.
///
/// @param incidents acts told to have happened, each once, in the order in which they became known
/// @param scopeDenials denials of all acts of a kind over a stated time
/// @param generalDenials denials that reach nothing: shown beside the word, they change no bit
/// @param totals claims about a total; never added to incidents
/// @param findings what bodies found, on incidents and on clauses
record Selected(
    List<Claim> claims,
    List<Incident> incidents,
    List<Claim> scopeDenials,
    List<Claim> generalDenials,
    List<Claim> completes,
    List<Claim> patrols,
    List<Claim> totals,
    List<Claim> ballots,
    List<Claim> positions,
    List<Claim> findings,
    Map<String, List<Incident>> byClause) {

  static Selected of(List<Live.Told> told) {
    List<Claim> claims = told.stream().map(Live.Told::claim).toList();
    Map<Object, Incident> incidents = new LinkedHashMap<>();
    Selected selected =
        new Selected(
            claims,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            claims.stream().filter(claim -> claim.stance() == Stance.VERIFIES).toList(),
            new HashMap<>());
    told.forEach(one -> selected.sort(one, incidents));
    incidents.values().stream()
        .filter(incident -> !incident.tellings().isEmpty())
        .forEach(selected::add);
    return selected;
  }

  private void add(Incident incident) {
    incidents.add(incident);
    incident.tellings().stream()
        .map(Claim::clause)
        .filter(clause -> !clause.isEmpty())
        .distinct()
        .forEach(clause -> byClause.computeIfAbsent(clause, _ -> new ArrayList<>()).add(incident));
  }

  /// The incidents of which some telling names the clause.
  List<Incident> naming(String clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  private void sort(Live.Told told, Map<Object, Incident> found) {
    Claim claim = told.claim();
    if (claim.stance() == Stance.COMPLETE) {
      completes.add(claim);
    } else if (isBallot(claim)) {
      ballots.add(claim);
    } else if (claim.position() != Position.NONE) {
      positions.add(claim);
    } else if (claim.act().equals(ReservedAct.TOTAL.code())) {
      totals.add(claim);
    } else if (claim.act().equals(ReservedAct.PATROLS.code())) {
      patrols.add(claim);
    } else if (claim.stance() == Stance.DENIES && !claim.namesIncident()) {
      (reaches(claim) ? scopeDenials : generalDenials).add(claim);
    } else {
      found.computeIfAbsent(told.incident(), Incident::empty).add(claim);
    }
  }

  private static boolean isBallot(Claim claim) {
    return claim.act().equals(ReservedAct.VOTE.code())
        || claim.act().equals(ReservedAct.CLOSE.code())
        || claim.act().equals(ReservedAct.TALLY.code());
  }

  /// The time that a denial reaches: never beyond its `reported_at`.
  static Interval reach(Claim denial) {
    Instant end = denial.reportedAt().plusSeconds(1);
    Interval when = denial.when();
    return when.to().isAfter(end) && end.isAfter(when.from())
        ? new Interval(when.from(), end)
        : when;
  }

  /// "A denial without [an incident] reaches only if it names an act and both `from` and `to`,
  /// never beyond its `reported_at`."
  private static boolean reaches(Claim denial) {
    return !denial.act().isEmpty() && denial.fromSaid() && denial.toSaid();
  }
}
