package trucewatch.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what items are made of: bearers, patterns, events, deadlines, conditions, consequences.
final class PhrasePrinter {
  private PhrasePrinter() {}

  static String bearers(Bearers bearers) {
    return switch (bearers) {
      case Bearers.EachOf b -> "each of " + Text.names(b.names());
      case Bearers.Together b -> Text.names(b.names()) + " together";
      case Bearers.OneOf b -> Text.either(b.names());
      case Bearers.Anyone _ -> "anyone";
    };
  }

  // Patterns

  static String pattern(Pattern pattern) {
    var out = new StringBuilder(pattern.act().text());
    if (pattern.of() != null) {
      out.append(" of ").append(thing(pattern.of()));
    }
    out.append(Text.name("to", pattern.to()));
    out.append(Text.name("against", pattern.against()));
    if (pattern.by() != null) {
      out.append(" by ").append(bearers(pattern.by()));
    }
    if (!pattern.in().isEmpty()) {
      out.append(" in ").append(Text.either(pattern.in()));
    }
    out.append(Text.name("from", pattern.from()));
    if (pattern.between() != null) {
      out.append(" between ").append(pattern.between().one().text());
      out.append(" and ").append(pattern.between().other().text());
    }
    out.append(Text.name("with", pattern.with()));
    out.append(Text.name("listed by", pattern.listedBy()));
    if (pattern.worth() != null) {
      out.append(" worth ").append(Text.figure(pattern.worth().amount()));
      out.append(' ').append(pattern.worth().unit().text());
    }
    return out.toString();
  }

  /// Joined with commas; with `and` behind one that ends in a list, which a comma would go on with.
  static String patterns(List<Pattern> patterns) {
    var out = new StringBuilder(pattern(patterns.getFirst()));
    for (int i = 1; i < patterns.size(); i++) {
      out.append(hasList(patterns.get(i - 1)) ? " and " : ", ").append(pattern(patterns.get(i)));
    }
    return out.toString();
  }

  private static boolean hasList(Pattern pattern) {
    return pattern.by() instanceof Bearers.EachOf || pattern.by() instanceof Bearers.Together;
  }

  private static String thing(Thing thing) {
    return switch (thing) {
      case Thing.ThatSame t -> "that same " + t.name().text();
      case Thing.Counted t -> amount(t.amount()) + t.name().text();
    };
  }

  private static String amount(Amount amount) {
    return switch (amount) {
      case Amount.NotSaid _ -> "";
      case Amount.Exactly a -> Text.figure(a.number()) + " ";
      case Amount.AtLeast a -> "at least " + Text.figure(a.number()) + " ";
      case Amount.UpTo a -> "up to " + Text.figure(a.number()) + " ";
      case Amount.All _ -> "all ";
    };
  }

  // Events

  static String event(Event event) {
    return switch (event) {
      case Event.Signing _ -> "signing";
      case Event.AgreementInForce _ -> "agreement";
      case Event.OnDay e -> Text.day(e.day());
      case Event.AtTime e -> Text.time(e);
      case Event.Becomes e -> e.name().text() + " " + e.state().words() + Text.name("by", e.by());
      case Event.StartOf e -> "start of " + e.name().text();
      case Event.EndOf e -> "end of " + e.name().text();
      case Event.DayOf e -> "day " + e.number() + " of " + event(e.event());
      case Event.After e -> Text.length(e.length()) + " after " + event(e.event());
      case Event.Before e -> Text.length(e.length()) + " before " + event(e.event());
      case Event.EarliestOf e -> "the earlier of " + inList(e.events());
      case Event.LatestOf e -> "the later of " + inList(e.events());
      case Event.FirstAct e -> pattern(e.pattern());
    };
  }

  private static String inList(List<Event> events) {
    return Text.list(events, PhrasePrinter::inList);
  }

  /// An event in a list with commas: one that is a list itself, or ends in one, stands in
  /// parentheses.
  private static String inList(Event event) {
    return endsInList(event) ? "(" + event(event) + ")" : event(event);
  }

