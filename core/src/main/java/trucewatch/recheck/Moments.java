package trucewatch.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.time.Length;
import trucewatch.verdict.Fact;

/// Conditions, events and deadlines looked at again: each gives the moment that its fact proves.
final class Moments {
  private final Said said;
  private final Walk walk;
  private final Positions positions;

  Moments(Said said, Walk walk) {
    this.said = said;
    this.walk = walk;
    this.positions = new Positions(said);
  }

  private Findings findings() {
    return said.findings();
  }

  private ZoneId zone() {
    return said.agreement().zone();
  }

  /// What a fact proves: the moment, if it has one.
  ///
  /// @param dated whether the moment is known
  record Proof(boolean dated, Interval when) {
    static final Proof UNDATED = new Proof(false, Interval.ALWAYS);

    static Optional<Proof> at(Interval when) {
      return Optional.of(new Proof(!when.equals(Interval.ALWAYS), when));
    }
  }

  private static final Optional<Proof> NO = Optional.empty();

  private Optional<Proof> wrong(Fact fact, String why) {
    findings().wrong(fact, why);
    return NO;
  }

  private Optional<Proof> open(Fact fact, String why) {
    findings().open(fact, why);
    return NO;
  }

  private Optional<Proof> right(Fact fact, Interval when) {
    findings().right(fact);
    return Proof.at(when);
  }

