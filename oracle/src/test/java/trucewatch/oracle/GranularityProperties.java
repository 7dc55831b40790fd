package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.Stance;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Law 12 of the meaning: "splitting one clause into two that say the same together moves no
/// summary that compares parties".
///
/// The program shows no totals by party. What could be summed up are the reports against each,
/// every one once however many clauses it touches; the law holds them to it.
class GranularityProperties {
  private static final int RUNS = 150;

  @Test
  void aProhibitionOfTwoActsIsTwoProhibitions() {
    Properties.forAll(
            "law 12: granularity",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Clause.@Nullable Ban whole = ofTwoActs(one.agreement);
              if (whole == null) {
                return;
              }
              draw.label("a clause to split");
              Agreement parts = split(one.agreement, whole);
              Reference before = new Reference(one.log());
              Reference after =
                  new Reference(
                      new CaseLog(
                          parts, one.entries(), one.log().sources(), one.log().gazetteer()));
              Map<String, Set<String>> expected = reports(before, question, Set.of(whole.id()));
              if (!expected.isEmpty()) {
                draw.label("reports against somebody");
              }
              assertEquals(expected, reports(after, question, Set.of(whole.id(), second(whole))));
            })
        .atLeast(10, "a clause to split")
        .atLeast(2, "reports against somebody");
  }

  private static Clause.@Nullable Ban ofTwoActs(Agreement agreement) {
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Ban ban && !ban.maintains() && ban.forbids().size() > 1) {
        return ban;
      }
    }
    return null;
  }

  private static ClauseId second(Clause.Ban ban) {
    return new ClauseId(ban.id().code() + "-second");
  }

  private static Agreement split(Agreement whole, Clause.Ban ban) {
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : whole.clauses()) {
      if (clause.id().equals(ban.id())) {
        clauses.add(part(ban, ban.head(), ban.forbids().subList(0, 1)));
        clauses.add(
            part(
                ban,
                renamed(ban.head(), second(ban)),
                ban.forbids().subList(1, ban.forbids().size())));
      } else {
        clauses.add(clause);
      }
    }
    return whole.withClauses(clauses);
  }

  private static Clause.Ban part(Clause.Ban ban, Head head, List<Pattern> forbids) {
    return new Clause.Ban(
        head, ban.maintains(), ban.bearers(), ban.toward(), forbids, ban.exemptions());
  }

  private static Head renamed(Head head, ClauseId id) {
    return new Head(
        id,
        head.title(),
        head.article(),
        head.words(),
        head.line(),
        head.reading(),
        head.scope(),
        head.putForward(),
        head.notes());
  }

  /// For each bearer the reports that count, or could count, against it.
  private static Map<String, Set<String>> reports(
      Reference reference, Question question, Set<ClauseId> clauses) {
    Set<String> tellings =
        reference.counted(question).stream()
            .map(Live.Told::claim)
            .filter(claim -> claim.stance() == Stance.ASSERTS && claim.position() == Position.NONE)
            .map(claim -> claim.id().toString())
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Set<String>> reports = new TreeMap<>();
    for (Verdict verdict : reference.verdicts(question, clauses)) {
      if (verdict.whole()) {
        continue;
      }
      verdict.claims().stream()
          .map(Object::toString)
          .filter(tellings::contains)
          .forEach(
              claim ->
                  verdict
                      .bearers()
                      .forEach(
                          bearer ->
                              reports.computeIfAbsent(bearer, _ -> new TreeSet<>()).add(claim)));
    }
    return reports;
  }
}
