package trucewatch.decisions;

import java.util.List;

/// What must be true of the ballots of one round.
public sealed interface Condition extends Rule {

  /// Enough in favour: `9 of 15`, `2/3 of those present`, `65 % of the population`. Where nobody is
  /// in favour it is lost, whatever the share.
  record Threshold(Needed needed, Base base, Who who, Weighing weighing) implements Condition {
    public Threshold(Needed needed, Base base) {
      this(needed, base, Who.EVERYONE, Weighing.ONE_EACH);
    }
  }

  /// At least so many of these in favour: `with one of president, first-vice-president`.
  record Backing(int atLeast, Who who) implements Condition {
    public Backing {
      requirePositive(atLeast);
    }
  }

  /// Nobody objects by the close. A round whose time lapses without a close has found consensus
  /// only if everybody has agreed by then.
  record Consensus(Who who) implements Condition {}

  /// A silence procedure: adopted at its close unless somebody has objected. The same as consensus,
  /// but while it runs it is said that nobody has objected so far.
  record Silence(Who who) implements Condition {}

  /// Everybody agrees in words; silence is not enough.
  record ExpressConsent(Who who) implements Condition {}

  /// All parts carry: chambers, double majorities.
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = nonEmpty(parts);
    }

    public AllOf(Condition... parts) {
      this(List.of(parts));
    }
  }

  /// One of the parts carries.
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = nonEmpty(parts);
    }

    public AnyOf(Condition... parts) {
      this(List.of(parts));
    }
  }

  /// Lost if `against` of the holders, or more, are against: `unless any of permanent-five is
  /// against`. Nothing outvotes it.
  record Unless(Condition condition, int against, Who holders) implements Condition {
    public Unless {
      requirePositive(against);
    }
  }

  /// A veto that the same ballots override when they carry `override` too.
  record UnlessOverridden(Condition condition, int against, Who holders, Condition override)
      implements Condition {
    public UnlessOverridden {
      requirePositive(against);
    }
  }

  /// Counts only if each quorum is there; otherwise there is no decision at all.
  record Quorate(List<Quorum> quorums, Condition condition) implements Condition {
    public Quorate {
      quorums = List.copyOf(quorums);
    }

    public Quorate(Quorum quorum, Condition condition) {
      this(List.of(quorum), condition);
    }
  }

  /// These may not vote on it: a party to a dispute.
  record Recusing(Who who, Recusal recusal, Condition condition) implements Condition {}

  /// What becomes of a member who may not vote.
  enum Recusal {
    /// Stays a member, and a vote cast counts as an abstention.
    ABSTAINS,
    /// Is left out of every number, that of the members included.
    LEFT_OUT
  }

  private static List<Condition> nonEmpty(List<Condition> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts");
    }
    return List.copyOf(parts);
  }

  private static void requirePositive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("at least one is needed, not " + number);
    }
  }
}
