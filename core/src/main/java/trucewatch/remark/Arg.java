package trucewatch.remark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.time.Length;

/// What a remark speaks of.
public sealed interface Arg
    permits Arg.Code, Arg.Count, Arg.Amount, Arg.Day, Arg.Span, Arg.Quoted, Arg.Many, Remark {
  /// For programs: with codes.
  String text();

  /// Whose code it is.
  enum Of {
    /// An actor, or a source that speaks.
    ACTOR,
    CLAUSE,
    /// What an actor governs, holds or chairs: an actor, a place, a clause or a thing.
    OBJECT,
    /// A thing or a unit.
    THING,
    ACT,
    /// How one actor stands to an object: `governs`.
    RELATION,
    /// What became of a clause: `used`, `in force`.
    STATE,
    /// `for`, `against`.
    BALLOT
  }

  /// A code of the agreement, or a word of its language.
  record Code(Of of, String code) implements Arg {
    @Override
    public String text() {
      return code;
    }
  }

  /// A number of nothing in particular.
  record Count(BigDecimal value) implements Arg {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /// So much of something.
  record Amount(BigDecimal value, String unit) implements Arg {
    @Override
    public String text() {
      return value.toPlainString() + " " + unit;
    }
  }

  /// A local day of the agreement.
  record Day(LocalDate date) implements Arg {
    @Override
    public String text() {
      return date.toString();
    }
  }

  /// How long.
  record Span(Length length) implements Arg {
    @Override
    public String text() {
      return length.toString();
    }
  }

  /// Words of the text or of somebody, which stand as they are; a name that has no code.
  record Quoted(String words) implements Arg {
    @Override
    public String text() {
      return words;
    }
  }

  /// What stands between the parts of a list.
  enum Join {
    COMMA(", "),
    SEMICOLON("; "),
    AND(" and "),
    AND_AS(" and as "),
    OR(" or "),
    COMMA_OR(", or "),
    ARROW(" -> ");

    private final String between;

    Join(String between) {
      this.between = between;
    }

    public String between() {
      return between;
    }
  }

  /// Several, in this order.
  record Many(List<Arg> parts, Join join) implements Arg {
    public Many {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream().map(Arg::text).collect(Collectors.joining(join.between()));
    }
  }

  static Arg actor(String code) {
    return new Code(Of.ACTOR, code);
  }

  static Arg actors(Collection<String> codes) {
    return actors(codes, Join.COMMA);
  }

  static Arg actors(Collection<String> codes, Join join) {
    return new Many(codes.stream().map(Arg::actor).toList(), join);
  }

  static Arg clause(String code) {
    return new Code(Of.CLAUSE, code);
  }

  static Arg clauses(Collection<String> codes, Join join) {
    return new Many(codes.stream().map(Arg::clause).toList(), join);
  }

  static Arg of(Of of, String code) {
    return new Code(of, code);
  }

  static Arg number(long value) {
    return new Count(BigDecimal.valueOf(value));
  }

  static Arg number(BigDecimal value) {
    return new Count(value);
  }

  static Arg list(Collection<? extends Arg> parts, Join join) {
    return new Many(List.copyOf(parts), join);
  }
}
