package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Event;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.time.Length;

/// What powers have done to a clause: suspended, resumed, waived, ended, extended it.
///
/// A power is exercised by an act whose kind is the power's verb and whose `clause` is the clause
/// it changes. One without the power has no effect and is listed.
///
/// @param evidence what is told of its being out of force by an effect
record Effects(
    Evidence evidence,
    boolean suspended,
    boolean ended,
    List<Length> extensions,
    List<Remark> notes) {

  private record Act(
      Clause.Effect.Verb verb, Incident incident, Evidence told, Arg by, Length length) {}

  static Effects on(ClauseId clause, World world, Instant now) {
    List<Act> valid = new ArrayList<>();
    List<Remark> notes = new ArrayList<>();
    for (Incident incident : world.selected.naming(clause.code())) {
      for (Clause.Effect.Verb verb : Clause.Effect.Verb.values()) {
        if (verb != Clause.Effect.Verb.NONE && exercises(incident, verb, clause)) {
          exercise(incident, verb, clause, world, now, valid, notes);
        }
      }
    }
    valid.sort(Comparator.comparing(act -> act.incident().hull().last()));
    return sum(valid, notes);
  }

  private static Effects sum(List<Act> acts, List<Remark> notes) {
    Evidence out = Evidence.NOTHING;
    boolean suspended = false;
    boolean ended = false;
    List<Length> extensions = new ArrayList<>();
    for (Act act : acts) {
      boolean contested = act.told().not();
      switch (act.verb()) {
        case SUSPEND -> {
          suspended = !contested;
          out = act.told();
          notes.add(Remark.of(Kind.SUSPENDED_BY, act.by()));
        }
        case RESUME -> {
          suspended = false;
          out = contested ? act.told() : Evidence.NOTHING;
          notes.add(Remark.of(Kind.RESUMED_BY, act.by()));
        }
        case WAIVE, TERMINATE -> {
          ended |= !contested;
          out = act.told();
          notes.add(
              Remark.of(
                  act.verb() == Clause.Effect.Verb.WAIVE ? Kind.WAIVED_BY : Kind.ENDED_BY,
                  act.by()));
        }
        case EXTEND -> {
          extensions.add(act.length());
          notes.add(Remark.of(Kind.EXTENDED_BY, new Arg.Span(act.length()), act.by()));
        }
        case NONE, CREATE -> {}
      }
    }
    return new Effects(out, suspended, ended, extensions, notes);
  }

  private static boolean exercises(Incident incident, Clause.Effect.Verb verb, ClauseId clause) {
    String act = verb.name().toLowerCase(Locale.ROOT);
    return incident.tellings().stream()
        .anyMatch(claim -> claim.act().equals(act) && claim.clause().equals(clause.code()));
  }

  private static void exercise(
      Incident incident,
      Clause.Effect.Verb verb,
      ClauseId clause,
      World world,
      Instant now,
      List<Act> valid,
      List<Remark> notes) {
    Evidence told =
        Evidence.of(incident.tellings(), incident.denials(), List.of())
            .and(Fitting.timed(incident, new Interval(Interval.BEGINNING, now)));
    if (!told.so()) {
      return;
    }
    Arg by = actors(incident, world.ties);
    for (Clause candidate : world.agreement.clauses()) {
      if (candidate instanceof Clause.Freedom power
          && power.effect().verb() == verb
          && power.effect().on().contains(clause)
          && holds(power, incident, world)) {
        valid.add(new Act(verb, incident, told, by, power.effect().by()));
        return;
      }
    }
    notes.add(
        Remark.of(
            Kind.WITHOUT_POWER, by, Arg.of(Arg.Of.ACT, verb.name().toLowerCase(Locale.ROOT))));
  }

  private static boolean holds(Clause.Freedom power, Incident incident, World world) {
    List<String> holders = Fitting.codes(power.holders().actors());
    boolean his =
        incident.tellings().stream()
            .anyMatch(
                claim ->
                    !claim.actors().isEmpty()
                        && holders.stream()
                            .flatMap(holder -> world.ties.withMembers(holder).stream())
                            .toList()
                            .containsAll(claim.actors()));
    Instant just = incident.hull().from().minusSeconds(1);
    return his
        && world.rows(power.id()).stream()
            .map(row -> row.at(just))
            .anyMatch(then -> then.force().so() && !isUsedUp(power, then));
  }

  /// Whether a power that can be used once was used before.
  static boolean isUsedUp(Clause.Freedom power, State then) {
    Evidence.Bits used = then.bits(Event.State.USED);
    return power.once() && used.so() && !used.not();
  }

  static Arg actors(Incident incident, Ties ties) {
    List<String> names =
        ties.inOrder(
            incident.tellings().stream().flatMap(claim -> claim.actors().stream()).toList());
    return names.isEmpty() ? Remark.of(Kind.SOMEBODY) : Arg.actors(names, Arg.Join.OR);
  }
}
