package trucewatch.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Ledger;
import trucewatch.claims.Live;
import trucewatch.claims.Sources;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Looks again at explanations, without the evaluator that made them.
///
/// Withdrawals are settled first; then each fact is found again from the text of the agreement and
/// from the claims that it names: that they stand, are known, count in the account and say what
/// they are said to say; that sums and dates are right; that a range searched holds nothing more. A
/// fact that cannot be looked at again is reported as such, never as right.
public final class Recheck {
  private final Agreement agreement;
  private final Sources sources;
  private final Gazetteer gazetteer;
  private final Ledger ledger;

  /// @param entries the raw rows, in any order
  public Recheck(Agreement agreement, Sources sources, Gazetteer gazetteer, List<Entry> entries) {
    this.agreement = agreement;
    this.sources = sources;
    this.gazetteer = gazetteer;
    this.ledger = new Ledger(entries, agreement.zone());
  }

  /// Looks again at each fact of the explanation.
  ///
  /// @throws IllegalArgumentException if the agreement has no such clause
  public Report of(Question question, Explanation explanation) {
    return of(question, List.of(explanation)).getFirst();
  }

  /// The same for several explanations that answer one question.
  public List<Report> of(Question question, List<Explanation> explanations) {
    Live live = ledger.at(question.asOf().known(), question.reader());
    Heard heard = new Heard(agreement, sources, live, question.account());
    Match match = new Match(agreement, heard, gazetteer);
    return explanations.stream().map(one -> report(question, heard, match, one)).toList();
  }

  private Report report(Question question, Heard heard, Match match, Explanation explanation) {
    Verdict verdict = explanation.verdict();
    Clause clause =
        agreement.clauses().stream()
            .filter(one -> one.id().code().equals(verdict.clause()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("there is no clause '" + verdict.clause() + "'"));
    Findings findings = new Findings();
    Who who = new Who(clause, verdict.bearers(), verdict.instance().equals("in-fact"));
    for (Explanation.Bit bit : explanation.bits()) {
      Set<ClaimId> just = Set.copyOf(bit.claims());
      List<Live.Told> scope =
          heard.told().stream().filter(told -> just.contains(told.claim().id())).toList();
      Said said = new Said(agreement, heard, match, scope, findings);
      findings.standing(bit, heard);
      new Walk(said, question.asOf().at()).bit(who, bit);
      cited(bit, findings);
    }
    Said all = new Said(agreement, heard, match, heard.told(), findings);
    new Steps(all, question, explanation).check(who);
    List<Report.Point> points = new ArrayList<>();
    for (Explanation.Bit bit : explanation.bits()) {
      bit.because().forEach(fact -> collect(fact, findings.found(), points));
    }
    explanation.steps().forEach(fact -> collect(fact, findings.found(), points));
    points.addAll(findings.more());
    return new Report(points);
  }

  /// Each claim of a set must be there for something.
  private static void cited(Explanation.Bit bit, Findings findings) {
    Set<ClaimId> cited = new HashSet<>();
    boolean open = false;
    List<Fact> todo = new ArrayList<>(bit.because());
    while (!todo.isEmpty()) {
      Fact fact = todo.removeLast();
      open |= fact instanceof Fact.Said || fact instanceof Fact.Searched;
      cited.addAll(fact.claims());
      if (fact instanceof Fact.Act act) {
        cited.addAll(act.against());
      } else if (fact instanceof Fact.Relation relation) {
        cited.addAll(relation.against());
      }
      todo.addAll(fact.because());
    }
    Set<ClaimId> idle = new HashSet<>(bit.claims());
    idle.removeAll(cited);
    if (!idle.isEmpty() && !open) {
      findings.add(
          new Fact.Said(
              Remark.of(Kind.STATEMENT, new Arg.Quoted(bit.statement())), List.copyOf(idle)),
          Report.Result.NOT_COVERED,
          "no fact says what these claims are for: " + idle);
    }
  }

  private static void collect(
      Fact fact, IdentityHashMap<Fact, Report.Point> found, List<Report.Point> points) {
    points.add(
        found.getOrDefault(fact, new Report.Point(fact, Report.Result.NOT_COVERED, "not reached")));
    fact.because().forEach(part -> collect(part, found, points));
  }
}
