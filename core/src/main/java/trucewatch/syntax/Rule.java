package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a body decides: `consensus, else by 2/3 of all members, if deadlocked then chair decides`.
///
/// @param rungs tried in this order; a rung gives way only once it is told to have failed. At least
///   one
/// @param ifDeadlocked null if not written
public record Rule(List<Rung> rungs, @Nullable Deadlock ifDeadlocked, Origin origin)
    implements Node {
  public Rule {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty()) {
      throw new IllegalArgumentException("a rule needs at least one way to decide");
    }
  }

  /// `if deadlocked then cabinet decides by simple majority`.
  public record Deadlock(Name decider, @Nullable Rule by, Origin origin) implements Node {}

  /// One way to decide, with what limits it.
  ///
  /// @param limits in the order written; [Limit.OverriddenBy] can only be the last, since what
  ///   follows it limits the override
  public record Rung(Method method, List<Limit> limits, Origin origin) implements Node {
    public Rung {
      limits = List.copyOf(limits);
      if (limits.stream()
          .limit(Math.max(0, limits.size() - 1))
          .anyMatch(Limit.OverriddenBy.class::isInstance)) {
        throw new IllegalArgumentException("an override must be the last limit");
      }
    }
  }

  /// What it takes.
  public sealed interface Method {
    /// `consensus`: nobody objects by the close.
    record Consensus() implements Method {}

    /// `express consent of all`: each says yes.
    record ExpressConsent() implements Method {}

    /// `silence`: nobody objects within the time of the silence procedure.
    record Silence() implements Method {}

    /// `9 of 15 in favour`.
    ///
    /// @param of null if not written
    record InFavour(Figure votes, @Nullable Figure of) implements Method {}

    /// `2/3 of all members`, `more than half of those voting`.
    record Share(boolean moreThan, Fraction share, Electorate of) implements Method {}

    /// `simple majority`: more for than against.
    record SimpleMajority() implements Method {}

    /// `absolute majority`: more than half of all members.
    record AbsoluteMajority() implements Method {}

    /// `weight 55 of 100`.
    ///
    /// @param of null if not written
    record Weight(Figure weight, @Nullable Figure of) implements Method {}
  }

  /// Of whom a share is taken.
  public sealed interface Electorate {
    /// `all members`.
    record AllMembers() implements Electorate {}

    /// `members present`.
    record MembersPresent() implements Electorate {}

    /// `those voting`.
    record ThoseVoting() implements Electorate {}

    /// A group or chamber.
    record Named(Name name) implements Electorate {}
  }

  /// What else must be so for a rung to carry.
  public sealed interface Limit extends Node {
    /// `unless any of permanent-five is against`.
    ///
    /// @param anyOf whether `any of` was written
    record Unless(boolean anyOf, List<Name> names, Origin origin) implements Limit {
      public Unless {
        names = List.copyOf(names);
      }
    }

    /// `with one of president, first-vice-president`.
    record WithOneOf(List<Name> names, Origin origin) implements Limit {
      public WithOneOf {
        names = List.copyOf(names);
      }
    }

    /// `with each of north, south`.
    record WithEachOf(List<Name> names, Origin origin) implements Limit {
      public WithEachOf {
        names = List.copyOf(names);
      }
    }

    /// `with at least 15 of south-sudanese`.
    record WithAtLeast(Figure number, Name of, Origin origin) implements Limit {}

    /// `rounded up`, `rounded down`: of the share.
    record Rounded(boolean up, Origin origin) implements Limit {}

    /// `and 65 % of population`.
    record OfPopulation(Figure percent, Origin origin) implements Limit {}

    /// `blocked only by 4`: a minority smaller than that cannot block.
    record BlockedOnlyBy(Figure members, Origin origin) implements Limit {}

    /// `overridden by 2/3 of all members`: a veto falls if this carries.
    record OverriddenBy(Rung rung, Origin origin) implements Limit {}

    /// `parties to the dispute abstain`.
    record DisputantsAbstain(Origin origin) implements Limit {}
  }
}
