package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.questions.Difference;
import trucewatch.questions.Differences;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// The claims that `diff` names made the difference, seen on logs that really hold just these rows.
class DifferenceProperties {
  private static final Set<String> PLAIN = Set.of("asserts", "denies");

  @Test
  void theNamedClaimsAloneMakeTheDifferenceAndNoneIsToSpare() {
    Properties.forAll(
            "diff: causes",
            150,
            draw -> {
              Case one = Case.drawn(draw);
              List<Entry> entries =
                  one.entries().stream()
                      .filter(entry -> PLAIN.contains(entry.cell(Column.STANCE)))
                      .filter(entry -> entry.cell(Column.REFERS_TO).isEmpty())
                      .toList();
              Question to = one.question("all");
              Question from = earlier(to, draw.between(1, 12));
              draw.note("from", from);
              for (Difference difference : new Differences(one.log(entries), from, to).all()) {
                if (!difference.differs().contains("status")) {
                  continue;
                }
                draw.label(difference.causes().isEmpty() ? "by the calendar" : "by claims");
                Set<ClaimId> causes = new HashSet<>();
                difference.causes().forEach(cause -> causes.add(cause.claim()));
                Set<ClaimId> before = before(one, entries, from);
                causes.forEach(cause -> assertFalse(before.contains(cause), "was there: " + cause));
                assertEquals(
                    difference.after().status(),
                    word(one, entries, before, causes, to, difference),
                    "with " + causes);
                for (ClaimId spared : causes) {
                  Set<ClaimId> fewer = new HashSet<>(causes);
                  fewer.remove(spared);
                  assertNotEquals(
                      difference.after().status(),
                      word(one, entries, before, fewer, to, difference),
                      "to spare: " + spared);
                }
              }
            })
        .atLeast(5, "by the calendar")
        .atLeast(15, "by claims");
  }

  private static Question earlier(Question to, int days) {
    Instant at = to.asOf().at().minusSeconds(days * 86_400L);
    return new Question(new AsOf(at, at), to.account(), to.reader());
  }

  /// The claims known then that do not tell of what lay ahead.
  private static Set<ClaimId> before(Case one, List<Entry> entries, Question from) {
    Set<ClaimId> known = new HashSet<>();
    Live live = new Reference(one.log(entries)).live(from);
    for (Live.Told told : live.told()) {
      Claim claim = told.claim();
      Instant begins = claim.fromSaid() ? claim.when().from() : claim.reportedAt();
      if (!begins.isAfter(from.asOf().at())) {
        known.add(claim.id());
      }
    }
    return known;
  }

  private static Word word(
      Case one,
      List<Entry> entries,
      Set<ClaimId> before,
      Set<ClaimId> causes,
      Question to,
      Difference difference) {
    List<Entry> some =
        entries.stream()
            .filter(entry -> before.contains(entry.id()) || causes.contains(entry.id()))
            .toList();
    Verdict row = difference.after();
    return one.verdicts(some, to).stream()
        .filter(other -> sameRow(row, other))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static boolean sameRow(Verdict row, Verdict other) {
    return row.clause().equals(other.clause())
        && row.bearers().equals(other.bearers())
        && row.whole() == other.whole()
        && row.instance().equals(other.instance());
  }
}
