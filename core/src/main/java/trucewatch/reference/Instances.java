package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;
import trucewatch.verdict.Fact;
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
  private final Bans bans;
  private final Map<Row, Recurring> recurring = new HashMap<>();

  /// What all periods of a recurring duty are judged by.
  private record Basis(Instant first, Force force) {}

  private record Period(Instant from, Due due, Duties.Performance performance, Word word) {}

  private record Recurring(Basis basis, List<Period> periods) {}

  Instances(World world, Duties duties, Bans bans) {
    this.world = world;
    this.duties = duties;
    this.bans = bans;
  }

  /// One trigger unit: when it was, what is told of it, and the object that ties acts to it.
  private record Unit(Interval when, Evidence told, String object) {}

  /// One instance, with what it is owed of each kind of act that the duty names.
  private record Open(Unit unit, Due due, List<Crediting.Share> shares) {}

  Finding judgeEach(Clause.Duty duty, Row row, Force force, Instant now) {
    List<Trigger> triggers = triggers(duty, now);
    List<Unit> units = units(triggers);
    if (units.isEmpty()) {
      boolean possible = triggers.stream().anyMatch(trigger -> trigger.told().maybe());
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
      List<Crediting.Share> shares =
          duty.does().stream().map(does -> new Crediting.Share(needed(does), due)).toList();
      open.add(new Open(unit, due, shares));
    }
    credit(duty, row, force, open, now);
    return sum(duty, row, force, open, now);
  }

  static BigDecimal needed(Pattern does) {
    return does.quantity() instanceof Pattern.Quantity.AtLeast(BigDecimal n) ? n : BigDecimal.ONE;
  }

  private static Remark triggerWords(Clause.Duty duty) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> Remark.NOTHING;
      case Clause.Each.ForEach(Pattern trigger) ->
          Remark.of(
              Kind.FIRST,
              trigger.thing().isEmpty()
                  ? Arg.of(Arg.Of.ACT, trigger.act().code())
                  : Arg.of(Arg.Of.THING, trigger.thing()));
      case Clause.Each.ForEachBreach(ClauseId of) ->
          Remark.of(Kind.FIRST_BREACH, Arg.clause(of.code()));
    };
  }

  /// An act that begins instances of a duty.
  ///
  /// @param told what is told of it by then
  /// @param units how many instances it makes
  record Trigger(Candidate act, Evidence told, int units) {}

  /// The acts that began instances by `now`, or could have: "for each makes one per unit of the
  /// triggering act (a handover of 3 makes 3)"; a breach is one, whatever was in it.
  List<Trigger> triggers(Clause.Duty duty, Instant now) {
    return switch (duty.each()) {
      case Clause.Each.Once _ -> List.of();
      case Clause.Each.ForEach(Pattern trigger) ->
          world.fitting.candidates(trigger, Doers.ANYBODY, "").stream()
              .map(one -> new Trigger(one, one.within(world.upTo(now)), units(one)))
              .toList();
      case Clause.Each.ForEachBreach(ClauseId of) ->
          bans.breaches(of, now).entrySet().stream()
              .map(one -> new Trigger(one.getKey(), one.getValue(), 1))
              .toList();
    };
  }

  private static int units(Candidate act) {
    return act.low().min(BigDecimal.valueOf(MOST_INSTANCES)).intValue();
  }

  private static List<Unit> units(List<Trigger> triggers) {
    List<Unit> units = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Candidate act = trigger.act();
      int count = trigger.told().so() ? trigger.units() : 0;
      for (int i = 0; i < count && units.size() < MOST_INSTANCES; i++) {
        units.add(new Unit(act.hull(), trigger.told(), act.object()));
      }
    }
    units.sort(Comparator.comparing(unit -> unit.when().to()));
    return units;
  }

  /// Acts tied by an object go to the instances of that object; all others to all. Of an act that
  /// names an object, nobody knows whether it was for an instance that nobody names.
  private void credit(Clause.Duty duty, Row row, Force force, List<Open> open, Instant now) {
    Instant from = Duties.countFrom(duty, force.since(), world.agreement.starts());
    Interval within = Duties.window(from, now);
    for (int n = 0; n < duty.does().size(); n++) {
      Pattern pattern = duty.does().get(n);
      Map<String, List<Crediting.Share>> byObject = new LinkedHashMap<>();
      for (Open one : open) {
        String object = pattern.sameObject() ? one.unit().object() : "";
        byObject.computeIfAbsent(object, _ -> new ArrayList<>()).add(one.shares().get(n));
      }
      byObject.forEach(
          (object, shares) -> {
            List<Candidate> acts = world.fitting.candidates(pattern, row.doers(), object);
            if (pattern.sameObject() && object.isEmpty()) {
              acts = acts.stream().map(Instances::perhapsOfAnother).toList();
            }
            Crediting.give(shares, acts, within);
          });
    }
  }

  private static Candidate perhapsOfAnother(Candidate act) {
    return act.object().isEmpty() ? act : act.onlyPossibly();
  }

  private Finding sum(Clause.Duty duty, Row row, Force force, List<Open> open, Instant now) {
    Map<Word, Integer> words = new EnumMap<>(Word.class);
    Set<Claim> so = new LinkedHashSet<>();
    Set<Claim> not = new LinkedHashSet<>();
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    Due next = Due.NOT_YET_KNOWN;
    Set<Claim> maybe = new LinkedHashSet<>();
    Set<Claim> triggers = new LinkedHashSet<>();
    boolean allDone = true;
    boolean allInTime = true;
    boolean anyNot = false;
    boolean anyMissed = false;
    for (Open one : open) {
      Duties.Case each =
          new Duties.Case(
              duty,
              row,
              instanceForce(force, one.unit, now, one.due(), row),
              one.unit().when(),
              world.agreement.starts(),
              one.due(),
              world.consents.of(
                  duty, row.actors, Duties.passed(one.due(), now) ? one.due().last() : now));
      Duties.Performance performance = performance(duty, row, each, one, now);
      Word word = duties.word(each, performance, now);
      words.merge(word, 1, Integer::sum);
      so.addAll(performance.ever().soBy());
      not.addAll(performance.ever().notBy());
      triggers.addAll(one.unit().told().soBy());
      allDone &= performance.ever().so();
      allInTime &= performance.inTime().so();
      maybe.addAll(performance.ever().maybeBy());
      anyNot |= performance.ever().not();
      anyMissed |= performance.missed().so();
      for (Crediting.Share share : one.shares()) {
        done = done.add(share.given());
        of = of.add(share.needed());
      }
      if (one.shares().stream().anyMatch(Crediting.Share::isOpen)
          && one.due().known()
          && (!next.known() || one.due().last().isBefore(next.last()))) {
        next = one.due();
      }
    }
    Word worst = worst(words);
    Evidence statement =
        new Evidence(
            allDone, anyNot, !allDone && !maybe.isEmpty(), so, not, maybe, known(so), known(not));
    Evidence inTime =
        new Evidence(allInTime, anyNot, false, so, not, Set.of(), known(so), known(not));
    Due due = open.getFirst().due().known() ? next : open.getFirst().due();
    Consent consent = world.consents.of(duty, row.actors, now);
    Finding.Progress progress =
        new Finding.Progress(done, done, of, duty.does().getFirst().thing());
    Duties.Performance all =
        new Duties.Performance(
            statement, inTime, Evidence.fact(anyMissed), Interval.ALWAYS, progress, List.of());
    Duties.Case whole =
        new Duties.Case(duty, row, force, Interval.ALWAYS, world.agreement.starts(), due, consent);
    return Finding.of(worst, force, statement, Interval.ALWAYS)
        .timely(
            inTime, Evidence.fact(anyMissed), Evidence.fact(worst == Word.OVERDUE), due, progress)
        .inInstances(words)
        .beside(consent, duties.reasons(whole, all, now), false, List.copyOf(triggers));
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
    if (!duty.determinedBy().isEmpty()) {
      return duties.determined(each, each.trigger(), now);
    }
    Evidence approved = duties.approved(each, now);
    Evidence ever = Evidence.all(one.shares().stream().map(Crediting.Share::ever).toList());
    Evidence inTime = Evidence.all(one.shares().stream().map(Crediting.Share::inTime).toList());
    Evidence missed = Evidence.NOTHING;
    if (Duties.passed(one.due(), now) && !inTime.so()) {
      Interval whole = Duties.window(each.trigger().from(), one.due().last());
      Silence silence = new Silence(world);
      List<Claim> claims = new ArrayList<>();
      for (Pattern pattern : duty.does()) {
        claims.addAll(silence.denials(pattern, row.actors, whole));
        claims.addAll(silence.complete(pattern, row.doers(), whole, needed(pattern)));
      }
      missed = Evidence.of(claims, List.of(), List.of());
    }
    return new Duties.Performance(
        ever.and(approved),
        inTime.and(approved),
        missed,
        Interval.ALWAYS,
        Finding.Progress.NONE,
        List.of());
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
    Consent consent = world.consents.of(duty, row.actors, now);
    if (force.since().equals(Interval.ALWAYS)) {
      return Finding.of(Duties.stageWord(force), force, Evidence.NOTHING, Interval.ALWAYS)
          .beside(consent, force.notes(), false, List.of());
    }
    Moment start = conditions.moment(every.start(), row, force.since(), now);
    Instant first = start.dated() ? start.when().from() : force.since().from();
    List<Period> periods = closed(row, new Basis(first, force));
    int skipped = periodsBefore(force.since().from(), first, every);
    for (int n = skipped + periods.size(); n < MOST_INSTANCES; n++) {
      Instant from = n == 0 ? first : periodStart(first, every, n);
      Instant last = periodStart(first, every, n + 1).minusSeconds(1);
      if (from.isAfter(now) || isOver(force, last)) {
        break;
      }
      world.wake(row, last.plusSeconds(1));
      Due due = Due.at(last, last);
      Duties.Case one =
          new Duties.Case(
              duty,
              row,
              inPeriod(row, force, due, now),
              new Interval(from, last.plusSeconds(1)),
              from,
              due,
              Duties.passed(due, now) ? world.consents.of(duty, row.actors, last) : consent);
      Duties.Performance performance = period(one, now);
      periods.add(new Period(from, due, performance, duties.word(one, performance, now)));
    }
    if (periods.isEmpty()) {
      return noPeriod(every, row, force, consent, first);
    }
    Map<Word, Integer> words = new EnumMap<>(Word.class);
    periods.forEach(period -> words.merge(period.word(), 1, Integer::sum));
    Word word = force.inForce() ? recent(periods) : Duties.stageWord(force);
    Due due = periods.getLast().due();
    Duties.Performance current = periods.getLast().performance();
    Instant from = periods.getLast().from();
    Interval period = new Interval(from, due.last().plusSeconds(1));
    Duties.Case last = new Duties.Case(duty, row, force, period, from, due, consent);
    List<Claim> rests = new ArrayList<>();
    if (!now.isBefore(world.at)) {
      row.periods = lastTwo(periods).stream().map(one -> inPeriod(one, now)).toList();
      lastTwo(periods).forEach(one -> rests.addAll(rests(one.performance())));
    }
    keepClosed(duty, periods, now);
    return Finding.of(word, force, current.ever(), current.when())
        .timely(
            current.inTime(),
            current.missed(),
            Evidence.fact(word == Word.OVERDUE),
            due,
            current.progress())
        .inInstances(words)
        .beside(consent, duties.reasons(last, current, now), false, rests);
  }

  /// The current and the last closed period.
  private static List<Period> lastTwo(List<Period> periods) {
    return periods.subList(Math.max(0, periods.size() - 2), periods.size());
  }

  private static Fact.InPeriod inPeriod(Period one, Instant now) {
    Finding.Progress progress = one.performance().progress();
    return new Fact.InPeriod(
        new Interval(one.from(), one.due().last().plusSeconds(1)),
        Duties.passed(one.due(), now),
        one.word(),
        progress.unit(),
        progress.done(),
        progress.of(),
        one.performance().partly().stream().map(Claim::id).distinct().toList(),
        List.of());
  }

  /// Before the first period begins, the duty waits for it; one that went out of force before the
  /// first was over has asked for nothing.
  private Finding noPeriod(
      Deadline.Every every, Row row, Force force, Consent consent, Instant first) {
    world.wake(row, first);
    Force stands = force.inForce() ? force.waitingFor(Waits.words(every.start(), world)) : force;
    return Finding.of(Duties.stageWord(stands), stands, Evidence.NOTHING, Interval.ALWAYS)
        .beside(consent, force.notes(), false, List.of());
  }

  /// The word of the current and the last closed period. One in which the duty was suspended asked
  /// for nothing and has no say while the duty is in force.
  private static Word recent(List<Period> periods) {
    Map<Word, Integer> recent = new EnumMap<>(Word.class);
    lastTwo(periods).forEach(period -> recent.merge(period.word(), 1, Integer::sum));
    if (recent.size() > 1) {
      recent.remove(Word.SUSPENDED);
    }
    return worst(recent);
  }

  /// A period that does not end while the duty is in force, since the duty ended before.
  private static boolean isOver(Force force, Instant last) {
    return force.stage() == Force.Stage.ENDED && !last.isBefore(force.until().from());
  }

  /// "F of a passed deadline is taken at the deadline."
  private static Force inPeriod(Row row, Force force, Due due, Instant now) {
    State then = row.at(due.last());
    if (!Duties.passed(due, now) || then.stage() == force.stage()) {
      return force;
    }
    boolean inForce = then.stage() == Force.Stage.IN_FORCE;
    return new Force(
        then.stage(),
        inForce ? Evidence.SO : Evidence.NOTHING,
        then.startedWhen(),
        Interval.ALWAYS,
        List.of(),
        force.assumes(),
        force.notes());
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
