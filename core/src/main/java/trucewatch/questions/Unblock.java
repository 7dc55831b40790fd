package trucewatch.questions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Move;
import trucewatch.reference.Moves;
import trucewatch.reference.Reference;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// What it would take: the smallest sets of acts, votes and acceptances that would bring a clause
/// into force or see it performed.
///
/// The moves are read off the text; each set is then really assumed, as [WhatIf] does, and judged
/// by the evaluator. What is in a set is needed: without any one of its moves the set does not do.
public final class Unblock {
  /// Up to so many single moves, all smaller sets are tried too, and not only one move less.
  private static final int MOST_ALL_TRIED = 5;

  /// What is asked for.
  public enum Goal {
    IN_FORCE,
    PERFORMED
  }

  /// Where the search stops.
  ///
  /// @param by only these move; anybody if there are none
  /// @param sets after so many sets
  /// @param time after this
  public record Limits(List<String> by, int sets, Duration time) {
    public Limits {
      by = List.copyOf(by);
    }
  }

  /// One set that does.
  ///
  /// @param moves what comes first stands first
  /// @param assumed the rows that were assumed to try it
  /// @param after the verdicts on the clause then
  public record Found(List<Move> moves, List<Entry> assumed, List<Verdict> after) {
    public Found {
      moves = List.copyOf(moves);
      assumed = List.copyOf(assumed);
      after = List.copyOf(after);
    }

    /// How many single moves.
    public int size() {
      return moves.stream().mapToInt(Move::howMany).sum();
    }
  }

  /// The answer.
  ///
  /// @param before the verdicts on the clause as told
  /// @param already whether it is so already
  /// @param found the smallest first
  /// @param obstacles what no move brings about, in words with codes
  /// @param tried how many sets were assumed and judged
  /// @param stopped why the search stopped before its end; empty if it did not
  public record Answer(
      Goal goal,
      List<Verdict> before,
      boolean already,
      List<Found> found,
      List<Remark> obstacles,
      int tried,
      String stopped) {
    public Answer {
      before = List.copyOf(before);
      found = List.copyOf(found);
      obstacles = List.copyOf(obstacles);
    }
  }

  private final CaseLog log;
  private final Question question;
  private final WhatIf whatIf;
  private final ClaimReader reader;
  private final InstantSource clock;
  private int tried;

  /// @param clock tells when the time of the search is over
  public Unblock(CaseLog log, Question question, InstantSource clock) {
    this.log = log;
    this.question = question;
    this.whatIf = new WhatIf(log, question);
    this.reader = new ClaimReader(log.agreement().zone());
    this.clock = clock;
  }

  /// What is missing first: the clause's coming into force, then its performance.
  public Goal next(Clause clause) {
    return isReached(Goal.IN_FORCE, clause, judged(log, clause)) ? Goal.PERFORMED : Goal.IN_FORCE;
  }

  /// The sets.
  ///
  /// @throws IllegalArgumentException if there is no such account or clause
  public Answer ask(Clause clause, Goal goal, Limits limits) {
    Instant end = clock.instant().plus(limits.time());
    tried = 0;
    List<Verdict> before = judged(log, clause);
    if (isReached(goal, clause, before)) {
      return new Answer(goal, before, true, List.of(), List.of(), 0, "");
    }
    Moves moves =
        new Reference(log)
            .moves(question, clause.id(), goal == Goal.PERFORMED, Set.copyOf(limits.by()));
    List<Found> found = new ArrayList<>();
    String stopped = "";
    List<List<Move>> ways = allowed(moves.ways(), limits.by());
    for (List<Move> way : ways) {
      if (found.size() >= limits.sets()) {
        stopped = "after " + limits.sets() + " sets, as asked";
        break;
      }
      if (isOver(end)) {
        break;
      }
      if (found.stream().noneMatch(one -> covers(way, one.moves()))) {
        tryOut(way, clause, goal, end)
            .filter(one -> found.stream().noneMatch(other -> covers(one.moves(), other.moves())))
            .ifPresent(
                one -> {
                  found.removeIf(other -> covers(other.moves(), one.moves()));
                  found.add(one);
                });
      }
    }
    if (isOver(end)) {
      stopped = "after " + limits.time().toSeconds() + " seconds";
    } else if (stopped.isEmpty() && moves.cut()) {
      stopped = "there are more ways than are looked at";
    }
    found.sort(Comparator.comparingInt(Found::size));
    List<Remark> obstacles = new ArrayList<>(moves.obstacles());
    if (found.isEmpty() && stopped.isEmpty() && !ways.isEmpty()) {
      obstacles.addAll(
          counts(ways.getFirst())
              ? shortOf(ways.getFirst(), clause)
              : List.of(Remark.of(Kind.MOVES_NOT_TAKEN)));
    }
    return new Answer(goal, before, false, found, obstacles, tried, stopped);
  }

