package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ReservedAct;
import trucewatch.logic.Truth;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Hindrance;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Turns what was found of each row into a verdict with everything that stands beside the word.
final class Verdicts {
  private final World world;
  private final Question question;
  private final Carriers carriers;

  Verdicts(World world, Question question) {
    this.world = world;
    this.question = question;
    this.carriers = new Carriers(world.ties);
  }

  /// The verdicts on all rows of these clauses, in the agreement's order.
  List<Verdict> of(Set<ClauseId> clauses) {
    return world.allRows().stream()
        .filter(row -> clauses.contains(row.clause.id()))
        .map(this::of)
        .toList();
  }

  Verdict of(Row row) {
    return verdict(row, row.finding, word(world, row));
  }

  /// The word of a row.
  static Word word(World world, Row row) {
    return row.kind == Row.Kind.WHOLE
        ? whole(
            world.rows(row.clause.id()).stream()
                .filter(other -> other.kind == Row.Kind.PLAIN)
                .map(other -> other.finding.word()),
            row.finding.word())
        : row.finding.word();
  }

  /// The word that a row had at a moment.
  private Word word(Row row, Instant when) {
    return row.kind == Row.Kind.WHOLE
        ? whole(bearerRows(row).stream().map(other -> other.at(when).word()), row.at(when).word())
        : row.at(when).word();
  }

  private List<Row> bearerRows(Row whole) {
    return world.rows(whole.clause.id()).stream()
        .filter(row -> row.kind == Row.Kind.PLAIN)
        .toList();
  }

  /// "Over several bearers there is one word only where all agree, else `differs`." An incident by
  /// "one of a, b" breaches a clause that binds both, though for each alone it is unclear.
  ///
  /// @param each the words of the bearers
  /// @param joint the word of what all of them did
  private static Word whole(Stream<Word> each, Word joint) {
    List<Word> words = each.distinct().toList();
    if (words.size() > 1) {
      return Word.DIFFERS;
    }
    boolean jointBreach = joint == Word.BREACH_REPORTED || joint == Word.CONTESTED;
    return words.getFirst() == Word.UNCLEAR && jointBreach ? joint : words.getFirst();
  }

  private Verdict verdict(Row row, Finding finding, Word word) {
    Clause clause = row.clause;
    Instant at = question.asOf().at();
    List<Claim> claims = claims(row, finding);
    Evidence told = row.kind == Row.Kind.WHOLE ? together(row, word) : finding.statement();
    Consents consents = world.consents;
    List<String> bearers = row.actors;
    Instant since = since(row, word);
    return new Verdict(
        clause.id().code(),
        clause.head().title(),
        clause.head().article(),
        Bearing.kind(clause),
        bearers,
        row.kind == Row.Kind.WHOLE,
        instance(row),
        question.account(),
        at,
        question.asOf().known(),
        word,
        Bearing.statement(clause),
        told.truth(),
        told.maybe(),
        row.kind == Row.Kind.WHOLE ? carriersOfEach(row) : carriedBy(told, clause, bearers),
        since,
        knownSince(row, finding, since, claims),
        finding.due(),
        finding.progress().done(),
        finding.progress().of(),
        finding.progress().unit(),
        finding.breaches().told(),
        finding.breaches().contested(),
        finding.breaches().possible(),
        finding.breaches().recent(),
        finding.instances(),
        finding.coverage(),
        finding.consent().told().code(),
        consents.others(clause, bearers, at, true),
        consents.others(clause, bearers, at, false),
        assumes(finding),
        finding.force().waitsFor(),
        hindrances(row, at),
        reasons(row, finding),
        finding.settled(),
        claims.stream().map(Claim::id).distinct().toList());
  }

  /// The statement of a clause that binds each of several: performed by all, breached by any.
  private Evidence together(Row whole, Word word) {
    List<Row> each = bearerRows(whole);
    if (each.stream().noneMatch(row -> row.finding.word() == word) && word != Word.DIFFERS) {
      return whole.finding.statement();
    }
    List<Evidence> told = each.stream().map(row -> row.finding.statement()).toList();
    return switch (whole.clause) {
      case Clause.Ban _, Clause.Freedom _ -> Evidence.any(told);
      case Clause.Duty _,
          Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          Evidence.all(told);
    };
  }

  private Carried carriedBy(Evidence told, Clause clause, List<String> bearers) {
    return told.so() || told.not()
        ? new Carried(List.of(carriers.of(told, clause, bearers, "")))
        : Carried.NOBODY;
  }

