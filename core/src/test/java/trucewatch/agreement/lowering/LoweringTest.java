package trucewatch.agreement.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Head.Trigger.Outcome;
import trucewatch.agreement.Pattern.Quantity;
import trucewatch.agreement.PlaceId;
import trucewatch.time.Length;

class LoweringTest {
  private static final ActorId NORTH = new ActorId("north");
  private static final ActorId SOUTH = new ActorId("south");

  private static Event reached(String clause, Event.State state) {
    return new Event.Reached(new ClauseId(clause), state);
  }

  @Test
  void anAgreementStartsAtTheEarliestOfItsDates() {
    Agreement agreement = Pact.sound("");
    assertEquals(Instant.parse("2030-01-09T22:00:00Z"), agreement.starts());
    assertEquals(new Event.Fixed(Instant.parse("2030-01-14T22:00:00Z")), agreement.inForce());
    assertEquals(List.of(NORTH, SOUTH), agreement.parties());
  }

  @Test
  void aDutyKeepsItsCountItsReceiverAndItsDeadline() {
    var agreement =
        Pact.sound(
            """
            obligation release
              bearer north
              does return of 20 prisoner to south
              within 72 hours of withdrawal performed
            obligation withdrawal
              bearer south
              does talk
              no deadline stated
            """);
    Clause.Duty duty = Pact.duty(agreement, "release");
    assertEquals(new Bearers(Bearers.Mode.EACH, List.of(NORTH)), duty.bearers());
    assertEquals(List.of(SOUTH), duty.does().getFirst().target());
    assertEquals(new Quantity.AtLeast(BigDecimal.valueOf(20)), duty.does().getFirst().quantity());
    assertEquals(
        new Deadline.Within(
            Length.of(72, Length.Unit.HOUR), reached("withdrawal", Event.State.PERFORMED)),
        duty.deadline());
  }

  @Test
  void anInlineConsequenceBecomesAClauseStartedByItsParent() {
    var agreement =
        Pact.sound(
            """
            obligation release
              bearer north
              does return of 20 prisoner
              within 3 days
              then obligation south does payment within 5 days
              else power south may suspend payments
            obligation payments
              bearer south
              does payment
              no deadline stated
            """);
    Clause.Duty then = Pact.duty(agreement, "release.then");
    assertEquals(Outcome.PERFORMED, then.head().scope().startedBy().getFirst().outcome());
    var otherwise = (Clause.Freedom) Pact.clause(agreement, "release.else");
    assertEquals(Clause.Effect.Verb.SUSPEND, otherwise.effect().verb());
    assertEquals(List.of(new ClauseId("payments")), otherwise.effect().on());
    assertEquals(Outcome.FAILED, otherwise.head().scope().startedBy().getFirst().outcome());
  }

  @Test
  void aNamedConsequenceIsToldToItsTargetWhereverThatStands() {
    var agreement =
        Pact.sound(
            """
            obligation second
              bearer south
              does payment
              no deadline stated
            obligation first
              bearer north
              does talk
              within 3 days
              then second
              else after 14 days obligation third
            obligation third
              bearer south
              does talk
              no deadline stated
            """);
    Head.Trigger then = Pact.clause(agreement, "second").head().scope().startedBy().getFirst();
    assertEquals(new ClauseId("first"), then.clause());
    Head.Trigger after = Pact.clause(agreement, "third").head().scope().startedBy().getFirst();
    assertEquals(Outcome.FAILED_AFTER, after.outcome());
    assertEquals(
        new Event.After(Length.of(14, Length.Unit.DAY), new Event.Trigger()), after.elseAfter());
  }

  @Test
  void duringAPhaseStartsWithItAndEndsWithIt() {
    var agreement =
        Pact.sound(
            """
            phase transition
              starts 3 days after signing
              lasts 36 months
              extendable by council
            prohibition truce
              bearer each of north, south
              forbids attack in valley
              during transition
            """);
    Head.Scope scope = Pact.clause(agreement, "truce").head().scope();
    assertEquals(List.of(new Condition.InForce(new ClauseId("transition"))), scope.starts());
    assertEquals(
        List.of(new Condition.Happened(reached("transition", Event.State.ENDS))), scope.ends());
    var phase = (Clause.Phase) Pact.clause(agreement, "transition");
    assertEquals(
        List.of(
            new Event.After(
                Length.of(36, Length.Unit.MONTH), reached("transition", Event.State.BEGINS))),
        phase.ends());
    var extension = (Clause.Freedom) Pact.clause(agreement, "transition.extension");
    assertEquals(Clause.Effect.Verb.EXTEND, extension.effect().verb());
  }