  /// Whether the fact proves that the condition holds, or does not.
  Optional<Proof> condition(Fact fact, Condition condition, Who who, boolean so) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> parts(fact, parts, who, so, so);
      case Condition.Any(List<Condition> parts) -> parts(fact, parts, who, so, !so);
      case Condition.Not(Condition part) ->
          fact instanceof Fact.Joined joined && joined.because().size() == 1
              ? condition(joined.because().getFirst(), part, who, !so).map(_ -> undated(joined))
              : open(fact, "a negation of another shape");
      case Condition.Happened(Event event) ->
          so ? event(fact, event, who) : hasNot(fact, event, who);
      case Condition.InForce(ClauseId clause) -> runs(fact, clause, so);
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          complies(fact, actor, with, judges, so);
      case Condition.Determined(List<ActorId> judges, _) ->
          found(fact, who.code(), judges, "", so) ? right(fact, Interval.ALWAYS) : NO;
      case Condition.InFact(ActorId subject, String relation, String object) ->
          fact instanceof Fact.Relation told
                  && told.subject().equals(subject.code())
                  && told.relation().equals(relation)
                  && told.object().equals(object)
                  && walk.relation(told, so)
              ? right(fact, Interval.ALWAYS)
              : open(fact, "not the relation that is asked for");
    };
  }

  private Proof undated(Fact fact) {
    findings().right(fact);
    return Proof.UNDATED;
  }

  private Optional<Proof> parts(
      Fact fact, List<Condition> parts, Who who, boolean so, boolean every) {
    if (!(fact instanceof Fact.Joined joined)) {
      return open(fact, "several conditions of another shape");
    }
    if (every && joined.because().size() != parts.size()) {
      return wrong(fact, "not every part is told");
    }
    int proved = 0;
    int at = 0;
    for (Fact part : joined.because()) {
      boolean fits = false;
      for (; at < parts.size() && !fits; at++) {
        Condition one = parts.get(at);
        boolean other = one instanceof Condition.Happened(Event event) && !sameShape(part, event);
        long ways = every ? 1 : parts.stream().filter(way -> mayBe(part, way)).count();
        fits = !other && findings().attempt(ways, () -> condition(part, one, who, so).isPresent());
        if (every && !fits) {
          return open(fact, "a part is not rechecked");
        }
      }
      proved += fits ? 1 : 0;
    }
    return proved > 0 ? Optional.of(undated(fact)) : open(fact, "no part is rechecked");
  }

  private static boolean mayBe(Fact fact, Condition condition) {
    return !(condition instanceof Condition.Happened(Event event)) || sameShape(fact, event);
  }

  private Optional<Proof> runs(Fact fact, ClauseId clause, boolean so) {
    List<Fact> because = fact.because();
    boolean shape =
        so
            ? fact instanceof Fact.Runs runs && runs.clause().equals(clause.code())
            : fact instanceof Fact.Joined;
    if (!shape || because.isEmpty()) {
      return open(fact, "not the clause that is asked for");
    }
    Who other = new Who(said.clause(clause.code()), Who.named(said.clause(clause.code())), false);
    return walk.force(other, because, so)
        ? Optional.of(undated(fact))
        : open(fact, "its being in force is not rechecked");
  }

  private Optional<Proof> complies(
      Fact fact, ActorId actor, List<ClauseId> with, List<ActorId> judges, boolean so) {
    boolean all = fact.because().size() == with.size();
    for (int i = 0; all && i < with.size(); i++) {
      all = found(fact.because().get(i), with.get(i).code(), judges, actor.code(), so);
    }
    return all ? right(fact, Interval.ALWAYS) : open(fact, "a finding is not rechecked");
  }

  /// A judge named by the text found so, about that clause.
  boolean found(Fact fact, String clause, List<ActorId> judges, String actor, boolean so) {
    if (!(fact instanceof Fact.Found found) || found.claims().isEmpty()) {
      return findings().open(fact, "no finding");
    }
    for (Claim claim : said.of(found.claims())) {
      boolean his = judges.stream().anyMatch(judge -> judge.code().equals(Heard.body(claim)));
      Verification wanted = so ? Verification.VERIFIED : Verification.VERIFIED_NOT;
      boolean right =
          his
              && claim.stance() == Stance.VERIFIES
              && claim.clause().equals(clause)
              && claim.verification() == wanted
              && (actor.isEmpty() || claim.actors().isEmpty() || claim.actors().contains(actor));
      if (!right) {
        return findings().wrong(fact, claim.id() + " is no such finding of a judge");
      }
    }
    boolean right =
        said.holdsAll(found.claims()) && found.so() == so && found.clause().equals(clause);
    return findings().decide(fact, right, "a finding that does not count here");
  }

  /// Whether the fact proves that the event happened, and when.
  Optional<Proof> event(Fact fact, Event event, Who who) {
    return switch (event) {
      case Event.Fixed(Instant at) -> dated(fact, "date", at);
      case Event.Signing _ -> dated(fact, "signing", signing());
      case Event.Agreement _ ->
          said.agreement().inForce() instanceof Event.Agreement
              ? dated(fact, "agreement", said.agreement().starts())
              : event(fact, said.agreement().inForce(), who);
      case Event.Trigger _ ->
          fact instanceof Fact.InForce began
                  && began.clause().equals(who.code())
                  && walk.began(who, began).isPresent()
              ? Proof.at(began.when())
              : open(fact, "the start of the clause is not rechecked");
      case Event.Reached(ClauseId clause, Event.State state) -> became(fact, clause, state, true);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          consent(fact, clause, by, accepted);
      case Event.Done(var pattern) ->
          fact instanceof Fact.Act act && said.act(act, pattern, List.of(), false, walk.untilNow())
              ? Proof.at(act.when())
              : open(fact, "no act of that kind");
      case Event.DayOf(int n, Event of) ->
          moved(
              fact,
              of,
              who,
              at -> startOfDay(at).plusDays(n - 1L).atStartOfDay(zone()).toInstant());
      case Event.After(Length length, Event of) ->
          moved(fact, of, who, at -> length.startAfter(at, zone()));
      case Event.Before(Length length, Event of) ->
          moved(fact, of, who, at -> length.lastSecondBefore(at, zone()));
      case Event.EarliestOf(List<Event> events) -> several(fact, events, who, true);
      case Event.LatestOf(List<Event> events) -> several(fact, events, who, false);
    };
  }

  private LocalDate startOfDay(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  private Optional<Proof> dated(Fact fact, String what, Instant at) {
    return fact instanceof Fact.Dated dated && dated.what().equals(what) && dated.at().equals(at)
        ? right(fact, Interval.second(at))
        : wrong(fact, "the text gives " + at);
  }

  private Instant signing() {
    return said.agreement().signatures().stream()
        .map(Agreement.Signature::on)
        .filter(day -> !day.equals(LocalDate.MIN))
        .min(Comparator.naturalOrder())
        .map(day -> day.atStartOfDay(zone()).toInstant())
        .orElse(said.agreement().starts());
  }

  private Optional<Proof> moved(
      Fact fact, Event of, Who who, java.util.function.UnaryOperator<Instant> shift) {
    if (!(fact instanceof Fact.Moved moved) || moved.because().size() != 1) {
      return open(fact, "a moment of another shape");
    }
    Optional<Proof> base = event(moved.because().getFirst(), of, who);
    if (base.isEmpty() || !base.get().dated()) {
      return open(fact, "what it is counted from is not rechecked");
    }
    Interval when = base.get().when();
    Interval expected =
        new Interval(shift.apply(when.from()), shift.apply(when.last()).plusSeconds(1));
    return expected.equals(moved.when()) ? right(fact, expected) : wrong(fact, "it is " + expected);
  }

  private Optional<Proof> several(Fact fact, List<Event> events, Who who, boolean earliest) {
    if (!(fact instanceof Fact.Joined joined)) {
      return open(fact, "several moments of another shape");
    }
    List<Interval> dates = new ArrayList<>();
    int at = 0;
    for (Fact part : joined.because()) {
      Optional<Proof> proof = NO;
      for (; at < events.size() && proof.isEmpty(); at++) {
        proof = sameShape(part, events.get(at)) ? event(part, events.get(at), who) : NO;
      }
      proof.filter(Proof::dated).map(Proof::when).ifPresent(dates::add);
    }
    if (dates.isEmpty() || dates.size() < joined.because().size()) {
      return open(fact, "a moment is not rechecked");
    }
    Comparator<Interval> order =
        earliest
            ? Comparator.comparing(Interval::from)
            : Comparator.comparing(Interval::to).reversed();
    return right(fact, dates.stream().min(order).orElseThrow());
  }

  /// So that a fact is not called wrong for not being another event of the list.
  private static boolean sameShape(Fact fact, Event event) {
    return switch (event) {
      case Event.Fixed(Instant at) -> fact instanceof Fact.Dated dated && dated.at().equals(at);
      case Event.Signing _ -> fact instanceof Fact.Dated dated && dated.what().equals("signing");
      case Event.Agreement _ -> true;
      case Event.Reached(ClauseId clause, _) ->
          !(fact instanceof Fact.Became became) || became.clause().equals(clause.code());
      case Event.DayOf _, Event.After _, Event.Before _ -> fact instanceof Fact.Moved;
      case Event.Trigger _, Event.Consent _, Event.Done _, Event.EarliestOf _, Event.LatestOf _ ->
          true;
    };
  }

  private Optional<Proof> hasNot(Fact fact, Event event, Who who) {
    return switch (event) {
      case Event.Reached(ClauseId clause, Event.State state) -> became(fact, clause, state, false);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          consent(fact, clause, by, !accepted);
      case Event.Fixed _, Event.Signing _, Event.Agreement _ ->
          event(fact, event, who)
              .filter(proof -> proof.when().from().isAfter(walk.at()))
              .or(() -> open(fact, "it has come"));
      case Event.DayOf _, Event.After _, Event.Before _ ->
          event(fact, event, who)
              .filter(_ -> fact instanceof Fact.Moved moved && moved.ahead())
              .or(() -> open(fact, "it has come"));
      case Event.Done(var pattern) ->
          fact instanceof Fact.Act act
                  && !act.against().isEmpty()
                  && said.act(act, pattern, List.of(), false, walk.untilNow())
              ? Proof.at(act.when())
              : open(fact, "no denied act of that kind");
      case Event.Trigger _, Event.EarliestOf _, Event.LatestOf _ ->
          open(fact, "a moment told not to have come");
    };
  }

  private Optional<Proof> became(Fact fact, ClauseId clause, Event.State state, boolean so) {
    if (fact instanceof Fact.Joined joined && !joined.because().isEmpty()) {
      List<Interval> dates = new ArrayList<>();
      for (Fact part : joined.because()) {
        Optional<Proof> proof = became(part, clause, state, so);
        if (proof.isEmpty()) {
          return open(fact, "a bearer is not rechecked");
        }
        dates.add(proof.get().when());
      }
      return right(fact, dates.stream().max(Comparator.comparing(Interval::to)).orElseThrow());
    }
    if (fact instanceof Fact.Joined joined && joined.because().isEmpty()) {
      return open(fact, "a date that the calendar alone gives is not rechecked");
    }
    if (!(fact instanceof Fact.Became became)
        || !became.clause().equals(clause.code())
        || !became.state().equals(state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        || became.so() != so) {
      return wrong(fact, "not the clause and the state that are asked for");
    }
    Who other = new Who(said.clause(clause.code()), became.bearers(), false);
    Optional<Interval> when = walk.became(other, became, state, so);
    if (when.isEmpty()) {
      return open(fact, "how it became so is not rechecked");
    }
    boolean dated = so && !when.get().equals(Interval.ALWAYS);
    return dated && !when.get().equals(became.when())
        ? wrong(fact, "it became so " + when.get())
        : right(fact, became.when());
  }

  private Optional<Proof> consent(Fact fact, ClauseId clause, List<ActorId> by, boolean accepted) {
    List<String> actors =
        by.isEmpty()
            ? Who.named(said.clause(clause.code()))
            : by.stream().map(ActorId::code).toList();
    if (!(fact instanceof Fact.Consented told)
        || !told.clause().equals(clause.code())
        || !told.actors().equals(actors)) {
      return open(fact, "not the consent that is asked for");
    }
    if (!positions.check(told)) {
      return NO;
    }
    boolean fits =
        switch (told.told()) {
          case "accepted" -> accepted;
          case "rejected", "has-not-accepted" -> !accepted;
          case "contested" -> true;
          default -> false;
        };
    return fits ? Proof.at(positions.when(told)) : wrong(fact, "the consent told is another");
  }

  /// Whether the consent is as the positions tell it.
  boolean consented(Fact.Consented told) {
    return positions.check(told);
  }

  /// The deadline that the text gives, counted from what the facts prove; none if that is open.
  Optional<Interval> deadline(Deadline deadline, List<Fact> because, Who who) {
    Fact first = because.isEmpty() ? new Fact.Said(Remark.NOTHING, List.of()) : because.getFirst();
    return switch (deadline) {
      case Deadline.None _, Deadline.Soon _, Deadline.Every _ -> Optional.empty();
      case Deadline.At(Instant last) -> Optional.of(Interval.second(last));
      case Deadline.Within(Length length, Event of) ->
          counted(first, of, who, at -> length.lastSecondAfter(at, zone()));
      case Deadline.ByDay(int n, Event of) ->
          counted(
              first, of, who, at -> Length.of(n - 1, Length.Unit.DAY).lastSecondAfter(at, zone()));
      case Deadline.NoLaterThan(Event of) -> counted(first, of, who, at -> at);
      case Deadline.AheadOf(Length length, Event of) ->
          counted(first, of, who, at -> length.lastSecondBefore(at, zone()));
      case Deadline.EarliestOf(List<Deadline> deadlines) -> {
        List<Interval> all = new ArrayList<>();
        List<Fact> rest = new ArrayList<>(because);
        for (Deadline part : deadlines) {
          boolean ofTheText = part instanceof Deadline.At;
          if (!ofTheText && rest.isEmpty()) {
            continue;
          }
          List<Fact> own = ofTheText ? List.of() : rest.subList(0, 1);
          boolean fits =
              findings()
                  .attempt(
                      deadlines.size(),
                      () -> {
                        Optional<Interval> found = deadline(part, own, who);
                        found.ifPresent(all::add);
                        return found.isPresent();
                      });
          if (fits && !ofTheText) {
            rest.removeFirst();
          }
        }
        if (!rest.isEmpty()) {
          rest.forEach(fact -> findings().wrong(fact, "no part of the deadline"));
          yield Optional.empty();
        }
        yield all.stream().min(Comparator.comparing(Interval::to));
      }
    };
  }

  private Optional<Interval> counted(
      Fact fact, Event of, Who who, java.util.function.UnaryOperator<Instant> shift) {
    return event(fact, of, who)
        .filter(Proof::dated)
        .map(
            proof ->
                new Interval(
                    shift.apply(proof.when().from()),
                    shift.apply(proof.when().last()).plusSeconds(1)));
  }
}
