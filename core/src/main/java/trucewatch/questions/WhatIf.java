package trucewatch.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.Reading;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// What would change if some claims were told and others were not.
///
/// The answer is what the evaluator says of the log with the assumed rows really in it and the
/// removed ones really gone (law 8 of the meaning). An assumed ballot stands in place of all that
/// is told of that member's ballot on that decision, and of the decision's tallies, which say
/// nothing of names.
public final class WhatIf {
  /// Beyond so many suppositions it is not asked of each whether it is needed: that costs an
  /// evaluation of the whole log for each.
  static final int MOST_TRIED = 12;

  private final CaseLog log;
  private final Question question;
  private final Reference told;

  public WhatIf(CaseLog log, Question question) {
    this(log, new Reference(log), question);
  }

  /// @param told evaluates the log as it is
  public WhatIf(CaseLog log, Reference told, Question question) {
    this.log = log;
    this.question = question;
    this.told = told;
  }

  /// What changes.
  ///
  /// @param changes in the order of the board
  /// @param added rows that only the changed text has
  /// @param gone rows that the changed text has no more, as told
  /// @param rows how many rows the board has
  /// @param replaced told claims in whose place an assumed ballot stands
  /// @param uncounted assumed rows that do not count: the account does not take them, the reader
  ///   may not see them, or they are not known yet
  /// @param live what would be live for the reader, assumed rows among it
  public record Answer(
      List<Change> changes,
      List<Verdict> added,
      List<Verdict> gone,
      int rows,
      List<ClaimId> replaced,
      List<ClaimId> uncounted,
      Live live) {
    public Answer {
      changes = List.copyOf(changes);
      added = List.copyOf(added);
      gone = List.copyOf(gone);
      replaced = List.copyOf(replaced);
      uncounted = List.copyOf(uncounted);
    }
  }

  /// The verdicts that change, and because of which supposition.
  ///
  /// @param assumed rows as they would stand in the log
  /// @param without ids of rows to be left out
  /// @throws IllegalArgumentException if there is no such account
  public Answer ask(List<Entry> assumed, Set<ClaimId> without) {
    return ask(assumed, without, log.agreement());
  }

  /// The same under another text of the agreement. Where the text alone makes the difference, a
  /// change is because of no claim.
  public Answer ask(List<Entry> assumed, Set<ClaimId> without, Agreement text) {
    Reference after = new Reference(supposed(assumed, without).under(text));
    boolean sameText = text.equals(log.agreement());
    Set<ClauseId> asked = sameText ? told.touched(question, after) : clauses(log.agreement());
    List<Verdict> before = told.verdicts(question, asked);
    Map<Change.Key, Verdict> verdicts =
        Change.byKey(after.verdicts(question, sameText ? asked : clauses(text)));
    List<Supposition> suppositions = suppositions(assumed, without);
    List<Map<Change.Key, Verdict>> lacking =
        lacking(suppositions, assumed, without, text, sameText ? asked : clauses(text));
    List<Change> changes = new ArrayList<>();
    List<Verdict> gone = new ArrayList<>();
    for (Verdict was : before) {
      Verdict is = verdicts.remove(Change.Key.of(was));
      if (is == null) {
        gone.add(was);
        continue;
      }
      List<String> differs = Change.differences(was, is);
      if (!differs.isEmpty()) {
        changes.add(new Change(was, is, differs, because(is, suppositions, lacking)));
      }
    }
    return new Answer(
        changes,
        List.copyOf(verdicts.values()),
        gone,
        told.rows(),
        List.copyOf(replaced(assumed)),
        uncounted(after, assumed),
        after.live(question));
  }

  private static Set<ClauseId> clauses(Agreement agreement) {
    return agreement.clauses().stream().map(Clause::id).collect(Collectors.toSet());
  }

  /// The log as it would be.
  public CaseLog supposed(List<Entry> assumed, Set<ClaimId> without) {
    Set<ClaimId> gone = new HashSet<>(without);
    gone.addAll(replaced(assumed));
    List<Entry> entries =
        new ArrayList<>(log.entries().stream().filter(e -> !gone.contains(e.id())).toList());
    entries.addAll(assumed);
    return new CaseLog(log.agreement(), entries, log.sources(), log.gazetteer());
  }

  /// One row assumed, or one left out.
  private record Supposition(ClaimId id, boolean added) {}

  private static List<Supposition> suppositions(List<Entry> assumed, Set<ClaimId> without) {
    return Stream.concat(
            assumed.stream().map(entry -> new Supposition(entry.id(), true)),
            without.stream().map(id -> new Supposition(id, false)))
        .toList();
  }

