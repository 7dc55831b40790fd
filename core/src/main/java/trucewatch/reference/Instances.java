package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;
import trucewatch.verdict.Word;

/// Duties that are owed again and again: for each unit of a triggering act, or in every period.
///
/// "Acts tied by an object (*that same* complaint) count for their own instance only. Other untied
/// acts are credited once, to the one-time instances whose window holds them, earliest deadline
/// first, then late to the earliest open one." A recurring duty counts an act for the period in
/// which it falls, surplus not carried.
final class Instances {
  /// Worst first; the clause's word is the worst of its instances.
  static final List<Word> WORST_FIRST =
      List.of(
          Word.BROKEN,
          Word.BREACH_REPORTED,
          Word.CONTESTED,
          Word.OVERDUE,
          Word.UNCLEAR,
          Word.NOT_ACCEPTED,
          Word.BLOCKED,
          Word.SUSPENDED,
          Word.PENDING,
          Word.WAITING,
          Word.NO_BREACH_REPORTED,
          Word.LATE,
          Word.KEPT,
          Word.ENDED);

  private static final int MOST_INSTANCES = 100_000;

  private final World world;
  private final Duties duties;
  private final Map<Row, Recurring> recurring = new HashMap<>();

  /// What all periods of a recurring duty are judged by.
  private record Basis(Instant first, Force force, Consent consent) {}

  private record Period(Due due, Duties.Performance performance, Word word) {}

  private record Recurring(Basis basis, List<Period> periods) {}

  Instances(World world, Duties duties) {
    this.world = world;
    this.duties = duties;
  }

  /// One trigger unit: when it was, what is told of it, and the object that ties acts to it.
  private record Unit(Interval when, Evidence told, String object) {}

  /// An act that can be credited: so many units, told so or only possibly.
  private static final class Supply {
    private final Candidate candidate;
    private BigDecimal left;

    Supply(Candidate candidate) {
      this.candidate = candidate;
      this.left = candidate.low();
    }
  }

  /// One instance while acts are credited to it.
  private static final class Open {
    private final Unit unit;
    private final Due due;
    private final List<Candidate> credited = new ArrayList<>();
    private BigDecimal missing;
    private BigDecimal inTimeMissing;

    Open(Unit unit, Due due, BigDecimal needed) {
      this.unit = unit;
      this.due = due;
      this.missing = needed;
      this.inTimeMissing = needed;
    }
  }

  Finding judgeEach(Clause.Duty duty, Row row, Force force, Instant now) {
    List<Unit> units = units(duty, now);
    if (units.isEmpty()) {
      boolean possible = possible(duty, now);
      Force waiting =
          force.inForce()
              ? new Force(
                  Force.Stage.WAITING,
                  Evidence.NOTHING,
                  Interval.ALWAYS,
                  Interval.ALWAYS,
                  List.of(triggerWords(duty)),
                  force.assumes(),
                  force.notes())
              : force;
      Word word = possible && force.inForce() ? Word.UNCLEAR : Duties.stageWord(waiting);
      return Finding.of(word, waiting, Evidence.NOTHING, Interval.ALWAYS)
          .beside(world.consents.of(duty, row.actors, now), force.notes(), false, List.of());
    }
    List<Open> open = new ArrayList<>();
    for (Unit unit : units) {
      Due due = duties.due(duty, row, unit.when(), List.of(), now);
      open.add(new Open(unit, due, needed(duty)));
    }
    credit(duty, row, open, now);
    return sum(duty, row, force, open, now);
  }

  static BigDecimal needed(Clause.Duty duty) {
    return duty.does().getFirst().quantity() instanceof Pattern.Quantity.AtLeast(BigDecimal n)
        ? n
        : BigDecimal.ONE;
  }

