package trucewatch.recheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Length;
import trucewatch.verdict.Fact;

/// What is assumed because nothing is told: the scope is searched again for a claim that tells it.
final class Defaults {
  private static final int MOST_CLAUSES = 20;

  private final Said said;
  private final Instant at;

  Defaults(Said said, Instant at) {
    this.said = said;
    this.at = at;
  }

  boolean check(Who who, Fact.Assumed fact) {
    if (!fact.clause().equals(who.code())) {
      return said.findings().wrong(fact, "another clause");
    }
    Remark what = fact.what();
    if (what.kind() == Kind.ACCEPTANCE_ASSUMED) {
      return accepted(who, fact);
    }
    if (what.kind() == Kind.NO_EXCEPTION) {
      return noException(who, fact, what.args().getFirst().text());
    }
    boolean told =
        ends(who.clause()).stream().anyMatch(end -> mayBeTold(end, who, false, MOST_CLAUSES))
            || who.clause().head().scope().whiles().stream()
                .anyMatch(goes -> mayBeTold(goes, who, true, MOST_CLAUSES));
    boolean hasOne = hasEnd(said.agreement(), who.clause());
    if (!hasOne) {
      return said.findings().wrong(fact, "the text gives no end");
    }
    return told
        ? said.findings().open(fact, "something is told that could bear on an end")
        : said.findings().right(fact);
  }

  /// Whether nothing in the scope could tell of one of the starts of the clause.
  boolean noStartTold(Who who) {
    List<Condition> starts = who.clause().head().scope().starts();
    boolean untold = starts.stream().anyMatch(start -> !mayBeTold(start, who, false, MOST_CLAUSES));
    boolean untriggered =
        !who.clause().head().scope().startedBy().isEmpty()
            && who.clause().head().scope().startedBy().stream()
                .noneMatch(by -> mayStart(by, MOST_CLAUSES));
    boolean noTrigger =
        who.clause() instanceof Clause.Duty duty
            && switch (duty.each()) {
              case Clause.Each.Once _ -> false;
              case Clause.Each.ForEach(Pattern trigger) ->
                  !reaches(trigger, List.of(), BigDecimal.ONE);
              case Clause.Each.ForEachBreach(ClauseId of) ->
                  !may(of, Event.State.BREACHED, MOST_CLAUSES);
            };
    boolean unoffered =
        who.clause() instanceof Clause.Duty pledge
            && pledge.kind() == Clause.Duty.DutyKind.PLEDGE
            && said.claims().stream()
                .noneMatch(
                    claim ->
                        claim.clause().equals(who.code()) && claim.position() != Position.NONE);
    boolean phase =
        who.clause() instanceof Clause.Phase one
            && one.starts().stream().noneMatch(event -> mayHaveCome(event, MOST_CLAUSES))
            && one.startsWhen().stream()
                .noneMatch(start -> mayBeTold(start, who, false, MOST_CLAUSES));
    return untold || untriggered || noTrigger || unoffered || phase;
  }

  private boolean accepted(Who who, Fact.Assumed fact) {
    for (Claim claim : said.claims()) {
      boolean names =
          claim.clause().equals(who.code()) || claim.clause().equals(said.agreement().id());
      boolean consent =
          claim.position() == Position.ACCEPTS || claim.position() == Position.REJECTS;
      if (names
          && consent
          && Match.tells(claim)
          && who.bearers().equals(List.of(Positions.holder(claim)))
          && !Positions.taken(claim).isAfter(at)) {
        return said.findings().wrong(fact, claim.id() + " tells of its consent");
      }
    }
    boolean party = who.bearers().stream().anyMatch(said.heard()::isParty);
    return said.findings().decide(fact, party, "it is no party");
  }

  private boolean noException(Who who, Fact.Assumed fact, String label) {
    if (!(who.clause() instanceof Clause.Ban ban)) {
      return said.findings().wrong(fact, "no prohibition");
    }
    for (Clause.Exemption exemption : ban.exemptions()) {
      if (exemption.label().equals(label)) {
        List<String> judges = exemption.determinedBy().stream().map(ActorId::code).toList();
        boolean told =
            said.claims().stream()
                .anyMatch(claim -> claim.act().equals(label) && judges.contains(Heard.body(claim)));
        boolean open = judges.isEmpty() && !exemption.when().isEmpty();
        return (told || open)
            ? said.findings().open(fact, "whether the exception holds is not rechecked")
            : said.findings().right(fact);
      }
    }
    return said.findings().wrong(fact, "the text has no such exception");
  }

