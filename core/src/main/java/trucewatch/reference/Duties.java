package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.time.Length;
import trucewatch.verdict.Due;
import trucewatch.verdict.Word;

/// Obligations and pledges that are performed once: the word of one of them, or of one instance.
final class Duties {
  /// One duty to judge: the clause itself, or one instance of it.
  ///
  /// @param trigger when it began, [Interval#ALWAYS] if it has not
  /// @param from acts before this do not count
  record Case(
      Clause.Duty duty,
      Row row,
      Force force,
      Interval trigger,
      Instant from,
      Due due,
      Consent consent) {}

  /// What is told of performance.
  ///
  /// @param ever by now, in time or late
  /// @param inTime by the deadline; the same as `ever` where there is none
  /// @param missed told not done by the deadline
  /// @param counted what was added up for each kind of act
  record Performance(
      Evidence ever,
      Evidence inTime,
      Evidence missed,
      Interval when,
      Finding.Progress progress,
      List<Sums.Reached> counted) {

    /// The claims that tell of what was done, whether or not it is enough.
    List<Claim> partly() {
      return counted.stream().flatMap(one -> one.claims().stream()).toList();
    }
  }

  private final World world;
  private final Conditions conditions;
  private final Deadlines deadlines;
  private final Silence silence;

  Duties(World world, Conditions conditions, Deadlines deadlines) {
    this.world = world;
    this.conditions = conditions;
    this.deadlines = deadlines;
    this.silence = new Silence(world);
  }

  Finding judge(Clause.Duty duty, Row row, Force force, Instant now) {
    Effects effects = Effects.on(duty.id(), world, now);
    Due due = due(duty, row, force.since(), effects.extensions(), now);
    Force counted = forceAtDeadline(row, force, due, now);
    Consent consent = consent(duty, row, due, now);
    Case one = new Case(duty, row, counted, force.since(), from(duty, force), due, consent);
    Performance performance = performance(one, now, now);
    Word word = word(one, performance, now);
    Evidence overdue = Evidence.fact(passed(due, now) && !performance.inTime().so());
    return Finding.of(word, counted, performance.ever(), performance.when())
        .timely(performance.inTime(), performance.missed(), overdue, due, performance.progress())
        .beside(
            consent,
            reasons(one, performance, now),
            word == Word.KEPT || word == Word.LATE || word == Word.ENDED,
            now.isBefore(world.at) ? List.of() : rests(one, performance));
  }

  Due due(Clause.Duty duty, Row row, Interval trigger, List<Length> extensions, Instant now) {
    Due due =
        deadlines.moved(
            deadlines.of(duty.deadline(), row, trigger, now.minusSeconds(1)), row, extensions, now);
    if (due.known()) {
      world.wake(row, due.first().plusSeconds(1));
      world.wake(row, due.last().plusSeconds(1));
    }
    return due;
  }

  static boolean passed(Due due, Instant now) {
    return due.known() && now.isAfter(due.last());
  }

  /// "F of a passed deadline is taken at the deadline."
  private Force forceAtDeadline(Row row, Force force, Due due, Instant now) {
    if (!passed(due, now) || force.inForce()) {
      return force;
    }
    State then = row.at(due.last());
    return then.stage() == Force.Stage.IN_FORCE
        ? new Force(
            Force.Stage.IN_FORCE,
            force.evidence().so() ? force.evidence() : Evidence.SO,
            then.startedWhen(),
            Interval.ALWAYS,
            List.of(),
            force.assumes(),
            force.notes())
        : force;
  }

  /// Consent "is taken at the act or deadline judged: a later rejection undoes nothing".
  private Consent consent(Clause.Duty duty, Row row, Due due, Instant now) {
    Instant when = passed(due, now) ? due.last() : now;
    return world.consents.of(duty, row.actors, when);
  }

  private Instant from(Clause.Duty duty, Force force) {
    return countFrom(duty, force.since(), world.agreement.starts());
  }

