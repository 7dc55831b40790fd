package trucewatch.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trucewatch.decisions.RealRules.m;
import static trucewatch.decisions.RealRules.rest;
import static trucewatch.decisions.RealRules.votes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trucewatch.decisions.Outcome.Word;

class CountTest {
  private static final Body COUNCIL = RealRules.councilOf2025();
  private static final Rule TODAY = RealRules.COUNCIL.on(LocalDate.of(2025, 11, 17));
  private static final Body FIVE = Body.of("a", "b", "c", "d", "e");
  private static final Condition SIMPLE =
      new Condition.Threshold(Needed.moreThanHalf(), Base.VOTING);

  private static Outcome council(Ballots ballots, Close close) {
    return Count.outcome(TODAY, COUNCIL, ballots, close);
  }

  private static Outcome five(Rule rule, Ballots ballots, Close close) {
    return Count.outcome(rule, FIVE, ballots, close);
  }

  // The Security Council

  @Test
  void thirteenInFavourAndTwoPermanentMembersAbstainingIsAdopted() {
    Ballots ballots = rest(votes(Choice.ABSTAINS, "china", "russia"), COUNCIL, Choice.FOR);
    Outcome outcome = council(ballots, Close.RUNNING);
    assertEquals(Word.ADOPTED, outcome.word());
    assertTrue(outcome.settled());
    assertEquals(
        List.of(new Reason.Enough(13, 9, Who.EVERYONE, Weighing.ONE_EACH)), outcome.reasons());
  }

  @Test
  void onePermanentMemberAgainstIsAVetoWhoeverElseIsInFavour() {
    Outcome outcome =
        council(rest(votes(Choice.AGAINST, "russia"), COUNCIL, Choice.FOR), Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, outcome.word());
    assertTrue(outcome.reasons().contains(new Reason.Vetoed(List.of(m("russia")))));
    assertFalse(outcome.has(Reason.VotesShort.class));
  }

  @Test
  void aVetoSettlesTheOutcomeBeforeAnybodyElseIsHeard() {
    Outcome outcome = council(votes(Choice.AGAINST, "uk"), Close.RUNNING);
    assertEquals(Word.NOT_ADOPTED, outcome.word());
    assertTrue(outcome.settled());
  }

  @Test
  void anElectedMemberAgainstIsNoVeto() {
    Outcome outcome =
        council(rest(votes(Choice.AGAINST, "guyana"), COUNCIL, Choice.FOR), Close.CLOSED);
    assertEquals(Word.ADOPTED, outcome.word());
  }

  @Test
  void allReasonsAreGivenAndNotTheFirstAlone() {
    Ballots ballots = rest(votes(Choice.AGAINST, "us", "russia"), COUNCIL, Choice.ABSTAINS);
    Outcome outcome = council(ballots, Close.CLOSED);
    assertTrue(outcome.reasons().contains(new Reason.Vetoed(List.of(m("russia"), m("us")))));
    assertTrue(
        outcome.reasons().contains(new Reason.VotesShort(0, 9, Who.EVERYONE, Weighing.ONE_EACH)));
  }

  @Test
  void withNobodyHeardItIsOpenAndAfterTheCloseNotAdopted() {
    assertEquals(Word.OPEN, council(Ballots.none(), Close.RUNNING).word());
    assertFalse(council(Ballots.none(), Close.RUNNING).settled());
    assertEquals(Word.NOT_ADOPTED, council(Ballots.none(), Close.CLOSED).word());
    assertTrue(council(Ballots.none(), Close.CLOSED).settled());
  }

  @Test
  void enoughInFavourStaysOpenWhileAPermanentMemberCanStillBeAgainst() {
    Ballots nine =
        votes(
            Choice.FOR,
            "algeria",
            "denmark",
            "greece",
            "guyana",
            "pakistan",
            "panama",
            "korea",
            "slovenia",
            "somalia");
    assertEquals(Word.OPEN, council(nine, Close.RUNNING).word());
    Ballots five = votes(nine, Choice.ABSTAINS, "china", "france", "russia", "uk", "us");
    assertEquals(Word.ADOPTED, council(five, Close.RUNNING).word());
  }

