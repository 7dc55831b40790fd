package trucewatch.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.time.Length;

/// One clause of an agreement, checked: every name is resolved.
///
/// Instruments, ladders, tables and inline consequences are already spelled out as the clauses that
/// they stand for; their ids are the parent's id, a dot, and the step (`amendment.drafted`).
public sealed interface Clause {
  Head head();

  default ClauseId id() {
    return head().id();
  }

  /// An obligation or a pledge: its bearer must bring all of `does` about.
  ///
  /// @param kind obligation or pledge
  /// @param each makes one instance for each unit of a triggering act
  /// @param asWritten where the deadline is our reading and the text gives no such time: what the
  ///   text itself says, for whoever switches readings off; else empty
  /// @param determinedBy who alone can find it performed or not; empty if anybody's report counts
  /// @param approval without their consent it has no effect
  /// @param inStepWith clauses whose share done this one must not fall behind
  record Duty(
      Head head,
      DutyKind kind,
      Bearers bearers,
      List<ActorId> toward,
      List<Pattern> does,
      Deadline deadline,
      Each each,
      Optional<Deadline> asWritten,
      List<ActorId> determinedBy,
      List<ActorId> approval,
      List<ClauseId> inStepWith)
      implements Clause {
    /// Whether it was agreed or promised by its maker alone.
    public enum DutyKind {
      OBLIGATION,
      PLEDGE
    }

    /// The duty, due as the text itself says.
    Duty withoutReading() {
      return asWritten
          .map(
              written ->
                  new Duty(
                      head,
                      kind,
                      bearers,
                      toward,
                      does,
                      written,
                      each,
                      Optional.empty(),
                      determinedBy,
                      approval,
                      inStepWith))
          .orElse(this);
    }

    public Duty {
      toward = List.copyOf(toward);
      does = List.copyOf(does);
      determinedBy = List.copyOf(determinedBy);
      approval = List.copyOf(approval);
      inStepWith = List.copyOf(inStepWith);
    }
  }

  /// What must not happen, or what must go on.
  ///
  /// @param maintains true for an obligation that `maintains`: a breach is a told lapse (a denial
  ///   of the act, or an `obstructs` of the clause); false for a prohibition: a breach is the act
  ///   itself
  record Ban(
      Head head,
      boolean maintains,
      Bearers bearers,
      List<ActorId> toward,
      List<Pattern> forbids,
      List<Exemption> exemptions)
      implements Clause {
    public Ban {
      toward = List.copyOf(toward);
      forbids = List.copyOf(forbids);
      exemptions = List.copyOf(exemptions);
    }
  }

  /// A labelled exception.
  ///
  /// @param when must be told for the exception to count; empty list: the label in a claim's `note`
  ///   is not enough, only `determinedBy` can say so
  record Exemption(
      String label,
      String title,
      List<Pattern> acts,
      List<Condition> when,
      List<ActorId> determinedBy) {
    public Exemption {
      acts = List.copyOf(acts);
      when = List.copyOf(when);
      determinedBy = List.copyOf(determinedBy);
    }
  }

  /// A permission or a power.
  ///
  /// @param effect what it does to other clauses; NONE for permissions and for powers to act
  record Freedom(
      Head head,
      FreedomKind kind,
      Bearers holders,
      List<Pattern> acts,
      Effect effect,
      boolean once,
      List<ActorId> approval)
      implements Clause {
    /// Whether it only allows an act, or changes other clauses or creates authority.
    public enum FreedomKind {
      PERMISSION,
      POWER
    }

    public Freedom {
      acts = List.copyOf(acts);
      approval = List.copyOf(approval);
    }
  }

  /// What a power does to a clause.
  record Effect(Verb verb, List<ClauseId> on, Length by) {
    public enum Verb {
      NONE,
      SUSPEND,
      WAIVE,
      EXTEND,
      TERMINATE,
      RESUME,
      CREATE
    }

    public static final Effect NONE = new Effect(Verb.NONE, List.of(), Length.ZERO);

    public Effect {
      on = List.copyOf(on);
    }
  }

  /// A body has to decide.
  ///
  /// @param body whose rule decides
  /// @param stages all are needed, in order; at least one
  /// @param subject what it decides on, for rules by subject; empty if not said
  record Choice(Head head, ActorId body, List<Stage> stages, String subject, Deadline deadline)
      implements Clause {
    public Choice {
      stages = List.copyOf(stages);
    }
  }

  /// A stage of a decision: its name is what a ballot's `object` may hold.
  record Stage(String name, String draft, Procedure procedure) {}

  /// Who holds authority over whom.
  ///
  /// @param relation governs, supervises, controls, chairs, holds, represents
  record Role(Head head, ActorId subject, String relation, String object) implements Clause {}

  /// A statement over roles: "no supervision without an end".
  record Principle(Head head, Check check) implements Clause {}

  /// What a principle states.
  sealed interface Check {
    /// Every role of that relation has an `until`.
    record HasAnEnd(String relation) implements Check {}

    /// Every role of that relation ends by a date that can be reckoned through every duty it waits
    /// for.
    record HasALatestDate(String relation) implements Check {}

    /// The object is governed by these actors only; an empty object means any.
    record OnlyBy(String object, String relation, List<ActorId> actors) implements Check {}

    /// None of these actors has that relation to the object.
    record Never(String relation, String object, List<ActorId> actors) implements Check {}

    /// At least so many of all seats of a body are held by members of a group.
    ///
    /// @param needed whole seats: a share is rounded as the text says
    record SeatsFor(ActorId body, String group, int seats, int needed) implements Check {}

    /// The actors act on the object, or hold it, one after the other in this order.
    ///
    /// @param act `chairs` for a chair that rotates, `pick` for an office filled in turn
    record InTurn(String act, String object, List<ActorId> order) implements Check {}
  }

  /// A named stretch of time: running from when it starts to when it ends.
  ///
  /// @param ends the earliest counts
  record Phase(
      Head head,
      List<Event> starts,
      List<Condition> startsWhen,
      List<Event> ends,
      List<Condition> endsWhen)
      implements Clause {
    public Phase {
      starts = List.copyOf(starts);
      startsWhen = List.copyOf(startsWhen);
      ends = List.copyOf(ends);
      endsWhen = List.copyOf(endsWhen);
    }

    /// What starts it: any of the starts that the text gives (`check` finds more than one).
    public List<Condition> startsOn() {
      List<Condition> any = new ArrayList<>(startsWhen);
      starts.forEach(event -> any.add(new Condition.Happened(event)));
      return any.size() < 2 ? any : List.of(new Condition.Any(any));
    }
  }

  /// Text without a verdict; counted as such.
  record Declaration(Head head, String words, List<ActorId> judges) implements Clause {}

  /// One instance for each unit of a triggering act.
  sealed interface Each {
    record Once() implements Each {}

    record ForEach(Pattern trigger) implements Each {}

    /// One instance for each breach of another clause.
    record ForEachBreach(ClauseId of) implements Each {}
  }
}
