package trucewatch.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Startable;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Live;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// What every clause was at every moment up to `at`, by the claims of one account.
///
/// Time is walked forwards from change to change. At each second only the clauses that can change
/// there are judged again: those with an incident that begins or ends, a deadline that passes, or a
/// clause they wait for that changed in the second before. A condition sees what held *just before*
/// the moment judged, so an effect begins after its cause, nothing causes itself, and clauses that
/// can only start through each other never do.
final class World {
  /// A row that changes in so many seconds, one after the other, waits for its own opposite.
  private static final int RESTLESS = 100;

  private final Ground ground;
  private final List<Live.Told> told;
  final Agreement agreement;
  final Ties ties;
  final Reach reach;
  final Gazetteer gazetteer;
  final Selected selected;
  final Fitting fitting;
  final ZoneId zone;
  final Instant at;
  final Startable startable;
  final Consents consents;

  private final Map<ClauseId, Clause> clauses = new HashMap<>();
  private final Map<ClauseId, List<Row>> rows = new LinkedHashMap<>();

  /// The clauses that this world judges itself.
  private final Set<ClauseId> open = new LinkedHashSet<>();

  private final Map<ClauseId, Set<Row>> dependents = new HashMap<>();
  private final NavigableMap<Instant, Set<Row>> agenda = new TreeMap<>();

  /// The second that is being judged; time only goes forwards.
  private Instant now = Interval.BEGINNING;

  private final Conditions conditions = new Conditions(this);
  private final Judges judges = new Judges(this, conditions);

  /// @param only the clauses to judge; all that they look at is judged with them
  World(Ground ground, List<Live.Told> told, Instant at, Collection<ClauseId> only) {
    this(ground, told, at, only, Map.of());
  }

  /// @param settled rows that another world judged up to the same moment, and that the claims of
  ///   this one leave as they are: they are taken over and not judged again
  private World(
      Ground ground,
      List<Live.Told> told,
      Instant at,
      Collection<ClauseId> only,
      Map<ClauseId, List<Row>> settled) {
    this.ground = ground;
    this.agreement = ground.agreement();
    this.ties = ground.ties();
    this.reach = ground.reach();
    this.startable = ground.startable();
    this.gazetteer = ground.gazetteer();
    this.zone = agreement.zone();
    this.at = at;
    this.told = told;
    this.selected = Selected.of(told);
    this.consents = new Consents(this);
    this.fitting = new Fitting(agreement, ground.kinds(), reach, ties, gazetteer, selected);
    Set<ClauseId> judged = reach.closure(only);
    for (Clause clause : agreement.clauses()) {
      ClauseId id = clause.id();
      clauses.put(id, clause);
      if (settled.containsKey(id)) {
        rows.put(id, settled.get(id));
      } else if (judged.contains(id)) {
        open.add(id);
        rows.put(id, rowsOf(clause));
      }
    }
    for (ClauseId id : open) {
      for (ClauseId needed : References.of(clause(id))) {
        dependents.computeIfAbsent(needed, _ -> new LinkedHashSet<>()).addAll(rows(id));
      }
    }
    walk();
  }

  /// The same agreement at the same moment by other claims. Only clauses that the difference can
  /// touch are judged; what a row rests on may name claims of this world, its words and bits are
  /// those of the other claims.
  World by(List<Live.Told> others, Collection<ClauseId> only) {
    Set<ClauseId> touched = reach.touched(told, others);
    Map<ClauseId, List<Row>> settled = new HashMap<>(rows);
    settled.keySet().removeAll(touched);
    return new World(ground, others, at, only, settled);
  }

  /// How many rows the agreement has.
  static int rowsOf(Agreement agreement) {
    return agreement.clauses().stream().mapToInt(clause -> rowsOf(clause).size()).sum();
  }

  private static List<Row> rowsOf(Clause clause) {
    List<Row> made = new ArrayList<>();
    Bearers bearers = Bearing.of(clause);
    List<String> codes = bearers.actors().stream().map(ActorId::code).toList();
    if (bearers.mode() == Bearers.Mode.EACH && codes.size() > 1) {
      codes.forEach(code -> made.add(new Row(clause, List.of(code), Row.Kind.PLAIN)));
      made.add(new Row(clause, codes, Row.Kind.WHOLE));
    } else {
      made.add(new Row(clause, codes, Row.Kind.PLAIN));
    }
    if (clause instanceof Clause.Role || clause instanceof Clause.Principle) {
      made.add(new Row(clause, List.of(), Row.Kind.IN_FACT));
    }
    return made;
  }

