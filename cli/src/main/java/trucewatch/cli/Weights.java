package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.claims.ClaimId;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// How much hangs on a claim: which words of the board would be others if it were withdrawn, as
/// what-if answers it.
final class Weights {
  /// Each claim costs an evaluation of the whole log.
  static final int MOST_CLAIMS = 20;

  /// One claim and the words that would be others without it.
  record Weight(ClaimId claim, List<Fall> falls) {
    Weight {
      falls = List.copyOf(falls);
    }
  }

  /// One row of the board before and after.
  record Fall(Verdict before, Verdict after) {}

  private final WhatIf whatIf;

  Weights(OpenCase open, Question question) {
    this.whatIf = new WhatIf(open.log(), open.reference(), question);
  }

  /// The weight of each claim that the explanation rests on, the first [#MOST_CLAIMS] of them.
  List<Weight> of(Explanation explanation) {
    Set<ClaimId> claims = new LinkedHashSet<>();
    explanation.bits().forEach(bit -> claims.addAll(bit.claims()));
    return claims.stream().limit(MOST_CLAIMS).map(this::of).toList();
  }

  private Weight of(ClaimId claim) {
    List<Fall> falls = new ArrayList<>();
    for (Change change : whatIf.ask(List.of(), Set.of(claim)).changes()) {
      if (change.before().status() != change.after().status()) {
        falls.add(new Fall(change.before(), change.after()));
      }
    }
    return new Weight(claim, falls);
  }
}
