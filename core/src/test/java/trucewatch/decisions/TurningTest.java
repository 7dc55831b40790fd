package trucewatch.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trucewatch.decisions.RealRules.m;
import static trucewatch.decisions.RealRules.rest;
import static trucewatch.decisions.RealRules.votes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.decisions.Turning.Answer;
import trucewatch.decisions.Turning.Goal;
import trucewatch.decisions.Turning.Pick;
import trucewatch.decisions.Turning.Turn;

class TurningTest {
  private static final Body COUNCIL = RealRules.councilOf2025();
  private static final Condition TODAY =
      (Condition) RealRules.COUNCIL.on(LocalDate.of(2025, 11, 17));
  private static final List<Member> ELECTED = COUNCIL.members().subList(5, 15);
  private static final Body FIVE = Body.of("a", "b", "c", "d", "e");

  private static Answer council(Ballots ballots, Goal goal) {
    return Turning.smallest(TODAY, new Round(COUNCIL, ballots, Close.CLOSED), goal, 100);
  }

  private static Answer.Sets sets(Answer answer) {
    Answer.Sets sets = assertInstanceOf(Answer.Sets.class, answer);
    assertTrue(sets.complete());
    return sets;
  }

  @Test
  void anyPermanentMemberAloneTurnsAnAdoptedResolutionByVotingAgainst() {
    Ballots ballots = rest(votes(Choice.ABSTAINS, "china", "russia"), COUNCIL, Choice.FOR);
    Answer.Sets sets = sets(council(ballots, Goal.NOT_ADOPTED));
    assertEquals(1, sets.size());
    assertEquals(
        List.of(
            new Turn(List.of(new Pick(1, List.of(m("china"), m("russia")), Choice.AGAINST))),
            new Turn(List.of(new Pick(1, List.of(m("france"), m("uk"), m("us")), Choice.AGAINST)))),
        sets.turns());
  }

  /// One permanent member could do it; of the elected it takes seven.
  @Test
  void amongTheNamedAloneLargerSetsAreFound() {
    Round round = new Round(COUNCIL, rest(Ballots.none(), COUNCIL, Choice.FOR), Close.CLOSED);
    Set<String> elected = ELECTED.stream().map(Member::id).collect(Collectors.toSet());
    assertEquals(1, sets(Turning.smallest(TODAY, round, Goal.NOT_ADOPTED, 100)).size());
    Answer.Sets theirs = sets(Turning.smallest(TODAY, round, Goal.NOT_ADOPTED, 100, elected));
    assertEquals(List.of(new Turn(List.of(new Pick(7, ELECTED, Choice.ABSTAINS)))), theirs.turns());
    assertInstanceOf(
        Answer.Impossible.class,
        Turning.smallest(TODAY, round, Goal.NOT_ADOPTED, 100, Set.of("algeria")));
  }

