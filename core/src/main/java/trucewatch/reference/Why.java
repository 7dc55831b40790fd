package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Finds, for each told bit of a verdict, a smallest set of claims that carries it: removing any of
/// them loses the bit, and they alone give it.
///
/// The set is found by asking the evaluator itself about fewer and fewer claims, so it does not
/// depend on how the evaluator came to its answer.
final class Why {
  /// In how many lists of claims a set is looked for, for each set that was asked for.
  private static final int LISTS_PER_SET = 8;

  private final Reference reference;
  private final Question question;
  private final List<Live.Told> all;
  private final int sets;
  private final List<String> cut = new ArrayList<>();
  private Map<Claim, List<Claim>> denied = Map.of();

  /// Why with one set of claims for each bit.
  Why(Reference reference, Question question) {
    this(reference, question, 1);
  }

  /// @param sets how many sets of claims are looked for, for each bit
  Why(Reference reference, Question question, int sets) {
    this.reference = reference;
    this.question = question;
    this.all = reference.counted(question);
    this.sets = sets;
  }

  /// The statements of which there may be more sets than were looked for; after [#explain].
  List<String> cut() {
    return List.copyOf(cut);
  }

  Explanation explain(String clause, List<String> bearers, boolean whole, String instance) {
    World world = reference.world(question, all, Set.of(new ClauseId(clause)));
    Row row = row(world, clause, bearers, whole, instance);
    denied = new Reasoning(world).denied(row);
    Verdict verdict =
        new Revisions(reference, question)
            .dated(List.of(new Verdicts(world, question).of(row)), world)
            .getFirst();
    List<Explanation.Bit> bits = new ArrayList<>();
    Evidence statement = row.finding.statement();
    Instant at = question.asOf().at();
    String what = Bearing.statement(row.clause);
    if (statement.so()) {
      bits.addAll(
          bits(
              world,
              "told " + what,
              statement.soBy(),
              row,
              r -> r.finding.statement().so(),
              (reasoning, r) -> reasoning.statement(r, true, at)));
    }
    if (statement.not()) {
      Optional<Fact> all =
          row.clause instanceof Clause.Ban ban
              ? new Reasoning(world).allDenied(ban, row, at)
              : Optional.empty();
      bits.addAll(
          bits(
              world,
              "told not " + what,
              statement.notBy(),
              row,
              r -> r.finding.statement().not(),
              (reasoning, r) ->
                  all.map(List::of).orElseGet(() -> reasoning.statement(r, false, at))));
    }
    Evidence force = row.finding.force().evidence();
    if (force.so()) {
      bits.addAll(
          bits(
              world,
              "told in force",
              force.soBy(),
              row,
              r -> r.finding.force().evidence().so(),
              (reasoning, r) -> reasoning.force(r, true, at)));
    }
    if (force.not() && !force.notBy().isEmpty()) {
      bits.addAll(
          bits(
              world,
              "told not in force",
              force.notBy(),
              row,
              r -> r.finding.force().evidence().not(),
              (reasoning, r) -> reasoning.force(r, false, at)));
    }
    if (row.finding.consent().refused()) {
      bits.addAll(
          bits(
              world,
              "told not accepted",
              new LinkedHashSet<>(row.finding.consent().claims()),
              row,
              r -> r.finding.consent().refused(),
              (reasoning, r) -> List.of(reasoning.consent(r, consentAt(verdict)))));
    }
    return new Explanation(verdict, bits, new Steps(world, question).of(row, verdict));
  }

  /// "Taken at the act or deadline judged."
  private Instant consentAt(Verdict verdict) {
    Instant at = question.asOf().at();
    return Duties.passed(verdict.due(), at) ? verdict.due().last() : at;
  }

  private static Row row(
      World world, String clause, List<String> bearers, boolean whole, String instance) {
    return world.allRows().stream()
        .filter(row -> row.clause.id().code().equals(clause))
        .filter(row -> (row.kind == Row.Kind.WHOLE) == whole)
        .filter(row -> (row.kind == Row.Kind.IN_FACT) == instance.equals("in-fact"))
        .filter(row -> bearers.isEmpty() || row.actors.equals(bearers))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such row of " + clause));
  }

  private List<Explanation.Bit> bits(
      World full,
      String statement,
      Set<Claim> support,
      Row row,
      Predicate<Row> holds,
      BiFunction<Reasoning, Row, List<Fact>> facts) {
    Deque<World> tried = new ArrayDeque<>(List.of(full));
    Predicate<List<Live.Told>> gives =
        claims -> {
          World next = tried.pop().by(inOrder(claims), Set.of(row.clause.id()));
          tried.push(next);
          return holds.test(same(next, row));
        };
    List<Live.Told> first =
        undeniedFirst(all.stream().filter(told -> support.contains(told.claim())).toList());
    List<Live.Told> start = gives.test(first) ? first : all;
    List<Explanation.Bit> bits = new ArrayList<>();
    for (List<Live.Told> least : least(statement, start, gives)) {
      World alone = reference.world(question, inOrder(least), Set.of(row.clause.id()));
      bits.add(
          new Explanation.Bit(
              statement, ids(inOrder(least)), facts.apply(new Reasoning(alone), same(alone, row))));
    }
    return bits;
  }

  private List<List<Live.Told>> least(
      String statement, List<Live.Told> start, Predicate<List<Live.Told>> gives) {
    if (sets == 1) {
      return List.of(SmallestSet.of(start, gives));
    }
    SmallestSets.Found<Live.Told> found =
        SmallestSets.of(everyone(start), gives, sets, LISTS_PER_SET * sets);
    if (!found.whole()) {
      cut.add(statement);
    }
    return found.sets();
  }

  /// All claims, with those that are likely to matter first.
  private List<Live.Told> everyone(List<Live.Told> first) {
    Set<Live.Told> everyone = new LinkedHashSet<>(first);
    everyone.addAll(all);
    return List.copyOf(everyone);
  }

  /// An incident that nobody denies shows more than one that somebody does.
  private List<Live.Told> undeniedFirst(List<Live.Told> claims) {
    return claims.stream()
        .sorted(Comparator.comparing(told -> denied.containsKey(told.claim())))
        .toList();
  }

  /// Of the claims of these sets that somebody denies: by which claims; after [#explain].
  Map<ClaimId, List<ClaimId>> denied(Explanation explanation) {
    Set<ClaimId> named = new LinkedHashSet<>();
    explanation.bits().forEach(bit -> named.addAll(bit.claims()));
    Map<ClaimId, List<ClaimId>> found = new LinkedHashMap<>();
    denied.forEach(
        (claim, by) -> {
          if (named.contains(claim.id())) {
            found.put(claim.id(), by.stream().map(Claim::id).distinct().toList());
          }
        });
    return found;
  }

  private static Row same(World world, Row row) {
    return world.rows(row.clause.id()).stream()
        .filter(other -> other.kind == row.kind && other.actors.equals(row.actors))
        .findFirst()
        .orElseThrow();
  }

  /// Claims in the order in which the log gives them, whatever order a search tries them in.
  private List<Live.Told> inOrder(Collection<Live.Told> claims) {
    Set<Live.Told> wanted = new LinkedHashSet<>(claims);
    return all.stream().filter(wanted::contains).toList();
  }

  private static List<ClaimId> ids(List<Live.Told> claims) {
    return claims.stream().map(told -> told.claim().id()).distinct().toList();
  }
}
