package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;
import trucewatch.verdict.Fact;

/// What leads from the claims of a world to a told bit, as facts that can be looked at again.
///
/// It reads what the world found and adds nothing to it. Where it has no fact for a way in which a
/// bit came about, it says so in words ([Fact.Said]), which no checker can look at again.
final class Reasoning {
  private final World world;
  private final Conditions conditions;
  private final Deadlines deadlines;
  private final Starts starts;

  /// @param world a world of just the claims that carry the bit
  Reasoning(World world) {
    this.world = world;
    this.conditions = new Conditions(world);
    this.deadlines = new Deadlines(world, conditions);
    this.starts = new Starts(world, conditions, this);
  }

  /// Why the clause is told to be in force, or not to be.
  List<Fact> force(Row row, boolean so, Instant when) {
    if (row.clause instanceof Clause.Choice choice
        && row.at(when).startedWhen().equals(Interval.ALWAYS)) {
      return List.of(outcome(choice, row, when));
    }
    List<Fact> facts =
        new ArrayList<>(so ? starts.running(row, when) : starts.notInForce(row, when));
    boolean each =
        row.clause instanceof Clause.Duty one && !(one.each() instanceof Clause.Each.Once);
    if (so && each && row.clause instanceof Clause.Duty duty) {
      triggers(duty, when).stream()
          .limit(1)
          .map(one -> act(one.act(), one.told()))
          .forEach(facts::add);
    }
    return facts;
  }

  /// Why the consent of the bearers is what it is.
  Fact consent(Row row, Instant when) {
    return starts.consent(row.clause, row.actors, when);
  }

  /// Why the statement of the row is told so, or told not, by `when`.
  List<Fact> statement(Row row, boolean so, Instant when) {
    return switch (row.clause) {
      case Clause.Duty duty -> duty(duty, row, so, when);
      case Clause.Ban ban -> so ? breached(ban, row, when) : unbreached(ban, row, when);
      case Clause.Freedom freedom -> used(freedom, row, when);
      case Clause.Choice choice -> List.of(outcome(choice, row, when));
      case Clause.Role role ->
          row.kind == Row.Kind.IN_FACT
              ? List.of(relation(role.subject().code(), role.relation(), role.object(), when))
              : force(row, so, when);
      case Clause.Principle principle -> principle(principle, row, so, when);
      case Clause.Phase _ -> force(row, so, when);
      case Clause.Declaration _ -> List.of();
    };
  }

  /// The same for what may become of a row: performed in time, overdue, missed and so on.
  List<Fact> state(Row row, Event.State state, boolean so, Instant when) {
    return switch (state) {
      case PERFORMED, BREACHED, ADOPTED, USED -> statement(row, so, when);
      case NOT_ADOPTED -> statement(row, !so, when);
      case PERFORMED_IN_TIME -> inTime(row, so, when);
      case OVERDUE -> row.clause instanceof Clause.Duty duty ? due(duty, row, when) : List.of();
      case BEGINS -> force(row, so, when);
      case ENDS, SUSPENDED -> starts.notInForce(row, when);
    };
  }

  private List<Fact> inTime(Row row, boolean so, Instant when) {
    Due due = row.due.at(when);
    boolean cut = so && due.known() && due.first().isBefore(when);
    List<Fact> facts = new ArrayList<>();
    if (row.clause instanceof Clause.Duty duty) {
      facts.addAll(due(duty, row, when));
    }
    facts.addAll(statement(row, so, cut ? due.first() : when));
    return facts;
  }

  private List<Fact> duty(Clause.Duty duty, Row row, boolean so, Instant when) {
    if (!duty.determinedBy().isEmpty()) {
      return List.of(found(duty.id().code(), duty.determinedBy(), "", so, when));
    }
    if (!(duty.each() instanceof Clause.Each.Once)) {
      return duty.does().stream().map(pattern -> each(duty, pattern, row, when)).toList();
    }
    Interval within = within(duty, row, when);
    return so ? performed(duty, row, within, when) : unperformed(duty, row, within, when);
  }