  /// The verdicts without each one of the suppositions; empty where there is but one, or too many.
  private List<Map<Change.Key, Verdict>> lacking(
      List<Supposition> suppositions,
      List<Entry> assumed,
      Set<ClaimId> without,
      Agreement text,
      Set<ClauseId> asked) {
    if (suppositions.size() < 2 || suppositions.size() > MOST_TRIED) {
      return List.of();
    }
    List<Map<Change.Key, Verdict>> lacking = new ArrayList<>();
    for (Supposition one : suppositions) {
      List<Entry> fewer =
          assumed.stream().filter(e -> !(one.added && e.id().equals(one.id))).toList();
      Set<ClaimId> kept = new LinkedHashSet<>(without);
      if (!one.added) {
        kept.remove(one.id);
      }
      CaseLog supposed = supposed(fewer, kept).under(text);
      lacking.add(Change.byKey(new Reference(supposed).verdicts(question, asked)));
    }
    return lacking;
  }

  private static List<ClaimId> because(
      Verdict after, List<Supposition> suppositions, List<Map<Change.Key, Verdict>> lacking) {
    List<ClaimId> needed = new ArrayList<>();
    for (int i = 0; i < lacking.size(); i++) {
      Verdict other = lacking.get(i).getOrDefault(Change.Key.of(after), after);
      if (!Change.differences(after, other).isEmpty()) {
        needed.add(suppositions.get(i).id);
      }
    }
    return needed.isEmpty() ? suppositions.stream().map(Supposition::id).toList() : needed;
  }

  private List<ClaimId> uncounted(Reference after, List<Entry> assumed) {
    Set<ClaimId> counted = new HashSet<>();
    after.counted(question).forEach(one -> counted.add(one.claim().id()));
    return assumed.stream()
        .filter(WhatIf::tells)
        .map(Entry::id)
        .filter(id -> !counted.contains(id))
        .toList();
  }

  /// Whether a row tells something itself; corrections, retractions and links work on others.
  private static boolean tells(Entry entry) {
    String stance = entry.cell(Column.STANCE);
    return Stream.of(Stance.CORRECTS, Stance.RETRACTS, Stance.JOINS, Stance.PARTS)
        .noneMatch(other -> other.code().equals(stance));
  }

  /// The told rows in whose place assumed ballots stand.
  private Set<ClaimId> replaced(List<Entry> assumed) {
    ClaimReader reader = new ClaimReader(log.agreement().zone());
    Set<ClaimId> own = new HashSet<>();
    assumed.forEach(entry -> own.add(entry.id()));
    Set<ClaimId> gone = new LinkedHashSet<>();
    for (Entry entry : assumed) {
      if (reader.read(entry) instanceof Reading.Read(Claim ballot) && isBallot(ballot)) {
        told.live(question).told().stream()
            .filter(other -> standsFor(ballot, other.claim()))
            .forEach(other -> addAll(gone, other));
      }
    }
    gone.removeAll(own);
    return gone;
  }

  private static void addAll(Set<ClaimId> gone, Live.Told other) {
    gone.add(other.claim().id());
    gone.addAll(other.corrections());
  }

  private static boolean isBallot(Claim claim) {
    return claim.stance() == Stance.ASSERTS
        && claim.act().equals(ReservedAct.VOTE.code())
        && claim.ballot() != Ballot.NONE
        && claim.position() == Position.NONE;
  }

  /// Ballots of other stages stand: those that say another stage, and where stages are not said
  /// those of the other kind, as an objection is of a search for consensus and no vote.
  private boolean standsFor(Claim ballot, Claim other) {
    boolean ofOne =
        other.object().equals(ballot.object())
            || ((other.object().isEmpty() || ballot.object().isEmpty())
                && (!isStaged(ballot.clause()) || isOfConsensus(ballot) == isOfConsensus(other)));
    return other.clause().equals(ballot.clause())
        && ofOne
        && (other.act().equals(ReservedAct.TALLY.code())
            || (other.act().equals(ReservedAct.VOTE.code())
                && other.actors().equals(ballot.actors())));
  }

  private boolean isStaged(String decision) {
    return log.agreement().clauses().stream()
        .anyMatch(
            clause ->
                clause instanceof Clause.Choice choice
                    && choice.id().code().equals(decision)
                    && choice.stages().size() > 1);
  }

  private static boolean isOfConsensus(Claim ballot) {
    return ballot.ballot() == Ballot.OBJECTS || ballot.ballot() == Ballot.CONSENTS;
  }
}
