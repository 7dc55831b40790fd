package trucewatch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Access;
import trucewatch.questions.Change;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Times;

/// Prints which verdicts, by the account of all and as of now, differ between two states of a case.
final class VerdictChanges {
  private final Desk desk;

  VerdictChanges(Desk desk) {
    this.desk = desk;
  }

  void print(CaseLog before, CaseLog after) {
    Question question =
        new Question(
            AsOf.asked(desk.clock().instant(), desk.clock().instant()), "all", Access.RESTRICTED);
    Map<List<String>, Verdict> old = new LinkedHashMap<>();
    new Reference(before).verdicts(question).forEach(verdict -> old.put(key(verdict), verdict));
    Sentences sentences =
        new Sentences(
            new Names(after.agreement(), after.sources()), new Times(after.agreement().zone()));
    Screen screen = desk.screen();
    int changed = 0;
    for (Verdict verdict : new Reference(after).verdicts(question)) {
      Verdict was = old.get(key(verdict));
      List<String> differs = was == null ? List.of("new") : Change.differences(was, verdict);
      if (!differs.isEmpty()) {
        changed++;
        String now = sentences.said(verdict).word();
        String then = was == null ? "" : sentences.said(was).word();
        screen.wrapped(
            "  ",
            4,
            Wrap.harmless(verdict.clause())
                + " "
                + sentences.subject(verdict)
                + ": "
                + (then.isEmpty() || then.equals(now) ? now : then + " -> " + now)
                + " ("
                + String.join(", ", differs)
                + ")");
      }
    }
    screen.line(
        changed == 0
            ? "No verdict would change (all accounts together, as of now)."
            : changed + " verdicts would change (all accounts together, as of now).");
  }

  private static List<String> key(Verdict verdict) {
    return List.of(verdict.clause(), String.join("|", verdict.bearers()), verdict.instance());
  }
}
