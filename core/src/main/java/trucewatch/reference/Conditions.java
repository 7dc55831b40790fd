package trucewatch.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.reference.Evidence.Bits;
import trucewatch.time.Interval;

/// Whether an event has happened and a condition holds, as told up to and including a second.
final class Conditions {
  private final World world;

  Conditions(World world) {
    this.world = world;
  }

  /// What is told of the condition at `when`.
  ///
  /// @param row the clause that asks; woken again when a date it depends on comes
  /// @param trigger when the clause's own instance was triggered
  Evidence holds(Condition condition, Row row, Interval trigger, Instant when) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          Evidence.all(parts.stream().map(part -> holds(part, row, trigger, when)).toList());
      case Condition.Any(List<Condition> parts) ->
          Evidence.any(parts.stream().map(part -> holds(part, row, trigger, when)).toList());
      case Condition.Not(Condition part) -> holds(part, row, trigger, when).negate();
      case Condition.Happened(Event event) -> {
        Moment moment = moment(event, row, trigger, when);
        wake(row, moment);
        if (moment.dated() && ofTheCalendar(event)) {
          world.wake(row, moment.when().from());
        }
        yield moment.told();
      }
      case Condition.InForce(ClauseId clause) -> inForce(clause, when);
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          with.stream()
              .map(clause -> determined(clause.code(), judges, actor.code(), when))
              .reduce(Evidence.SO, Evidence::and);
      case Condition.Determined(List<ActorId> judges, _) ->
          determined(row.clause.id().code(), judges, "", when);
      case Condition.InFact(ActorId subject, String relation, String object) ->
          new Facts(world).lasting(subject.code(), relation, object, when);
    };
  }

  /// Whether only the calendar and the text decide it: nothing is told of it that could be its own
  /// effect, so it holds from its very second on, and not from the next.
  boolean ofTheCalendar(Condition condition) {
    return condition instanceof Condition.Happened(Event event) && ofTheCalendar(event);
  }

  /// At which second a condition is looked at. What others do is seen a second later, so that an
  /// effect begins after its cause; what the calendar alone gives is seen in its own second.
  ///
  /// @param before the second before the one that is judged
  Instant seen(Condition condition, Instant before) {
    return ofTheCalendar(condition) ? before.plusSeconds(1) : before;
  }

  private boolean ofTheCalendar(Event event) {
    return switch (event) {
      case Event.Fixed _, Event.Signing _ -> true;
      case Event.Agreement _ ->
          world.agreement.inForce() instanceof Event.Agreement
              || ofTheCalendar(world.agreement.inForce());
      case Event.DayOf(_, Event of) -> ofTheCalendar(of);
      case Event.After(_, Event of) -> ofTheCalendar(of);
      case Event.Before(_, Event of) -> ofTheCalendar(of);
      case Event.EarliestOf(List<Event> events) -> events.stream().allMatch(this::ofTheCalendar);
      case Event.LatestOf(List<Event> events) -> events.stream().allMatch(this::ofTheCalendar);
      case Event.Reached _, Event.Consent _, Event.Done _, Event.Trigger _ -> false;
    };
  }

  private void wake(Row row, Moment moment) {
    if (moment.dated()) {
      world.wake(row, moment.when().from().plusSeconds(1));
      world.wake(row, moment.when().last().plusSeconds(1));
    }
  }

  /// A finding of one of the judges on a clause: `verifies` with the clause in its column.
  Evidence determined(String clause, List<ActorId> judges, String actor, Instant when) {
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    List<String> codes = Fitting.codes(judges);
    for (Claim claim : world.selected.findings()) {
      boolean counts =
          claim.stance() == Stance.VERIFIES
              && claim.clause().equals(clause)
              && codes.contains(Accounts.finder(claim))
              && (actor.isEmpty() || claim.actors().isEmpty() || claim.actors().contains(actor))
              && !claim.when().last().isAfter(when);
      if (counts && claim.verification() == Verification.VERIFIED) {
        so.add(claim);
      } else if (counts && claim.verification() == Verification.VERIFIED_NOT) {
        not.add(claim);
      }
    }
    return Evidence.of(so, not, List.of());
  }

  private Evidence inForce(ClauseId clause, Instant when) {
    List<Evidence> all = new ArrayList<>();
    for (Row row : plainRows(clause)) {
      State state = row.at(when);
      boolean role = row.clause instanceof Clause.Choice;
      all.add(evidence(role ? state.done() : state.force(), row));
    }
    return Evidence.all(all);
  }

  private List<Row> plainRows(ClauseId clause) {
    return world.rows(clause).stream().filter(row -> row.kind == Row.Kind.PLAIN).toList();
  }

  /// The bits that a row had, with the claims that it rests on now. Bits are history; claims are
  /// for the why.
  private static Evidence evidence(Bits bits, Row row) {
    Evidence now = row.finding.statement();
    List<Claim> claims = new ArrayList<>(now.claims());
    if (claims.isEmpty()) {
      claims.addAll(row.finding.force().evidence().claims());
    }
    Instant soKnown = now.so() ? now.soKnown() : row.finding.force().evidence().soKnown();
    return new Evidence(
        bits.so(),
        bits.not(),
        bits.maybe(),
        bits.so() ? java.util.Set.copyOf(claims) : java.util.Set.of(),
        bits.not() ? java.util.Set.copyOf(claims) : java.util.Set.of(),
        bits.maybe() ? java.util.Set.copyOf(claims) : java.util.Set.of(),
        bits.so() ? soKnown : Interval.BEGINNING,
        bits.not() ? now.notKnown() : Interval.BEGINNING);
  }

  /// When the event happened or will happen, as told up to and including `when`.
  Moment moment(Event event, Row row, Interval trigger, Instant when) {
    return switch (event) {
      case Event.Fixed(Instant at) -> calendar(Interval.second(at), when);
      case Event.Signing _ -> calendar(Interval.second(signing()), when);
      case Event.Agreement _ -> agreement(row, when);
      case Event.Trigger _ -> new Moment(Evidence.SO, trigger);
      case Event.Reached(ClauseId clause, Event.State state) -> reached(clause, state, when);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          world.consents.moment(world.clause(clause), by, accepted, when);
      case Event.Done(var pattern) -> done(pattern, when);
      case Event.DayOf(int n, Event of) ->
          shifted(moment(of, row, trigger, when), at -> startOfDay(at, n - 1), when);
      case Event.After(var length, Event of) ->
          shifted(moment(of, row, trigger, when), at -> length.startAfter(at, world.zone), when);
      case Event.Before(var length, Event of) ->
          shifted(
              moment(of, row, trigger, when), at -> length.lastSecondBefore(at, world.zone), when);
      case Event.EarliestOf(List<Event> events) -> earliest(moments(events, row, trigger, when));
      case Event.LatestOf(List<Event> events) -> latest(moments(events, row, trigger, when));
    };
  }

  private List<Moment> moments(List<Event> events, Row row, Interval trigger, Instant when) {
    return events.stream().map(event -> moment(event, row, trigger, when)).toList();
  }

  private static Moment calendar(Interval at, Instant when) {
    return new Moment(Evidence.fact(!at.from().isAfter(when)), at);
  }

  private Moment agreement(Row row, Instant when) {
    Event inForce = world.agreement.inForce();
    return inForce instanceof Event.Agreement
        ? calendar(Interval.second(world.agreement.starts()), when)
        : moment(inForce, row, Interval.ALWAYS, when);
  }

  private Instant signing() {
    return world.agreement.signatures().stream()
        .map(Agreement.Signature::on)
        .filter(day -> !day.equals(LocalDate.MIN))
        .min(Comparator.naturalOrder())
        .map(day -> day.atStartOfDay(world.zone).toInstant())
        .orElse(world.agreement.starts());
  }

  private Instant startOfDay(Instant at, int daysLater) {
    return at.atZone(world.zone)
        .toLocalDate()
        .plusDays(daysLater)
        .atStartOfDay(world.zone)
        .toInstant();
  }

  /// An event a length before or after another: told once the other is told and the time has come.
  private static Moment shifted(Moment of, UnaryOperator<Instant> shift, Instant when) {
    if (!of.dated()) {
      return new Moment(of.told().so() ? Evidence.NOTHING : of.told(), Interval.ALWAYS);
    }
    Instant first = shift.apply(of.when().from());
    Instant last = shift.apply(of.when().last());
    Interval at = new Interval(first, last.plusSeconds(1));
    if (last.isAfter(when)) {
      return new Moment(first.isAfter(when) ? Evidence.NOT : of.told().onlyPossibly(), at);
    }
    return new Moment(of.told(), at);
  }

  private static Moment earliest(List<Moment> moments) {
    Evidence told = Evidence.any(moments.stream().map(Moment::told).toList());
    return new Moment(
        told,
        moments.stream()
            .filter(Moment::dated)
            .map(Moment::when)
            .min(Comparator.comparing(Interval::from))
            .orElse(Interval.ALWAYS));
  }

  private static Moment latest(List<Moment> moments) {
    Evidence told = Evidence.all(moments.stream().map(Moment::told).toList());
    boolean dated = moments.stream().allMatch(Moment::dated);
    return new Moment(
        told,
        dated
            ? moments.stream()
                .map(Moment::when)
                .max(Comparator.comparing(Interval::to))
                .orElseThrow()
            : Interval.ALWAYS);
  }

  private Moment reached(ClauseId clause, Event.State state, Instant when) {
    List<Moment> all = new ArrayList<>();
    for (Row row : plainRows(clause)) {
      State was = row.at(when);
      all.add(new Moment(evidence(was.bits(state), row), was.when(state)));
    }
    if (all.isEmpty()) {
      return Moment.NOT_TOLD;
    }
    return switch (state) {
      case PERFORMED, PERFORMED_IN_TIME, ADOPTED, NOT_ADOPTED, BEGINS, ENDS, SUSPENDED ->
          latest(all);
      case BREACHED, OVERDUE, USED -> earliest(all);
    };
  }

  private Moment done(trucewatch.agreement.Pattern pattern, Instant when) {
    List<Moment> all = new ArrayList<>();
    for (var candidate : world.fitting.candidates(pattern, Doers.ANYBODY, "")) {
      Evidence told = candidate.within(world.upTo(when));
      if (told.so() || told.maybe()) {
        all.add(new Moment(told, told.so() ? candidate.hull() : Interval.ALWAYS));
      }
    }
    return all.isEmpty() ? Moment.NOT_TOLD : earliest(all);
  }
}
