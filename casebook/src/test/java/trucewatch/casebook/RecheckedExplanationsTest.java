package trucewatch.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trucewatch.claims.Access;
import trucewatch.recheck.Recheck;
import trucewatch.recheck.Report;
import trucewatch.recheck.Report.Result;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Every explanation of every clause of every example case, by every account and at several dates,
/// looked at again by code that did not make it.
class RecheckedExplanationsTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "gaza-2025, 2025-11-03T12:00:00Z, 99.5",
    "gaza-2025, 2025-11-18T12:00:00Z, 99.4",
    "minsk-2015, 2015-03-10T12:00:00Z, 99.8",
    "minsk-2015, 2016-06-01T12:00:00Z, 99.8",
    "tutorial, 2021-03-20T12:00:00Z, 99",
    "tutorial, 2021-06-01T12:00:00Z, 99.3"
  })
  void noPointOfAnExplanationIsWrongAndNearlyAllAreFoundAgain(
      String name, Instant at, double share) {
    CaseLog log = opened(name);
    Reference reference = new Reference(log);
    Recheck recheck = new Recheck(log.agreement(), log.sources(), log.gazetteer(), log.entries());
    List<Report.Point> points = new ArrayList<>();
    for (String account : reference.accounts()) {
      Question question = new Question(AsOf.asked(at, NOW), account, Access.RESTRICTED);
      recheck
          .of(question, explanations(reference, question))
          .forEach(report -> points.addAll(report.points()));
    }
    assertEquals(List.of(), with(points, Result.WRONG));
    List<Report.Point> open = with(points, Result.NOT_COVERED);
    double found = 100.0 * (points.size() - open.size()) / points.size();
    Map<String, Integer> kinds = new TreeMap<>();
    open.forEach(
        point ->
            kinds.merge(
                point.fact().getClass().getSimpleName() + ": " + point.why(), 1, Integer::sum));
    String report = name + ": " + found + " % of " + points.size() + " points; open: " + kinds;
    assertTrue(found >= share, report);
  }

  /// A claim left out, a bit turned, a date moved, a count changed, another incident put in place:
  /// each is found.
  @ParameterizedTest
  @CsvSource({
    "gaza-2025, all, 2025-11-03T12:00:00Z",
    "minsk-2015, ukraine, 2016-06-01T12:00:00Z",
    "tutorial, all, 2021-06-01T12:00:00Z"
  })
  void anExplanationThatWasChangedIsFoundWrong(String name, String account, Instant at) {
    CaseLog log = opened(name);
    Reference reference = new Reference(log);
    Recheck recheck = new Recheck(log.agreement(), log.sources(), log.gazetteer(), log.entries());
    Question question = new Question(AsOf.asked(at, NOW), account, Access.RESTRICTED);
    List<Changed> changed = new ArrayList<>();
    List<Explanation> all = explanations(reference, question);
    List<Report> before = recheck.of(question, all);
    for (int i = 0; i < all.size(); i++) {
      if (before.get(i).count(Result.NOT_COVERED) == 0) {
        changed.addAll(Changed.of(all.get(i)));
      }
    }
    List<Report> reports =
        recheck.of(question, changed.stream().map(Changed::explanation).toList());
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      if (reports.get(i).sound()) {
        missed.add(changed.get(i).what() + " of " + changed.get(i).clause());
      }
    }
    assertTrue(changed.size() > 100, changed.size() + " changes");
    assertEquals(List.of(), missed, missed.size() + " of " + changed.size());
  }

  private static List<Report.Point> with(List<Report.Point> points, Result result) {
    return points.stream().filter(point -> point.result() == result).toList();
  }

  private static List<Explanation> explanations(Reference reference, Question question) {
    return reference.verdicts(question).stream()
        .map(verdict -> explanation(reference, question, verdict))
        .toList();
  }

  private static Explanation explanation(Reference reference, Question question, Verdict verdict) {
    return reference.why(
        question,
        verdict.clause(),
        verdict.bearers(),
        verdict.whole(),
        verdict.instance().equals("text") ? "" : verdict.instance());
  }

  private static CaseLog opened(String name) {
    Opened opened = Casebook.open(CASES.resolve(name), NOW, Keeping.FILES_ALONE);
    return assertInstanceOf(Opened.Ready.class, opened).log();
  }
}
