package trucewatch.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;

/// Conditions in words, and what a clause waits for.
final class Waits {
  private Waits() {}

  /// What must still come first: codes of clauses, or words where there is no clause.
  static List<String> of(Condition condition, World world) {
    List<String> found = new ArrayList<>();
    References.of(condition).forEach(clause -> found.add(clause.code()));
    if (found.isEmpty()) {
      found.add(words(condition, world));
    }
    return found;
  }

  /// What must become of the clauses waited for, where it is not that they are done, adopted or in
  /// force: a power that must be used is waited for although it may be used.
  static List<String> states(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          parts.stream().flatMap(part -> states(part).stream()).toList();
      case Condition.Any(List<Condition> parts) ->
          parts.stream().flatMap(part -> states(part).stream()).toList();
      case Condition.Happened(Event.Reached(ClauseId clause, Event.State state)) ->
          switch (state) {
            case USED, BREACHED, OVERDUE, SUSPENDED ->
                List.of("not yet " + code(state) + ": " + clause);
            case NOT_ADOPTED -> List.of("not yet refused: " + clause);
            case ENDS -> List.of("not yet ended: " + clause);
            case PERFORMED, PERFORMED_IN_TIME, ADOPTED, BEGINS -> List.of();
          };
      case Condition.Happened _,
          Condition.Not _,
          Condition.InForce _,
          Condition.Complies _,
          Condition.Determined _,
          Condition.InFact _ ->
          List.of();
    };
  }

  private static String day(Event.Fixed date, World world) {
    return date.at().atZone(world.zone).toLocalDate().toString();
  }

  private static String code(Event.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What must come before any clause can start.
  static String forAgreement(World world) {
    return "the agreement to come into force"
        + (world.agreement.inForce() instanceof Event.Fixed date ? " on " + day(date, world) : "");
  }

  static String words(Condition condition, World world) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> join(parts, " and ", world);
      case Condition.Any(List<Condition> parts) -> join(parts, " or ", world);
      case Condition.Not(Condition part) -> "not " + words(part, world);
      case Condition.Happened(Event event) -> words(event, world);
      case Condition.InForce(ClauseId clause) -> clause + " in force";
      case Condition.Complies(ActorId actor, List<ClauseId> with, List<ActorId> judges) ->
          actor
              + " complies with "
              + String.join(", ", with.stream().map(ClauseId::code).toList())
              + (judges.isEmpty()
                  ? ", judged by nobody"
                  : ", judged by " + String.join(", ", Fitting.codes(judges)));
      case Condition.Determined(List<ActorId> judges, String what) ->
          "a finding by "
              + String.join(", ", Fitting.codes(judges))
              + (what.isEmpty() ? "" : ": " + what);
      case Condition.InFact(ActorId subject, String relation, String object) ->
          subject + " " + relation + " " + object;
    };
  }

  private static String join(List<Condition> parts, String by, World world) {
    return String.join(by, parts.stream().map(part -> words(part, world)).toList());
  }

  static String words(Event event, World world) {
    return switch (event) {
      case Event.Fixed date -> "the date " + day(date, world);
      case Event.Signing _ -> "signing";
      case Event.Agreement _ -> "the agreement in force";
      case Event.Trigger _ -> "the start of the clause";
      case Event.Reached(ClauseId clause, Event.State state) -> clause + " " + code(state);
      case Event.Consent(ClauseId clause, List<ActorId> by, boolean accepted) ->
          clause
              + (accepted ? " accepted" : " rejected")
              + (by.isEmpty() ? "" : " by " + String.join(", ", Fitting.codes(by)));
      case Event.Done(var pattern) ->
          "told: "
              + pattern.act()
              + (pattern.thing().isEmpty() ? "" : " of " + pattern.thing())
              + (pattern.by().isEmpty()
                  ? ""
                  : " by " + String.join(" or ", Fitting.codes(pattern.by())));
      case Event.DayOf(int n, Event of) -> "day " + n + " of " + words(of, world);
      case Event.After(var length, Event of) -> length + " after " + words(of, world);
      case Event.Before(var length, Event of) -> length + " before " + words(of, world);
      case Event.EarliestOf(List<Event> events) -> "the earlier of " + list(events, world);
      case Event.LatestOf(List<Event> events) -> "the later of " + list(events, world);
    };
  }

  private static String list(List<Event> events, World world) {
    return String.join(", ", events.stream().map(event -> words(event, world)).toList());
  }
}