  /// The time whose acts count: from the start of the clause where it says `after`; for a duty in
  /// every period, the period that runs.
  private Interval within(Clause.Duty duty, Row row, Instant when) {
    State state = row.at(when);
    Due due = row.due.at(when);
    if (duty.deadline() instanceof Deadline.Every every && due.known()) {
      Instant last = due.last().isBefore(when) ? due.last() : when;
      return Duties.window(starts.periodOf(every, row, state.startedWhen(), due.last()), last);
    }
    return Duties.window(
        Duties.countFrom(duty, state.startedWhen(), world.agreement.starts()), when);
  }

  private List<Fact> performed(Clause.Duty duty, Row row, Interval within, Instant when) {
    List<Fact> facts = new ArrayList<>();
    boolean dated =
        duty.head().scope().countsOnlyAfter() || duty.deadline() instanceof Deadline.Every;
    if (dated) {
      facts.addAll(starts.began(row, when));
    }
    for (Pattern pattern : duty.does()) {
      facts.add(reached(pattern, row, within, when));
    }
    for (ActorId approver : duty.approval()) {
      facts.add(starts.consent(duty, List.of(approver.code()), when));
    }
    return facts;
  }

  private Fact reached(Pattern pattern, Row row, Interval within, Instant when) {
    BigDecimal needed = Sums.due(pattern, world, when);
    List<Candidate> candidates = world.fitting.candidates(pattern, row.doers(), "");
    Sums.Reached sum = Sums.reached(candidates, needed, within);
    if (sum.evidence().so() || !new Totals(world).reach(pattern, row.actors, needed, within).so()) {
      return sum(pattern, candidates, needed, within);
    }
    List<Claim> totals =
        List.copyOf(new Totals(world).reach(pattern, row.actors, needed, within).soBy());
    BigDecimal lows =
        totals.stream()
            .map(
                total ->
                    world.fitting.inUnit(
                        total.amount().low(), total, pattern.thing(), java.math.RoundingMode.DOWN))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Fact.Total(Ties.speaker(totals.getFirst()), lows, needed, within, ids(totals));
  }

