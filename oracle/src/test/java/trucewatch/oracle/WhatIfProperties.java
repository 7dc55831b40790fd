package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Law 8: what if equals really adding, and really leaving out.
///
/// Rows about votes are left to the tests of the command: an assumed ballot stands in place of what
/// is told, so that it is more than adding.
class WhatIfProperties {
  @Test
  void whatIfEqualsReallyAddingAndReallyLeavingOut() {
    Properties.forAll(
            "law 8: what if",
            120,
            draw -> {
              Case one = Case.drawn(draw);
              List<Entry> entries = one.entries();
              List<Entry> added = new ArrayList<>();
              for (int i = draw.between(1, 6); i > 0; i--) {
                Entry row = one.rows.assertionOrDenial();
                if (!row.cell(Column.ACT).equals("vote")) {
                  added.add(row);
                }
              }
              Set<ClaimId> without = new LinkedHashSet<>();
              if (!entries.isEmpty() && draw.chance(60)) {
                without.add(draw.pick(entries).id());
              }
              draw.note("added", Case.shown(added));
              draw.note("without", without);
              Question question = one.question();
              List<Entry> really = new ArrayList<>(entries);
              really.removeIf(entry -> without.contains(entry.id()));
              really.addAll(added);
              List<Verdict> before = one.verdicts(entries, question);
              List<Verdict> after = one.verdicts(draw.shuffled(really), question);
              List<Change> changes = new WhatIf(one.log(), question).ask(added, without).changes();
              int next = 0;
              for (int i = 0; i < before.size(); i++) {
                List<String> differs = Change.differences(before.get(i), after.get(i));
                if (!differs.isEmpty()) {
                  draw.label("changed");
                  Change change = changes.get(next++);
                  assertEquals(before.get(i), change.before());
                  assertEquals(after.get(i), change.after());
                  assertEquals(differs, change.differs());
                  assertTrue(!change.because().isEmpty());
                  if (change.because().size() < added.size() + without.size()) {
                    draw.label("not because of all");
                  }
                }
              }
              assertEquals(next, changes.size(), "no other row changes");
            })
        .atLeast(15, "changed")
        .atLeast(1, "not because of all");
  }
}