  private static String triggerWords(Clause.Duty duty) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> "";
      case Clause.Each.ForEach(Pattern trigger) ->
          "the first " + (trigger.thing().isEmpty() ? trigger.act().code() : trigger.thing());
      case Clause.Each.ForEachBreach(ClauseId of) -> "the first breach of " + of;
    };
  }

  List<Candidate> triggers(Clause.Duty duty) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> List.of();
      case Clause.Each.ForEach(Pattern trigger) ->
          world.fitting.candidates(trigger, Doers.ANYBODY, "");
      case Clause.Each.ForEachBreach(ClauseId of) ->
          world.clause(of) instanceof Clause.Ban ban
              ? Bans.candidates(world, ban, Fitting.codes(ban.bearers().actors()))
              : List.of();
    };
  }

  private List<Unit> units(Clause.Duty duty, Instant now) {
    List<Unit> units = new ArrayList<>();
    for (Candidate candidate : triggers(duty)) {
      Evidence told =
          candidate.evidence().and(Fitting.timed(candidate.incident(), world.upTo(now)));
      int count = candidate.low().min(BigDecimal.valueOf(MOST_INSTANCES)).intValue();
      for (int i = 0; told.so() && i < count && units.size() < MOST_INSTANCES; i++) {
        units.add(new Unit(candidate.hull(), told, candidate.object()));
      }
    }
    units.sort(Comparator.comparing(unit -> unit.when().to()));
    return units;
  }

  private boolean possible(Clause.Duty duty, Instant now) {
    return triggers(duty).stream()
        .map(c -> c.evidence().and(Fitting.timed(c.incident(), world.upTo(now))))
        .anyMatch(Evidence::maybe);
  }

  private void credit(Clause.Duty duty, Row row, List<Open> open, Instant now) {
    Pattern pattern = duty.does().getFirst();
    if (pattern.sameObject()) {
      for (Open one : open) {
        List<Supply> own = supplies(pattern, row, one.unit.object(), now);
        give(List.of(one), own);
      }
      return;
    }
    give(open, supplies(pattern, row, "", now));
  }

  private List<Supply> supplies(Pattern pattern, Row row, String object, Instant now) {
    List<Supply> found = new ArrayList<>();
    for (Candidate candidate : world.fitting.candidates(pattern, row.doers(), object)) {
      Evidence told =
          candidate.evidence().and(Fitting.timed(candidate.incident(), world.upTo(now)));
      if (told.so()) {
        found.add(new Supply(candidate));
      }
    }
    found.sort(Comparator.comparing(supply -> supply.candidate.hull().to()));
    return found;
  }

  private static void give(List<Open> open, List<Supply> supplies) {
    List<Open> order = new ArrayList<>(open);
    order.sort(Comparator.comparing(Instances::deadline));
    for (Supply supply : supplies) {
      for (Open one : order) {
        if (supply.left.signum() > 0
            && one.missing.signum() > 0
            && inTime(supply.candidate.hull(), one.due)) {
          take(one, supply, true);
        }
      }
      for (Open one : order) {
        if (supply.left.signum() > 0 && one.missing.signum() > 0) {
          take(one, supply, false);
        }
      }
    }
  }

  private static Instant deadline(Open one) {
    return one.due.known() ? one.due.last() : Interval.END;
  }

  private static boolean inTime(Interval when, Due due) {
    return !due.known() || !when.last().isAfter(due.first());
  }

  private static void take(Open one, Supply supply, boolean inTime) {
    BigDecimal taken = supply.left.min(one.missing);
    supply.left = supply.left.subtract(taken);
    one.missing = one.missing.subtract(taken);
    if (inTime) {
      one.inTimeMissing = one.inTimeMissing.subtract(taken);
    }
    one.credited.add(supply.candidate);
  }

  private Finding sum(Clause.Duty duty, Row row, Force force, List<Open> open, Instant now) {
    Map<Word, Integer> words = new EnumMap<>(Word.class);
    Set<Claim> so = new LinkedHashSet<>();
    Set<Claim> not = new LinkedHashSet<>();
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    Due next = Due.NOT_YET_KNOWN;
    boolean allDone = true;
    boolean anyNot = false;
    boolean anyMissed = false;
    for (Open one : open) {
      Duties.Case each =
          new Duties.Case(
              duty,
              row,
              instanceForce(force, one.unit, now, one.due, row),
              one.unit.when(),
              world.agreement.starts(),
              one.due,
              world.consents.of(
                  duty, row.actors, Duties.passed(one.due, now) ? one.due.last() : now));
      Duties.Performance performance = performance(duty, row, each, one, now);
      Word word = duties.word(each, performance, now);
      words.merge(word, 1, Integer::sum);
      so.addAll(performance.ever().soBy());
      not.addAll(performance.ever().notBy());
      so.addAll(one.unit.told().soBy());
      allDone &= performance.ever().so();
      anyNot |= performance.ever().not();
      anyMissed |= performance.missed().so();
      BigDecimal needed = needed(duty);
      done = done.add(needed.subtract(one.missing));
      of = of.add(needed);
      if (one.missing.signum() > 0
          && one.due.known()
          && (!next.known() || one.due.last().isBefore(next.last()))) {
        next = one.due;
      }
    }
    Word worst = worst(words);
    Evidence statement =
        new Evidence(allDone, anyNot, false, so, not, Set.of(), known(so), known(not));
    Due due = open.getFirst().due.known() ? next : open.getFirst().due;
    return Finding.of(worst, force, statement, Interval.ALWAYS)
        .timely(
            statement,
            Evidence.fact(anyMissed),
            Evidence.fact(worst == Word.OVERDUE),
            due,
            new Finding.Progress(done, done, of, duty.does().getFirst().thing()))
        .inInstances(words)
        .beside(world.consents.of(duty, row.actors, now), force.notes(), false, List.of());
  }

  private static Instant known(Set<Claim> claims) {
    return claims.stream().map(Claim::known).max(Instant::compareTo).orElse(Interval.BEGINNING);
  }

  private Force instanceForce(Force force, Unit unit, Instant now, Due due, Row row) {
    Force.Stage stage = force.stage();
    if (Duties.passed(due, now) && !force.inForce()) {
      stage = row.at(due.last()).force().so() ? Force.Stage.IN_FORCE : stage;
    }
    Evidence evidence =
        (stage == Force.Stage.IN_FORCE && !force.inForce() ? Evidence.SO : force.evidence())
            .and(unit.told());
    return new Force(
        stage,
        evidence,
        unit.when(),
        force.until(),
        force.waitsFor(),
        force.assumes(),
        force.notes());
  }

  private Duties.Performance performance(
      Clause.Duty duty, Row row, Duties.Case each, Open one, Instant now) {
    Evidence credited = Evidence.all(one.credited.stream().map(Candidate::evidence).toList());
    Evidence ever =
        one.missing.signum() <= 0
            ? credited
            : new Evidence(
                false,
                false,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Interval.BEGINNING,
                Interval.BEGINNING);
    Evidence inTime = one.inTimeMissing.signum() <= 0 ? credited : Evidence.NOTHING;
    Evidence missed = Evidence.NOTHING;
    if (Duties.passed(one.due, now) && !inTime.so()) {
      Pattern pattern = duty.does().getFirst();
      Interval whole = Duties.window(each.trigger().from(), one.due.last());
      Silence silence = new Silence(world);
      List<Claim> claims = new ArrayList<>(silence.denials(pattern, row.actors, whole));
      claims.addAll(silence.complete(pattern, row.doers(), whole, needed(duty)));
      missed = Evidence.of(claims, List.of(), List.of());
    }
    return new Duties.Performance(
        ever, inTime, missed, Interval.ALWAYS, Finding.Progress.NONE, List.of());
  }

  static Word worst(Map<Word, Integer> words) {
    for (Word word : WORST_FIRST) {
      if (words.containsKey(word)) {
        return word;
      }
    }
    return words.keySet().iterator().next();
  }

  /// A duty in every period: its word is that of the current and the last closed period; earlier
  /// misses are counts.
  Finding judgeEvery(
      Clause.Duty duty,
      Deadline.Every every,
      Row row,
      Force force,
      Conditions conditions,
      Instant now) {
    if (!force.inForce()) {
      return Finding.of(Duties.stageWord(force), force, Evidence.NOTHING, Interval.ALWAYS)
          .beside(world.consents.of(duty, row.actors, now), force.notes(), false, List.of());
    }
    Moment start = conditions.moment(every.start(), row, force.since(), now);
    Instant first = start.dated() ? start.when().from() : force.since().from();
    Consent consent = world.consents.of(duty, row.actors, now);
    List<Period> periods = closed(row, new Basis(first, force, consent));
    int skipped = periodsBefore(force.since().from(), first, every);
    for (int n = skipped + periods.size(); n < MOST_INSTANCES; n++) {
      Instant from = n == 0 ? first : periodStart(first, every, n);
      if (from.isAfter(now)) {
        break;
      }
      Instant last = periodStart(first, every, n + 1).minusSeconds(1);
      world.wake(row, last.plusSeconds(1));
      Due due = Due.at(last, last);
      Duties.Case one =
          new Duties.Case(
              duty, row, force, new Interval(from, last.plusSeconds(1)), from, due, consent);
      Duties.Performance performance = period(one, now);
      periods.add(new Period(due, performance, duties.word(one, performance, now)));
    }
    if (periods.isEmpty()) {
      world.wake(row, first);
      Force waiting = force.waitingFor(Waits.words(every.start(), world));
      return Finding.of(Duties.stageWord(waiting), waiting, Evidence.NOTHING, Interval.ALWAYS)
          .beside(consent, force.notes(), false, List.of());
    }
    Map<Word, Integer> words = new EnumMap<>(Word.class);
    periods.forEach(period -> words.merge(period.word(), 1, Integer::sum));
    int count = periods.size();
    Map<Word, Integer> recent = new EnumMap<>(Word.class);
    periods
        .subList(Math.max(0, count - 2), count)
        .forEach(period -> recent.merge(period.word(), 1, Integer::sum));
    Word word = worst(recent);
    Due due = periods.getLast().due();
    Duties.Performance current = periods.getLast().performance();
    keepClosed(duty, periods, now);
    return Finding.of(word, force, current.ever(), current.when())
        .timely(
            current.inTime(),
            current.missed(),
            Evidence.fact(word == Word.OVERDUE),
            due,
            current.progress())
        .inInstances(words)
        .beside(consent, force.notes(), false, rests(current));
  }

  private static List<Claim> rests(Duties.Performance current) {
    List<Claim> rests = new ArrayList<>(current.partly());
    rests.addAll(current.missed().soBy());
    return rests;
  }

  /// How many periods were over before the duty came into force: in them nothing was due.
  private int periodsBefore(Instant force, Instant first, Deadline.Every every) {
    int n = 0;
    while (n < MOST_INSTANCES && !periodStart(first, every, n + 1).isAfter(force)) {
      n++;
    }
    return n;
  }

  /// The periods that were closed when the row was last judged, if nothing that they were judged by
  /// is another now.
  private List<Period> closed(Row row, Basis basis) {
    Recurring found = recurring.get(row);
    if (found == null || !found.basis().equals(basis)) {
      found = new Recurring(basis, new ArrayList<>());
      recurring.put(row, found);
    }
    return found.periods();
  }

  /// Forgets the periods that have to be judged again: those not closed, and all if what a closed
  /// one needs can still change.
  private static void keepClosed(Clause.Duty duty, List<Period> periods, Instant now) {
    boolean canChange =
        !duty.determinedBy().isEmpty()
            || !duty.approval().isEmpty()
            || duty.does().stream()
                .anyMatch(p -> p.quantity() instanceof Pattern.Quantity.AllListed);
    periods.removeIf(period -> canChange || !Duties.passed(period.due(), now));
  }

  /// "An act counts for the period in which it falls": only acts inside the period.
  private Duties.Performance period(Duties.Case one, Instant now) {
    Instant last = one.due().last().isBefore(now) ? one.due().last() : now;
    return duties.performance(one, last.isBefore(one.from()) ? one.from() : last, now);
  }

  /// Hours are counted exactly, days and longer from the first local day on.
  private Instant periodStart(Instant first, Deadline.Every every, int n) {
    var length = every.period();
    var scaled = new trucewatch.time.Length(length.amount() * n, length.unit(), length.monthEnd());
    return scaled.startAfter(first, world.zone);
  }
}