  @Test
  void theRuleOfTheDayCounts() {
    Rule before = RealRules.COUNCIL.on(LocalDate.of(1965, 12, 31));
    Rule after = RealRules.COUNCIL.on(LocalDate.of(1966, 1, 1));
    Ballots seven =
        votes(Choice.FOR, "china", "france", "russia", "uk", "us", "algeria", "denmark");
    assertEquals(Word.ADOPTED, Count.outcome(before, COUNCIL, seven, Close.CLOSED).word());
    assertEquals(Word.NOT_ADOPTED, Count.outcome(after, COUNCIL, seven, Close.CLOSED).word());
  }

  // Tallies

  @Test
  void aTallyWithoutNamesDecides() {
    Outcome outcome = council(Ballots.none().tallied(Tally.of(13, 0, 2)), Close.RUNNING);
    assertEquals(Word.ADOPTED, outcome.word());
    assertTrue(outcome.has(Reason.ByTally.class));
  }

  @Test
  void aTallyBesideTheNamesItFitsDecides() {
    Ballots some = votes(Choice.ABSTAINS, "china", "russia").tallied(Tally.of(13, 0, 2));
    assertEquals(Word.ADOPTED, council(some, Close.CLOSED).word());
  }

  @Test
  void aTallyThatTheNamesRuleOutDoesNotCount() {
    Ballots three = votes(Choice.ABSTAINS, "china", "russia", "uk").tallied(Tally.of(13, 0, 2));
    Outcome outcome = council(three, Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, outcome.word());
    assertTrue(outcome.reasons().contains(new Reason.TallyContradicted(Tally.of(13, 0, 2))));
  }

  @Test
  void withVotesAgainstInATallyAVetoMayBeAmongThem() {
    Outcome outcome = council(Ballots.none().tallied(Tally.of(12, 2, 1)), Close.CLOSED);
    assertEquals(Word.OPEN, outcome.word());
    assertTrue(outcome.settled(), "only a report of the names can settle it");
    assertEquals(
        List.of(new Reason.VetoOfUnknown(2, false, COUNCIL.those(Who.group("permanent")))),
        outcome.reasons().stream().filter(Reason.VetoOfUnknown.class::isInstance).toList());
  }

  @Test
  void elevenAgainstInATallyMustHoldAVeto() {
    Outcome outcome = council(Ballots.none().tallied(Tally.of(4, 11, 0)), Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, outcome.word());
    assertTrue(
        outcome
            .reasons()
            .contains(new Reason.VetoOfUnknown(11, true, COUNCIL.those(Who.group("permanent")))));
  }

  @Test
  void namesSettleWhatTheTallyLeavesOpen() {
    Ballots named = votes(Choice.AGAINST, "guyana", "panama").tallied(Tally.of(12, 2, 1));
    assertEquals(Word.ADOPTED, council(named, Close.CLOSED).word());
  }

  /// Only b and c together reach both weights, and neither those who stand out most nor those who
  /// stand out least: no extreme placing of the two votes finds them.
  @Test
  void aTallyIsTriedOnEveryMemberWhereTheExtremesAreNotEnough() {
    Body six =
        Body.of("a", "b", "c", "d", "e", "f")
            .withScale("w", Map.of(m("a"), 10L, m("b"), 6L, m("c"), 6L))
            .withScale("v", Map.of(m("d"), 10L, m("b"), 6L, m("c"), 6L))
            .withScale("z", Map.of(m("e"), 9L, m("f"), 9L, m("b"), 1L, m("c"), 1L))
            .withGroup("large", "e", "f");
    Rule rule =
        new Condition.AllOf(
            new Condition.Threshold(
                Needed.number(12), Base.MEMBERS, Who.EVERYONE, Weighing.scale("w")),
            new Condition.Threshold(
                Needed.number(12), Base.MEMBERS, Who.EVERYONE, Weighing.scale("v")),
            new Condition.Threshold(
                Needed.number(1), Base.MEMBERS, Who.EVERYONE, Weighing.scale("z")),
            new Condition.AnyOf(
                new Condition.Backing(1, Who.group("large")),
                new Condition.Threshold(Needed.number(1), Base.MEMBERS)));
    Ballots tally = Ballots.none().tallied(Tally.of(2, 4, 0));
    assertEquals(Word.OPEN, Count.outcome(rule, six, tally, Close.CLOSED).word());
    Ballots notC = tally.toldSo(m("c"), Choice.AGAINST);
    assertEquals(Word.NOT_ADOPTED, Count.outcome(rule, six, notC, Close.CLOSED).word());
  }