  /// What still stands in the way where all moves of a way are told: who then still tells the
  /// contrary, else the word.
  private List<Remark> shortOf(List<Move> way, Clause clause) {
    Set<ClauseId> looked = new LinkedHashSet<>();
    way.forEach(move -> looked.add(new ClauseId(move.clause())));
    looked.add(clause.id());
    Reference reference = new Reference(whatIf.supposed(rows(way), Set.of()));
    List<Verdict> verdicts =
        reference.verdicts(question, reference.counted(question), looked).stream()
            .filter(verdict -> !verdict.whole() && !verdict.instance().equals("in-fact"))
            .toList();
    List<Remark> contested =
        verdicts.stream()
            .filter(verdict -> verdict.status() == Word.CONTESTED && verdict.told().not())
            .flatMap(verdict -> denials(verdict).stream())
            .distinct()
            .toList();
    return contested.isEmpty()
        ? verdicts.stream()
            .filter(verdict -> verdict.clause().equals(clause.id().code()))
            .map(
                verdict ->
                    Remark.of(Kind.MOVES_FALL_SHORT, Arg.of(Arg.Of.STATE, verdict.status().code())))
            .distinct()
            .toList()
        : contested;
  }

  private static List<Remark> denials(Verdict verdict) {
    return verdict.carried().parts().stream()
        .filter(part -> part.not().isTold())
        .map(
            part ->
                Remark.of(
                    Kind.STILL_DENIED,
                    Arg.clause(verdict.clause()),
                    Arg.actors(part.not().speakers())))
        .toList();
  }

  /// Whether the account takes any row that tells of these moves.
  private boolean counts(List<Move> moves) {
    List<Entry> assumed = rows(moves);
    Set<ClaimId> ids = new HashSet<>();
    assumed.forEach(entry -> ids.add(entry.id()));
    return new Reference(whatIf.supposed(assumed, Set.of()))
        .counted(question).stream().anyMatch(told -> ids.contains(told.claim().id()));
  }

  private boolean isOver(Instant end) {
    return !clock.instant().isBefore(end);
  }

  /// Only what the named can do: the others are left out of those among whom it is free who moves.
  private static List<List<Move>> allowed(List<List<Move>> ways, List<String> by) {
    if (by.isEmpty()) {
      return ways;
    }
    List<List<Move>> allowed = new ArrayList<>();
    for (List<Move> way : ways) {
      List<Move> theirs = new ArrayList<>();
      for (Move move : way) {
        List<String> among = move.among().stream().filter(by::contains).toList();
        if (among.size() >= move.howMany()) {
          theirs.add(move.by(move.howMany(), among));
        }
      }
      if (theirs.size() == way.size()) {
        allowed.add(theirs);
      }
    }
    return allowed;
  }

  /// Whether all moves of the smaller set are among those of the larger.
  private static boolean covers(List<Move> larger, List<Move> smaller) {
    return smaller.stream()
        .allMatch(
            one ->
                larger.stream()
                    .anyMatch(
                        other ->
                            other.cells().equals(one.cells())
                                && other.among().equals(one.among())
                                && other.howMany() >= one.howMany()));
  }