  @Test
  void aLengthOfNothingCountsFromTheTriggerAndItsNameMeansIt() {
    var agreement =
        Pact.sound(
            """
            act complaint
            act answer
            obligation answers
              bearer commission
              for each complaint as letter
              does answer of that same complaint
              within 72 hours of letter
            """);
    Clause.Duty duty = Pact.duty(agreement, "answers");
    assertEquals(
        new Deadline.Within(Length.of(72, Length.Unit.HOUR), new Event.Trigger()), duty.deadline());
    assertTrue(duty.does().getFirst().sameObject());
    assertEquals("", duty.does().getFirst().thing());
    assertInstanceOf(Clause.Each.ForEach.class, duty.each());
  }

  @Test
  void startsAndCompletesAreTwoDuties() {
    var agreement =
        Pact.sound(
            """
            phase truce
              starts signing
              lasts 1 year
            obligation pull-back
              bearer each of north, south
              does talk
              starts no later than day 2 of truce, completes within 14 days of that
            """);
    assertEquals(
        new Deadline.ByDay(2, reached("truce", Event.State.BEGINS)),
        Pact.duty(agreement, "pull-back.start").deadline());
    var whole = (Deadline.EarliestOf) Pact.duty(agreement, "pull-back").deadline();
    assertEquals(
        new Deadline.Within(
            Length.of(14, Length.Unit.DAY), reached("pull-back.start", Event.State.PERFORMED)),
        whole.deadlines().getFirst());
    assertEquals(
        new Deadline.Within(
            Length.of(14, Length.Unit.DAY),
            new Event.DayOf(2, reached("truce", Event.State.BEGINS))),
        whole.deadlines().getLast());
  }

  @Test
  void anInstrumentIsItsStepsInTurnAndIsThereWithTheLast() {
    var agreement =
        Pact.sound(
            """
            instrument amendment "Constitutional amendment"
              drafted by commission within 21 days of signing
              adopted by council within 10 days
            obligation elections
              bearer north
              does talk
              when amendment in force
              no deadline stated
            """);
    Clause.Duty adopted = Pact.duty(agreement, "amendment.adopted");
    assertEquals(
        List.of(new Condition.Happened(reached("amendment.drafted", Event.State.PERFORMED))),
        adopted.head().scope().starts());
    assertEquals("amendment", adopted.does().getFirst().thing());
    assertEquals(
        List.of(new Condition.Happened(reached("amendment.adopted", Event.State.PERFORMED))),
        Pact.clause(agreement, "elections").head().scope().starts());
  }

  @Test
  void aLadderIsADutyForEachBreachAndThenForEachStep() {
    var agreement =
        Pact.sound(
            """
            act report
            act ruling
            prohibition truce
              bearer each of north, south
              forbids attack
            obligation follow-up
              on each breach of truce: commission reports to council soon "timely", then council ruling within 14 days
            """);
    Clause.Duty first = Pact.duty(agreement, "follow-up.reports");
    assertEquals(new Clause.Each.ForEachBreach(new ClauseId("truce")), first.each());
    assertEquals("report", first.does().getFirst().act().code());
    assertEquals(new Deadline.Soon("timely"), first.deadline());
    Clause.Duty second = Pact.duty(agreement, "follow-up.ruling");
    var each = (Clause.Each.ForEach) second.each();
    assertEquals(List.of(new ActorId("commission")), each.trigger().by());
    assertEquals(
        new Deadline.Within(Length.of(14, Length.Unit.DAY), new Event.Trigger()),
        second.deadline());
  }

  @Test
  void aListAsBearerIsTakenApartAndADecisionKeepsItsBody() {
    var agreement =
        Pact.sound(
            """
            group both = north, south
            obligation meet
              bearer each of both
              does talk
              no deadline stated
            decision plan
              by council
              stages consensus on draft, vote
            power go
              holder north
              may talk in ford
              when plan adopted
            """);
    assertEquals(
        new Bearers(Bearers.Mode.EACH, List.of(NORTH, SOUTH)),
        Pact.duty(agreement, "meet").bearers());
    var choice = (Clause.Choice) Pact.clause(agreement, "plan");
    assertEquals(new ActorId("council"), choice.body());
    assertEquals(
        List.of("consensus", "vote"), choice.stages().stream().map(Clause.Stage::name).toList());
    assertEquals(1, choice.stages().getLast().procedure().rules().size());
    var power = (Clause.Freedom) Pact.clause(agreement, "go");
    assertEquals(List.of(new PlaceId("ford")), power.acts().getFirst().in());
  }

  @Test
  void theAgreementItselfCanBeAccepted() {
    var agreement =
        Pact.sound(
            """
            obligation talks
              bearer north
              does talk
              within 72 hours of river-accord accepted by south
            """);
    assertEquals(
        new Deadline.Within(
            Length.of(72, Length.Unit.HOUR),
            new Event.Consent(new ClauseId("river-accord"), List.of(SOUTH), true)),
        Pact.duty(agreement, "talks").deadline());
  }
}
