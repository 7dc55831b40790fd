package trucewatch.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Access;
import trucewatch.claims.Entry;
import trucewatch.oracle.generate.Names;
import trucewatch.oracle.generate.RandomAgreement;
import trucewatch.oracle.generate.RandomLog;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// A random case and what is asked of it.
final class Case {
  /// Every sort of account.
  static final List<String> ACCOUNTS =
      List.of(
          "all",
          "ardania",
          "belmark",
          "only:ardania",
          "only:belmark",
          "independent",
          "verified",
          "verified:panel",
          "two-sources",
          "as-agreed",
          "neighbours",
          "militia");

  private final Draw draw;
  final Agreement agreement;
  final RandomLog rows;
  private final List<Entry> entries;

  private Case(Draw draw, Agreement agreement, boolean backdated, int size) {
    this.draw = draw;
    this.agreement = agreement;
    this.rows = new RandomLog(draw, agreement, backdated);
    this.entries = new ArrayList<>(rows.entries(size));
    draw.note("agreement", shown(agreement));
    draw.note("entries", shown(entries));
  }

  /// A case of any kind, with rows known before they were recorded.
  static Case drawn(Draw draw) {
    return new Case(draw, new RandomAgreement(draw).draw(), true, draw.between(0, 26));
  }

  /// A case in which every row was known when it was recorded.
  static Case known(Draw draw) {
    return new Case(draw, new RandomAgreement(draw).draw(), false, draw.between(0, 26));
  }

  /// A case of one clause without conditions, and no rows yet.
  static Case ofOneClause(Draw draw) {
    return new Case(draw, new RandomAgreement(draw).ofOneClause(), true, 0);
  }

  /// A prohibition whose bearer answers for affiliates, acts of one, who is told to control it, and
  /// some other rows.
  static Case ofAnAffiliate(Draw draw) {
    Case one = new Case(draw, new RandomAgreement(draw).ofAffiliates(), true, draw.between(0, 6));
    one.entries.addAll(one.rows.ofAnAffiliate());
    return one;
  }

  /// A case of one decision, and no rows yet.
  static Case ofOneDecision(Draw draw) {
    return new Case(draw, new RandomAgreement(draw).ofOneDecision(), false, 0);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  CaseLog log() {
    return log(entries);
  }

  CaseLog log(List<Entry> some) {
    return new CaseLog(agreement, some, Names.sources(), Names.gazetteer());
  }

  List<Verdict> verdicts(List<Entry> some, Question question) {
    return new Reference(log(some)).verdicts(question);
  }

  /// At a random time, by what was known at a random time, by a random account.
  Question question() {
    return question(draw.pick(ACCOUNTS));
  }

  Question question(String account) {
    Instant known = moment(9, 19);
    Instant at = draw.chance(60) ? known : moment(2, 18);
    Access reader = draw.chance(85) ? Access.RESTRICTED : Access.PUBLIC;
    Question question = new Question(AsOf.asked(at, known), account, reader);
    draw.note("question", question);
    return question;
  }

  private Instant moment(int first, int last) {
    return Names.DAY_ONE.plus(Duration.ofHours(6L * draw.between(4 * first, 4 * last)));
  }

  static String shown(Agreement agreement) {
    return agreement.starts()
        + " "
        + agreement.zone()
        + " in force "
        + agreement.inForce()
        + " signed "
        + agreement.signatures()
        + agreement.clauses().stream()
            .map(clause -> "\n    " + clause)
            .collect(Collectors.joining());
  }

  static String shown(List<Entry> entries) {
    return entries.stream().map(Case::shown).collect(Collectors.joining());
  }

  static String shown(Entry entry) {
    return "\n    %s known %s recorded %s %s"
        .formatted(entry.id(), entry.known(), entry.recorded(), entry.cells());
  }
}
