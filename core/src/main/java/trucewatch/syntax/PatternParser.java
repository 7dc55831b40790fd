package trucewatch.syntax;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads patterns of acts and who bears them.
final class PatternParser {
  private PatternParser() {}

  /// The parts as they come; each may come once, in any order.
  private static final class Draft {
    @Nullable Thing of;
    @Nullable Name to;
    @Nullable Name against;
    @Nullable Bearers by;
    List<Name> in = List.of();
    @Nullable Name from;
    Pattern.@Nullable Between between;
    @Nullable Name with;
    @Nullable Name listedBy;
    Pattern.@Nullable Worth worth;
  }

  static Pattern pattern(Cursor c) {
    int mark = c.mark();
    Name act = Basics.name(c, "an act");
    return parts(c, act, mark);
  }

  /// The parts after an act that has been read already.
  static Pattern parts(Cursor c, Name act, int mark) {
    var draft = new Draft();
    while (!c.isDone() && !c.atLongItem() && part(c, draft)) {
      // each call reads one part
    }
    return new Pattern(
        act,
        draft.of,
        draft.to,
        draft.against,
        draft.by,
        draft.in,
        draft.from,
        draft.between,
        draft.with,
        draft.listedBy,
        draft.worth,
        c.since(mark));
  }

  /// Whether a part of a pattern could begin here.
  static boolean atPart(Cursor c, int ahead) {
    return Phrases.PARTS.stream().anyMatch(part -> c.at(part, ahead));
  }

  private static boolean part(Cursor c, Draft draft) {
    Token token = c.peek();
    int mark = c.mark();
    if (c.take("of")) {
      draft.of = once(c, token, draft.of, thing(c));
    } else if (c.take("to")) {
      draft.to = once(c, token, draft.to, Basics.name(c, "to whom"));
    } else if (c.take("against")) {
      draft.against = once(c, token, draft.against, Basics.name(c, "against whom"));
    } else if (c.take("by")) {
      rejectTime(c, token);
      draft.by = once(c, token, draft.by, bearers(c, "who acts"));
    } else if (c.take("in")) {
      List<Name> before = draft.in;
      draft.in = alternatives(c, "a place");
      once(c, token, before.isEmpty() ? null : before, draft.in);
    } else if (c.take("from")) {
      draft.from = once(c, token, draft.from, Basics.name(c, "from where or whom"));
    } else if (c.take("between")) {
      Name one = Basics.name(c, "a name");
      Basics.expect(c, "and");
      Name other = Basics.name(c, "a name");
      draft.between = once(c, token, draft.between, new Pattern.Between(one, other, c.since(mark)));
    } else if (c.take("with")) {
      draft.with = once(c, token, draft.with, Basics.name(c, "with whom or what"));
    } else if (c.take("listed by")) {
      draft.listedBy = once(c, token, draft.listedBy, Basics.name(c, "who lists them"));
    } else if (c.take("worth")) {
      Figure amount = Basics.figure(c, "an amount");
      Name unit = Basics.name(c, "a currency or unit");
      draft.worth = once(c, token, draft.worth, new Pattern.Worth(amount, unit, c.since(mark)));
    } else {
      return false;
    }
    return true;
  }

  private static <T> T once(Cursor c, Token token, @Nullable T before, T now) {
    if (before != null) {
      throw c.mistake(
          "TW019",
          token,
          "\"" + token.text() + "\" stands twice in one act",
          "write two acts joined with \"and\", or a group of its own");
    }
    return now;
  }

  /// Several patterns: `a of b and c of d`, or with commas.
  static List<Pattern> patterns(Cursor c) {
    var list = new ArrayList<Pattern>();
    do {
      list.add(pattern(c));
    } while (c.take("and") || c.takeListComma());
    return list;
  }

  private static Thing thing(Cursor c) {
    int mark = c.mark();
    if (c.take("that same")) {
      Name name = Basics.name(c, "what is meant");
      return new Thing.ThatSame(name, c.since(mark));
    }
    Amount amount = amount(c);
    Name name = Basics.name(c, "what is counted");
    return new Thing.Counted(amount, name, c.since(mark));
  }

  private static Amount amount(Cursor c) {
    if (c.take("at least")) {
      return new Amount.AtLeast(Basics.figure(c, "a number"));
    }
    if (c.take("up to")) {
      return new Amount.UpTo(Basics.figure(c, "a number"));
    }
    if (c.peek().isWord("all")) {
      c.next();
      return new Amount.All();
    }
    if (c.peek().isNumber()) {
      return new Amount.Exactly(Basics.figure(c, "a number"));
    }
    return new Amount.NotSaid();
  }

  /// `a or b or c`; in a condition just `a`, since there `or` joins conditions.
  private static List<Name> alternatives(Cursor c, String what) {
    var names = new ArrayList<Name>();
    names.add(Basics.name(c, what));
    while (!c.isInCondition() && c.take("or")) {
      names.add(Basics.name(c, what));
    }
    return names;
  }

  /// Who bears or does something. A bare list is left at its comma, for the caller to reject.
  static Bearers bearers(Cursor c, String what) {
    int mark = c.mark();
    if (c.take("anyone")) {
      return new Bearers.Anyone(c.since(mark));
    }
    if (c.take("each of")) {
      List<Name> names = Basics.names(c, what);
      return new Bearers.EachOf(names, c.since(mark));
    }
    if (isTogether(c)) {
      List<Name> names = Basics.names(c, what);
      Basics.expect(c, "together");
      return new Bearers.Together(names, c.since(mark));
    }
    List<Name> names = alternatives(c, what);
    return new Bearers.OneOf(names, c.since(mark));
  }

  /// Whether a list of names with `together` at its end comes next.
  private static boolean isTogether(Cursor c) {
    int ahead = 0;
    while (c.peek(ahead).isWord() && c.peek(ahead + 1).isSymbol(",")) {
      ahead += 2;
    }
    return c.peek(ahead).isWord() && c.at("together", ahead + 1);
  }

  /// [#rejectTime] where `by` has just been read.
  static void rejectTimeHere(Cursor c) {
    if (c.mark() > 0 && c.token(c.mark() - 1).isWord("by")) {
      rejectTime(c, c.token(c.mark() - 1));
    }
  }

  private static boolean exists(String date) {
    try {
      LocalDate.parse(date.substring(0, Math.min(date.length(), "2030-01-31".length())));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /// After `by`: who, never when.
  static void rejectTime(Cursor c, Token by) {
    Token token = c.peek();
    boolean time = token.kind() == Token.Kind.DATE || token.kind() == Token.Kind.DATE_TIME;
    if (time || Basics.atLength(c) || c.at("end of") || c.at("start of")) {
      throw c.mistake(
          "TW012",
          by,
          "\"by\" says who, never when",
          time && exists(c.written(token))
              ? "write: no later than " + c.written(token)
              : "write \"within\" or \"no later than\" for a time");
    }
  }
}