  private Optional<Found> tryOut(List<Move> way, Clause clause, Goal goal, Instant end) {
    List<Move> moves = way;
    if (!does(moves, clause, goal)) {
      return Optional.empty();
    }
    boolean shrunk = true;
    while (shrunk && !isOver(end)) {
      shrunk = false;
      for (List<Move> fewer : less(moves)) {
        if (isOver(end)) {
          break;
        }
        if (does(fewer, clause, goal)) {
          moves = fewer;
          shrunk = true;
          break;
        }
      }
    }
    if (isOver(end)) {
      return Optional.empty();
    }
    List<Move> ordered = new ArrayList<>(moves);
    ordered.sort(Comparator.comparingInt(Move::step).reversed());
    List<Entry> assumed = rows(ordered);
    return Optional.of(
        new Found(ordered, assumed, judged(whatIf.supposed(assumed, Set.of()), clause)));
  }

  /// The same with one single move less, each in turn; of small sets all that is less, the smallest
  /// first.
  private static List<List<Move>> less(List<Move> moves) {
    List<List<Move>> fewer = new ArrayList<>();
    int size = moves.stream().mapToInt(Move::howMany).sum();
    if (size > MOST_ALL_TRIED) {
      for (int index = 0; index < moves.size(); index++) {
        fewer.add(oneLess(moves, index));
      }
      return fewer;
    }
    Set<List<Move>> all = new LinkedHashSet<>(List.of(moves));
    List<List<Move>> open = new ArrayList<>(List.of(moves));
    while (!open.isEmpty()) {
      List<Move> next = open.removeFirst();
      for (int index = 0; index < next.size(); index++) {
        List<Move> one = oneLess(next, index);
        if (!one.isEmpty() && all.add(one)) {
          open.add(one);
        }
      }
    }
    all.remove(moves);
    fewer.addAll(all);
    fewer.sort(Comparator.comparingInt(one -> one.stream().mapToInt(Move::howMany).sum()));
    return fewer;
  }

  private static List<Move> oneLess(List<Move> moves, int index) {
    List<Move> less = new ArrayList<>(moves);
    Move move = less.remove(index);
    if (move.howMany() > 1) {
      less.add(index, move.by(move.howMany() - 1, move.among()));
    }
    return less;
  }

  private boolean does(List<Move> moves, Clause clause, Goal goal) {
    List<Entry> assumed = rows(moves);
    if (assumed.stream().anyMatch(entry -> reader.read(entry) instanceof Reading.Refused)) {
      return false;
    }
    tried++;
    return isReached(goal, clause, judged(whatIf.supposed(assumed, Set.of()), clause));
  }

  private List<Verdict> judged(CaseLog supposed, Clause clause) {
    Reference reference = new Reference(supposed);
    return reference.verdicts(question, reference.counted(question), Set.of(clause.id())).stream()
        .filter(verdict -> !verdict.whole() && !verdict.instance().equals("in-fact"))
        .toList();
  }

  private static boolean isReached(Goal goal, Clause clause, List<Verdict> verdicts) {
    boolean decision = clause instanceof Clause.Choice;
    boolean ban = clause instanceof Clause.Ban;
    return !verdicts.isEmpty()
        && verdicts.stream()
            .allMatch(
                verdict ->
                    (goal == Goal.PERFORMED || decision)
                        ? isDone(verdict)
                        : isInForce(verdict) || (ban && isDisputed(verdict)));
  }

