package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Law 10 where ballots are claims: from a row of a log to the word of a decision. The law of the
/// count itself is in [VotesProperties].
class BallotsProperties {
  private static final int RUNS = 300;

  /// Guard and Delta sit in the same group with the same weight, and no rule names them.
  @Test
  void permutingMembersWithEqualRightsChangesNothing() {
    Properties.forAll(
            "law 10: permuted ballots",
            RUNS,
            draw -> {
              Case one = Case.ofOneDecision(draw);
              List<Entry> ballots = one.rows.ballots(draw.between(1, 8));
              Question question = one.question("all");
              List<Entry> swapped =
                  ballots.stream()
                      .map(
                          entry ->
                              switch (entry.cell(Column.ACTOR)) {
                                case "guard" -> with(entry, Column.ACTOR, "delta");
                                case "delta" -> with(entry, Column.ACTOR, "guard");
                                default -> entry;
                              })
                      .toList();
              draw.note("ballots", Case.shown(ballots));
              Verdict before = one.verdicts(ballots, question).getFirst();
              Verdict after = one.verdicts(swapped, question).getFirst();
              draw.label(before.status().code());
              if (!swapped.equals(ballots)) {
                draw.label("swapped");
              }
              assertEquals(before.status(), after.status());
              assertEquals(before.told(), after.told());
            })
        .atLeast(30, "swapped")
        .atLeast(5, "adopted");
  }

  @Test
  void aVoteTurnedFromAgainstToInFavourNeverTurnsAdoptedIntoNotAdopted() {
    Properties.forAll(
            "law 10: turned ballots",
            RUNS,
            draw -> {
              Case one = Case.ofOneDecision(draw);
              List<Entry> ballots = one.rows.ballots(draw.between(3, 8));
              List<Integer> against =
                  IntStream.range(0, ballots.size())
                      .filter(i -> ballots.get(i).cell(Column.BALLOT).equals("against"))
                      .boxed()
                      .toList();
              if (against.isEmpty()) {
                return;
              }
              int turned = draw.pick(against);
              List<Entry> inFavour =
                  IntStream.range(0, ballots.size())
                      .mapToObj(
                          i ->
                              i == turned
                                  ? with(ballots.get(i), Column.BALLOT, "for")
                                  : ballots.get(i))
                      .toList();
              draw.note("ballots", Case.shown(ballots));
              draw.note("turned", turned);
              Question question = one.question("all");
              Word before = one.verdicts(ballots, question).getFirst().status();
              Word after = one.verdicts(inFavour, question).getFirst().status();
              if (before == Word.ADOPTED) {
                draw.label("adopted before");
                assertNotEquals(Word.NOT_ADOPTED, after);
              }
            })
        .atLeast(2, "adopted before");
  }

  private static Entry with(Entry entry, Column column, String text) {
    Map<Column, String> cells = new EnumMap<>(entry.cells());
    cells.put(column, text);
    return new Entry(entry.id(), cells, Map.of(), entry.recorded(), entry.known(), entry.origin());
  }
}
