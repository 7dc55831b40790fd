package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads events, deadlines and conditions.
final class EventParser {
  private EventParser() {}

  // Events

  static Event event(Cursor c) {
    return c.nested(() -> eventHere(c));
  }

  private static Event eventHere(Cursor c) {
    int mark = c.mark();
    if (c.takeSymbol("(")) {
      Event event = event(c);
      Basics.expectSymbol(c, ")");
      return event;
    }
    Token token = c.peek();
    return switch (token.kind()) {
      case DATE -> onDay(c, mark);
      case DATE_TIME -> Basics.time(c);
      case NUMBER -> relative(c, mark);
      case WORD -> named(c, mark);
      case STRING, SYMBOL, END ->
          throw c.mistake(
              "TW018",
              token,
              "expected a moment such as 2025-10-10, \"signing\" or \"withdrawal performed\""
                  + Basics.after(c)
                  + ", "
                  + c.found(token));
    };
  }

  private static Event onDay(Cursor c, int mark) {
    Day day = Basics.day(c);
    return new Event.OnDay(day, c.since(mark));
  }

  private static Event relative(Cursor c, int mark) {
    Extent length = Basics.length(c);
    if (c.take("after")) {
      Event event = event(c);
      return new Event.After(length, event, c.since(mark));
    }
    if (c.take("before")) {
      Event event = event(c);
      return new Event.Before(length, event, c.since(mark));
    }
    String message =
        "expected \"after\" or \"before\"" + Basics.after(c) + ", " + c.found(c.peek());
    throw c.mistake("TW007", c.peek(), message);
  }

  private static Event named(Cursor c, int mark) {
    if (c.take("the earlier of")) {
      List<Event> events = c.list(() -> event(c));
      return new Event.EarliestOf(events, c.since(mark));
    }
    if (c.take("the later of")) {
      List<Event> events = c.list(() -> event(c));
      return new Event.LatestOf(events, c.since(mark));
    }
    if (c.at("day") && c.peek(1).isNumber()) {
      return dayOf(c, mark);
    }
    if (c.take("start of")) {
      Name name = Basics.name(c, "the name of a phase or clause");
      return new Event.StartOf(name, c.since(mark));
    }
    if (c.take("end of")) {
      Name name = Basics.name(c, "the name of a phase or clause");
      return new Event.EndOf(name, c.since(mark));
    }
    return becomesOrAct(c, mark);
  }

  private static Event dayOf(Cursor c, int mark) {
    c.take("day");
    int number = Basics.count(c, "the number of a day");
    Basics.expect(c, "of");
    Event event = event(c);
    return new Event.DayOf(number, event, c.since(mark));
  }

  private static Event becomesOrAct(Cursor c, int mark) {
    boolean bare = (!PatternParser.atPart(c, 1) && stateAt(c, 1) == null) || c.atLongItem(1);
    if (bare && c.take("signing")) {
      return new Event.Signing(c.since(mark));
    }
    if (bare && c.take("agreement")) {
      return new Event.AgreementInForce(c.since(mark));
    }
    Name name = Basics.name(c, "a moment: a date, or the name of a clause, phase or act");
    Event.State state = stateAt(c, 0);
    if (state == null) {
      Pattern pattern = PatternParser.parts(c, name, mark);
      return new Event.FirstAct(pattern, c.since(mark));
    }
    c.take(state.words());
    Name by = null;
    if (state.takesBy() && c.take("by")) {
      by = Basics.name(c, "by whom");
    }
    return new Event.Becomes(name, state, by, c.since(mark));
  }

  /// The state with the most words that stands so many tokens further on.
  static Event.@Nullable State stateAt(Cursor c, int ahead) {
    if (c.at(Event.State.PERFORMED_IN_TIME.words(), ahead)) {
      return Event.State.PERFORMED_IN_TIME;
    }
    for (Event.State state : Event.State.values()) {
      if (c.at(state.words(), ahead)) {
        return state;
      }
    }
    return null;
  }

  // Deadlines

  /// `within …`, `no later than …`, `at the earlier of …`, or a bare event, which means no later
  /// than it.
  static Deadline deadline(Cursor c) {
    int mark = c.mark();
    return c.take("at the earlier of") ? earliest(c, mark) : single(c);
  }

  private static Deadline single(Cursor c) {
    int mark = c.mark();
    if (c.take("within")) {
      return within(c, mark);
    }
    c.take("no later than");
    Event event = event(c);
    return new Deadline.NoLaterThan(event, c.since(mark));
  }