  private static List<Condition> ends(Clause clause) {
    List<Condition> all = new java.util.ArrayList<>(clause.head().scope().ends());
    if (clause instanceof Clause.Phase phase) {
      phase.ends().forEach(event -> all.add(new Condition.Happened(event)));
      all.addAll(phase.endsWhen());
    }
    return all;
  }

  /// Whether anything in the scope or the calendar could tell it; false is sure.
  ///
  /// @param not whether to look for what tells that it is not so
  private boolean mayBeTold(Condition condition, Who who, boolean not, int depth) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) ->
          not
              ? parts.stream().anyMatch(part -> mayBeTold(part, who, true, depth))
              : parts.stream().allMatch(part -> mayBeTold(part, who, false, depth));
      case Condition.Any(List<Condition> parts) ->
          not
              ? parts.stream().allMatch(part -> mayBeTold(part, who, true, depth))
              : parts.stream().anyMatch(part -> mayBeTold(part, who, false, depth));
      case Condition.Not(Condition part) -> mayBeTold(part, who, !not, depth);
      case Condition.Happened(Event event) -> not || mayHaveCome(event, depth);
      case Condition.InForce(ClauseId clause) -> not || may(clause, Event.State.BEGINS, depth - 1);
      case Condition.Complies(_, List<ClauseId> with, List<ActorId> judges) ->
          with.stream().anyMatch(clause -> judged(clause.code(), judges));
      case Condition.Determined(List<ActorId> judges, _) -> judged(who.code(), judges);
      case Condition.InFact(_, String relation, _) ->
          said.claims().stream().anyMatch(claim -> claim.act().equals(relation));
    };
  }

  private boolean judged(String clause, List<ActorId> judges) {
    return said.claims().stream()
        .anyMatch(
            claim ->
                claim.stance() == Stance.VERIFIES
                    && claim.clause().equals(clause)
                    && judges.stream().anyMatch(j -> j.code().equals(Heard.body(claim))));
  }

  private boolean mayHaveCome(Event event, int depth) {
    return switch (event) {
      case Event.Fixed(Instant when) -> !when.isAfter(at);
      case Event.Signing _, Event.Agreement _, Event.Trigger _ -> true;
      case Event.Reached(ClauseId clause, Event.State state) -> may(clause, state, depth - 1);
      case Event.Consent(ClauseId clause, List<ActorId> by, _) -> spoke(clause, by);
      case Event.Done(Pattern pattern) -> reaches(pattern, List.of(), BigDecimal.ONE);
      case Event.DayOf(_, Event of) -> mayHaveCome(of, depth);
      case Event.After(Length length, Event of) ->
          (of instanceof Event.Agreement && said.agreement().inForce() instanceof Event.Agreement)
              ? !length.startAfter(said.agreement().starts(), said.agreement().zone()).isAfter(at)
              : mayHaveCome(of, depth);
      case Event.Before(_, Event of) -> mayHaveCome(of, depth);
      case Event.EarliestOf(List<Event> events) ->
          events.stream().anyMatch(one -> mayHaveCome(one, depth));
      case Event.LatestOf(List<Event> events) ->
          events.stream().allMatch(one -> mayHaveCome(one, depth));
    };
  }

  private boolean spoke(ClauseId clause, List<ActorId> by) {
    return said.claims().stream()
        .anyMatch(
            claim ->
                claim.position() != Position.NONE
                    && (claim.clause().equals(clause.code())
                        || claim.clause().equals(said.agreement().id()))
                    && (by.isEmpty()
                        || by.stream()
                            .anyMatch(
                                actor ->
                                    said.heard()
                                        .spokenFor(Positions.holder(claim), Positions.taken(claim))
                                        .contains(actor.code()))));
  }

  /// Whether the scope could tell that this became of the clause; false is sure.
  private boolean may(ClauseId code, Event.State state, int depth) {
    if (depth <= 0) {
      return true;
    }
    Clause clause = said.clause(code.code());
    return switch (state) {
      case PERFORMED, PERFORMED_IN_TIME -> mayBePerformed(clause);
      case BREACHED, USED -> mayHaveHappened(clause);
      case ADOPTED ->
          !(clause instanceof Clause.Choice choice) || new Votes(said, at).mayBeAdopted(choice);
      case NOT_ADOPTED -> true;
      case BEGINS -> mayBegin(clause, depth);
      case ENDS, SUSPENDED ->
          canMove(said.agreement(), code)
              || ends(clause).stream()
                  .anyMatch(
                      end ->
                          mayBeTold(end, new Who(clause, Who.named(clause), false), false, depth))
              || !clause.head().scope().whiles().isEmpty();
      case OVERDUE -> true;
    };
  }

  private boolean mayBegin(Clause clause, int depth) {
    Who who = new Who(clause, Who.named(clause), false);
    boolean starts =
        clause.head().scope().starts().stream()
            .allMatch(start -> mayBeTold(start, who, false, depth));
    boolean started =
        clause.head().scope().startedBy().isEmpty()
            || clause.head().scope().startedBy().stream().anyMatch(by -> mayStart(by, depth));
    boolean phase =
        !(clause instanceof Clause.Phase one)
            || one.starts().stream().anyMatch(event -> mayHaveCome(event, depth))
            || one.startsWhen().stream().anyMatch(start -> mayBeTold(start, who, false, depth));
    return starts && started && phase;
  }

  private boolean mayStart(Head.Trigger by, int depth) {
    return by.outcome() != Head.Trigger.Outcome.PERFORMED
        || may(by.clause(), Event.State.PERFORMED, depth - 1);
  }

  /// Whether all that is due is told; each bearer of several must have done it.
  private boolean mayBePerformed(Clause clause) {
    if (!(clause instanceof Clause.Duty duty)) {
      return true;
    }
    if (!duty.determinedBy().isEmpty()) {
      return judged(duty.id().code(), duty.determinedBy());
    }
    if (!(duty.each() instanceof Clause.Each.Once) || duty.bearers().forAffiliates()) {
      return true;
    }
    boolean each = duty.bearers().mode() == Bearers.Mode.EACH;
    List<String> all = Who.named(duty);
    return duty.does().stream()
        .allMatch(
            pattern -> {
              BigDecimal needed = said.needed(pattern, at);
              return each
                  ? all.stream().allMatch(one -> reaches(pattern, List.of(one), needed))
                  : reaches(pattern, all, needed);
            });
  }

  private boolean mayHaveHappened(Clause clause) {
    return switch (clause) {
      case Clause.Ban ban ->
          ban.maintains()
              || ban.bearers().forAffiliates()
              || ban.forbids().stream()
                  .anyMatch(pattern -> reaches(pattern, Who.named(ban), BigDecimal.ONE));
      case Clause.Freedom freedom ->
          freedom.effect().verb() != Clause.Effect.Verb.NONE
              || freedom.acts().stream()
                  .anyMatch(pattern -> reaches(pattern, Who.named(freedom), BigDecimal.ONE));
      case Clause.Duty _,
          Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          true;
    };
  }

  /// Whether incidents told up to now add up to so many, or a total is told.
  private boolean reaches(Pattern pattern, List<String> doers, BigDecimal needed) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Claim> tellings : said.incidents().values()) {
      boolean fits =
          said.match().fits(tellings, pattern, Match.doers(pattern, doers), Set.of())
              && tellings.stream().anyMatch(claim -> !claim.when().last().isAfter(at));
      BigDecimal low =
          pattern.quantity() instanceof Pattern.Quantity.OneAct
              ? BigDecimal.ONE
              : said.low(tellings, pattern);
      sum = fits ? sum.add(low) : sum;
    }
    boolean total =
        said.claims().stream()
            .anyMatch(
                claim ->
                    claim.act().equals(ReservedAct.TOTAL.code())
                        && (pattern.thing().isEmpty()
                            || said.match().isMeasured(claim.amount().unit(), pattern.thing())));
    boolean counts = !(pattern.quantity() instanceof Pattern.Quantity.OneAct);
    return sum.compareTo(needed) >= 0 || (total && counts) || needed.signum() < 0;
  }

  /// Whether the text lets the clause end, or lets a power suspend or end it.
  static boolean hasEnd(Agreement agreement, Clause clause) {
    boolean phase =
        clause instanceof Clause.Phase one && !(one.ends().isEmpty() && one.endsWhen().isEmpty());
    return phase
        || !clause.head().scope().ends().isEmpty()
        || !clause.head().scope().whiles().isEmpty()
        || canMove(agreement, clause.id());
  }

  /// Whether a power of the text can suspend, end or extend the clause.
  static boolean canMove(Agreement agreement, ClauseId clause) {
    return agreement.clauses().stream()
        .anyMatch(
            one -> one instanceof Clause.Freedom freedom && freedom.effect().on().contains(clause));
  }
}
