package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// Judges one row at one second: each kind of clause by its own rules.
final class Judges {
  private final World world;
  private final Conditions conditions;
  private final Forces forces;
  private final Duties duties;
  private final Instances instances;
  private final Bans bans;
  private final Freedoms freedoms;
  private final Authority authority;
  private final Choices choices;

  Judges(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
    this.forces = new Forces(world, conditions);
    Deadlines deadlines = new Deadlines(world, conditions);
    this.duties = new Duties(world, conditions, deadlines);
    this.instances = new Instances(world, duties);
    this.bans = new Bans(world, conditions);
    this.freedoms = new Freedoms(world);
    this.authority = new Authority(world, conditions);
    this.choices = new Choices(world, deadlines);
  }

  Finding judge(Row row, Instant now) {
    Force force = forces.of(row, now);
    return switch (row.clause) {
      case Clause.Duty duty -> duty(duty, row, pledged(duty, row, force, now), now);
      case Clause.Ban ban -> bans.judge(ban, row, force, now);
      case Clause.Freedom freedom -> freedoms.judge(freedom, row, force, now);
      case Clause.Choice choice -> choices.judge(choice, row, force, now);
      case Clause.Role role ->
          row.kind == Row.Kind.IN_FACT
              ? authority.inFact(role, force, now)
              : authority.onText(row, force);
      case Clause.Principle principle ->
          row.kind == Row.Kind.IN_FACT
              ? authority.principleInFact(principle, force, now)
              : authority.principleOnText(principle, force);
      case Clause.Phase phase -> authority.phase(phase, row, force, now);
      case Clause.Declaration _ ->
          Finding.of(Word.NOT_JUDGED, force, Evidence.NOTHING, Interval.ALWAYS);
    };
  }

  private Finding duty(Clause.Duty duty, Row row, Force force, Instant now) {
    if (duty.deadline() instanceof Deadline.Every every) {
      return instances.judgeEvery(duty, every, row, force, conditions, now);
    }
    return switch (duty.each()) {
      case Clause.Each.Once _ -> duties.judge(duty, row, force, now);
      case Clause.Each.ForEach _, Clause.Each.ForEachBreach _ ->
          instances.judgeEach(duty, row, force, now);
    };
  }

  /// "A pledge exists once its maker offers or accepts; before that it waits for the maker's word."
  private Force pledged(Clause.Duty duty, Row row, Force force, Instant now) {
    if (duty.kind() == Clause.Duty.DutyKind.OBLIGATION || !force.inForce()) {
      return force;
    }
    Moment offered = new Consents(world).moment(duty, duty.bearers().actors(), true, now);
    if (offered.told().so()) {
      return new Force(
          force.stage(),
          force.evidence().and(offered.told()),
          force.since(),
          force.until(),
          force.waitsFor(),
          force.assumes(),
          force.notes());
    }
    return new Force(
        Force.Stage.WAITING,
        Evidence.NOTHING,
        Interval.ALWAYS,
        Interval.ALWAYS,
        List.of("the word of " + String.join(", ", row.actors)),
        List.of(),
        force.notes());
  }

  /// The times at which something told could change the row by itself: where the incidents,
  /// positions, findings and declarations that it looks at begin and end.
  List<Interval> times(Row row) {
    Set<Interval> times = new HashSet<>();
    for (Pattern pattern : patterns(row.clause)) {
      world
          .fitting
          .candidates(pattern, List.of(), "")
          .forEach(c -> c.incident().tellings().forEach(claim -> times.add(claim.when())));
    }
    String id = row.clause.id().code();
    for (Claim claim : world.selected.claims()) {
      if (claim.clause().equals(id)
          || claim.clause().equals(world.agreement.id())
          || changedBy(row.clause).contains(claim.clause())) {
        times.add(claim.when());
        times.add(Interval.second(claim.reportedAt()));
      }
    }
    for (Claim claim : claimsByRelation(row.clause)) {
      times.add(claim.when());
    }
    world.selected.completes().forEach(claim -> times.add(claim.when()));
    world.selected.scopeDenials().forEach(claim -> times.add(claim.when()));
    return new ArrayList<>(times);
  }

  /// The clauses that a power changes: an act on one of them uses the power.
  private static List<String> changedBy(Clause clause) {
    return clause instanceof Clause.Freedom power
        ? power.effect().on().stream().map(ClauseId::code).toList()
        : List.of();
  }

  private List<Claim> claimsByRelation(Clause clause) {
    boolean looks = clause instanceof Clause.Role || clause instanceof Clause.Principle;
    boolean asks = !References.facts(clause).isEmpty();
    if (!looks && !asks) {
      return List.of();
    }
    return world.selected.incidents().stream()
        .flatMap(incident -> incident.tellings().stream())
        .filter(claim -> trucewatch.claims.ReservedAct.of(claim.act()).isPresent())
        .toList();
  }

  /// All patterns of acts that the clause looks at.
  private List<Pattern> patterns(Clause clause) {
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
          case Clause.Each.ForEachBreach(ClauseId of) -> found.addAll(patterns(world.clause(of)));
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
      case Clause.Choice choice -> patterns(choice.deadline(), found);
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
