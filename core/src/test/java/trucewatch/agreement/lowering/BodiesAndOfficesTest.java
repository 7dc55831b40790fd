package trucewatch.agreement.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Procedure;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.decisions.Base;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Who;
import trucewatch.diagnostic.SourceText;
import trucewatch.syntax.Parser;
import trucewatch.time.Length;

class BodiesAndOfficesTest {
  private static Body body(Agreement agreement, String id) {
    return agreement.bodies().stream()
        .filter(body -> body.id().equals(new ActorId(id)))
        .findFirst()
        .orElseThrow();
  }

  private static Rule rule(Agreement agreement, String body) {
    return body(agreement, body).rules().getFirst().procedure().rules().getFirst().rule();
  }

  @Test
  void seatsThatSomebodySendsAreMembersWithoutANameInTheSendersGroup() {
    Body body =
        body(
            Pact.sound(
                """
                body assembly
                  seats 5: 3 from north, 2 from south
                  decides by simple majority
                """),
            "assembly");
    assertEquals(5, body.seats().size());
    assertEquals(new ActorId("north-seat-1"), body.seats().getFirst().member());
    assertEquals(List.of("north"), body.seats().getFirst().groups());
    assertEquals(List.of("south"), body.seats().getLast().groups());
  }

  @Test
  void aVetoOfAGroupNamesTheGroupAndAVetoOfSomebodyNamesTheMember() {
    Agreement agreement =
        Pact.sound(
            """
            group banks = north, south
            body senate
              members banks, chair
              decides by 2 of 3 in favour, unless any of banks is against
            body board
              members north, south, chair
              decides by 2 of 3 in favour, unless chair is against
            """);
    assertEquals(
        new Condition.Unless(
            new Condition.Threshold(Needed.number(2), Base.MEMBERS), 1, Who.group("banks")),
        rule(agreement, "senate"));
    assertTrue(body(agreement, "senate").seats().getFirst().groups().contains("banks"));
    assertInstanceOf(Who.These.class, ((Condition.Unless) rule(agreement, "board")).holders());
  }

  @Test
  void consensusElseTwoThirdsElseAnotherBodyAreRungsAndTheQuorumIsAtEach() {
    Agreement agreement =
        Pact.sound(
            """
            body board
              members north, south, chair
              quorum 2 of 3
              decides by consensus, else by 2/3 of all members, if deadlocked then council decides by simple majority
            """);
    var rungs = ((Rule.Rungs) rule(agreement, "board")).rungs();
    assertEquals(
        List.of("consensus", "vote", "council"), rungs.stream().map(Rule.Rung::name).toList());
    assertEquals(Rule.GivesWay.DEADLOCKED, rungs.get(1).when());
    assertEquals(
        new Condition.Quorate(
            Quorum.of(Needed.number(2)), new Condition.Threshold(Needed.share(2, 3), Base.MEMBERS)),
        rungs.get(1).rule());
  }

  @Test
  void aVetoThatTheRuleOverridesIsNoPlainVeto() {
    Agreement agreement =
        Pact.sound(
            """
            body board
              members north, south, chair
              decides by simple majority, unless chair is against, overridden by 2/3 of all members
            """);
    assertInstanceOf(Condition.UnlessOverridden.class, rule(agreement, "board"));
  }

  @Test
  void rulesChangeAtTheirDatesInTheTimeZoneOfTheAgreement() {
    Procedure procedure =
        body(
                Pact.sound(
                    """
                    body board
                      members north, south
                      decides by consensus until 2030-12-31
                      decides by simple majority from 2031-01-01
                    """),
                "board")
            .rules()
            .getFirst()
            .procedure();
    Instant change = Instant.parse("2030-12-31T22:00:00Z");
    assertEquals(change, procedure.rules().getFirst().during().to());
    assertEquals(change, procedure.rules().getLast().during().from());
  }

