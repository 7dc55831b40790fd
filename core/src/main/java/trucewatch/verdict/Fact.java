package trucewatch.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;

/// One point of an explanation: something that is so by the text, the calendar and the claims that
/// it names, and by the facts that it follows from.
///
/// A fact says enough to be looked at again by somebody who did not make it: `trucewatch.recheck`
/// does. Codes of clauses and actors are those of the agreement; times are in whole seconds.
public sealed interface Fact {
  /// The claims that it names itself.
  default List<ClaimId> claims() {
    return List.of();
  }

  /// What it follows from, in the order in which it is applied.
  default List<Fact> because() {
    return List.of();
  }

  /// So many claims count in the account at that time of knowledge.
  record Counted(String account, Instant known, int howMany) implements Fact {}

  /// A moment that the text itself gives.
  ///
  /// @param what `signing`, `agreement` (it came into force), `date`, `acts-count` (from when acts
  ///   count)
  record Dated(String what, Instant at) implements Fact {}

  /// A moment a length before or after another one.
  ///
  /// @param by such as `3 days after`, `day 5 of`
  /// @param ahead whether it still lay ahead when it was looked at
  record Moved(String by, Interval when, boolean ahead, List<Fact> because) implements Fact {
    public Moved {
      because = List.copyOf(because);
    }
  }

  /// One incident that a clause speaks of.
  ///
  /// @param claims the claims that tell of it
  /// @param against the claims that deny it, or something that it needs to fit the clause
  /// @param when the earliest and the latest time that they give it
  /// @param low how much happened at least
  record Act(List<ClaimId> claims, List<ClaimId> against, Interval when, BigDecimal low)
      implements Fact {
    public Act {
      claims = List.copyOf(claims);
      against = List.copyOf(against);
    }
  }

  /// Incidents that add up to what is needed within a time.
  ///
  /// @param sum what happened at least, over all of them
  /// @param atMost what happened at most; less than `needed` where it is also told not reached
  record Reached(
      String thing,
      BigDecimal sum,
      BigDecimal atMost,
      BigDecimal needed,
      Interval within,
      List<Fact> because)
      implements Fact {
    public Reached {
      because = List.copyOf(because);
    }
  }

  /// Totals of one speaker that reach what is needed.
  record Total(
      String speaker, BigDecimal sum, BigDecimal needed, Interval within, List<ClaimId> claims)
      implements Fact {
    public Total {
      claims = List.copyOf(claims);
    }
  }

  /// What is told of the consent of actors to a clause, by their latest positions or by a
  /// signature.
  ///
  /// @param told accepted, rejected, has-not-accepted, contested, acceptance-assumed, not-told
  record Consented(
      String clause, List<String> actors, String told, Instant at, List<ClaimId> claims)
      implements Fact {
    public Consented {
      actors = List.copyOf(actors);
      claims = List.copyOf(claims);
    }
  }

  /// A clause came into force, or left it.
  record InForce(String clause, Turn turn, Interval when, List<Fact> because) implements Fact {
    public InForce {
      because = List.copyOf(because);
    }
  }

  /// What became of a clause.
  enum Turn {
    BEGAN,
    ENDED,
    SUSPENDED,
    /// What it needs is told not to be so.
    NOT_BEGUN
  }

  /// The statement of another clause became so, or is told not so.
  ///
  /// @param state performed, breached, adopted, used, overdue ...
  /// @param so false if it is told not to be so
  record Became(
      String clause,
      List<String> bearers,
      String state,
      boolean so,
      Interval when,
      List<Fact> because)
      implements Fact {
    public Became {
      bearers = List.copyOf(bearers);
      because = List.copyOf(because);
    }
  }

  /// A judge found something of a clause.
  record Found(String clause, boolean so, List<ClaimId> claims) implements Fact {
    public Found {
      claims = List.copyOf(claims);
    }
  }

  /// Somebody is told to govern, control, chair, hold or supervise something.
  ///
  /// @param claims who tells so
  /// @param against who denies it, or tells another holder of what only one can hold
  record Relation(
      String subject,
      String relation,
      String object,
      Instant at,
      List<ClaimId> claims,
      List<ClaimId> against)
      implements Fact {
    public Relation {
      claims = List.copyOf(claims);
      against = List.copyOf(against);
    }
  }