  @Test
  void twoTellingsOfTheCountAreContestedOnlyIfItMatters() {
    Ballots small = Ballots.none().tallied(Tally.of(13, 0, 2)).tallied(Tally.of(12, 0, 3));
    assertEquals(Word.ADOPTED, council(small, Close.CLOSED).word());
    Ballots large = Ballots.none().tallied(Tally.of(9, 0, 6)).tallied(Tally.of(8, 0, 7));
    Outcome outcome = council(large, Close.CLOSED);
    assertEquals(Word.CONTESTED, outcome.word());
    assertTrue(outcome.has(Reason.ContestedTally.class));
  }

  @Test
  void aParliamentOf550IsCountedByTally() {
    Body parliament = Body.of(IntStream.range(0, 550).mapToObj(i -> m("mp-" + i)).toList());
    Rule twoThirds = new Condition.Threshold(Needed.share(2, 3), Base.MEMBERS);
    Ballots enough = Ballots.none().tallied(Tally.of(367, 100, 83));
    Ballots oneShort = Ballots.none().tallied(Tally.of(366, 100, 84));
    assertEquals(Word.ADOPTED, Count.outcome(twoThirds, parliament, enough, Close.CLOSED).word());
    assertEquals(
        Word.NOT_ADOPTED, Count.outcome(twoThirds, parliament, oneShort, Close.CLOSED).word());
  }

  // Contested ballots

  @Test
  void aContestedBallotThatDoesNotMatterLeavesTheOutcomeAlone() {
    Ballots ballots =
        rest(
            Ballots.none().toldSo(m("guyana"), Choice.FOR).toldSo(m("guyana"), Choice.AGAINST),
            COUNCIL,
            Choice.FOR);
    Outcome outcome = council(ballots, Close.CLOSED);
    assertEquals(Word.ADOPTED, outcome.word());
    assertFalse(outcome.has(Reason.ContestedBallot.class));
  }

  @Test
  void aContestedBallotThatMattersMakesTheOutcomeContested() {
    Ballots ballots =
        rest(
            Ballots.none().toldSo(m("china"), Choice.FOR).toldSo(m("china"), Choice.AGAINST),
            COUNCIL,
            Choice.FOR);
    Outcome outcome = council(ballots, Close.CLOSED);
    assertEquals(Word.CONTESTED, outcome.word());
    assertTrue(outcome.settled());
    assertEquals(
        List.of(m("china")),
        outcome.reasons().stream()
            .filter(Reason.ContestedBallot.class::isInstance)
            .map(reason -> ((Reason.ContestedBallot) reason).member())
            .toList());
  }

  @Test
  void aDeniedBallotIsContestedWithNotBeingHeard() {
    Ballots ballots = votes(Choice.FOR, "a", "b", "c").toldNot(m("c"), Choice.FOR);
    Condition threshold = new Condition.Threshold(Needed.number(3), Base.MEMBERS);
    assertEquals(Word.CONTESTED, five(threshold, ballots, Close.CLOSED).word());
  }

  @Test
  void sixtyContestedBallotsAreReadWithoutTryingAllWays() {
    Body large = Body.of(IntStream.range(0, 101).mapToObj(i -> m("m" + i)).toList());
    Ballots ballots = Ballots.none();
    for (int index = 0; index < 101; index++) {
      ballots = ballots.toldSo(m("m" + index), Choice.FOR);
      if (index < 60) {
        ballots = ballots.toldSo(m("m" + index), Choice.AGAINST);
      }
    }
    Rule majority = new Condition.Threshold(Needed.moreThanHalf(), Base.MEMBERS);
    Rule minority = new Condition.Threshold(Needed.number(41), Base.MEMBERS);
    assertEquals(Word.CONTESTED, Count.outcome(majority, large, ballots, Close.CLOSED).word());
    assertEquals(Word.ADOPTED, Count.outcome(minority, large, ballots, Close.CLOSED).word());
  }