  List<Row> rows(ClauseId clause) {
    return rows.getOrDefault(clause, List.of());
  }

  List<Row> allRows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  Clause clause(ClauseId id) {
    Clause clause = clauses.get(id);
    if (clause == null) {
      throw new IllegalArgumentException("there is no clause '" + id + "'");
    }
    return clause;
  }

  /// Judge the row again at that second, if it lies ahead and not beyond the question.
  void wake(Row row, Instant when) {
    if (when.isAfter(now) && !when.isAfter(at)) {
      agenda.computeIfAbsent(when, _ -> new LinkedHashSet<>()).add(row);
    }
  }

  private void walk() {
    Instant start = agreement.starts().isAfter(at) ? at : agreement.starts();
    for (Row row : openRows()) {
      wake(row, start);
      wake(row, at);
      boolean waitsForStates = !References.facts(row.clause).isEmpty();
      judges
          .times(row)
          .forEach(
              interval -> {
                wakeFrom(row, interval.from(), start);
                wakeFrom(row, interval.last(), start);
                wakeFrom(row, interval.to(), start);
                if (waitsForStates) {
                  wakeFrom(row, interval.from().plusSeconds(1), start);
                  wakeFrom(row, interval.to().plusSeconds(1), start);
                }
              });
    }
    rows.keySet().stream().filter(id -> !open.contains(id)).forEach(this::wakeDependents);
    while (!agenda.isEmpty()) {
      Map.Entry<Instant, Set<Row>> next = agenda.pollFirstEntry();
      now = next.getKey();
      next.getValue().stream().filter(row -> row.restless < RESTLESS).forEach(this::judge);
    }
  }

  private List<Row> openRows() {
    return open.stream().flatMap(id -> rows(id).stream()).toList();
  }

  /// Those that look at a clause taken over are judged where it changed.
  private void wakeDependents(ClauseId settled) {
    for (Row dependent : dependents.getOrDefault(settled, Set.of())) {
      for (Row row : rows(settled)) {
        row.history.steps().stream().skip(1).forEach(s -> wake(dependent, s.from().plusSeconds(1)));
      }
    }
  }

  private void wakeFrom(Row row, Instant when, Instant start) {
    if (when.isAfter(start)) {
      wake(row, when);
    }
  }

  private void judge(Row row) {
    State before = row.history.at(now);
    Instant last = row.history.last().from();
    row.finding = judges.judge(row, now);
    if (!before.equals(row.finding.state())) {
      row.restless = last.equals(now.minusSeconds(1)) ? row.restless + 1 : 0;
    }
    if (row.restless == RESTLESS) {
      row.finding = waitsForItsOpposite();
    }
    State after = row.finding.state();
    row.history.append(now, after);
    row.due.append(now, row.finding.due());
    if (!before.equals(after)) {
      dependents
          .getOrDefault(row.clause.id(), Set.of())
          .forEach(dependent -> wake(dependent, now.plusSeconds(1)));
    }
  }

  /// "Clauses that can only start through each other stay blocked": so do those that stop
  /// themselves by starting. There is no time at which either answer would be right.
  private static Finding waitsForItsOpposite() {
    Force never =
        new Force(
            Force.Stage.BLOCKED,
            Evidence.NOTHING,
            Interval.ALWAYS,
            Interval.ALWAYS,
            List.of(),
            List.of(),
            List.of(Remark.of(Kind.OWN_OPPOSITE)));
    return Finding.of(Word.BLOCKED, never, Evidence.NOTHING, Interval.ALWAYS)
        .beside(Consent.NOT_ASKED, never.notes(), false, List.of());
  }

  /// The whole time in which acts count for this agreement, up to and including `last`.
  Interval upTo(Instant last) {
    Instant from = agreement.starts();
    return last.isBefore(from) ? Interval.second(from) : new Interval(from, last.plusSeconds(1));
  }
}