  @Test
  void aDecisionTakesTheRuleForItsSubjectAndElseTheOther() {
    Agreement agreement =
        Pact.sound(
            """
            body board
              members north, south
              decides on budget by consensus
              decides otherwise by simple majority
            decision budget
              by board
            decision flag
              by board
            """);
    var budget = (Clause.Choice) Pact.clause(agreement, "budget");
    assertEquals("budget", budget.subject());
    assertInstanceOf(
        Condition.Consensus.class,
        budget.stages().getFirst().procedure().rules().getFirst().rule());
    var flag = (Clause.Choice) Pact.clause(agreement, "flag");
    assertInstanceOf(
        Condition.Threshold.class, flag.stages().getFirst().procedure().rules().getFirst().rule());
  }

  @Test
  void aSilenceProcedureClosesWhenItsTimeIsOver() {
    Agreement agreement =
        Pact.sound(
            """
            decision plan
              by council
              silence for 72 hours of signing
            """);
    Procedure procedure =
        ((Clause.Choice) Pact.clause(agreement, "plan")).stages().getFirst().procedure();
    assertTrue(procedure.silence());
    assertEquals(
        new Deadline.Within(Length.of(72, Length.Unit.HOUR), new Event.Signing()),
        procedure.close());
  }

  @Test
  void somebodyWhoDecidesAloneIsABodyOfOne() {
    Agreement agreement =
        Pact.sound(
            """
            decision pardon
              by chair
            """);
    assertEquals(1, body(agreement, "chair").seats().size());
    assertInstanceOf(Condition.ExpressConsent.class, rule(agreement, "chair"));
  }

  @Test
  void anOfficeIsHeldNamedAndFilledAgain() {
    Agreement agreement =
        Pact.sound(
            """
            phase transition
              starts signing
              lasts 3 years
            office president
              named by council
              held by chair during transition
              if vacant then named by council within 48 hours
            """);
    var holder = (Clause.Role) Pact.clause(agreement, "president.holder");
    assertEquals("holds", holder.relation());
    assertEquals("president", holder.object());
    assertEquals(1, holder.head().scope().ends().size());
    assertInstanceOf(Clause.Freedom.class, Pact.clause(agreement, "president.naming"));
    Clause.Duty vacancy = Pact.duty(agreement, "president.vacancy");
    assertInstanceOf(Clause.Each.ForEach.class, vacancy.each());
    assertEquals(
        new Deadline.Within(Length.of(48, Length.Unit.HOUR), new Event.Trigger()),
        vacancy.deadline());
  }

  @Test
  void aSupervisionThatABlockStatesIsARoleOnlyOnce() {
    String block = "body office supervised by council\n";
    assertEquals(
        "supervises",
        ((Clause.Role) Pact.clause(Pact.sound(block), "office.supervision")).relation());
    Agreement twice = Pact.sound(block + "role council supervises office\n  until 2031-01-01\n");
    assertEquals(
        List.of(new ClauseId("council-supervises-office")),
        twice.clauses().stream().filter(Clause.Role.class::isInstance).map(Clause::id).toList());
  }

  @Test
  void eachRowOfATableIsADutyOfItsOwn() {
    String text =
        """
        ```pact
        agreement a "A"
          parties north
          signed on 2030-01-10
        party north "The North"
        line front "Front" from zones.geojson
        ```

        ## Table weapons

        | weapon | number |
        |---|---|
        | Heavy tanks | 40 |
        | guns | |

        ```pact
        obligation pull-back
          bearer north
          withdraws by table weapons from front
          within 14 days of signing

        obligation rest
          bearer north
          does payment
          when pull-back performed
          no deadline stated
        ```
        """;
    Checked checked = Checker.check(Parser.parse(new SourceText("a", text)));
    Agreement agreement = assertInstanceOf(Checked.Sound.class, checked).agreement();
    Clause.Duty tanks = Pact.duty(agreement, "pull-back.heavy-tanks");
    assertEquals("heavy-tanks", tanks.does().getFirst().thing());
    assertEquals(
        new trucewatch.agreement.Condition.Happened(
            new Event.LatestOf(
                List.of(
                    new Event.Reached(tanks.id(), Event.State.PERFORMED),
                    new Event.Reached(new ClauseId("pull-back.guns"), Event.State.PERFORMED)))),
        Pact.clause(agreement, "rest").head().scope().starts().getFirst());
  }
}