  private static boolean isDone(Verdict verdict) {
    return switch (verdict.status()) {
      case KEPT, LATE, USED, ADOPTED, HOLDS, NO_BREACH_REPORTED, BREACH_REPORTED -> true;
      case NOT_ACCEPTED,
          CONTESTED,
          SUSPENDED,
          ENDED,
          BLOCKED,
          WAITING,
          PENDING,
          UNCLEAR,
          BROKEN,
          OVERDUE,
          AVAILABLE,
          OPEN,
          NOT_ADOPTED,
          NO_QUORUM,
          NO_OBJECTION_SO_FAR,
          FAILS,
          NOT_REPORTED,
          NOT_JUDGED,
          DIFFERS ->
          false;
    };
  }

  /// A prohibition of whose breach accounts differ is in force.
  private static boolean isDisputed(Verdict verdict) {
    return verdict.waitsFor().isEmpty()
        && (verdict.status() == Word.CONTESTED || verdict.status() == Word.UNCLEAR);
  }

  private static boolean isInForce(Verdict verdict) {
    return switch (verdict.status()) {
      case PENDING, OVERDUE, BROKEN, AVAILABLE -> true;
      case KEPT, LATE, USED, ADOPTED, HOLDS, NO_BREACH_REPORTED, BREACH_REPORTED -> true;
      case NOT_ACCEPTED,
          CONTESTED,
          SUSPENDED,
          ENDED,
          BLOCKED,
          WAITING,
          UNCLEAR,
          OPEN,
          NOT_ADOPTED,
          NO_QUORUM,
          NO_OBJECTION_SO_FAR,
          FAILS,
          NOT_REPORTED,
          NOT_JUDGED,
          DIFFERS ->
          false;
    };
  }

  // Rows

  /// The rows that would tell of these moves, one for each single move.
  ///
  /// Moves of one step happen in the same minute, and each step a minute after the one before, the
  /// last a minute before the time asked about: an effect begins only after its cause.
  public List<Entry> rows(List<Move> moves) {
    Set<ClaimId> taken = new HashSet<>();
    log.entries().forEach(entry -> taken.add(entry.id()));
    List<Entry> entries = new ArrayList<>();
    for (Move move : moves) {
      for (int one = 0; one < move.howMany(); one++) {
        String who = move.among().isEmpty() ? "" : move.among().get(one);
        ClaimId id = new ClaimId(Assumptions.SOURCE + "-" + (entries.size() + 1));
        for (int more = 2; taken.contains(id); more++) {
          id = new ClaimId(Assumptions.SOURCE + "-" + (entries.size() + 1) + "-" + more);
        }
        entries.add(entry(move, who, id));
      }
    }
    return entries;
  }

  private Entry entry(Move move, String who, ClaimId id) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, "asserts");
    cells.put(Column.SOURCE, Assumptions.SOURCE);
    Instant when = question.asOf().at().minus(Duration.ofMinutes(move.step() + 1L));
    cells.put(Column.FROM, when.toString());
    if (move.kind() != Move.Kind.STATE) {
      cells.put(Column.TO, when.toString());
    }
    if (move.kind() == Move.Kind.FIND) {
      cells.put(Column.SPEAKER, who);
      cells.put(Column.VERIFIED_BY, who);
      cells.put(Column.INCIDENT_ID, id.text());
    } else if (move.kind() != Move.Kind.CLOSE && !who.isEmpty()) {
      cells.put(Column.ACTOR, who);
    }
    speaker().ifPresent(speaker -> cells.putIfAbsent(Column.SPEAKER, speaker));
    cells.put(Column.ACCESS, "public");
    move.cells()
        .forEach(
            (column, text) -> {
              if (!text.isEmpty()) {
                cells.put(column, text);
              }
            });
    Instant known = question.asOf().known();
    return new Entry(id, cells, Map.of(), known, known, Assumptions.SOURCE);
  }

  /// By whose word, so that the account takes it: in the account of an actor its own.
  private Optional<String> speaker() {
    String account = question.account();
    String actor = account.startsWith("only:") ? account.substring("only:".length()) : account;
    boolean named =
        log.agreement().actors().stream().anyMatch(one -> one.id().code().equals(actor));
    return named ? Optional.of(actor) : Optional.empty();
  }
}