  /// "What is given before the trigger counts unless the clause says `after`": then nothing counts
  /// before the clause began, and nothing at all until it is told to have begun.
  ///
  /// @param began when the clause came into force, always if it has not
  static Instant countFrom(Clause.Duty duty, Interval began, Instant agreement) {
    if (!duty.head().scope().countsOnlyAfter()) {
      return agreement;
    }
    return began.equals(Interval.ALWAYS) ? Interval.END : began.to();
  }

  /// @param limit the last second whose acts count; the end of a period, or now
  Performance performance(Case one, Instant limit, Instant now) {
    if (!one.duty().determinedBy().isEmpty()) {
      return determined(one, recurs(one) ? one.trigger() : Interval.ALWAYS, now);
    }
    Interval untilNow = window(one.from(), limit);
    Evidence ever = Evidence.SO;
    Evidence inTime = Evidence.SO;
    Evidence missed = Evidence.NOT;
    Interval when = Interval.ALWAYS;
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal possible = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    String unit = "";
    List<Sums.Reached> counted = new ArrayList<>();
    for (Pattern pattern : one.duty().does()) {
      BigDecimal due = Sums.due(pattern, world, now);
      List<Candidate> candidates = world.fitting.candidates(pattern, one.row().doers(), "");
      Part part = part(one, pattern, candidates, due, untilNow, now);
      ever = ever.and(part.ever());
      inTime = inTime.and(part.inTime());
      missed = missed.or(part.missed());
      when = later(when, part.when());
      counted.add(part.counted());
      if (pattern.quantity() instanceof Pattern.Quantity.OneAct) {
        continue;
      }
      done = done.add(part.counted().done());
      possible = possible.add(part.counted().possible());
      of = of.signum() < 0 || due.signum() < 0 ? Totals.UNKNOWN : of.add(due);
      unit = unit.isEmpty() ? pattern.thing() : unit;
    }
    Evidence approved = approved(one, now);
    return new Performance(
        ever.and(approved),
        inTime.and(approved),
        missed,
        when,
        new Finding.Progress(done, possible, of, unit),
        counted);
  }

  private record Part(
      Evidence ever, Evidence inTime, Evidence missed, Interval when, Sums.Reached counted) {}

  private Part part(
      Case one,
      Pattern pattern,
      List<Candidate> candidates,
      BigDecimal due,
      Interval untilNow,
      Instant now) {
    if (due.signum() < 0) {
      Sums.Reached some = Sums.reached(candidates, BigDecimal.ONE, untilNow);
      Evidence maybe = some.evidence().so() ? Evidence.MAYBE : Evidence.NOTHING;
      return new Part(maybe, maybe, Evidence.NOTHING, Interval.ALWAYS, some);
    }
    Totals totals = new Totals(world);
    Sums.Reached ever = Sums.reached(candidates, due, untilNow);
    Evidence everTold =
        ever.evidence().alsoBy(totals.reach(pattern, one.row().actors, due, untilNow));
    if (!one.due().known()) {
      return new Part(everTold, everTold, Evidence.NOTHING, ever.when(), ever);
    }
    Interval sure = window(one.from(), earlier(one.due().first(), now));
    Evidence inTime =
        sure.equals(untilNow) ? everTold : inTime(one, pattern, candidates, due, sure, now);
    Evidence missed = missed(one, pattern, due, now);
    Interval when = ever.when();
    boolean late = everTold.so() && !inTime.so();
    return new Part(
        late ? everTold : everTold.deniedBy(missed.soBy()),
        inTime.deniedBy(missed.soBy()),
        missed,
        when,
        ever);
  }

  /// In time before the earliest deadline, late after the latest, unclear between.
  private Evidence inTime(
      Case one,
      Pattern pattern,
      List<Candidate> candidates,
      BigDecimal due,
      Interval sure,
      Instant now) {
    Evidence surely =
        Sums.reached(candidates, due, sure)
            .evidence()
            .alsoBy(new Totals(world).reach(pattern, one.row().actors, due, sure));
    Interval possible = window(one.from(), earlier(one.due().last(), now));
    if (surely.so() || possible.equals(sure)) {
      return surely;
    }
    Evidence possibly = Sums.reached(candidates, due, possible).evidence();
    return possibly.so() ? possibly.onlyPossibly() : possibly;
  }

