package trucewatch.reference;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.remark.Remark;
import trucewatch.verdict.Due;
import trucewatch.verdict.Fact;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// The steps from the account to the word, in the order in which they are applied.
final class Steps {
  private final World world;
  private final Question question;
  private final Reasoning reasoning;

  Steps(World world, Question question) {
    this.world = world;
    this.question = question;
    this.reasoning = new Reasoning(world);
  }

  List<Fact> of(Row row, Verdict verdict) {
    List<Fact> steps = new ArrayList<>();
    String code = row.clause.id().code();
    steps.add(
        new Fact.Counted(
            question.account(), question.asOf().known(), world.selected.claims().size()));
    if (!verdict.accepted().isEmpty()) {
      steps.add(consent(row, verdict));
    }
    force(row, code, steps);
    for (Remark assumed : verdict.assumes()) {
      steps.add(new Fact.Assumed(code, assumed));
    }
    if (row.clause instanceof Clause.Duty duty && !row.periods.isEmpty()) {
      List<Fact> began = reasoning.deadline(duty, row, question.asOf().at());
      row.periods.forEach(period -> steps.add(period.because(began)));
    } else if (row.clause instanceof Clause.Duty duty) {
      due(duty, row, verdict, steps);
      if (verdict.of().signum() > 0 && row.kind != Row.Kind.WHOLE) {
        steps.add(
            new Fact.Progress(
                verdict.unit(),
                verdict.done(),
                verdict.of(),
                reasoning.counted(duty, row, question.asOf().at())));
      }
    }
    steps.add(
        new Fact.Concluded(
            verdict.statement(),
            row.finding.statement().so(),
            row.finding.statement().not(),
            verdict.status()));
    return steps;
  }

  private Fact consent(Row row, Verdict verdict) {
    var at = question.asOf().at();
    boolean passed = Duties.passed(verdict.due(), at);
    return reasoning.consent(row, passed ? verdict.due().last() : at);
  }

  private void force(Row row, String code, List<Fact> steps) {
    Force force = row.finding.force();
    switch (force.stage()) {
      case IN_FORCE -> steps.addAll(reasoning.force(row, true, question.asOf().at()));
      case WAITING -> steps.add(new Fact.Stands(code, "waiting", force.waitsFor()));
      case BLOCKED -> steps.add(new Fact.Stands(code, "blocked", force.notes()));
      case SUSPENDED -> steps.add(new Fact.Stands(code, "suspended", force.notes()));
      case ENDED -> steps.add(new Fact.Stands(code, "ended", force.notes()));
    }
  }

  private void due(Clause.Duty duty, Row row, Verdict verdict, List<Fact> steps) {
    Due due = verdict.due();
    if (due.known() && due.equals(row.due.at(question.asOf().at()))) {
      boolean once = duty.each() instanceof Clause.Each.Once;
      if (once) {
        steps.addAll(reasoning.due(duty, row, question.asOf().at()));
      }
    }
  }
}
