package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trucewatch.decisions.Ballots;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Count;
import trucewatch.decisions.Member;
import trucewatch.decisions.Outcome;
import trucewatch.decisions.Outcome.Word;
import trucewatch.decisions.Reason;
import trucewatch.decisions.Round;
import trucewatch.decisions.Rounds;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Weighing;
import trucewatch.decisions.Who;
import trucewatch.logic.Truth;

/// The law of votes (law 10 of the meaning), and the count against trying everything.
class VotesProperties {

  @Test
  void theWordIsThatOfTryingEveryReadingAndEveryWayForThoseNotHeard() {
    Properties.forAll(
            "votes: word",
            3_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(draw.between(1, 5));
              Condition condition = random.condition(3);
              Round round = new Round(body, random.ballots(body), random.close());
              draw.note("condition", condition);
              draw.note("round", round);
              Outcome outcome = Count.outcome(condition, Rounds.of(round));
              Word word = outcome.word() == Word.NO_OBJECTION_SO_FAR ? Word.OPEN : outcome.word();
              draw.label(word.code());
              if (outcome.has(Reason.ByTally.class)) {
                draw.label("by tally");
              }
              assertEquals(Plainly.word(condition, round), word);
              assertFalse(outcome.has(Reason.TooManyReadings.class));
            })
        .atLeast(2, "open")
        .atLeast(10, "adopted")
        .atLeast(10, "not-adopted")
        .atLeast(3, "no-quorum")
        .atLeast(3, "contested")
        .atLeast(5, "by tally");
  }

  @Test
  void permutingMembersWithEqualRightsChangesNothing() {
    Properties.forAll(
            "votes: permuted",
            3_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(6);
              Condition condition = random.condition(2);
              Ballots ballots = random.ballots(body);
              Close close = random.close();
              Member one = draw.pick(body.members());
              List<Member> equals =
                  body.members().stream()
                      .filter(each -> !each.equals(one))
                      .filter(each -> rights(body, each).equals(rights(body, one)))
                      .toList();
              if (equals.isEmpty()) {
                return;
              }
              Member other = draw.pick(equals);
              draw.label("permuted");
              draw.note("condition", condition);
              draw.note("ballots", ballots);
              assertEquals(
                  Count.outcome(condition, body, ballots, close).word(),
                  Count.outcome(condition, body, swapped(ballots, one, other), close).word());
            })
        .atLeast(10, "permuted");
  }

  /// All that any rule can give to a member of a random body.
  private static List<Object> rights(Body body, Member member) {
    return List.of(
        body.weight(member, Weighing.scale("w")),
        body.those(Who.group("g")).contains(member),
        body.those(Who.group("h")).contains(member));
  }

  private static Ballots swapped(Ballots ballots, Member one, Member other) {
    Map<Member, Map<Choice, Truth>> told = new LinkedHashMap<>(ballots.told());
    Map<Choice, Truth> ofOne = told.remove(one);
    Map<Choice, Truth> ofOther = told.remove(other);
    if (ofOne != null) {
      told.put(other, ofOne);
    }
    if (ofOther != null) {
      told.put(one, ofOther);
    }
    return new Ballots(told, ballots.tallies());
  }

  @Test
  void theOrderOfTheMembersAndOfTheTellingsChangesNothing() {
    Properties.forAll(
        "votes: order",
        2_000,
        draw -> {
          RandomDecisions random = new RandomDecisions(draw);
          Body body = random.body(5);
          Condition condition = random.condition(2);
          Ballots ballots = random.ballots(body);
          Close close = random.close();
          Body shuffled = new Body(draw.shuffled(body.members()), body.scales(), body.groups());
          List<Member> heard = new ArrayList<>(ballots.told().keySet());
          Collections.reverse(heard);
          Map<Member, Map<Choice, Truth>> told = new LinkedHashMap<>();
          heard.forEach(
              member -> told.put(member, Objects.requireNonNull(ballots.told().get(member))));
          Ballots reversed = new Ballots(told, ballots.tallies().reversed());
          draw.note("condition", condition);
          draw.note("ballots", ballots);
          assertEquals(
              Count.outcome(condition, body, ballots, close).word(),
              Count.outcome(condition, shuffled, reversed, close).word());
        });
  }

  @Test
  void aVoteTurnedFromAgainstToInFavourNeverTurnsAdoptedIntoNotAdopted() {
    Properties.forAll(
            "votes: monotone",
            8_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(5);
              Condition condition = random.condition(3);
              Ballots ballots = random.clearBallots(body);
              Close close = random.close();
              Member turned = draw.pick(body.members());
              draw.note("condition", condition);
              draw.note("ballots", ballots);
              Ballots against = ballots.assuming(turned, Choice.AGAINST);
              Ballots inFavour = ballots.assuming(turned, Choice.FOR);
              if (Count.outcome(condition, body, against, close).word() == Word.ADOPTED) {
                draw.label("adopted before");
                assertEquals(Word.ADOPTED, Count.outcome(condition, body, inFavour, close).word());
              }
            })
        .atLeast(5, "adopted before");
  }

  @Test
  void norDoesItInStagesAndRungs() {
    Properties.forAll(
            "votes: monotone in stages",
            8_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(5);
              Rule rule = random.staged();
              Ballots ballots = random.clearBallots(body);
              Close close = random.close();
              Member turned = draw.pick(body.members());
              draw.note("rule", rule);
              draw.note("ballots", ballots);
              draw.note("turned", turned);
              Ballots against = ballots.assuming(turned, Choice.AGAINST);
              Ballots inFavour = ballots.assuming(turned, Choice.FOR);
              if (Count.outcome(rule, body, against, close).word() == Word.ADOPTED) {
                draw.label(rule.getClass().getSimpleName());
                assertEquals(Word.ADOPTED, Count.outcome(rule, body, inFavour, close).word());
              }
            })
        .atLeast(1, "Stages")
        .atLeast(5, "Rungs");
  }

  @Test
  void aVetoIsNeverOutvotedUnlessTheRuleHasAnOverrideAndItCarried() {
    Properties.forAll(
            "votes: veto",
            3_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(6);
              Condition inner = random.condition(2);
              Condition override = random.condition(1);
              Member holder = draw.pick(body.members());
              Close close = random.close();
              Ballots ballots = random.clearBallots(body).assuming(holder, Choice.AGAINST);
              draw.note("condition", inner);
              draw.note("override", override);
              draw.note("ballots", ballots);
              Condition veto = new Condition.Unless(inner, 1, Who.these(holder));
              assertEquals(Word.NOT_ADOPTED, Count.outcome(veto, body, ballots, close).word());
              Condition weak =
                  new Condition.UnlessOverridden(inner, 1, Who.these(holder), override);
              if (Count.outcome(weak, body, ballots, close).word() == Word.ADOPTED) {
                draw.label("overridden");
                assertEquals(Word.ADOPTED, Count.outcome(override, body, ballots, close).word());
              }
            })
        .atLeast(2, "overridden");
  }

  @Test
  void whatIsSettledStaysWhateverThoseNotHeardDo() {
    Properties.forAll(
            "votes: settled",
            3_000,
            draw -> {
              RandomDecisions random = new RandomDecisions(draw);
              Body body = random.body(5);
              Condition condition = random.condition(2);
              Ballots ballots = new Ballots(random.ballots(body).told(), List.of());
              Outcome before = Count.outcome(condition, body, ballots, Close.RUNNING);
              if (!before.settled()) {
                return;
              }
              draw.label("settled");
              draw.note("condition", condition);
              draw.note("ballots", ballots);
              Ballots after = ballots;
              for (Member member : body.members()) {
                if (!ballots.told().containsKey(member)) {
                  draw.label("settled with somebody not heard");
                  after = after.toldSo(member, random.choice());
                }
              }
              assertEquals(
                  before.word(), Count.outcome(condition, body, after, Close.RUNNING).word());
            })
        .atLeast(10, "settled")
        .atLeast(5, "settled with somebody not heard");
  }
}