  private static boolean endsInList(Event event) {
    return switch (event) {
      case Event.EarliestOf _, Event.LatestOf _ -> true;
      case Event.DayOf e -> endsInList(e.event());
      case Event.After e -> endsInList(e.event());
      case Event.Before e -> endsInList(e.event());
      case Event.FirstAct e -> hasList(e.pattern());
      case Event.Signing _, Event.AgreementInForce _, Event.OnDay _, Event.AtTime _ -> false;
      case Event.Becomes _, Event.StartOf _, Event.EndOf _ -> false;
    };
  }

  // Deadlines

  static String deadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Within d -> "within " + Text.length(d.length()) + of(d.of());
      case Deadline.NoLaterThan d -> "no later than " + event(d.event());
      case Deadline.EarliestOf d ->
          "at the earlier of "
              + d.deadlines().stream()
                  .map(PhrasePrinter::listedDeadline)
                  .collect(Collectors.joining(", "));
    };
  }

  /// In a list or behind `closes`, where a bare event means no later than it.
  static String listedDeadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Within d -> "within " + Text.length(d.length()) + ofInList(d.of());
      case Deadline.NoLaterThan d -> inList(d.event());
      case Deadline.EarliestOf d -> deadline(d);
    };
  }

  private static String of(@Nullable Event event) {
    return event == null ? "" : " of " + event(event);
  }

  private static String ofInList(@Nullable Event event) {
    return event == null ? "" : " of " + inList(event);
  }

  // Conditions

  static String condition(Condition condition) {
    return switch (condition) {
      case Condition.Or c ->
          c.conditions().stream().map(PhrasePrinter::condition).collect(Collectors.joining(" or "));
      case Condition.And c ->
          c.conditions().stream().map(PhrasePrinter::inAnd).collect(Collectors.joining(" and "));
      case Condition.Not c -> "not " + inNot(c.condition());
      case Condition.Happened c -> event(c.event());
      case Condition.During c -> "during " + c.phase().text();
      case Condition.CompliesWith c ->
          c.actor().text() + " complies with " + Text.names(c.clauses()) + Text.judge(c.judge());
      case Condition.DeterminedBy c -> "determined by " + c.body().text() + Text.words(c.what());
      case Condition.HasRole c ->
          c.subject().text() + " " + c.verb().text() + " " + c.object().text();
      case Condition.Holds c -> c.name().text() + Text.name("by", c.by()) + " holds";
    };
  }

  private static String inAnd(Condition condition) {
    return condition instanceof Condition.Or
        ? "(" + condition(condition) + ")"
        : condition(condition);
  }

  private static String inNot(Condition condition) {
    return condition instanceof Condition.Or || condition instanceof Condition.And
        ? "(" + condition(condition) + ")"
        : condition(condition);
  }

  // Consequences

  static String effect(Effect effect) {
    String by = effect.by() == null ? "" : " by " + Text.length(effect.by());
    return Text.word(effect.verb()) + " " + effect.clause().text() + by;
  }

  static String consequence(Consequence consequence) {
    return switch (consequence) {
      case Consequence.Named c ->
          (c.kind() == null ? "" : Text.word(c.kind()) + " ") + c.clause().text();
      case Consequence.MayAffect c -> "power " + c.holder().text() + " may " + effect(c.effect());
      case Consequence.MayAct c -> "power " + c.holder().text() + " may " + pattern(c.pattern());
      case Consequence.Does c ->
          "obligation "
              + c.bearer().text()
              + " does "
              + pattern(c.pattern())
              + (c.deadline() == null ? "" : " " + deadline(c.deadline()));
    };
  }

  static String step(Step step) {
    String within = step.within() == null ? "" : " within " + Text.length(step.within());
    String soon = step.soon() == null ? "" : " soon" + Text.words(step.soon());
    return step.actor().text() + " " + pattern(step.act()) + within + soon;
  }
}
