package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    IdentityHashMap<Incident, Set<String>> clauses = clauses();
    List<IncidentView> found = new ArrayList<>();
    for (Incident incident : world.selected.incidents()) {
      if (!incident.hull().from().isAfter(at)
          && incident.key() instanceof trucewatch.claims.Incident key) {
        found.add(
            new IncidentView(
                key,
                incident.tellings(),
                denials(incident),
                incident.openFindings(),
                List.copyOf(clauses.getOrDefault(incident, Set.of()))));
      }
    }
    return found;
  }

  /// Those that name it, and those over a stated time that reach it.
  private List<Claim> denials(Incident incident) {
    Set<Claim> all = new LinkedHashSet<>(incident.denials());
    all.addAll(world.fitting.deniedOverATime(incident));
    return List.copyOf(all);
  }

  /// The clauses that each incident bears on, whoever did it.
  private IdentityHashMap<Incident, Set<String>> clauses() {
    IdentityHashMap<Incident, Set<String>> found = new IdentityHashMap<>();
    for (Clause clause : world.agreement.clauses()) {
      String code = clause.id().code();
      Stream.concat(
              world.selected.naming(code).stream(),
              patterns(clause).stream()
                  .flatMap(pattern -> world.fitting.candidates(pattern, Doers.ANYBODY, "").stream())
                  .map(Fitting.Candidate::incident))
          .forEach(one -> found.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(code));
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

  /// The latest position of each holder on each matter, since when it has been this one without a
  /// break, in the holder's own words where there are some.
  List<PositionView> positions(Instant at) {
    List<PositionView> found = new ArrayList<>();
    for (Claim claim : world.selected.positions()) {
      if (!Consents.valid(claim).isAfter(at) && !Consents.replaced(world, claim, at)) {
        List<Claim> run = run(claim);
        Claim words =
            run.stream()
                .filter(one -> world.ties.ownWord(one, Consents.holder(one)))
                .reduce((_, later) -> later)
                .orElse(claim);
        Instant since = Consents.valid(run.getFirst());
        found.add(new PositionView(Consents.holder(claim), claim.clause(), since, words));
      }
    }
    return found;
  }

  /// The tellings of one position of one holder up to this one, with none of another between them.
  private List<Claim> run(Claim last) {
    List<Claim> run = new ArrayList<>();
    world.selected.positions().stream()
        .filter(one -> one.clause().equals(last.clause()))
        .filter(one -> Consents.holder(one).equals(Consents.holder(last)))
        .filter(one -> Consents.valid(one).isBefore(Consents.valid(last)))
        .sorted(Comparator.comparing(Consents::valid))
        .forEach(
            one -> {
              if (one.position() == last.position() && one.stance() == last.stance()) {
                run.add(one);
              } else {
                run.clear();
              }
            });
    run.add(last);
    return run;
  }
}
