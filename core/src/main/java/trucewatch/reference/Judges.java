package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.Position;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
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
  private final Map<ActId, List<Claim>> silent = new HashMap<>();

  Judges(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
    this.forces = new Forces(world, conditions);
    Deadlines deadlines = new Deadlines(world, conditions);
    this.duties = new Duties(world, conditions, deadlines);
    this.bans = new Bans(world, conditions);
    this.instances = new Instances(world, duties, bans);
    this.freedoms = new Freedoms(world);
    this.authority = new Authority(world, conditions, forces);
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
    Moment offered = world.consents.moment(duty, duty.bearers().actors(), true, now);
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
        List.of(Remark.of(Kind.WORD_OF, Arg.actors(row.actors))),
        List.of(),
        force.notes());
  }

  /// The times at which something told could change the row by itself: where the incidents,
  /// positions, findings and declarations that it looks at begin and end.
  List<Interval> times(Row row) {
    Set<Interval> times = new HashSet<>();
    for (Pattern pattern : world.reach.patterns(row.clause)) {
      world
          .fitting
          .candidates(pattern, Doers.ANYBODY, "")
          .forEach(c -> c.incident().tellings().forEach(claim -> times.add(claim.when())));
    }
    Set<ClauseId> needed = References.of(row.clause);
    for (Claim claim : world.selected.claims()) {
      if (isPositionOn(claim, needed)) {
        times.add(Interval.second(Consents.valid(claim).plusSeconds(1)));
      }
      if (world.reach.isNamed(row.clause, claim)) {
        times.add(claim.when());
        times.add(Interval.second(claim.reportedAt()));
      } else if (world.reach.isState(row.clause, claim)) {
        times.add(claim.when());
      }
    }
    for (Pattern pattern : world.reach.patterns(row.clause)) {
      silent(pattern).forEach(claim -> times.add(claim.when()));
    }
    return new ArrayList<>(times);
  }

  /// Who rejects what a clause waits for keeps it from starting.
  private static boolean isPositionOn(Claim claim, Set<ClauseId> needed) {
    return claim.position() != Position.NONE && needed.contains(new ClauseId(claim.clause()));
  }

  /// The denials over a time, and the declarations, of all acts of a kind.
  private List<Claim> silent(Pattern pattern) {
    return silent.computeIfAbsent(
        pattern.act(),
        act ->
            Stream.of(world.selected.completes(), world.selected.scopeDenials())
                .flatMap(List::stream)
                .filter(claim -> world.fitting.includes(claim.act(), act))
                .toList());
  }
}
