package trucewatch.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what follows a clause, what a power does, and the steps of a ladder.
final class ConsequenceParser {
  private static final Map<String, ClauseKind> KINDS =
      Stream.of(ClauseKind.values())
          .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

  private static final Map<String, Effect.Verb> VERBS =
      Stream.of(Effect.Verb.values())
          .collect(Collectors.toMap(verb -> verb.name().toLowerCase(Locale.ROOT), verb -> verb));

  private ConsequenceParser() {}

  static Consequence consequence(Cursor c) {
    int mark = c.mark();
    ClauseKind kind = Basics.atName(c, 1) ? KINDS.get(c.peek().text()) : null;
    if (kind != null) {
      c.next();
    }
    Name name = Basics.name(c, "the name of a clause");
    if (kind == ClauseKind.POWER && c.take("may")) {
      Effect effect = effect(c);
      if (effect != null) {
        return new Consequence.MayAffect(name, effect, c.since(mark));
      }
      Pattern pattern = PatternParser.pattern(c);
      return new Consequence.MayAct(name, pattern, c.since(mark));
    }
    if (kind == ClauseKind.OBLIGATION && c.take("does")) {
      Pattern pattern = PatternParser.pattern(c);
      Deadline deadline = EventParser.optionalDeadline(c);
      return new Consequence.Does(name, pattern, deadline, c.since(mark));
    }
    return new Consequence.Named(kind, name, c.since(mark));
  }

  /// `suspend NAME` and its like; null if an act of that name is meant, which has parts.
  static @Nullable Effect effect(Cursor c) {
    int mark = c.mark();
    Effect.Verb verb = VERBS.get(c.peek().text());
    if (verb == null || !Basics.atName(c, 1)) {
      return null;
    }
    c.next();
    Name clause = Basics.name(c, "the name of a clause");
    Extent by = c.at("by") && c.peek(1).isNumber() && c.take("by") ? Basics.length(c) : null;
    return new Effect(verb, clause, by, c.since(mark));
  }

  /// After `on each breach of NAME:`.
  static List<Step> steps(Cursor c) {
    var steps = new java.util.ArrayList<Step>();
    do {
      steps.add(step(c));
    } while (c.takeCommaAnd("then") || c.take("then") || c.takeListComma());
    return steps;
  }

  private static Step step(Cursor c) {
    int mark = c.mark();
    Name actor = Basics.name(c, "who takes this step");
    Pattern act = PatternParser.pattern(c);
    Extent within = c.take("within") ? Basics.length(c) : null;
    Words soon = within == null && c.take("soon") ? Basics.words(c, "the words of the text") : null;
    return new Step(actor, act, within, soon, c.since(mark));
  }
}
