package trucewatch.view.page;

import java.util.List;
import java.util.Map;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Ballot;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.questions.Assumptions;
import trucewatch.questions.Difference;
import trucewatch.questions.Pace;
import trucewatch.questions.WhatIf;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.HolderView;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Who answers for one case. Whoever implements it may keep answers, as long as the case has not
/// changed.
///
/// Each method throws [IllegalArgumentException] if there is no such account.
public interface Answers {
  Agreement agreement();

  /// The accounts that are shown side by side.
  List<String> accounts();

  List<Verdict> verdicts(Question question);

  List<PositionView> positions(Question question);

  List<IncidentView> incidents(Question question);

  Live live(Question question);

  /// The claims that the account counts, as they became known.
  List<Live.Told> counted(Question question);

  /// Where a decision stands, with some ballots assumed, by member.
  ///
  /// @throws IllegalArgumentException if the clause is no decision
  DecisionReport decision(Question question, String clause, Map<String, Ballot> assumed);

  /// Why a row is what it is, with who denies the claims that it rests on.
  Explanation.Every why(Question question, Verdict verdict);

  /// How far a duty with a number has come, one row for each number and its bearers; empty for any
  /// other clause.
  List<Pace> paces(Question question, String clause);

  /// Who is told to hold the roles of the text.
  List<HolderView> holders(Question question);

  /// The verdicts at some moments up to the one asked about, each by what was known then, so that a
  /// change shows; oldest first, the last is the moment asked about.
  List<List<Verdict>> history(Question question);

  /// The case as it would be if more were told, and some were not.
  record Supposed(List<Entry> assumed, WhatIf.Answer answer) {
    public Supposed {
      assumed = List.copyOf(assumed);
    }
  }

  /// What would change.
  ///
  /// @param assumed as [Assumptions] reads them
  /// @param without ids of claims left out
  /// @throws Assumptions.NotUnderstood if a text assumes nothing
  Supposed suppose(Question question, List<String> assumed, List<String> without);

  /// What would change if these rows were told as well.
  WhatIf.Answer supposeRows(Question question, List<Entry> rows);

  /// What reads differently at the later of two points of view of one reader, and because of which
  /// claims.
  List<Difference> differences(Question from, Question to);
}