  /// Told not done by the deadline: denied over the whole window, or passed over by complete
  /// sources.
  private Evidence missed(Case one, Pattern pattern, BigDecimal due, Instant now) {
    if (!passed(one.due(), now)) {
      return Evidence.NOTHING;
    }
    Instant start =
        one.trigger().equals(Interval.ALWAYS)
            ? one.from()
            : latest(one.trigger().from(), one.from());
    if (start.isAfter(one.due().last())) {
      start = one.from();
    }
    Interval whole = window(start, one.due().last());
    List<Claim> denied = new ArrayList<>(silence.denials(pattern, one.row().actors, whole));
    denied.addAll(silence.complete(pattern, one.row().doers(), whole, due));
    return Evidence.of(denied, List.of(), List.of());
  }

  private static boolean recurs(Case one) {
    return one.duty().deadline() instanceof Deadline.Every;
  }

  /// A finding of the time of a period speaks of that period; one of after a trigger, of all that
  /// was owed since.
  private static boolean speaksOf(Claim claim, Interval since, Case one) {
    return recurs(one) ? since.overlaps(claim.when()) : claim.when().to().isAfter(since.from());
  }

  /// What the judges found.
  ///
  /// @param since for a duty owed many times: a finding of before that speaks of earlier ones
  Performance determined(Case one, Interval since, Instant now) {
    Evidence told =
        conditions.determined(one.duty().id().code(), one.duty().determinedBy(), "", now);
    if (!since.equals(Interval.ALWAYS)) {
      told =
          Evidence.of(
              told.soBy().stream().filter(claim -> speaksOf(claim, since, one)).toList(),
              told.notBy().stream().filter(claim -> speaksOf(claim, since, one)).toList(),
              List.of());
    }
    Interval when =
        told.soBy().stream()
            .map(Claim::when)
            .min((a, b) -> a.to().compareTo(b.to()))
            .orElse(Interval.ALWAYS);
    Evidence missed = told.not() ? told.negate() : Evidence.NOTHING;
    return new Performance(told, told, missed, when, Finding.Progress.NONE, List.of());
  }

  /// `with approval of`: no effect without it.
  Evidence approved(Case one, Instant now) {
    List<Evidence> all = new ArrayList<>();
    for (var approver : one.duty().approval()) {
      all.add(world.consents.moment(one.duty(), List.of(approver), true, now).told());
    }
    return Evidence.all(all);
  }

  Word word(Case one, Performance performance, Instant now) {
    Evidence ever = performance.ever();
    Evidence inTime = performance.inTime();
    Force force = one.force();
    boolean done = ever.so() && !ever.not();
    if (one.consent().refused() && !done) {
      return Word.NOT_ACCEPTED;
    }
    if (inTime.so() && !inTime.not()) {
      return Word.KEPT;
    }
    if (done && !inTime.so() && !inTime.maybe()) {
      return Word.LATE;
    }
    if ((ever.so() && ever.not()) || (inTime.so() && inTime.not()) || force.contested()) {
      return Word.CONTESTED;
    }
    if (!force.inForce()) {
      return stageWord(force);
    }
    boolean between = done && inTime.maybe() && one.due().known();
    if (between) {
      return Word.UNCLEAR;
    }
    if (!passed(one.due(), now) && !determinedMissed(one, performance)) {
      return Word.PENDING;
    }
    if (ever.so() || ever.maybe() || inTime.maybe()) {
      return Word.UNCLEAR;
    }
    return performance.missed().so() ? Word.BROKEN : Word.OVERDUE;
  }

  /// A vague time is never passed by the clock; it is broken only if so determined.
  private static boolean determinedMissed(Case one, Performance performance) {
    return one.duty().deadline() instanceof Deadline.Soon
        && !one.duty().determinedBy().isEmpty()
        && performance.missed().so();
  }

