package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;

/// Lists for reading: the incidents and the positions that an account tells of.
final class Listings {
  private final World world;

  Listings(World world) {
    this.world = world;
  }

  List<IncidentView> incidents(Instant at) {
    List<IncidentView> found = new ArrayList<>();
    for (Incident incident : world.selected.incidents()) {
      if (!incident.hull().from().isAfter(at)
          && incident.key() instanceof trucewatch.claims.Incident key) {
        found.add(
            new IncidentView(
                key,
                incident.tellings(),
                incident.denials(),
                incident.openFindings(),
                clauses(incident)));
      }
    }
    return found;
  }

  /// The clauses that the incident bears on, whoever did it.
  private List<String> clauses(Incident incident) {
    List<String> found = new ArrayList<>();
    for (Clause clause : world.agreement.clauses()) {
      boolean named =
          incident.tellings().stream().anyMatch(c -> c.clause().equals(clause.id().code()));
      boolean fits =
          patterns(clause).stream()
              .anyMatch(
                  pattern ->
                      !world
                          .fitting
                          .among(List.of(incident), pattern, Doers.ANYBODY, "")
                          .isEmpty());
      if (named || fits) {
        found.add(clause.id().code());
      }
    }
    return found;
  }

  private static List<Pattern> patterns(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> duty.does();
      case Clause.Ban ban -> ban.forbids();
      case Clause.Freedom freedom -> freedom.acts();
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          List.of();
    };
  }

  List<PositionView> positions(Instant at) {
    List<PositionView> found = new ArrayList<>();
    for (Claim claim : world.selected.positions()) {
      Instant taken = Consents.valid(claim);
      if (!taken.isAfter(at) && !Consents.replaced(world, claim, at)) {
        found.add(new PositionView(Consents.holder(claim), claim.clause(), taken, claim));
      }
    }
    return found;
  }
}
