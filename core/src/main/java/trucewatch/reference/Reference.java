package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Ballot;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.Live;
import trucewatch.decisions.Outcome;
import trucewatch.verdict.Advance;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.HolderView;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// The meaning of an agreement and its claims, evaluated the slow and obvious way.
///
/// The order is always the same: what the reader may see, what was known then and still stands,
/// which claims the account takes, what each clause was at every moment up to the time asked about,
/// and the word for it. `docs/reference/meaning.md` is written to be read beside this package.
public final class Reference {
  private final CaseLog log;
  private final Ledger ledger;
  private final Ground ground;
  private final Mandated mandated;

  /// What counted for the question asked last; most questions are asked more than once.
  private volatile @Nullable Counted lastCounted;

  private record Counted(Question question, List<Live.Told> told) {}

  public Reference(CaseLog log) {
    this.log = log;
    this.ledger = new Ledger(log.entries(), log.agreement().zone());
    this.ground = Ground.of(log);
    this.mandated = new Mandated(log.agreement().mandate());
  }

  /// One verdict for each clause and bearer, and one for the whole of a clause with several
  /// bearers, in the agreement's order.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public List<Verdict> verdicts(Question question) {
    return verdicts(question, ground.reach().everything());
  }

  /// The same for these clauses alone, in the agreement's order. No other clauses are judged than
  /// those that they look at.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public List<Verdict> verdicts(Question question, Set<ClauseId> clauses) {
    List<Live.Told> told = counted(question);
    World world = world(question, told, clauses);
    return mandated.verdicts(
        new Revisions(this, question).dated(new Verdicts(world, question).of(clauses), world));
  }

  /// The verdicts as they would be if just these claims counted, whatever the account of the
  /// question takes; `known_since` is not dated by revisions.
  ///
  /// @param told in the order in which the log gives them
  public List<Verdict> verdicts(Question question, List<Live.Told> told, Set<ClauseId> clauses) {
    return mandated.verdicts(new Verdicts(world(question, told, clauses), question).of(clauses));
  }

  /// Why a verdict is what it is.
  ///
  /// @param bearers the bearers of the row, empty for the first row of the clause
  /// @param whole whether the row of all bearers is meant
  /// @param instance `in-fact` for roles and principles on claims, else empty
  /// @throws IllegalArgumentException if there is no such account, clause or row
  public Explanation why(
      Question question, String clause, List<String> bearers, boolean whole, String instance) {
    return mandated.explanation(new Why(this, question).explain(clause, bearers, whole, instance));
  }

  /// The same with all smallest sets of claims of each bit, the smallest first.
  ///
  /// @param most how many sets are looked for, for each bit; 1 or more
  /// @throws IllegalArgumentException if there is no such account, clause or row
  public Explanation.Every whyEvery(
      Question question,
      String clause,
      List<String> bearers,
      boolean whole,
      String instance,
      int most) {
    Why why = new Why(this, question, most);
    Explanation explanation = mandated.explanation(why.explain(clause, bearers, whole, instance));
    return new Explanation.Every(explanation, why.cut(), why.denied(explanation));
  }

  /// Where a decision stands, ballot by ballot, with some ballots assumed.
  ///
  /// @throws IllegalArgumentException if there is no such account, or the clause is no decision
  public DecisionReport decision(Question question, String clause, Map<String, Ballot> assumed) {
    World world = world(question, counted(question), List.of(new ClauseId(clause)));
    return new Decisions(world)
        .report(choice(world, new ClauseId(clause)), assumed, question.asOf().at());
  }

  /// What each of these votes comes to by the rule of a decision; what is told of it does not
  /// count.
  ///
  /// @throws IllegalArgumentException if there is no such account, or the clause is no decision
  public List<Outcome> outcomes(Question question, ClauseId decision, List<RollCall> calls) {
    World world = world(question, counted(question), Set.of(decision));
    return new Decisions(world).outcomes(choice(world, decision), calls);
  }

  /// How much power the rule of a decision gives to each member.
  ///
  /// @throws IllegalArgumentException if there is no such account, or the clause is no decision
  public List<StagePower> power(Question question, ClauseId decision) {
    World world = world(question, counted(question), Set.of(decision));
    return new Decisions(world).power(choice(world, decision), question.asOf().at());
  }

  private static Clause.Choice choice(World world, ClauseId decision) {
    if (world.clause(decision) instanceof Clause.Choice choice) {
      return choice;
    }
    throw new IllegalArgumentException("'" + decision + "' is not a decision");
  }

  /// What actors could do to bring a clause into force, or to see it performed. These are proposals
  /// read off the text; whether they do is for whoever assumes them to see.
  ///
  /// @throws IllegalArgumentException if there is no such account or clause
  public Moves moves(Question question, ClauseId clause, boolean performed) {
    return moves(question, clause, performed, Set.of());
  }

  /// The same where votes of these actors alone are thought of.
  ///
  /// @param movers codes of actors; everybody's votes if there are none
  /// @throws IllegalArgumentException if there is no such account or clause
  public Moves moves(Question question, ClauseId clause, boolean performed, Set<String> movers) {
    World world = world(question, counted(question), Set.of(clause));
    return new Ways(world, movers).find(world.clause(clause), performed);
  }

  /// The incidents that the account tells of, in the order in which they became known. No clause is
  /// judged for it.
  public List<IncidentView> incidents(Question question) {
    return mandated.incidents(
        new Listings(world(question, counted(question), List.of()))
            .incidents(question.asOf().at()));
  }

  /// What is told to have been done, act by act, toward each number that these clauses ask for.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public List<Advance> advances(Question question, Set<ClauseId> clauses) {
    return mandated.advances(new Advances(world(question, counted(question), clauses)).of(clauses));
  }

  /// Who is told to hold, in fact, each role that the agreement's roles and principles speak of. No
  /// clause is judged for it.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public List<HolderView> holders(Question question) {
    return new Listings(world(question, counted(question), List.of()))
        .holders(question.asOf().at());
  }

  /// The latest position of each actor on each clause.
  public List<PositionView> positions(Question question) {
    return new Listings(world(question, counted(question), List.of()))
        .positions(question.asOf().at());
  }

  /// What is live for this reader at that time of knowledge, before any account is applied.
  public Live live(Question question) {
    return live(question, question.asOf().known());
  }

  private Live live(Question question, Instant known) {
    return ledger.at(known, question.reader());
  }

  World world(Question question) {
    return world(question, counted(question), ground.reach().everything());
  }

  World world(Question question, List<Live.Told> told, Collection<ClauseId> clauses) {
    return new World(ground, told, question.asOf().at(), clauses);
  }

  /// The claims that count for a question: live, readable, and taken by its account.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public List<Live.Told> counted(Question question) {
    Counted last = lastCounted;
    if (last != null && last.question().equals(question)) {
      return last.told();
    }
    List<Live.Told> told = List.copyOf(counted(question, question.asOf().known()));
    lastCounted = new Counted(question, told);
    return told;
  }

  /// The clauses on which another log of the same agreement can give other verdicts: those that
  /// look at a claim which counts in one of the two logs only, or is told in one only: a finding is
  /// shown beside the word whatever the account.
  ///
  /// @throws IllegalArgumentException if there is no such account
  public Set<ClauseId> touched(Question question, Reference other) {
    Set<ClauseId> touched =
        new LinkedHashSet<>(ground.reach().touched(counted(question), other.counted(question)));
    touched.addAll(ground.reach().touched(live(question).told(), other.live(question).told()));
    return touched;
  }

  /// How many verdicts a question has.
  public int rows() {
    return World.rowsOf(log.agreement());
  }

  /// Claims as the owner of the case may list them under the mandate of the case.
  public List<Live.Told> sayable(List<Live.Told> told) {
    return mandated.told(told);
  }

  /// The same account, by what was known up to another moment.
  List<Live.Told> counted(Question question, Instant known) {
    return new Accounts(log.agreement(), ground.ties(), live(question, known))
        .select(question.account());
  }

  List<Entry> entries() {
    return log.entries();
  }

  Reach reach() {
    return ground.reach();
  }

  public Agreement agreement() {
    return log.agreement();
  }

  /// The accounts that `each` means: all, as-agreed (where the agreement names who settles facts),
  /// each party, independent; and those that the agreement declares.
  public List<String> accounts() {
    Set<String> accounts = new LinkedHashSet<>(List.of("all"));
    Agreement agreement = log.agreement();
    if (!agreement.settledBy().isEmpty()) {
      accounts.add("as-agreed");
    }
    agreement.parties().stream().map(ActorId::code).forEach(accounts::add);
    accounts.add("independent");
    agreement.accounts().forEach(declared -> accounts.add(declared.id()));
    return new ArrayList<>(accounts);
  }
}