  /// The word of a clause that is not in force.
  static Word stageWord(Force force) {
    return switch (force.stage()) {
      case SUSPENDED -> Word.SUSPENDED;
      case ENDED -> Word.ENDED;
      case BLOCKED -> Word.BLOCKED;
      case WAITING -> force.evidence().maybe() ? Word.UNCLEAR : Word.WAITING;
      case IN_FORCE -> throw new IllegalStateException("the clause is in force");
    };
  }

  /// What stands beside the word: totals, general denials, what it is to go in step with. They are
  /// asked for at the last moment only.
  List<Remark> reasons(Case one, Performance performance, Instant now) {
    if (now.isBefore(world.at)) {
      return List.of();
    }
    List<Remark> reasons = new ArrayList<>(one.force().notes());
    for (Pattern pattern : one.duty().does()) {
      reasons.addAll(new Totals(world).told(pattern, one.row().actors, now));
      denied(one, pattern, now).ifPresent(reasons::add);
      for (Claim denial : silence.general(pattern, one.row().actors)) {
        reasons.add(Remark.of(Kind.DENIED_GENERALLY, Arg.actor(Ties.speaker(denial))));
      }
    }
    for (var other : one.duty().inStepWith()) {
      reasons.add(inStep(other, performance, one));
    }
    return reasons;
  }

  /// How many of those counted are also told not to have been so: denied, or told of another actor,
  /// place or time.
  private Optional<Remark> denied(Case one, Pattern pattern, Instant now) {
    if (pattern.quantity() instanceof Pattern.Quantity.OneAct) {
      return Optional.empty();
    }
    Interval window = window(one.from(), now);
    BigDecimal denied = BigDecimal.ZERO;
    for (Candidate candidate : world.fitting.candidates(pattern, one.row().doers(), "")) {
      Evidence told = candidate.within(window);
      if (told.so() && told.not()) {
        denied = denied.add(candidate.low());
      }
    }
    return denied.signum() > 0
        ? Optional.of(Remark.of(Kind.TOLD_BOTH_WAYS, Arg.number(denied)))
        : Optional.empty();
  }

  private Remark inStep(trucewatch.agreement.ClauseId other, Performance performance, Case one) {
    Remark theirs =
        world.rows(other).stream()
            .filter(row -> row.kind == Row.Kind.PLAIN)
            .map(row -> share(row.finding.progress(), row.finding.statement().so()))
            .findFirst()
            .orElse(Remark.of(Kind.NOT_KNOWN));
    Remark ours = share(performance.progress(), performance.ever().so());
    boolean inForce = one.force().inForce();
    Arg clause = Arg.clause(other.code());
    if (!ours.equals(theirs)) {
      return Remark.of(inForce ? Kind.IN_STEP : Kind.IN_STEP_NOT_IN_FORCE, clause, ours, theirs);
    }
    return ours.kind() == Kind.NOT_TOLD_DONE
        ? Remark.of(inForce ? Kind.IN_STEP_NEITHER : Kind.IN_STEP_NEITHER_NOT_IN_FORCE, clause)
        : Remark.of(inForce ? Kind.IN_STEP_BOTH : Kind.IN_STEP_BOTH_NOT_IN_FORCE, clause, ours);
  }

  private static Remark share(Finding.Progress progress, boolean done) {
    if (progress.of().signum() > 0) {
      return Remark.of(Kind.SHARE, Arg.number(progress.done()), Arg.number(progress.of()));
    }
    return Remark.of(done ? Kind.DONE : Kind.NOT_TOLD_DONE);
  }

  /// What it rests on beside its bits: positions, what was done in part, and what tells that it was
  /// missed.
  static List<Claim> rests(Case one, Performance performance) {
    List<Claim> rests = new ArrayList<>(one.consent().claims());
    rests.addAll(performance.partly());
    rests.addAll(performance.missed().soBy());
    return rests;
  }

  static Interval window(Instant from, Instant last) {
    return last.isBefore(from)
        ? Interval.second(from.minusSeconds(1))
        : new Interval(from, last.plusSeconds(1));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Interval later(Interval a, Interval b) {
    if (a.equals(Interval.ALWAYS)) {
      return b;
    }
    return b.equals(Interval.ALWAYS) || a.to().isAfter(b.to()) ? a : b;
  }
}
