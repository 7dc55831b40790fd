package trucewatch.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a body decides: a condition on the ballots of one round, or several rounds in an order.
public sealed interface Rule permits Condition, Rule.Stages, Rule.Rungs {

  /// All stages must carry, one after the other: consensus on a draft, then a vote.
  record Stages(List<Stage> stages) implements Rule {
    public Stages {
      stages = List.copyOf(stages);
      requireNames(stages.stream().map(Stage::name).toList());
    }
  }

  /// The first that carries is enough: by consensus, else by 2/3 of all members. A rung gives way
  /// only once it has failed, by what is told or because its time is over, and only in the way that
  /// it names.
  record Rungs(List<Rung> rungs) implements Rule {
    public Rungs {
      rungs = List.copyOf(rungs);
      requireNames(rungs.stream().map(Rung::name).toList());
    }
  }

  /// One stage; [Rounds] finds its ballots by its name.
  record Stage(String name, Rule rule) {}

  /// One rung, and when the next one is tried; on the last rung that says nothing.
  record Rung(String name, Rule rule, GivesWay when) {
    public Rung(String name, Rule rule) {
      this(name, rule, GivesWay.FAILED);
    }
  }

  /// When a rung gives way to the next.
  enum GivesWay {
    /// Not adopted, for whatever reason, no quorum included.
    FAILED,
    /// Neither the proposal nor its rejection carried: the same ballots with those in favour and
    /// those against changed over would have failed too.
    DEADLOCKED,
    /// It would have carried but for a veto.
    VETOED
  }

  private static void requireNames(List<String> names) {
    Set<String> distinct = new HashSet<>(names);
    if (names.isEmpty() || distinct.size() != names.size()) {
      throw new IllegalArgumentException("stages need names, each its own: " + names);
    }
  }
}