  @Test
  void whoIsToldNotToHaveBeenAbsentTookPartInAWayNotTold() {
    Ballots ballots = votes(Choice.FOR, "a", "b").toldNot(m("c"), Choice.ABSENT);
    Condition threshold = new Condition.Threshold(Needed.number(3), Base.MEMBERS);
    Outcome outcome = five(threshold, ballots, Close.CLOSED);
    assertEquals(Word.OPEN, outcome.word());
    assertTrue(outcome.reasons().contains(new Reason.NotHeard(List.of(m("c")))));
    Rule quorate = new Condition.Quorate(Quorum.of(Needed.number(3)), SIMPLE);
    assertEquals(Word.ADOPTED, five(quorate, ballots, Close.CLOSED).word());
  }

  @Test
  void whoIsToldToHaveDoneNothingOfAllThatCanBeDoneIsNotKnown() {
    Ballots ballots = votes(Choice.FOR, "a", "b");
    for (Choice choice : Choice.values()) {
      ballots = ballots.toldNot(m("c"), choice);
    }
    Condition threshold = new Condition.Threshold(Needed.number(3), Base.MEMBERS);
    assertEquals(Word.OPEN, five(threshold, ballots, Close.CLOSED).word());
  }

  // Majorities and rounding

  @Test
  void anAbstentionCountsAgainstAShareOfThosePresentAndNotOfThoseVoting() {
    Ballots ballots =
        votes(votes(votes(Choice.FOR, "a", "b"), Choice.AGAINST, "c"), Choice.ABSTAINS, "d");
    Condition present = new Condition.Threshold(Needed.moreThanHalf(), Base.PRESENT);
    assertEquals(Word.ADOPTED, five(SIMPLE, ballots, Close.CLOSED).word());
    assertEquals(Word.NOT_ADOPTED, five(present, ballots, Close.CLOSED).word());
  }

  @Test
  void nobodyInFavourNeverCarries() {
    Condition none = new Condition.Threshold(Needed.share(0, 1), Base.VOTING);
    assertEquals(Word.NOT_ADOPTED, five(none, Ballots.none(), Close.CLOSED).word());
  }

  @Test
  void aBrokenNumberIsRoundedAsTheRuleSays() {
    assertEquals(7, Needed.share(2, 3).of(10));
    assertEquals(6, new Needed.Share(2, 3, Needed.Rounding.DOWN).of(10));
    assertEquals(7, new Needed.Share(2, 3, Needed.Rounding.NEAREST).of(10));
    assertEquals(3, new Needed.Share(1, 4, Needed.Rounding.NEAREST).of(10));
    assertEquals(2, new Needed.Share(1, 4, Needed.Rounding.DOWN).of(10));
    assertEquals(8, Needed.share(2, 3).of(12));
    assertEquals(6, Needed.moreThanHalf().of(10));
    assertEquals(6, Needed.moreThanHalf().of(11));
    assertEquals(15, Needed.share(55, 100).of(27));
  }

  @Test
  void theUnionNeedsMembersAndPopulationUnlessFewerThanFourAreNotInFavour() {
    Body union = RealRules.union();
    Ballots threeLarge =
        rest(votes(Choice.AGAINST, "germany", "france", "italy"), union, Choice.FOR);
    assertEquals(
        Word.ADOPTED,
        Count.outcome(RealRules.UNION_RULE, union, threeLarge, Close.CLOSED).word(),
        "47 % of the population, but only three members, cannot block");
    Ballots four =
        rest(votes(Choice.AGAINST, "germany", "france", "italy", "malta"), union, Choice.FOR);
    Outcome blocked = Count.outcome(RealRules.UNION_RULE, union, four, Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, blocked.word());
    assertEquals(2, blocked.reasons().stream().filter(Reason.VotesShort.class::isInstance).count());
  }

  // Quorum, backing, recusal