  private Fact sum(
      Pattern pattern, List<Candidate> candidates, BigDecimal needed, Interval within) {
    BigDecimal lows = BigDecimal.ZERO;
    BigDecimal highs = BigDecimal.ZERO;
    List<Fact> parts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Evidence told = candidate.within(within);
      if (told.so() && within.overlaps(candidate.hull())) {
        lows = lows.add(candidate.low());
        highs = highs.add(told.not() ? BigDecimal.ZERO : candidate.smallestHigh());
        parts.add(act(candidate, told));
      }
    }
    return new Fact.Reached(pattern.thing(), lows, highs, needed, within, parts);
  }

  /// One incident, with those who tell it and those who deny it.
  static Fact act(Candidate candidate, Evidence told) {
    return new Fact.Act(
        ids(candidate.incident().tellings()),
        told.not() ? ids(told.notBy()) : List.of(),
        candidate.hull(),
        candidate.low());
  }

  private List<Fact> unperformed(Clause.Duty duty, Row row, Interval within, Instant when) {
    for (Pattern pattern : duty.does()) {
      BigDecimal needed = Sums.due(pattern, world, when);
      List<Candidate> candidates = world.fitting.candidates(pattern, row.doers(), "");
      if (needed.signum() > 0 && Sums.reached(candidates, needed, within).evidence().not()) {
        return List.of(sum(pattern, candidates, needed, within));
      }
    }
    List<Fact> missed = missed(duty, row, when);
    if (!missed.isEmpty()) {
      return missed;
    }
    for (ActorId approver : duty.approval()) {
      Fact consent = starts.consent(duty, List.of(approver.code()), when);
      if (!consent.claims().isEmpty()) {
        return List.of(consent);
      }
    }
    return List.of(said(row, Kind.IS_NOT_PERFORMED));
  }

  /// The deadline passed, and it is told that nothing was done by then.
  List<Fact> missed(Clause.Duty duty, Row row, Instant when) {
    Due due = row.due.at(when);
    if (!due.known()) {
      return List.of();
    }
    State then = row.at(when);
    Instant from = Duties.countFrom(duty, then.startedWhen(), world.agreement.starts());
    Instant begins = then.startedWhen().equals(Interval.ALWAYS) ? from : then.startedWhen().from();
    begins = begins.isBefore(from) ? from : begins;
    if (duty.deadline() instanceof Deadline.Every every) {
      begins = starts.periodOf(every, row, then.startedWhen(), due.last());
    }
    Interval whole = Duties.window(begins.isAfter(due.last()) ? from : begins, due.last());
    for (Pattern pattern : duty.does()) {
      Optional<Fact> covered =
          covered(pattern, row, whole, Sums.due(pattern, world, when), List.of());
      if (covered.isPresent()) {
        List<Fact> facts = new ArrayList<>(starts.began(row, when));
        facts.addAll(due(duty, row, when));
        facts.add(covered.get());
        return facts;
      }
    }
    return List.of();
  }

  /// @param unheard the actors whose own denial is not enough
  private Optional<Fact> covered(
      Pattern pattern, Row row, Interval whole, BigDecimal due, List<String> unheard) {
    Silence silence = new Silence(world);
    List<Claim> denials =
        silence.denials(pattern, row.actors, whole).stream()
            .filter(d -> unheard.stream().noneMatch(actor -> world.ties.ownWord(d, actor)))
            .toList();
    if (!denials.isEmpty()) {
      return Optional.of(new Fact.Covered(false, whole, ids(denials.subList(0, 1))));
    }
    List<Claim> complete = silence.complete(pattern, row.doers(), whole, due);
    return complete.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact.Covered(true, whole, ids(complete)));
  }

  /// The claims that tell of what was done, enough or not.
  List<ClaimId> counted(Clause.Duty duty, Row row, Instant when) {
    Instant from = Duties.countFrom(duty, row.at(when).startedWhen(), world.agreement.starts());
    Interval within = Duties.window(from, when);
    return duty.does().stream()
        .filter(
            pattern ->
                !(duty.each() instanceof Clause.Each.Once)
                    || !(pattern.quantity() instanceof Pattern.Quantity.OneAct))
        .flatMap(
            pattern ->
                world.fitting.candidates(pattern, row.doers(), "").stream()
                    .map(act -> act.within(within)))
        .filter(Evidence::so)
        .flatMap(told -> told.soBy().stream())
        .map(Claim::id)
        .distinct()
        .toList();
  }

  /// What its deadline, or its first period, is counted from.
  List<Fact> deadline(Clause.Duty duty, Row row, Instant when) {
    return starts.deadline(duty.deadline(), row, row.at(when).startedWhen(), when);
  }

  /// When the duty is due, and from what.
  List<Fact> due(Clause.Duty duty, Row row, Instant when) {
    Due due = row.due.at(when);
    if (!due.known()) {
      return List.of();
    }
    return List.of(
        new Fact.DueBy(
            duty.id().code(),
            due.first(),
            due.last(),
            when.isAfter(due.last()),
            deadline(duty, row, when)));
  }

  /// The acts that began instances of the duty.
  private List<Instances.Trigger> triggers(Clause.Duty duty, Instant when) {
    Instances instances =
        new Instances(world, new Duties(world, conditions, deadlines), new Bans(world, conditions));
    return instances.triggers(duty, when).stream().filter(one -> one.told().so()).toList();
  }

  private Evidence upTo(Candidate candidate, Instant when) {
    return candidate.within(world.upTo(when));
  }

  private Fact each(Clause.Duty duty, Pattern pattern, Row row, Instant when) {
    List<Instances.Trigger> triggers = triggers(duty, when);
    List<Fact> acts = new ArrayList<>();
    for (Candidate candidate : world.fitting.candidates(pattern, row.doers(), "")) {
      Evidence told = upTo(candidate, when);
      if (told.so()) {
        acts.add(act(candidate, told));
      }
    }
    return new Fact.Each(
        triggers.stream().mapToInt(Instances.Trigger::units).sum(),
        Instances.needed(pattern),
        triggers.stream().map(one -> act(one.act(), one.told())).toList(),
        acts);
  }

  private List<Fact> breached(Clause.Ban ban, Row row, Instant when) {
    for (Candidate candidate : Bans.candidates(world, ban, row.actors)) {
      Evidence told = upTo(candidate, when);
      Optional<Claim> inForce =
          candidate.incident().tellings().stream()
              .filter(claim -> row.at(claim.when().from()).force().so())
              .findFirst();
      if (told.so() && inForce.isPresent()) {
        List<Fact> facts = new ArrayList<>();
        facts.add(act(candidate, told));
        facts.addAll(starts.running(row, inForce.get().when().from()));
        for (Clause.Exemption exemption : ban.exemptions()) {
          facts.add(
              new Fact.Assumed(
                  ban.id().code(),
                  Remark.of(Kind.NO_EXCEPTION, Arg.of(Arg.Of.ACT, exemption.label()))));
        }
        return facts;
      }
    }
    return List.of(said(row, Kind.IS_BREACHED));
  }

  private List<Fact> unbreached(Clause.Ban ban, Row row, Instant when) {
    List<Fact> covered = new ArrayList<>();
    State state = row.at(when);
    if (!state.startedWhen().equals(Interval.ALWAYS)) {
      Instant end = state.endedWhen().equals(Interval.ALWAYS) ? when : state.endedWhen().last();
      Interval whole = Duties.window(state.startedWhen().from(), end);
      for (Pattern pattern : ban.forbids()) {
        covered(pattern, row, whole, BigDecimal.ONE, row.actors).ifPresent(covered::add);
      }
      if (!covered.isEmpty() && covered.size() == ban.forbids().size()) {
        List<Fact> facts = new ArrayList<>(starts.began(row, when));
        facts.addAll(covered);
        return facts;
      }
    }
    return List.of(said(row, Kind.IS_NOT_BREACHED));
  }

  /// The claims of what was done, by the row's bearers, that this world also tells not to have
  /// happened: by which claims.
  Map<Claim, List<Claim>> denied(Row row) {
    List<Candidate> candidates =
        switch (row.clause) {
          case Clause.Ban ban -> Bans.candidates(world, ban, row.actors);
          case Clause.Duty duty ->
              duty.does().stream()
                  .flatMap(pattern -> world.fitting.candidates(pattern, row.doers(), "").stream())
                  .toList();
          case Clause.Freedom _,
              Clause.Choice _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              List.of();
        };
    Map<Claim, List<Claim>> denied = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.evidence().not()) {
        List<Claim> by = List.copyOf(candidate.evidence().notBy());
        candidate.incident().tellings().forEach(telling -> denied.put(telling, by));
      }
    }
    return denied;
  }

  /// All incidents against a ban that the account tells of, each with who denies it.
  Optional<Fact> allDenied(Clause.Ban ban, Row row, Instant when) {
    List<Fact> members = new ArrayList<>();
    for (Candidate candidate : Bans.candidates(world, ban, row.actors)) {
      Evidence told = upTo(candidate, when);
      boolean bound =
          candidate.incident().tellings().stream()
              .anyMatch(claim -> row.at(claim.when().from()).force().so());
      if (told.so() && bound) {
        if (!told.not()) {
          return Optional.empty();
        }
        members.add(act(candidate, told));
      }
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact.Searched(ban.id().code(), "breach", world.upTo(when), members));
  }

  private List<Fact> used(Clause.Freedom freedom, Row row, Instant when) {
    for (Candidate candidate : new Freedoms(world).uses(freedom, row)) {
      Evidence told = upTo(candidate, when);
      if (told.so()) {
        List<Fact> facts = new ArrayList<>();
        facts.add(act(candidate, told));
        facts.addAll(starts.began(row, when));
        return facts;
      }
    }
    return List.of(said(row, Kind.IS_USED));
  }

  private Fact outcome(Clause.Choice choice, Row row, Instant when) {
    List<Claim> ballots =
        world.selected.ballots().stream()
            .filter(claim -> claim.clause().equals(choice.id().code()))
            .filter(claim -> !claim.when().last().isAfter(when))
            .toList();
    return new Fact.Outcome(
        choice.id().code(), row.at(when).word().code(), row.finding.reasons(), ids(ballots));
  }

  Fact relation(String subject, String relation, String object, Instant when) {
    Evidence told = new Facts(world).relation(subject, relation, object, when);
    return relation(subject, relation, object, when, told);
  }

  /// The same as a condition sees it: what lasted until then has ceased.
  Fact condition(String subject, String relation, String object, Instant when) {
    Evidence told = new Facts(world).lasting(subject, relation, object, when);
    return relation(subject, relation, object, when, told);
  }

  private static Fact relation(
      String subject, String relation, String object, Instant when, Evidence told) {
    return new Fact.Relation(
        subject,
        relation,
        object,
        when,
        told.so() ? ids(told.soBy()) : List.of(),
        told.not() ? ids(told.notBy()) : List.of());
  }

  private List<Fact> principle(Clause.Principle principle, Row row, boolean so, Instant when) {
    if (row.kind != Row.Kind.IN_FACT) {
      return List.of(new Fact.OfTheText(principle.id().code(), so, row.finding.reasons()));
    }
    String relation;
    String object;
    switch (principle.check()) {
      case Clause.Check.OnlyBy only -> {
        relation = only.relation();
        object = only.object();
      }
      case Clause.Check.Never never -> {
        relation = never.relation();
        object = never.object();
      }
      case Clause.Check.SeatsFor _, Clause.Check.InTurn _ -> {
        return List.of(counted(principle, row, so));
      }
      case Clause.Check.HasAnEnd _, Clause.Check.HasALatestDate _ -> {
        return List.of();
      }
    }
    List<Fact> facts = new ArrayList<>();
    List<String> named =
        switch (principle.check()) {
          case Clause.Check.OnlyBy only -> Fitting.codes(only.actors());
          case Clause.Check.Never never -> Fitting.codes(never.actors());
          case Clause.Check.HasAnEnd _,
              Clause.Check.HasALatestDate _,
              Clause.Check.SeatsFor _,
              Clause.Check.InTurn _ ->
              List.of();
        };
    List<String> all = new ArrayList<>(new Facts(world).subjects(relation, object, when));
    named.stream().filter(actor -> !all.contains(actor)).forEach(all::add);
    for (String subject : all) {
      Fact.Relation told = (Fact.Relation) relation(subject, relation, object, when);
      if (!told.claims().isEmpty() || !told.against().isEmpty()) {
        facts.add(told);
      }
    }
    return facts;
  }

  /// Seats and turns are counted over claims; the count stands as words.
  private static Fact counted(Clause.Principle principle, Row row, boolean so) {
    Evidence told = row.finding.statement();
    return new Fact.Said(
        Remark.of(
            Kind.OF_CLAUSE,
            Arg.clause(principle.id().code()),
            Arg.list(row.finding.reasons(), Arg.Join.SEMICOLON)),
        ids(so ? told.soBy() : told.notBy()));
  }

  /// The findings of judges on a clause.
  Fact found(String clause, List<ActorId> judges, String actor, boolean so, Instant when) {
    Evidence told = conditions.determined(clause, judges, actor, when);
    return new Fact.Found(clause, so, ids(so ? told.soBy() : told.notBy()));
  }

  static Fact said(Row row, Kind kind) {
    return new Fact.Said(Remark.of(kind, Arg.clause(row.clause.id().code())), List.of());
  }

  static List<ClaimId> ids(Collection<Claim> claims) {
    return claims.stream().map(Claim::id).distinct().toList();
  }
}
