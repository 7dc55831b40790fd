package trucewatch.view.dependencies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.view.dependencies.Link.Kind;

/// Reads the links between the clauses of an agreement, in the order of the text.
final class Links {
  private final Map<String, Link> found = new LinkedHashMap<>();

  static List<Link> of(Agreement agreement) {
    Links links = new Links();
    agreement.clauses().forEach(links::clause);
    return new ArrayList<>(links.found.values());
  }

  /// The strongest link of a kind between two clauses stands.
  private void add(ClauseId before, Clause after, Kind kind, boolean needed, String words) {
    if (before.equals(after.id())) {
      return;
    }
    String key = before + " " + after.id() + " " + kind;
    Link old = found.get(key);
    if (old == null || (needed && !old.needed())) {
      found.put(key, new Link(before.code(), after.id().code(), kind, needed, words));
    }
  }

  private void clause(Clause clause) {
    Head.Scope scope = clause.head().scope();
    scope.starts().forEach(start -> condition(start, clause, Kind.STARTS, true));
    boolean only = scope.startedBy().size() == 1;
    for (Head.Trigger by : scope.startedBy()) {
      boolean then = by.outcome() == Head.Trigger.Outcome.PERFORMED;
      add(
          by.clause(),
          clause,
          then ? Kind.STARTS : Kind.INSTEAD,
          only,
          then ? "performed" : "not performed");
      event(by.elseAfter(), clause, Kind.INSTEAD, false);
    }
    scope.ends().forEach(end -> condition(end, clause, Kind.ENDS, false));
    scope.whiles().forEach(goes -> condition(goes, clause, Kind.ENDS, false));
    switch (clause) {
      case Clause.Duty duty -> {
        deadline(duty.deadline(), duty);
        duty.inStepWith().forEach(other -> add(other, duty, Kind.BESIDE, false, "in step with"));
        if (duty.each() instanceof Clause.Each.ForEachBreach(ClauseId of)) {
          add(of, duty, Kind.STARTS, true, "each breach of");
        }
      }
      case Clause.Ban ban ->
          ban.exemptions()
              .forEach(
                  exemption ->
                      exemption.when().forEach(when -> condition(when, ban, Kind.BESIDE, false)));
      case Clause.Choice choice -> deadline(choice.deadline(), choice);
      case Clause.Phase phase -> {
        boolean one = phase.starts().size() + phase.startsWhen().size() == 1;
        phase.starts().forEach(start -> event(start, phase, Kind.STARTS, one));
        phase.startsWhen().forEach(start -> condition(start, phase, Kind.STARTS, one));
        phase.ends().forEach(end -> event(end, phase, Kind.ENDS, false));
        phase.endsWhen().forEach(end -> condition(end, phase, Kind.ENDS, false));
      }
      case Clause.Freedom freedom ->
          freedom
              .effect()
              .on()
              .forEach(
                  on ->
                      found.putIfAbsent(
                          freedom.id() + " " + on + " " + Kind.POWER,
                          new Link(
                              freedom.id().code(),
                              on.code(),
                              Kind.POWER,
                              false,
                              freedom.effect().verb().name().toLowerCase(Locale.ROOT))));
      case Clause.Role _, Clause.Principle _, Clause.Declaration _ -> {}
    }
  }

  private void condition(Condition condition, Clause clause, Kind kind, boolean needed) {
    switch (condition) {
      case Condition.All(List<Condition> parts) ->
          parts.forEach(part -> condition(part, clause, kind, needed));
      case Condition.Any(List<Condition> parts) ->
          parts.forEach(part -> condition(part, clause, kind, needed && parts.size() == 1));
      case Condition.Not(Condition part) -> condition(part, clause, kind, false);
      case Condition.Happened(Event event) -> event(event, clause, kind, needed);
      case Condition.InForce(ClauseId other) -> add(other, clause, kind, needed, "in force");
      case Condition.Complies(_, List<ClauseId> with, _) ->
          with.forEach(other -> add(other, clause, kind, needed, "complied with"));
      case Condition.Determined _, Condition.InFact _ -> {}
    }
  }

  private void event(Event event, Clause clause, Kind kind, boolean needed) {
    switch (event) {
      case Event.Reached(ClauseId other, Event.State state) ->
          add(other, clause, kind, needed, state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      case Event.Consent(ClauseId other, _, boolean accepted) ->
          add(other, clause, kind, needed, accepted ? "accepted" : "rejected");
      case Event.DayOf(_, Event of) -> event(of, clause, kind, needed);
      case Event.After(_, Event of) -> event(of, clause, kind, needed);
      case Event.Before(_, Event of) -> event(of, clause, kind, needed);
      case Event.EarliestOf(List<Event> events) ->
          events.forEach(one -> event(one, clause, kind, needed && events.size() == 1));
      case Event.LatestOf(List<Event> events) ->
          events.forEach(one -> event(one, clause, kind, needed));
      case Event.Fixed _, Event.Signing _, Event.Agreement _, Event.Done _, Event.Trigger _ -> {}
    }
  }

  private void deadline(Deadline deadline, Clause clause) {
    switch (deadline) {
      case Deadline.Within(_, Event of) -> event(of, clause, Kind.DATES, false);
      case Deadline.ByDay(_, Event of) -> event(of, clause, Kind.DATES, false);
      case Deadline.NoLaterThan(Event of) -> event(of, clause, Kind.DATES, false);
      case Deadline.AheadOf(_, Event of) -> event(of, clause, Kind.DATES, false);
      case Deadline.EarliestOf(List<Deadline> deadlines) ->
          deadlines.forEach(part -> deadline(part, clause));
      case Deadline.Every(_, Event start) -> event(start, clause, Kind.DATES, false);
      case Deadline.None _, Deadline.Soon _, Deadline.At _ -> {}
    }
  }
}