  /// By whose word, for each bearer of whom something is told.
  private Carried carriersOfEach(Row whole) {
    return new Carried(
        world.rows(whole.clause.id()).stream()
            .filter(
                row ->
                    row.kind == Row.Kind.PLAIN
                        && row.finding.statement().truth() != Truth.NOTHING_REPORTED)
            .map(
                row ->
                    carriers.of(
                        row.finding.statement(), row.clause, row.actors, row.actors.getFirst()))
            .toList());
  }

  private static String instance(Row row) {
    if (row.kind == Row.Kind.IN_FACT) {
      return "in-fact";
    }
    return row.clause instanceof Clause.Role || row.clause instanceof Clause.Principle
        ? "text"
        : "";
  }

  private List<Remark> assumes(Finding finding) {
    List<Remark> assumes = new ArrayList<>(finding.force().assumes());
    if (finding.consent().told() == Consent.Told.ASSUMED) {
      assumes.add(Remark.of(Kind.ACCEPTANCE_ASSUMED));
    }
    return assumes;
  }

  private static List<Remark> reasons(Row row, Finding finding) {
    Set<Remark> reasons = new LinkedHashSet<>(finding.reasons());
    reasons.addAll(Beside.of(row.clause, finding.statement()));
    if (row.clause.head().putForward().given()) {
      reasons.add(
          Remark.of(
              Kind.PUT_FORWARD,
              Arg.actor(row.clause.head().putForward().by().code()),
              new Arg.Day(row.clause.head().putForward().on())));
    }
    return List.copyOf(reasons);
  }

  private List<Claim> claims(Row row, Finding finding) {
    Set<ClaimId> seen = new LinkedHashSet<>();
    return Stream.of(
            finding.statement().claims().stream(),
            finding.force().evidence().claims().stream(),
            finding.rests().stream(),
            obstructions(row, question.asOf().at()))
        .flatMap(claims -> claims)
        .filter(claim -> seen.add(claim.id()))
        .sorted(Comparator.comparing(Claim::known).thenComparing(Claim::id))
        .toList();
  }

  private Stream<Claim> obstructions(Row row, Instant at) {
    return world.selected.incidents().stream()
        .flatMap(incident -> incident.tellings().stream())
        .filter(claim -> claim.act().equals(ReservedAct.OBSTRUCTS.code()))
        .filter(claim -> claim.clause().equals(row.clause.id().code()))
        .filter(claim -> !claim.when().from().isAfter(at));
  }

  private List<Hindrance> hindrances(Row row, Instant at) {
    return obstructions(row, at)
        .map(
            claim ->
                new Hindrance(
                    String.join("|", world.ties.inOrder(claim.actors())), Ties.speaker(claim)))
        .distinct()
        .toList();
  }

  /// From when the row has had this word without a break.
  private Instant since(Row row, Word word) {
    Instant at = question.asOf().at();
    SortedSet<Instant> changes = new TreeSet<>();
    row.history.steps().forEach(step -> changes.add(step.from()));
    if (row.kind == Row.Kind.WHOLE) {
      bearerRows(row)
          .forEach(other -> other.history.steps().forEach(step -> changes.add(step.from())));
    }
    Instant since = Interval.BEGINNING;
    for (Instant change : changes) {
      if (change.isAfter(at)) {
        break;
      }
      if (word(row, change) != word) {
        since = Interval.END;
      } else if (since.equals(Interval.END)) {
        since = change;
      }
    }
    return since.equals(Interval.END) ? at : since;
  }

  /// From when the log gave this word for this time: when the last needed claim came, and not
  /// before it was so.
  private Instant knownSince(Row row, Finding finding, Instant since, List<Claim> claims) {
    Instant known = since;
    Evidence told = finding.statement();
    known = told.so() ? later(known, told.soKnown()) : known;
    known = told.not() ? later(known, told.notKnown()) : known;
    Evidence force = finding.force().evidence();
    known = force.so() ? later(known, force.soKnown()) : known;
    known =
        finding.consent().refused()
            ? later(
                known,
                world.consents.of(row.clause, row.actors, since).claims().stream()
                    .map(Claim::known)
                    .min(Instant::compareTo)
                    .orElse(known))
            : known;
    return claims.isEmpty() && known.equals(Interval.BEGINNING) ? since : known;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