  /// Ceasefire committees of this shape: three of the government, three of the armed organisations,
  /// one of each observer (PA-X 1545).
  @Test
  void aQuorumByGroupsNeedsEachGroup() {
    Body committee =
        Body.of("g1", "g2", "g3", "g4", "e1", "e2", "e3", "e4", "c1", "c2")
            .withGroup("government", "g1", "g2", "g3", "g4")
            .withGroup("organisations", "e1", "e2", "e3", "e4")
            .withGroup("first-observer", "c1")
            .withGroup("second-observer", "c2");
    Rule rule =
        new Condition.Quorate(
            List.of(
                Quorum.of(Needed.number(3), Who.group("government")),
                Quorum.of(Needed.number(3), Who.group("organisations")),
                Quorum.of(Needed.number(1), Who.group("first-observer")),
                Quorum.of(Needed.number(1), Who.group("second-observer"))),
            new Condition.Consensus(Who.EVERYONE));
    Ballots enough = votes(Choice.CONSENTS, "g1", "g2", "g3", "e1", "e2", "e3", "c1", "c2");
    Outcome met = Count.outcome(rule, committee, enough, Close.CLOSED);
    assertEquals(Word.ADOPTED, met.word());
    Ballots twoShort = votes(Choice.CONSENTS, "g1", "g2", "g3", "g4", "e1", "e2", "e3", "c1");
    Outcome short1 = Count.outcome(rule, committee, twoShort, Close.CLOSED);
    assertEquals(Word.NO_QUORUM, short1.word());
    assertEquals(
        List.of(new Reason.NoQuorum(0, 1, Who.group("second-observer"), Weighing.ONE_EACH)),
        short1.reasons());
  }

  @Test
  void whileMembersMayStillComeTheQuorumIsOpenAndNotMissing() {
    Rule rule =
        new Condition.Quorate(
            List.of(Quorum.of(Needed.number(3))),
            new Condition.Threshold(Needed.number(3), Base.MEMBERS));
    Outcome open = five(rule, votes(Choice.FOR, "a"), Close.RUNNING);
    assertEquals(Word.OPEN, open.word());
    assertFalse(open.has(Reason.NoQuorum.class));
    assertFalse(open.has(Reason.VotesShort.class));
    assertTrue(
        open.reasons()
            .containsAll(
                List.of(
                    new Reason.QuorumOpen(1, 3, Who.EVERYONE, Weighing.ONE_EACH),
                    new Reason.VotesOpen(1, 3, Who.EVERYONE, Weighing.ONE_EACH))));
    Outcome closed = five(rule, votes(Choice.FOR, "a"), Close.CLOSED);
    assertEquals(Word.NO_QUORUM, closed.word());
    assertTrue(closed.has(Reason.NoQuorum.class));
  }

  @Test
  void fourOfSixWithOneOfThePresidencyNeedsBoth() {
    Body six = Body.of("president", "first-vice-president", "c", "d", "e", "f");
    Rule rule =
        new Condition.AllOf(
            new Condition.Threshold(Needed.number(4), Base.MEMBERS),
            new Condition.Backing(1, Who.these(m("president"), m("first-vice-president"))));
    Ballots without = votes(Choice.FOR, "c", "d", "e", "f");
    Outcome missing = Count.outcome(rule, six, without, Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, missing.word());
    assertTrue(missing.has(Reason.BackingMissing.class));
    assertFalse(missing.has(Reason.VotesShort.class));
    Ballots with = votes(Choice.FOR, "president", "d", "e", "f");
    assertEquals(Word.ADOPTED, Count.outcome(rule, six, with, Close.CLOSED).word());
  }

  @Test
  void aPartyToTheDisputeAbstainsWhateverItCasts() {
    Rule rule =
        new Condition.Recusing(
            Who.these(m("russia")), Condition.Recusal.ABSTAINS, (Condition) TODAY);
    Ballots ballots = rest(votes(Choice.AGAINST, "russia"), COUNCIL, Choice.FOR);
    Outcome outcome = Count.outcome(rule, COUNCIL, ballots, Close.CLOSED);
    assertEquals(Word.ADOPTED, outcome.word());
    assertTrue(outcome.reasons().contains(new Reason.Recused(List.of(m("russia")))));
  }

  @Test
  void whoIsLeftOutIsNoMemberOfTheTotal() {
    Condition two = new Condition.Threshold(Needed.share(1, 2), Base.MEMBERS);
    Ballots ballots = votes(Choice.FOR, "a", "b");
    assertEquals(Word.NOT_ADOPTED, five(two, ballots, Close.CLOSED).word());
    Rule without = new Condition.Recusing(Who.these(m("e")), Condition.Recusal.LEFT_OUT, two);
    assertEquals(Word.ADOPTED, five(without, ballots, Close.CLOSED).word());
  }

