package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a clause, role or declaration. All kinds share them; which makes sense where is for
/// the checker.
public sealed interface ClauseItem extends Item
    permits CommonItem,
        ClauseItem.Bearer,
        ClauseItem.Holder,
        ClauseItem.By,
        ClauseItem.NoBearerStated,
        ClauseItem.Toward,
        ClauseItem.AnswersForAffiliates,
        ClauseItem.Does,
        ClauseItem.MayAct,
        ClauseItem.MayAffect,
        ClauseItem.Forbids,
        ClauseItem.Maintains,
        ClauseItem.Ceases,
        ClauseItem.WithdrawsByTable,
        ClauseItem.Contains,
        ClauseItem.StrivesThat,
        ClauseItem.EveryRole,
        ClauseItem.GovernedOnlyBy,
        ClauseItem.NoRole,
        ClauseItem.Save,
        ClauseItem.From,
        ClauseItem.When,
        ClauseItem.After,
        ClauseItem.While,
        ClauseItem.Until,
        ClauseItem.During,
        ClauseItem.ForEach,
        ClauseItem.OnEachBreach,
        ClauseItem.Ladder,
        ClauseItem.Due,
        ClauseItem.ReadAs,
        ClauseItem.OnDay,
        ClauseItem.Before,
        ClauseItem.StartsAndCompletes,
        ClauseItem.Every,
        ClauseItem.Soon,
        ClauseItem.NoDeadlineStated,
        ClauseItem.Once,
        ClauseItem.Except,
        ClauseItem.Then,
        ClauseItem.Else,
        ClauseItem.ElseAfterLength,
        ClauseItem.ElseAfterEvent,
        ClauseItem.AfterConsulting,
        ClauseItem.WithApprovalOf,
        ClauseItem.InStepWith,
        ClauseItem.VerifiedBy,
        ClauseItem.DeterminedBy,
        ClauseItem.Manner,
        ClauseItem.Stages,
        ClauseItem.DecidesBy,
        ClauseItem.QuorumIs,
        ClauseItem.SilenceUntil,
        ClauseItem.SilenceFor,
        ClauseItem.Closes,
        ClauseItem.ElseBy {
  // Who

  /// `bearer each of israel, hamas`.
  record Bearer(Bearers who, Origin origin) implements ClauseItem {}

  /// `holder isf`: of a power or permission.
  record Holder(Bearers who, Origin origin) implements ClauseItem {}

  /// `by council`: who pledges or decides.
  record By(Bearers who, Origin origin) implements ClauseItem {}

  /// `no bearer stated`: said openly.
  record NoBearerStated(Origin origin) implements ClauseItem {}

  /// `toward civilians, mission`: to whom it is owed.
  record Toward(List<Name> names, Origin origin) implements ClauseItem {
    public Toward {
      names = List.copyOf(names);
    }
  }

  /// `answers for affiliates`: whoever is affiliated with the bearer acts for it here.
  record AnswersForAffiliates(Origin origin) implements ClauseItem {}

  // What

  /// `does return of 20 living-hostage to israel and return of 28 hostage-remains to israel`.
  record Does(List<Pattern> patterns, Origin origin) implements ClauseItem {
    public Does {
      patterns = List.copyOf(patterns);
    }
  }

  /// `may deploy in gaza`.
  record MayAct(Pattern pattern, Origin origin) implements ClauseItem {}

  /// `may suspend free-detainees`.
  record MayAffect(Effect effect, Origin origin) implements ClauseItem {}

  /// `forbids attack in gaza, overflight`.
  record Forbids(List<Pattern> patterns, Origin origin) implements ClauseItem {
    public Forbids {
      patterns = List.copyOf(patterns);
    }
  }

  /// `maintains free-passage of relief in gaza`: a continuing duty.
  record Maintains(Pattern pattern, Origin origin) implements ClauseItem {}

  /// `ceases occupation in east`: a duty to end a continuing state.
  record Ceases(Pattern pattern, Origin origin) implements ClauseItem {}

  /// `withdraws by table weapons from contact-line`: one instance for each row of the table.
  record WithdrawsByTable(Name table, Name from, Origin origin) implements ClauseItem {}

  /// `contains "a timetable", judged by jmec`: what a text must hold.
  record Contains(Words words, Judge judge, Origin origin) implements ClauseItem {}

  /// `strives that "others join"`: effort, not outcome.
  record StrivesThat(Words words, Origin origin) implements ClauseItem {}

  /// `every role supervises has a latest date`: a principle over roles.
  record EveryRole(Name verb, RoleEnd end, Origin origin) implements ClauseItem {}

  /// What a principle asks of roles.
  enum RoleEnd {
    HAS_AN_END,
    HAS_A_LATEST_DATE
  }

  /// `governed by own-people only`.
  record GovernedOnlyBy(Name actor, Origin origin) implements ClauseItem {}

  /// `no supervises of gaza by foreign`: a principle.
  record NoRole(Name verb, Name object, Name by, Origin origin) implements ClauseItem {}

  /// `save perimeter`: places left out.
  record Save(List<Name> names, Origin origin) implements ClauseItem {
    public Save {
      names = List.copyOf(names);
    }
  }

  // When

  /// `from agreement`, `from 2025-10-10`.
  record From(Event event, Origin origin) implements ClauseItem {}

  /// `when mandate adopted`.
  record When(Condition condition, Origin origin) implements ClauseItem {}

  /// `after signing`.
  record After(Event event, Origin origin) implements ClauseItem {}

  /// `while north complies with truce, judged by nobody`.
  record While(Condition condition, Origin origin) implements ClauseItem {}

  /// `until pa-reform performed`.
  record Until(Condition condition, Origin origin) implements ClauseItem {}

  /// `during transition`.
  record During(Name phase, Origin origin) implements ClauseItem {}

  /// `for each return of hostage-remains by hamas as handover`: one instance for each unit.
  record ForEach(Pattern pattern, @Nullable Name as, Origin origin) implements ClauseItem {}

  /// `on each breach of truce`: one instance for each breach.
  record OnEachBreach(Name clause, Origin origin) implements ClauseItem {}

  /// `on each breach of truce: mission reports to board soon "timely", then board decides within 14
  /// days`.
  record Ladder(Name clause, List<Step> steps, Origin origin) implements ClauseItem {
    public Ladder {
      steps = List.copyOf(steps);
    }
  }

  /// `within 72 hours of …`, `no later than …`, `at the earlier of …`.
  ///
  /// @param readAs whether `, read as` follows: the deadline is our reading, the text gives none
  record Due(Deadline deadline, boolean readAs, Origin origin) implements ClauseItem {}

  /// `read as within 14 days`: our reading of a vague word; can be switched off.
  record ReadAs(Deadline deadline, Origin origin) implements ClauseItem {}

  /// `on day 1 of withdrawal`.
  record OnDay(int day, Event of, Origin origin) implements ClauseItem {}

  /// `at least 60 days before end of transition`, `before elections`.
  ///
  /// @param atLeast null for plain `before`
  record Before(@Nullable Extent atLeast, Event event, Origin origin) implements ClauseItem {}

  /// `starts no later than day 2 of truce, completes within 14 days of that`.
  record StartsAndCompletes(Event latestStart, Extent completesWithin, Origin origin)
      implements ClauseItem {}

  /// `every day`, `every 1 week starting agreement`: one instance for each period.
  record Every(Extent length, @Nullable Event starting, Origin origin) implements ClauseItem {}

  /// `soon "without delay"`: due, with no date.
  record Soon(Words words, Origin origin) implements ClauseItem {}

  /// `no deadline stated`: said openly.
  record NoDeadlineStated(Origin origin) implements ClauseItem {}

  /// `once`: a power that is used up by its first use.
  record Once(Origin origin) implements ClauseItem {}

  // Conditions attached

  /// `except self-defence "repelling an attack" when determined by mediators`.
  ///
  /// @param when null if none was written
  /// @param forAct null if none was written; never together with `when`
  record Except(
      Name name,
      @Nullable Words words,
      @Nullable Condition when,
      @Nullable Pattern forAct,
      Origin origin)
      implements ClauseItem {
    public Except {
      if (when != null && forAct != null) {
        throw new IllegalArgumentException("an exception is for a condition or an act, not both");
      }
    }
  }

  /// `then obligation free-detainees`: starts when this is performed.
  record Then(Consequence consequence, Origin origin) implements ClauseItem {}

  /// `else power israel may suspend free-detainees`: starts at the deadline if not done.
  record Else(Consequence consequence, Origin origin) implements ClauseItem {}

  /// `else after 14 days obligation talks`: starts once that time is over, told or not.
  record ElseAfterLength(Extent length, Consequence consequence, Origin origin)
      implements ClauseItem {}

  /// `else after 2025-12-31 obligation talks`.
  record ElseAfterEvent(Event event, Consequence consequence, Origin origin)
      implements ClauseItem {}

  /// `after consulting north, south`: its own breach; the act stands without it.
  record AfterConsulting(List<Name> names, Origin origin) implements ClauseItem {
    public AfterConsulting {
      names = List.copyOf(names);
    }
  }

  /// `with approval of parliament`: no effect without it.
  record WithApprovalOf(List<Name> names, Origin origin) implements ClauseItem {
    public WithApprovalOf {
      names = List.copyOf(names);
    }
  }

  /// `in step with disarm`.
  record InStepWith(Name clause, Origin origin) implements ClauseItem {}

  /// `verified by independent-monitors`.
  record VerifiedBy(List<Name> names, Origin origin) implements ClauseItem {
    public VerifiedBy {
      names = List.copyOf(names);
    }
  }

  /// `determined by commission`: whether it is done is for that body to say.
  record DeterminedBy(List<Name> names, Origin origin) implements ClauseItem {
    public DeterminedBy {
      names = List.copyOf(names);
    }
  }

  /// `manner "in good faith", judged by nobody`: stands beside the verdict, never changes it.
  record Manner(Words words, Judge judge, Origin origin) implements ClauseItem {}

  // Decisions

  /// `stages consensus on draft, vote`: all are needed, in this order.
  record Stages(List<Stage> stages, Origin origin) implements ClauseItem {
    public Stages {
      stages = List.copyOf(stages);
    }
  }

  /// `decides by 9 of 15 in favour`: in place of the body's own rule.
  record DecidesBy(Rule rule, Origin origin) implements ClauseItem {}

  /// `quorum 29 of 42`: in place of the body's own.
  record QuorumIs(Quorum quorum, Origin origin) implements ClauseItem {}

  /// `silence until 2025-12-01`: who has not objected by then consents.
  record SilenceUntil(Event moment, Origin origin) implements ClauseItem {}

  /// `silence for 72 hours of draft presented-by-chair`: the same, reckoned from an event.
  record SilenceFor(Extent length, Event of, Origin origin) implements ClauseItem {}

  /// `closes no later than 2025-12-01`: when ballots no longer count.
  record Closes(Deadline deadline, Origin origin) implements ClauseItem {}

  /// `else by simple majority`: the rule to fall back on.
  record ElseBy(Rule rule, Origin origin) implements ClauseItem {}
}
