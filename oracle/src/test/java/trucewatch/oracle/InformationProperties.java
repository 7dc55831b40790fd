package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.logic.Truth;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Law 4: one more asserting or denying claim never takes a told bit from an atomic statement in
/// `all`, save the told-not that rested on that same source's silence.
///
/// Atomic is what is told of *one* incident: that it happened, was such an act, by this bearer, to
/// that target, there, then, of at least so many. So each case here has one clause without
/// conditions, and every claim that names an incident names the same one. What is said of several
/// incidents is not atomic: a further incident that nobody denies takes the told-not from "every
/// breach is denied", and one that reaches the sum by itself takes it from a contested sum. Nor is
/// a ballot or a position, where the latest counts.
class InformationProperties {
  private static final String INCIDENT = "case/i1";

  @Test
  void oneMoreClaimNeverTakesATold() {
    Properties.forAll(
            "law 4: information",
            600,
            draw -> {
              Case one = Case.ofOneClause(draw);
              List<Entry> before = new ArrayList<>();
              for (int i = draw.between(0, 5); i > 0; i--) {
                before.add(pinned(one.rows.assertionOrDenial()));
              }
              for (int i = draw.between(0, 2); i > 0; i--) {
                before.add(one.rows.declaration());
              }
              Entry more = pinned(one.rows.assertionOrDenial());
              draw.note("before", Case.shown(before));
              draw.note("one more", Case.shown(more));
              List<Entry> after = new ArrayList<>(before);
              after.add(more);
              Question question = one.question("all");
              compare(draw, one.verdicts(before, question), one.verdicts(after, question), more);
            })
        .atLeast(5, "told so")
        .atLeast(5, "told not")
        .atLeast(5, "both");
  }

  private static void compare(Draw draw, List<Verdict> before, List<Verdict> after, Entry more) {
    for (int i = 0; i < before.size(); i++) {
      Verdict was = before.get(i);
      Truth had = was.told();
      Truth has = after.get(i).told();
      if (had.so() || had.not()) {
        draw.label(had.so() && had.not() ? "both" : had.so() ? "told so" : "told not");
      }
      if (!had.equals(has)) {
        draw.label("changed");
      }
      assertTrue(!had.so() || has.so(), () -> "told so was taken from " + was);
      assertTrue(
          !had.not() || has.not() || ownSilence(more, was), () -> "told not was taken from " + was);
    }
  }

  /// Whether a declaration on which the verdict rested may be of the speaker or source of the row.
  private static boolean ownSilence(Entry more, Verdict verdict) {
    return verdict.claims().stream().anyMatch(claim -> claim.text().startsWith("s"))
        && more.cell(Column.STANCE).equals("asserts")
        && verdict.claims().stream()
            .anyMatch(
                claim ->
                    claim.text().equals("s-" + mouth(more))
                        || claim.text().equals("s-" + more.cell(Column.SOURCE)));
  }

  private static String mouth(Entry entry) {
    return entry.cell(Column.SPEAKER).isEmpty()
        ? entry.cell(Column.SOURCE)
        : entry.cell(Column.SPEAKER);
  }

  /// The same row about the one incident of the case.
  private static Entry pinned(Entry entry) {
    Map<Column, String> cells = new EnumMap<>(entry.cells());
    boolean names =
        cells.containsKey(Column.REFERS_TO)
            || cells.containsKey(Column.INCIDENT_ID)
            || cells.getOrDefault(Column.STANCE, "").equals("asserts");
    cells.remove(Column.REFERS_TO);
    if (names) {
      cells.put(Column.INCIDENT_ID, INCIDENT);
    }
    return new Entry(entry.id(), cells, Map.of(), entry.recorded(), entry.known(), entry.origin());
  }
}