  @Test
  void anOverrideBeatsAVetoOnlyIfItCarries() {
    Rule rule =
        new Condition.UnlessOverridden(
            new Condition.Threshold(Needed.number(3), Base.MEMBERS),
            1,
            Who.these(m("a")),
            new Condition.Threshold(Needed.number(4), Base.MEMBERS));
    Ballots three = votes(votes(Choice.FOR, "b", "c", "d"), Choice.AGAINST, "a");
    Outcome vetoed = five(rule, three, Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, vetoed.word());
    assertTrue(vetoed.reasons().contains(new Reason.Vetoed(List.of(m("a")))));
    Outcome overridden = five(rule, votes(three, Choice.FOR, "e"), Close.CLOSED);
    assertEquals(Word.ADOPTED, overridden.word());
    assertTrue(overridden.reasons().contains(new Reason.VetoOverridden(List.of(m("a")))));
  }

  // Consensus, consent, silence

  @Test
  void consensusIsNoObjectionByTheClose() {
    Rule consensus = new Condition.Consensus(Who.EVERYONE);
    assertEquals(Word.OPEN, five(consensus, Ballots.none(), Close.RUNNING).word());
    assertEquals(Word.ADOPTED, five(consensus, Ballots.none(), Close.CLOSED).word());
    assertEquals(Word.NOT_ADOPTED, five(consensus, Ballots.none(), Close.LAPSED).word());
    Outcome objected = five(consensus, votes(Choice.OBJECTS, "d"), Close.RUNNING);
    assertEquals(Word.NOT_ADOPTED, objected.word());
    assertTrue(objected.reasons().contains(new Reason.Objection(List.of(m("d")))));
  }

  @Test
  void aSilenceProcedureSaysThatNobodyHasObjectedSoFar() {
    Rule silence = new Condition.Silence(Who.EVERYONE);
    assertEquals(Word.OPEN, five(silence, Ballots.none(), Close.NOT_BEGUN).word());
    assertEquals(Word.NO_OBJECTION_SO_FAR, five(silence, Ballots.none(), Close.RUNNING).word());
    assertEquals(Word.ADOPTED, five(silence, Ballots.none(), Close.CLOSED).word());
    assertEquals(Word.NOT_ADOPTED, five(silence, votes(Choice.OBJECTS, "a"), Close.RUNNING).word());
  }

  /// Joint Monitoring Committee, Oslo 2004: decisions by the express consent of all.
  @Test
  void expressConsentIsNotSilence() {
    Rule consent = new Condition.ExpressConsent(Who.EVERYONE);
    Ballots four = votes(Choice.CONSENTS, "a", "b", "c", "d");
    Outcome missing = five(consent, four, Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, missing.word());
    assertTrue(missing.reasons().contains(new Reason.ConsentMissing(List.of(m("e")))));
    assertEquals(
        Word.ADOPTED, five(consent, votes(four, Choice.CONSENTS, "e"), Close.RUNNING).word());
  }

  // Stages and rungs

  private static final Rule STAGED =
      new Rule.Stages(
          List.of(
              new Rule.Stage("draft", new Condition.Consensus(Who.EVERYONE)),
              new Rule.Stage("vote", TODAY)));

  @Test
  void aStagedDecisionWithNobodyHeardIsOpenAtItsFirstStage() {
    Outcome outcome = Count.outcome(STAGED, COUNCIL, Ballots.none(), Close.RUNNING);
    assertEquals(Word.OPEN, outcome.word());
    assertEquals("draft", outcome.stage());
  }

  @Test
  void aCloseBeforeAnybodyVotedClosesTheDraftAndNotTheVote() {
    Outcome outcome = Count.outcome(STAGED, COUNCIL, Ballots.none(), Close.CLOSED);
    assertEquals(Word.OPEN, outcome.word());
    assertEquals("vote", outcome.stage());
    assertTrue(outcome.has(Reason.NotBegun.class));
  }