  @Test
  void aVetoIsLiftedByAnAbstention() {
    Ballots ballots = rest(votes(Choice.AGAINST, "russia"), COUNCIL, Choice.FOR);
    Answer.Sets sets = sets(council(ballots, Goal.ADOPTED));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("russia")), Choice.ABSTAINS)))),
        sets.turns());
  }

  @Test
  void withNobodyHeardAnyNineInFavourWillDo() {
    Answer.Sets sets = sets(council(Ballots.none(), Goal.ADOPTED));
    assertEquals(9, sets.size());
    int ways = 0;
    for (Turn turn : sets.turns()) {
      ways += Turning.sets(turn, 10_000).size();
    }
    assertEquals(5005, ways, "15 choose 9");
    assertTrue(
        sets.turns()
            .contains(
                new Turn(
                    List.of(
                        new Pick(5, COUNCIL.members().subList(0, 5), Choice.FOR),
                        new Pick(4, ELECTED, Choice.FOR)))));
  }

  @Test
  void whatStandsAlreadyNeedsNoChange() {
    assertInstanceOf(Answer.AlreadySo.class, council(Ballots.none(), Goal.NOT_ADOPTED));
    Ballots all = rest(Ballots.none(), COUNCIL, Choice.FOR);
    assertInstanceOf(Answer.AlreadySo.class, council(all, Goal.ADOPTED));
  }

  @Test
  void whatNobodyCanTurnIsSaidToBeImpossible() {
    Condition never = new Condition.Threshold(Needed.number(6), Base.MEMBERS);
    Round round = new Round(FIVE, Ballots.none(), Close.CLOSED);
    assertInstanceOf(Answer.Impossible.class, Turning.smallest(never, round, Goal.ADOPTED, 10));
  }

  @Test
  void aTallyWithoutNamesCannotSayWhoMustTurn() {
    Ballots tally = Ballots.none().tallied(Tally.of(13, 0, 2));
    assertInstanceOf(Answer.NamesNotTold.class, council(tally, Goal.NOT_ADOPTED));
    Ballots named =
        rest(votes(Choice.ABSTAINS, "china", "russia"), COUNCIL, Choice.FOR)
            .tallied(Tally.of(13, 0, 2));
    assertEquals(1, sets(council(named, Goal.NOT_ADOPTED)).size());
  }

  @Test
  void oneMemberCanBreakAQuorumByStayingAway() {
    Condition rule =
        new Condition.Quorate(
            Quorum.of(Needed.number(3)),
            new Condition.Threshold(Needed.moreThanHalf(), Base.VOTING));
    Round round = new Round(FIVE, votes(Choice.FOR, "a", "b", "c"), Close.CLOSED);
    Answer.Sets sets = sets(Turning.smallest(rule, round, Goal.NOT_ADOPTED, 10));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("a"), m("b"), m("c")), Choice.ABSENT)))),
        sets.turns());
  }

  @Test
  void consensusIsTurnedByOneObjectionAndRestoredByItsWithdrawal() {
    Condition consensus = new Condition.Consensus(Who.EVERYONE);
    Round silent = new Round(FIVE, Ballots.none(), Close.RUNNING);
    Answer.Sets broken = sets(Turning.smallest(consensus, silent, Goal.NOT_ADOPTED, 10));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, FIVE.members(), Choice.OBJECTS)))), broken.turns());
    Round objected = new Round(FIVE, votes(Choice.OBJECTS, "d"), Close.RUNNING);
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("d")), Choice.CONSENTS)))),
        sets(Turning.smallest(consensus, objected, Goal.ADOPTED, 10)).turns());
  }

  @Test
  void aStagedDecisionIsTurnedAtTheStageWhereItStands() {
    Rule staged =
        new Rule.Stages(
            List.of(
                new Rule.Stage("draft", new Condition.Consensus(Who.EVERYONE)),
                new Rule.Stage("vote", TODAY)));
    Ballots veto = rest(votes(Choice.AGAINST, "us"), COUNCIL, Choice.FOR);
    Rounds rounds = Rounds.of(new Round(COUNCIL, veto, Close.CLOSED));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("us")), Choice.ABSTAINS)))),
        sets(Turning.smallest(staged, rounds, Goal.ADOPTED, 10)).turns());
    Ballots objected = votes(Choice.OBJECTS, "guyana");
    Rounds draft = Rounds.of(new Round(COUNCIL, objected, Close.CLOSED));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("guyana")), Choice.CONSENTS)))),
        sets(Turning.smallest(staged, draft, Goal.ADOPTED, 10)).turns());
  }

  @Test
  void rungsThatShareTheirBallotsAreTurnedTogether() {
    Rule ladder =
        new Rule.Rungs(
            List.of(
                new Rule.Rung("consensus", new Condition.Consensus(Who.EVERYONE)),
                new Rule.Rung(
                    "four-fifths", new Condition.Threshold(Needed.share(4, 5), Base.MEMBERS))));
    Ballots ballots = votes(votes(Choice.FOR, "a", "b"), Choice.OBJECTS, "e");
    Answer.Sets sets =
        sets(
            Turning.smallest(
                ladder, Rounds.of(new Round(FIVE, ballots, Close.CLOSED)), Goal.ADOPTED, 10));
    assertEquals(
        List.of(new Turn(List.of(new Pick(1, List.of(m("e")), Choice.ABSTAINS)))),
        sets.turns(),
        "without the objection there is consensus; four fifths would need two more");
  }

  @Test
  void aBlockingMinorityOfTheUnionHasFourMembers() {
    Answer.Sets blocking =
        assertInstanceOf(
            Answer.Sets.class, Turning.blocking(RealRules.UNION_RULE, RealRules.union(), 100_000));
    assertEquals(4, blocking.size());
    assertTrue(blocking.complete());
    long expected = 0;
    Body union = RealRules.union();
    Weighing population = Weighing.scale("population");
    long[] weights =
        union.members().stream().mapToLong(each -> union.weight(each, population)).toArray();
    long all = Arrays.stream(weights).sum();
    for (int a = 0; a < 27; a++) {
      for (int b = a + 1; b < 27; b++) {
        for (int c = b + 1; c < 27; c++) {
          for (int d = c + 1; d < 27; d++) {
            long against = weights[a] + weights[b] + weights[c] + weights[d];
            expected += (all - against) * 100 < all * 65 ? 1 : 0;
          }
        }
      }
    }
    assertEquals(expected, blocking.turns().size());
  }

  @Test
  void fifteenLargeMembersAreTheSmallestMajorityOfTheUnion() {
    Round nobody = new Round(RealRules.union(), Ballots.none(), Close.RUNNING);
    Answer.Sets sets =
        assertInstanceOf(
            Answer.Sets.class, Turning.smallest(RealRules.UNION_RULE, nobody, Goal.ADOPTED, 50));
    assertEquals(15, sets.size());
    assertEquals(50, sets.turns().size());
    assertTrue(!sets.complete(), "there are many more");
  }
}