  /// A deadline only if one is written with its keyword.
  static @Nullable Deadline optionalDeadline(Cursor c) {
    boolean here = c.at("within") || c.at("no later than") || c.at("at the earlier of");
    return here ? deadline(c) : null;
  }

  /// After `within`.
  static Deadline.Within within(Cursor c, int mark) {
    Extent length = Basics.length(c);
    if (c.at("after")) {
      throw c.mistake(
          "TW007", c.peek(), "expected \"of\" after the length", "write: within … of …");
    }
    Event of = c.take("of") ? event(c) : null;
    return new Deadline.Within(length, of, c.since(mark));
  }

  /// After `at the earlier of`. Here a comma before `within` goes on with the list.
  static Deadline.EarliestOf earliest(Cursor c, int mark) {
    var deadlines = new ArrayList<Deadline>();
    do {
      deadlines.add(single(c));
    } while (goesOn(c));
    return new Deadline.EarliestOf(deadlines, c.since(mark));
  }

  private static boolean goesOn(Cursor c) {
    if (c.peek().isSymbol(",") && (c.at("within", 1) || c.at("no later than", 1))) {
      return c.takeSymbol(",");
    }
    return c.takeListComma();
  }

  // Conditions

  static Condition condition(Cursor c) {
    return c.inCondition(() -> c.nested(() -> or(c)));
  }

  private static Condition or(Cursor c) {
    int mark = c.mark();
    var parts = new ArrayList<Condition>();
    do {
      Condition part = and(c);
      if (part instanceof Condition.Or inner) {
        parts.addAll(inner.conditions());
      } else {
        parts.add(part);
      }
    } while (c.take("or"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts, c.since(mark));
  }

  private static Condition and(Cursor c) {
    int mark = c.mark();
    var parts = new ArrayList<Condition>();
    do {
      Condition part = not(c);
      if (part instanceof Condition.And inner) {
        parts.addAll(inner.conditions());
      } else {
        parts.add(part);
      }
    } while (c.take("and"));
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts, c.since(mark));
  }

  private static Condition not(Cursor c) {
    int mark = c.mark();
    if (c.take("not")) {
      Condition condition = c.nested(() -> not(c));
      return new Condition.Not(condition, c.since(mark));
    }
    return atom(c, mark);
  }

  private static Condition atom(Cursor c, int mark) {
    if (c.takeSymbol("(")) {
      Condition condition = c.nested(() -> or(c));
      Basics.expectSymbol(c, ")");
      return condition;
    }
    if (c.take("during")) {
      Name phase = Basics.name(c, "the name of a phase");
      return new Condition.During(phase, c.since(mark));
    }
    if (c.take("determined by")) {
      Name body = Basics.name(c, "who determines it");
      Words what = Basics.optionalWords(c);
      return new Condition.DeterminedBy(body, what, c.since(mark));
    }
    if (Basics.atName(c, 0)) {
      Condition statement = statement(c, mark);
      if (statement != null) {
        return statement;
      }
    }
    Event event = event(c);
    return new Condition.Happened(event, c.since(mark));
  }

  /// What begins with a name and is no event; null if it is one.
  private static @Nullable Condition statement(Cursor c, int mark) {
    if (c.at("complies with", 1)) {
      return compliesWith(c, mark);
    }
    if (c.at("by", 1) && c.at("holds", 3) && Basics.atName(c, 2)) {
      Name name = Basics.name(c, "a name");
      c.take("by");
      Name by = Basics.name(c, "a name");
      c.take("holds");
      return new Condition.Holds(name, by, c.since(mark));
    }
    boolean object = Basics.atName(c, 2) && !c.startsItem(2);
    if (c.at("holds", 1) && !object) {
      Name name = Basics.name(c, "a name");
      c.take("holds");
      return new Condition.Holds(name, null, c.since(mark));
    }
    return object && isVerb(c) ? hasRole(c, mark) : null;
  }

  private static boolean isVerb(Cursor c) {
    return Basics.atName(c, 1)
        && !c.startsItem(1)
        && stateAt(c, 1) == null
        && !PatternParser.atPart(c, 1);
  }

  private static Condition compliesWith(Cursor c, int mark) {
    Name actor = Basics.name(c, "a name");
    c.take("complies with");
    List<Name> clauses = Basics.names(c, "the name of a clause");
    Judge judge = Basics.judge(c);
    return new Condition.CompliesWith(actor, clauses, judge, c.since(mark));
  }

  private static Condition hasRole(Cursor c, int mark) {
    Name subject = Basics.name(c, "a name");
    Name verb = Basics.name(c, "what it does");
    Name object = Basics.name(c, "a name");
    return new Condition.HasRole(subject, verb, object, c.since(mark));
  }
}