  @Test
  void whenTheVoteHasBegunTheDraftStandsUnlessSomebodyObjected() {
    Ballots ballots = rest(votes(Choice.ABSTAINS, "china", "russia"), COUNCIL, Choice.FOR);
    assertEquals(Word.ADOPTED, Count.outcome(STAGED, COUNCIL, ballots, Close.RUNNING).word());
    Ballots against = rest(votes(Choice.AGAINST, "panama"), COUNCIL, Choice.FOR);
    assertEquals(
        Word.ADOPTED,
        Count.outcome(STAGED, COUNCIL, against, Close.CLOSED).word(),
        "a vote against is no objection to the draft");
    Outcome objected =
        Count.outcome(STAGED, COUNCIL, ballots.toldSo(m("panama"), Choice.OBJECTS), Close.RUNNING);
    assertEquals(Word.NOT_ADOPTED, objected.word());
    assertEquals("draft", objected.stage());
  }

  @Test
  void stagesWithTheirOwnBallotsAreCountedEachByItself() {
    Rounds rounds =
        Rounds.of(new Round(COUNCIL, Ballots.none(), Close.RUNNING))
            .with("draft", new Round(COUNCIL, Ballots.none(), Close.CLOSED));
    Outcome waiting = Count.outcome(STAGED, rounds);
    assertEquals(Word.OPEN, waiting.word());
    assertEquals("vote", waiting.stage());
    Ballots veto = rest(votes(Choice.AGAINST, "us"), COUNCIL, Choice.FOR);
    Outcome vetoed =
        Count.outcome(STAGED, rounds.with("vote", new Round(COUNCIL, veto, Close.CLOSED)));
    assertEquals(Word.NOT_ADOPTED, vetoed.word());
    assertEquals("vote", vetoed.stage());
  }

  private static final Rule LADDER =
      new Rule.Rungs(
          List.of(
              new Rule.Rung("consensus", new Condition.Consensus(Who.EVERYONE)),
              new Rule.Rung(
                  "two-thirds", new Condition.Threshold(Needed.share(2, 3), Base.MEMBERS))));

  @Test
  void aRungGivesWayOnlyOnAToldFailureOrAnExpiredTime() {
    Ballots four = votes(Choice.FOR, "a", "b", "c", "d");
    assertEquals(Word.OPEN, five(LADDER, four, Close.RUNNING).word());
    Outcome objected = five(LADDER, four.toldSo(m("e"), Choice.OBJECTS), Close.RUNNING);
    assertEquals(Word.ADOPTED, objected.word());
    assertEquals("two-thirds", objected.stage());
    assertTrue(objected.has(Reason.GaveWay.class));
    Rounds lapsed =
        Rounds.of(new Round(FIVE, four, Close.RUNNING))
            .with("consensus", new Round(FIVE, Ballots.none(), Close.LAPSED));
    assertEquals(Word.ADOPTED, Count.outcome(LADDER, lapsed).word());
  }

  @Test
  void ifDeadlockedAnotherBodyDecides() {
    Body cabinet = Body.of("x", "y", "z");
    Rule rule =
        new Rule.Rungs(
            List.of(
                new Rule.Rung("committee", SIMPLE, Rule.GivesWay.DEADLOCKED),
                new Rule.Rung("cabinet", SIMPLE)));
    Ballots tie = votes(votes(Choice.FOR, "a", "b"), Choice.AGAINST, "c", "d");
    Ballots rejected = votes(votes(Choice.FOR, "a"), Choice.AGAINST, "c", "d");
    Round inFavour = new Round(cabinet, votes(Choice.FOR, "x", "y"), Close.CLOSED);
    Outcome decided =
        Count.outcome(
            rule, Rounds.of(new Round(FIVE, tie, Close.CLOSED)).with("cabinet", inFavour));
    assertEquals(Word.ADOPTED, decided.word());
    assertEquals("cabinet", decided.stage());
    Outcome refused =
        Count.outcome(
            rule, Rounds.of(new Round(FIVE, rejected, Close.CLOSED)).with("cabinet", inFavour));
    assertEquals(Word.NOT_ADOPTED, refused.word());
    assertFalse(refused.has(Reason.Deadlocked.class));
  }

  @Test
  void aTieIsADeadlock() {
    Ballots tie = votes(votes(Choice.FOR, "a", "b"), Choice.AGAINST, "c", "d");
    assertTrue(five(SIMPLE, tie, Close.CLOSED).has(Reason.Deadlocked.class));
  }