  /// An actor used a power on a clause.
  ///
  /// @param verb suspend, resume, waive, extend, terminate
  record Power(String clause, String verb, String power, Interval when, List<ClaimId> claims)
      implements Fact {
    public Power {
      claims = List.copyOf(claims);
    }
  }

  /// Denials, or sources that declared themselves complete, that cover a time without a gap.
  ///
  /// @param declared true for sources that report all there is, false for denials
  record Covered(boolean declared, Interval over, List<ClaimId> claims) implements Fact {
    public Covered {
      claims = List.copyOf(claims);
    }
  }

  /// All that the account tells in a range was looked through.
  ///
  /// @param filter what was looked for: `breach` of the clause, `act` of it
  /// @param because one fact for each member that was found; there is no other
  record Searched(String clause, String filter, Interval over, List<Fact> because) implements Fact {
    public Searched {
      because = List.copyOf(because);
    }
  }

  /// How a decision went, by the ballots told.
  record Outcome(String clause, String word, List<Remark> reasons, List<ClaimId> claims)
      implements Fact {
    public Outcome {
      reasons = List.copyOf(reasons);
      claims = List.copyOf(claims);
    }
  }

  /// For each of many triggers, one duty: all of them were met.
  ///
  /// @param triggers what began them
  /// @param acts the acts that met them
  record Each(int instances, BigDecimal needed, List<Fact> triggers, List<Fact> acts)
      implements Fact {
    public Each {
      triggers = List.copyOf(triggers);
      acts = List.copyOf(acts);
    }

    @Override
    public List<Fact> because() {
      return java.util.stream.Stream.concat(triggers.stream(), acts.stream()).toList();
    }
  }

  /// When a clause is due: both times are the last second that is in time.
  ///
  /// @param passed whether that lies before the time asked about
  record DueBy(String clause, Instant first, Instant last, boolean passed, List<Fact> because)
      implements Fact {
    public DueBy {
      because = List.copyOf(because);
    }
  }

  /// Taken to be so because nothing else is told.
  record Assumed(String clause, Remark what) implements Fact {}

  /// It follows from the words of the agreement.
  record OfTheText(String clause, boolean so, List<Remark> reasons) implements Fact {
    public OfTheText {
      reasons = List.copyOf(reasons);
    }
  }

  /// Where a clause stands that is not in force.
  ///
  /// @param stage waiting, blocked, suspended, ended
  /// @param words what it waits for, or why it stands so
  record Stands(String clause, String stage, List<Remark> words) implements Fact {
    public Stands {
      words = List.copyOf(words);
    }
  }

  /// How much of what is due is told, by all incidents that were found.
  record Progress(String thing, BigDecimal done, BigDecimal of, List<ClaimId> claims)
      implements Fact {
    public Progress {
      claims = List.copyOf(claims);
    }
  }

  /// How much is told for one period of a duty that recurs, and the word of that period.
  ///
  /// @param over whether the period had ended by the moment of the question
  /// @param because what the first period began with
  record InPeriod(
      Interval period,
      boolean over,
      Word word,
      String thing,
      BigDecimal done,
      BigDecimal of,
      List<ClaimId> claims,
      List<Fact> because)
      implements Fact {
    public InPeriod {
      claims = List.copyOf(claims);
      because = List.copyOf(because);
    }

    /// The same, with what the first period began with.
    public InPeriod because(List<Fact> first) {
      return new InPeriod(period, over, word, thing, done, of, claims, first);
    }
  }

  /// Several facts taken together.
  ///
  /// @param how `all`, `any`, `earliest`, `latest`, `not`
  record Joined(String how, List<Fact> because) implements Fact {
    public Joined {
      because = List.copyOf(because);
    }
  }

  /// A clause is in force at that moment: it began, and no end of it is told.
  record Runs(String clause, Instant at, List<Fact> because) implements Fact {
    public Runs {
      because = List.copyOf(because);
    }
  }

  /// What is said in words only, with the claims behind it; nobody can look at it again.
  record Said(Remark words, List<ClaimId> claims) implements Fact {
    public Said {
      claims = List.copyOf(claims);
    }
  }

  /// The two bits of the statement, and so the word.
  ///
  /// @param statement performed, breached, used, adopted, holds
  record Concluded(String statement, boolean so, boolean not, Word word) implements Fact {}
}
