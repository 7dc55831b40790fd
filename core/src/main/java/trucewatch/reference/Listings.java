package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.verdict.HolderView;
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

  /// Who is told to hold each role that is spoken of, in the order of the text.
  List<HolderView> holders(Instant at) {
    Facts facts = new Facts(world);
    List<HolderView> found = new ArrayList<>();
    for (Held held : held()) {
      for (String holder : facts.subjects(held.relation(), held.object(), at)) {
        Evidence told = facts.relation(holder, held.relation(), held.object(), at);
        found.add(
            new HolderView(
                holder,
                held.relation(),
                held.object(),
                List.copyOf(told.soBy()),
                List.copyOf(told.notBy())));
      }
    }
    return found;
  }

  private record Held(String relation, String object) {}

  private Set<Held> held() {
    Set<Held> held = new LinkedHashSet<>();
    for (Clause clause : world.agreement.clauses()) {
      switch (clause) {
        case Clause.Role role -> held.add(new Held(role.relation(), role.object()));
        case Clause.Principle(var _, Clause.Check.OnlyBy(String object, String relation, var _)) ->
            held.add(new Held(relation, object));
        case Clause.Principle(var _, Clause.Check.Never(String relation, String object, var _)) ->
            held.add(new Held(relation, object));
        case Clause.Principle _,
            Clause.Duty _,
            Clause.Ban _,
            Clause.Freedom _,
            Clause.Choice _,
            Clause.Phase _,
            Clause.Declaration _ -> {}
      }
    }
    return held;
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