  @Test
  void aRungThatGivesWayToAVetoAloneHoldsOtherFailures() {
    Condition vetoed = new Condition.Unless(SIMPLE, 1, Who.these(m("a")));
    Rule rule =
        new Rule.Rungs(
            List.of(
                new Rule.Rung("passage", vetoed, Rule.GivesWay.VETOED),
                new Rule.Rung(
                    "override", new Condition.Threshold(Needed.number(4), Base.MEMBERS))));
    Round override = new Round(FIVE, votes(Choice.FOR, "b", "c", "d", "e"), Close.CLOSED);
    Ballots veto = votes(votes(Choice.FOR, "b", "c", "d"), Choice.AGAINST, "a");
    Ballots lost = votes(votes(Choice.FOR, "b"), Choice.AGAINST, "a", "c", "d");
    assertEquals(
        Word.ADOPTED,
        Count.outcome(
                rule, Rounds.of(new Round(FIVE, veto, Close.CLOSED)).with("override", override))
            .word());
    assertEquals(
        Word.NOT_ADOPTED,
        Count.outcome(
                rule, Rounds.of(new Round(FIVE, lost, Close.CLOSED)).with("override", override))
            .word());
  }

  // Heads

  @Test
  void theHeadsAreCountedAsTold() {
    Ballots ballots =
        votes(votes(Choice.FOR, "a", "b"), Choice.AGAINST, "c").toldSo(m("b"), Choice.ABSTAINS);
    assertEquals(new Heads(1, 1, 0, 0, 2, 1), five(SIMPLE, ballots, Close.RUNNING).heads());
    assertEquals(new Heads(1, 1, 0, 2, 0, 1), five(SIMPLE, ballots, Close.CLOSED).heads());
    Outcome tallied = council(Ballots.none().tallied(Tally.of(13, 0, 2)), Close.CLOSED);
    assertEquals("13-0-2", tallied.heads().toString());
    assertEquals(new Heads(10, 1, 2, 2, 0, 0), councilBy(Tally.of(10, 1, 2)).heads());
  }

  private static Outcome councilBy(Tally tally) {
    return council(Ballots.none().tallied(tally), Close.CLOSED);
  }

  @Test
  void whoIsNamedByARuleAndDoesNotSitHasNoVetoAndGivesNoBacking() {
    Ballots all = rest(Ballots.none(), FIVE, Choice.FOR);
    Rule veto = new Condition.Unless(SIMPLE, 1, Who.these(m("former")));
    assertEquals(Word.ADOPTED, five(veto, all, Close.CLOSED).word());
    Rule backing = new Condition.Backing(1, Who.these(m("former")));
    assertEquals(Word.NOT_ADOPTED, five(backing, all, Close.CLOSED).word());
  }

  // Odd input

  @Test
  void aBallotOfSomebodyWhoIsNoMemberIsSaidAndNotCounted() {
    Outcome outcome = five(SIMPLE, votes(Choice.FOR, "stranger"), Close.CLOSED);
    assertEquals(Word.NOT_ADOPTED, outcome.word());
    assertTrue(outcome.reasons().contains(new Reason.NotAMember(m("stranger"))));
  }

  @Test
  void aRuleThatNamesWhatTheBodyLacksIsABug() {
    Rule rule = new Condition.Consensus(Who.group("nobody-knows"));
    assertThrows(IllegalArgumentException.class, () -> five(rule, Ballots.none(), Close.CLOSED));
    assertThrows(IllegalArgumentException.class, () -> Body.of("a", "a"));
    assertThrows(IllegalArgumentException.class, () -> FIVE.withScale("s", Map.of(m("a"), -1L)));
  }

  @Test
  void everyReasonReadsAsPlainEnglish() {
    Outcome outcome =
        council(votes(Choice.AGAINST, "russia").tallied(Tally.of(15, 15, 0)), Close.CLOSED);
    assertEquals(
        List.of(
            "the tally 15 for, 15 against, 0 abstains does not fit the ballots told by name and is"
                + " not counted",
            "vetoed by russia",
            "0 in favour, 9 needed: short by 9"),
        outcome.reasons().stream().map(Reason::text).toList());
  }
}
