package trucewatch.oracle.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Procedure;
import trucewatch.oracle.Draw;
import trucewatch.time.Interval;
import trucewatch.time.Length;

/// Random clauses of every kind.
final class RandomClause {
  private final Draw draw;
  private final RandomTerms terms;

  RandomClause(Draw draw, int size) {
    this.draw = draw;
    this.terms = new RandomTerms(draw, size);
  }

  Clause clause(int index) {
    return switch (draw.between(0, 15)) {
      case 0, 1, 2, 3 -> duty(index);
      case 4, 5, 6 -> ban(index);
      case 7, 8 -> power(index);
      case 9 -> permission(index);
      case 10, 11 -> choice(index);
      case 12 -> role(index);
      case 13 -> new Clause.Principle(head(index), check());
      case 14 -> phase(index);
      default ->
          draw.chance(30)
              ? new Clause.Declaration(head(index), "The two banks wish for peace.", List.of())
              : duty(index);
    };
  }

  /// A duty or a prohibition of one bearer, without conditions.
  Clause simple() {
    Bearers bearer = new Bearers(Bearers.Mode.EACH, List.of(Names.id(draw.pick(Names.PARTIES))));
    if (draw.chance(50)) {
      return new Clause.Ban(
          plainHead(), false, bearer, List.of(), List.of(terms.harm()), List.of());
    }
    return new Clause.Duty(
        plainHead(),
        Clause.Duty.DutyKind.OBLIGATION,
        bearer,
        List.of(),
        List.of(terms.deed(false)),
        draw.chance(50) ? new Deadline.None(false) : terms.at(),
        new Clause.Each.Once(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /// A prohibition of one bearer that answers for affiliates, without conditions.
  Clause ofAffiliates() {
    Bearers bearer =
        new Bearers(Bearers.Mode.EACH, List.of(Names.id(draw.pick(Names.PARTIES))), true);
    return new Clause.Ban(plainHead(), false, bearer, List.of(), List.of(terms.harm()), List.of());
  }

  /// A decision of one stage, without conditions.
  Clause decision() {
    Procedure procedure =
        new Procedure(
            List.of(new Procedure.DatedRule(new RandomRule(draw).condition(), Interval.ALWAYS)),
            new Deadline.None(false),
            false);
    return new Clause.Choice(
        plainHead(),
        Names.id("council"),
        List.of(new Clause.Stage("first", "", procedure)),
        "",
        new Deadline.None(false));
  }

  private Head plainHead() {
    return new Head(
        terms.id(0),
        "The clause",
        "1",
        "",
        1,
        Head.Reading.UNSIGNED,
        Head.Scope.ALWAYS,
        Head.PutForward.NOT,
        Head.Notes.NONE);
  }

  private Head head(int index) {
    Head.PutForward putForward =
        draw.chance(95)
            ? Head.PutForward.NOT
            : new Head.PutForward(Names.id("host"), LocalDate.of(2025, 10, 25));
    Head.Notes notes =
        draw.chance(90)
            ? Head.Notes.NONE
            : new Head.Notes(
                List.of(new Head.Notes.Manner("in good faith", List.of())), "", List.of());
    return new Head(
        terms.id(index),
        "Clause " + index,
        Integer.toString(index),
        "",
        index + 1,
        Head.Reading.UNSIGNED,
        terms.scope(index),
        putForward,
        notes);
  }

  private Bearers bearers() {
    Bearers who = whoEver();
    return !who.actors().isEmpty() && draw.chance(20) ? who.answeringForAffiliates() : who;
  }

  private Bearers whoEver() {
    return switch (draw.between(0, 7)) {
      case 0 -> Bearers.NOBODY;
      case 1 -> new Bearers(Bearers.Mode.TOGETHER, Names.ids(Names.PARTIES));
      case 2, 3, 4 -> new Bearers(Bearers.Mode.EACH, Names.ids(Names.PARTIES));
      default -> new Bearers(Bearers.Mode.EACH, List.of(Names.id(draw.pick(Names.BEARERS))));
    };
  }

  private Clause duty(int index) {
    Clause.Each each = each(index);
    boolean once = each instanceof Clause.Each.Once;
    boolean tied = !once && draw.chance(40);
    List<Pattern> does = new ArrayList<>(List.of(terms.deed(tied)));
    if (once && draw.chance(15)) {
      does.add(terms.deed(false));
    }
    return new Clause.Duty(
        head(index),
        draw.chance(85) ? Clause.Duty.DutyKind.OBLIGATION : Clause.Duty.DutyKind.PLEDGE,
        bearers(),
        List.of(),
        does,
        once ? terms.deadline(index) : terms.instanceDeadline(),
        each,
        Optional.empty(),
        draw.chance(90) ? List.of() : List.of(Names.id("panel")),
        draw.chance(92) ? List.of() : List.of(Names.id("host")),
        draw.chance(92) ? List.of() : List.of(terms.other(index)));
  }

  private Clause.Each each(int index) {
    return switch (draw.between(0, index == 0 ? 7 : 8)) {
      case 0 -> new Clause.Each.ForEach(terms.trigger());
      case 8 -> new Clause.Each.ForEachBreach(terms.other(index));
      default -> new Clause.Each.Once();
    };
  }

  private Clause ban(int index) {
    boolean maintains = draw.chance(20);
    List<Pattern> forbids = new ArrayList<>(List.of(maintains ? terms.deed(false) : terms.harm()));
    if (draw.chance(50)) {
      forbids.add(terms.harm());
    }
    return new Clause.Ban(head(index), maintains, bearers(), List.of(), forbids, exemptions(index));
  }

  private List<Clause.Exemption> exemptions(int index) {
    if (draw.chance(70)) {
      return List.of();
    }
    List<ActorId> judges = draw.chance(70) ? List.of(Names.id("panel")) : List.of();
    return List.of(
        new Clause.Exemption(
            "self-defence",
            "repelling an attack",
            List.of(),
            judges.isEmpty() ? List.of(terms.condition(index, 1)) : List.of(),
            judges));
  }

  private Clause power(int index) {
    Clause.Effect.Verb verb = draw.pick(List.of(Clause.Effect.Verb.values()));
    Clause.Effect effect =
        switch (verb) {
          case NONE -> Clause.Effect.NONE;
          case SUSPEND, WAIVE, EXTEND, TERMINATE, RESUME, CREATE ->
              new Clause.Effect(
                  verb,
                  List.of(terms.anyBut(index)),
                  Length.of(draw.between(1, 4), Length.Unit.DAY));
        };
    List<Pattern> acts = verb == Clause.Effect.Verb.NONE ? List.of(terms.deed(false)) : List.of();
    return freedom(index, Clause.Freedom.FreedomKind.POWER, acts, effect);
  }

  private Clause permission(int index) {
    return freedom(
        index,
        Clause.Freedom.FreedomKind.PERMISSION,
        List.of(draw.chance(50) ? terms.deed(false) : terms.harm()),
        Clause.Effect.NONE);
  }

  private Clause freedom(
      int index, Clause.Freedom.FreedomKind kind, List<Pattern> acts, Clause.Effect effect) {
    return new Clause.Freedom(
        head(index), kind, bearers(), acts, effect, draw.chance(30), List.of());
  }

  private Clause choice(int index) {
    RandomRule rules = new RandomRule(draw);
    List<Clause.Stage> stages = new ArrayList<>();
    stages.add(new Clause.Stage("first", "", procedure(index, rules)));
    if (draw.chance(30)) {
      stages.add(new Clause.Stage("second", "draft-two", procedure(index, rules)));
    }
    return new Clause.Choice(
        head(index), Names.id("council"), stages, "", terms.instanceDeadline());
  }

  private Procedure procedure(int index, RandomRule rules) {
    boolean silence = draw.chance(25);
    Deadline close = draw.chance(40) ? close(index, draw.between(4, 14)) : new Deadline.None(false);
    return new Procedure(
        List.of(new Procedure.DatedRule(silence ? rules.silence() : rules.rule(), Interval.ALWAYS)),
        close,
        silence);
  }

  /// At a day, or so many days after another clause was performed.
  private Deadline close(int index, int day) {
    return day % 2 == 0
        ? new Deadline.At(Names.day(day))
        : new Deadline.Within(
            Length.of(day / 2, Length.Unit.DAY),
            index == 0
                ? new Event.Agreement()
                : new Event.Reached(terms.id(index - 1), Event.State.PERFORMED));
  }

  private Clause role(int index) {
    return new Clause.Role(
        head(index),
        Names.id(draw.pick(List.of("ardania", "belmark", "panel"))),
        draw.pick(Names.RELATIONS),
        draw.pick(List.of("town", "land", "council")));
  }

  private Clause.Check check() {
    String relation = draw.pick(Names.RELATIONS);
    String object = draw.pick(List.of("town", "land"));
    List<ActorId> actors = List.of(Names.id(draw.pick(Names.PARTIES)));
    return switch (draw.between(0, 5)) {
      case 0 -> new Clause.Check.HasAnEnd(relation);
      case 1 -> new Clause.Check.HasALatestDate(relation);
      case 2 -> new Clause.Check.OnlyBy(draw.chance(30) ? "" : object, relation, actors);
      case 3 -> new Clause.Check.SeatsFor(Names.id("council"), "both", 3, draw.between(1, 2));
      case 4 ->
          new Clause.Check.InTurn(
              relation, object, List.of(Names.id("ardania"), Names.id("belmark")));
      default -> new Clause.Check.Never(relation, object, actors);
    };
  }

  private Clause phase(int index) {
    boolean byEvent = draw.chance(70);
    List<Event> starts = byEvent ? List.of(terms.event(index, 1)) : List.of();
    List<Event> ends =
        draw.chance(50)
            ? List.of(
                new Event.After(
                    Length.of(draw.between(1, 6), Length.Unit.DAY), new Event.Trigger()))
            : List.of(terms.event(index, 1));
    return new Clause.Phase(
        head(index),
        starts,
        byEvent ? List.of() : List.of(terms.condition(index, 1)),
        ends,
        draw.chance(80) ? List.of() : List.of(terms.condition(index, 1)));
  }
}
