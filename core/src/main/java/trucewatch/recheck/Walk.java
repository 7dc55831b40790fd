package trucewatch.recheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.time.Length;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;

/// Walks through the facts of one bit, from what it says down to the claims and the text.
final class Walk {
  private final Said said;
  private final Instant at;
  private final Moments moments;
  private final Silences silences;

  Walk(Said said, Instant at) {
    this.said = said;
    this.at = at;
    this.moments = new Moments(said, this);
    this.silences = new Silences(said);
  }

  private Findings findings() {
    return said.findings();
  }

  Instant at() {
    return at;
  }

  /// All the time whose acts count, up to the time asked about.
  Interval untilNow() {
    Instant from = said.agreement().starts();
    return at.isBefore(from) ? Interval.second(from) : new Interval(from, at.plusSeconds(1));
  }

  /// Whether the facts prove the bit.
  void bit(Who who, Explanation.Bit bit) {
    switch (bit.statement()) {
      case "told in force" -> force(who, bit.because(), true);
      case "told not in force" -> force(who, bit.because(), false);
      case "told not accepted" -> {
        for (Fact fact : bit.because()) {
          if (fact instanceof Fact.Consented told && moments.consented(told)) {
            boolean refused =
                told.told().equals("rejected") || told.told().equals("has-not-accepted");
            findings().decide(fact, refused, "it is no refusal");
          }
        }
      }
      default -> statement(who, bit.because(), !bit.statement().startsWith("told not "));
    }
  }

  /// The facts prove the statement of the row, or that it is told not so.
  Optional<Interval> statement(Who who, List<Fact> facts, boolean so) {
    return switch (who.clause()) {
      case Clause.Duty duty -> duty(duty, who, facts, so);
      case Clause.Ban ban -> so ? breached(ban, who, facts) : unbreached(ban, who, facts);
      case Clause.Freedom freedom -> used(freedom, who, facts);
      case Clause.Choice choice -> new Votes(said, at).outcome(choice, facts, so);
      case Clause.Role role -> role(role, who, facts, so);
      case Clause.Phase _ ->
          force(who, facts, so) ? Optional.of(beginning(facts)) : Optional.empty();
      case Clause.Principle principle -> principle(principle, facts, so);
      case Clause.Declaration _ -> Optional.empty();
    };
  }

  private static Interval beginning(List<Fact> facts) {
    return facts.stream()
        .filter(Fact.InForce.class::isInstance)
        .map(fact -> ((Fact.InForce) fact).when())
        .findFirst()
        .orElse(Interval.ALWAYS);
  }

  private Optional<Interval> role(Clause.Role role, Who who, List<Fact> facts, boolean so) {
    if (!who.inFact()) {
      return force(who, facts, so) ? Optional.of(beginning(facts)) : Optional.empty();
    }
    for (Fact fact : facts) {
      boolean same =
          fact instanceof Fact.Relation told
              && told.subject().equals(role.subject().code())
              && told.relation().equals(role.relation())
              && told.object().equals(role.object());
      if (!same) {
        findings().wrong(fact, "not the role that is asked for");
      } else if (relation((Fact.Relation) fact, so)) {
        return Optional.of(Interval.ALWAYS);
      }
    }
    return Optional.empty();
  }

  private Optional<Interval> principle(Clause.Principle principle, List<Fact> facts, boolean so) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.Relation told) {
        relation(told, !told.claims().isEmpty());
      } else if (fact instanceof Fact.OfTheText text) {
        new OnText(said.agreement(), findings()).principle(principle, text, so);
      }
    }
    return Optional.of(Interval.ALWAYS);
  }

  /// Somebody is told to hold a relation at that time, or it is told otherwise.
  boolean relation(Fact.Relation fact, boolean so) {
    if (!said.holdsAll(fact.claims()) || !said.holdsAll(fact.against())) {
      return findings().wrong(fact, "names a claim that does not count here");
    }
    for (Claim claim : said.of(fact.claims())) {
      boolean tells =
          Match.tells(claim)
              && about(claim, fact)
              && claim.actors().equals(Set.of(fact.subject()))
              && runsAt(claim, fact.at());
      if (!tells) {
        return findings().wrong(fact, claim.id() + " does not tell it");
      }
    }
    boolean exclusive = Set.of("governs", "controls").contains(fact.relation());
    for (Claim claim : said.of(fact.against())) {
      boolean other =
          exclusive
              && Match.tells(claim)
              && about(claim, fact)
              && !claim.actors().contains(fact.subject())
              && runsAt(claim, fact.at());
      boolean ceased =
          Match.tells(claim)
              && about(claim, fact)
              && claim.actors().equals(Set.of(fact.subject()))
              && claim.toSaid()
              && claim.when().last().isBefore(fact.at());
      if (!other && !ceased && !Match.denies(claim)) {
        return findings().wrong(fact, claim.id() + " does not tell otherwise");
      }
    }
    boolean carried = so ? !fact.claims().isEmpty() : !fact.against().isEmpty();
    return findings().decide(fact, carried, "nobody tells it");
  }

  private static boolean about(Claim claim, Fact.Relation fact) {
    return claim.act().equals(fact.relation())
        && (claim.object().equals(fact.object())
            || claim.target().equals(fact.object())
            || claim.where().place().equals(fact.object()));
  }

  private static boolean runsAt(Claim claim, Instant when) {
    return !claim.when().from().isAfter(when)
        && !(claim.toSaid() && claim.when().last().isBefore(when));
  }

  // Being in force

  boolean force(Who who, List<Fact> facts, boolean so) {
    boolean all = !facts.isEmpty();
    for (Fact fact : facts) {
      boolean one =
          switch (fact) {
            case Fact.InForce turn when turn.turn() == Fact.Turn.BEGAN && so ->
                began(who, turn).isPresent();
            case Fact.InForce turn when turn.turn() != Fact.Turn.BEGAN && !so -> left(who, turn);
            case Fact.Assumed assumed -> new Defaults(said, at).check(who, assumed);
            case Fact.Act act when who.clause() instanceof Clause.Duty duty ->
                new Instances(said, this).trigger(duty, act);
            case Fact.Outcome _ when who.clause() instanceof Clause.Choice choice ->
                new Votes(said, at).outcome(choice, List.of(fact), so).isPresent();
            default -> findings().open(fact, "another way to be in force");
          };
      all &= one;
    }
    return all;
  }

  /// When the clause came into force, found again from its starts.
  Optional<Interval> began(Who who, Fact.InForce fact) {
    if (!fact.clause().equals(who.code()) || fact.turn() != Fact.Turn.BEGAN) {
      findings().wrong(fact, "not the start of " + who.code());
      return Optional.empty();
    }
    Head.Scope scope = who.clause().head().scope();
    List<Fact> because = new ArrayList<>(fact.because());
    List<Interval> dates = new ArrayList<>();
    boolean undated = false;
    List<Optional<Moments.Proof>> proofs = new ArrayList<>();
    int needed = 1 + scope.starts().size() + (scope.startedBy().isEmpty() ? 0 : 1);
    if (because.size() < needed) {
      findings().wrong(fact, "not every start is told");
      return Optional.empty();
    }
    proofs.add(moments.event(because.removeFirst(), new Event.Agreement(), who));
    for (Condition start : scope.starts()) {
      proofs.add(moments.condition(because.removeFirst(), start, who, true));
    }
    if (!scope.startedBy().isEmpty()) {
      proofs.add(triggered(because.removeFirst(), scope, who));
    }
    boolean phase = who.clause() instanceof Clause.Phase;
    if (who.clause() instanceof Clause.Phase one && !because.isEmpty()) {
      proofs.add(phase(because.removeFirst(), one, who));
    }
    boolean pledge =
        who.clause() instanceof Clause.Duty duty && duty.kind() == Clause.Duty.DutyKind.PLEDGE;
    if (pledge && !because.isEmpty()) {
      Fact offered = because.removeFirst();
      if (!(offered instanceof Fact.Consented told)
          || !moments.consented(told)
          || !Set.of("accepted", "contested").contains(told.told())) {
        findings().open(fact, "its maker's word is not rechecked");
        return Optional.empty();
      }
    }
    if (proofs.stream().anyMatch(Optional::isEmpty)) {
      findings().open(fact, "a start is not rechecked");
      return Optional.empty();
    }
    for (Optional<Moments.Proof> proof : proofs) {
      undated |= !proof.orElseThrow().dated();
      if (proof.orElseThrow().dated()) {
        dates.add(proof.orElseThrow().when());
      }
    }
    return at(fact, dates, undated, phase);
  }

  /// The latest of the dated starts; where one has no date, not long after.
  private Optional<Interval> at(
      Fact.InForce fact, List<Interval> dates, boolean undated, boolean phase) {
    Interval last = dates.stream().max(Comparator.comparing(Interval::to)).orElse(Interval.ALWAYS);
    boolean right;
    if (phase) {
      right = dates.contains(fact.when()) || undated;
    } else if (undated) {
      right = dates.isEmpty() || !fact.when().last().isBefore(last.last().minusSeconds(1));
    } else {
      right = fact.when().to().equals(last.to()) && dates.contains(fact.when());
    }
    return findings().decide(fact, right, "it began " + last)
        ? Optional.of(fact.when())
        : Optional.empty();
  }

  private Optional<Moments.Proof> triggered(Fact fact, Head.Scope scope, Who who) {
    for (Head.Trigger by : scope.startedBy()) {
      switch (by.outcome()) {
        case PERFORMED -> {
          if (fact instanceof Fact.Became became
              && became.clause().equals(by.clause().code())
              && became.state().equals("performed")) {
            return moments.event(fact, new Event.Reached(by.clause(), Event.State.PERFORMED), who);
          }
        }
        case FAILED -> {
          if (fact instanceof Fact.Became became
              && became.clause().equals(by.clause().code())
              && became.state().equals("missed")
              && said.clause(became.clause()) instanceof Clause.Duty duty) {
            Who other = new Who(duty, became.bearers(), false);
            Optional<Instant> due = missed(duty, other, became.because());
            findings().decide(fact, due.isPresent(), "it is not told to be missed");
            return due.flatMap(last -> Moments.Proof.at(Interval.second(last)));
          }
        }
        case FAILED_AFTER -> {
          if (!(fact instanceof Fact.Became)) {
            return moments.event(fact, by.elseAfter(), who);
          }
        }
      }
    }
    findings().open(fact, "what started it is not rechecked");
    return Optional.empty();
  }

  private Optional<Moments.Proof> phase(Fact fact, Clause.Phase phase, Who who) {
    int ways = phase.starts().size() + phase.startsWhen().size();
    for (Event event : phase.starts()) {
      if (findings().attempt(ways, () -> moments.event(fact, event, who).isPresent())) {
        return moments.event(fact, event, who);
      }
    }
    for (Condition condition : phase.startsWhen()) {
      if (attempt(ways, fact, condition, who, true)) {
        return moments.condition(fact, condition, who, true);
      }
    }
    findings().open(fact, "how the phase began is not rechecked");
    return Optional.empty();
  }

  private boolean left(Who who, Fact.InForce fact) {
    Head.Scope scope = who.clause().head().scope();
    Fact because =
        fact.because().isEmpty()
            ? new Fact.Said(Remark.NOTHING, List.of())
            : fact.because().getFirst();
    boolean proved =
        switch (fact.turn()) {
          case BEGAN -> false;
          case SUSPENDED -> fact.because().stream().allMatch(one -> power(who, one));
          case ENDED ->
              scope.ends().stream()
                      .anyMatch(end -> attempt(scope.ends().size(), because, end, who, true))
                  || scope.whiles().stream()
                      .anyMatch(goes -> attempt(scope.whiles().size(), because, goes, who, false));
          case NOT_BEGUN ->
              scope.starts().stream()
                  .anyMatch(start -> attempt(scope.starts().size(), because, start, who, false));
        };
    if (!fact.clause().equals(who.code())) {
      return findings().wrong(fact, "another clause");
    }
    return proved ? findings().right(fact) : findings().open(fact, "how is not rechecked");
  }

  private boolean attempt(int ways, Fact fact, Condition condition, Who who, boolean so) {
    return findings().attempt(ways, () -> moments.condition(fact, condition, who, so).isPresent());
  }

  private boolean power(Who who, Fact fact) {
    if (!(fact instanceof Fact.Power used) || !used.clause().equals(who.code())) {
      return findings().wrong(fact, "no power on " + who.code());
    }
    boolean exists =
        said.clause(used.power()) instanceof Clause.Freedom freedom
            && freedom.effect().on().contains(who.clause().id())
            && freedom.effect().verb().name().toLowerCase(Locale.ROOT).equals(used.verb());
    boolean told =
        said.holdsAll(used.claims())
            && said.of(used.claims()).stream()
                .anyMatch(
                    claim ->
                        Match.tells(claim)
                            && claim.act().equals(used.verb())
                            && claim.clause().equals(who.code()));
    return findings().decide(fact, exists && told, "no such power, or its use is not told");
  }

  // What becomes of a clause

  Optional<Interval> became(Who who, Fact.Became fact, Event.State state, boolean so) {
    List<Fact> because = fact.because();
    return switch (state) {
      case PERFORMED, BREACHED, ADOPTED, USED -> statement(who, because, so);
      case NOT_ADOPTED -> statement(who, because, !so);
      case PERFORMED_IN_TIME -> {
        List<Fact> rest = new ArrayList<>(because);
        rest.removeIf(
            one ->
                one instanceof Fact.DueBy due
                    && who.clause() instanceof Clause.Duty duty
                    && due(duty, who, due).isPresent());
        yield statement(who, rest, so);
      }
      case OVERDUE ->
          because.size() == 1
                  && because.getFirst() instanceof Fact.DueBy due
                  && who.clause() instanceof Clause.Duty duty
                  && due.passed()
                  && due(duty, who, due).isPresent()
              ? Optional.of(Interval.ALWAYS)
              : Optional.empty();
      case BEGINS -> force(who, because, so) ? Optional.of(beginning(because)) : Optional.empty();
      case ENDS, SUSPENDED ->
          force(who, because, false) ? Optional.of(Interval.ALWAYS) : Optional.empty();
    };
  }

  // Duties

  private Optional<Interval> duty(Clause.Duty duty, Who who, List<Fact> facts, boolean so) {
    if (!duty.determinedBy().isEmpty()) {
      boolean all = !facts.isEmpty();
      Interval when = Interval.ALWAYS;
      for (Fact fact : facts) {
        all &= moments.found(fact, who.code(), duty.determinedBy(), "", so);
        when =
            said.of(fact.claims()).stream()
                .map(Claim::when)
                .min(Comparator.comparing(Interval::to))
                .orElse(when);
      }
      return all ? Optional.of(when) : Optional.empty();
    }
    if (!facts.isEmpty() && facts.getFirst() instanceof Fact.Each) {
      return new Instances(said, this).check(duty, who, facts)
          ? Optional.of(Interval.ALWAYS)
          : Optional.empty();
    }
    return so ? performed(duty, who, facts) : unperformed(duty, who, facts);
  }

  private Optional<Interval> performed(Clause.Duty duty, Who who, List<Fact> facts) {
    List<Fact> rest = new ArrayList<>(facts);
    Interval start = Interval.ALWAYS;
    if (!rest.isEmpty() && rest.getFirst() instanceof Fact.InForce began) {
      Optional<Interval> found = began(who, began);
      if (found.isEmpty()) {
        rest.forEach(fact -> findings().open(fact, "the start is not rechecked"));
        return Optional.empty();
      }
      start = found.get();
      rest.removeFirst();
    }
    if (rest.size() < duty.does().size()) {
      rest.forEach(fact -> findings().wrong(fact, "not all that is due is told"));
      return Optional.empty();
    }
    Interval when = Interval.ALWAYS;
    boolean all = true;
    for (Pattern pattern : duty.does()) {
      Optional<Interval> part = reached(duty, who, rest.removeFirst(), pattern, start, true);
      all &= part.isPresent();
      Interval one = part.orElse(Interval.ALWAYS);
      boolean later = when.equals(Interval.ALWAYS) || one.to().isAfter(when.to());
      when = one.equals(Interval.ALWAYS) || !later ? when : one;
    }
    for (Fact approval : rest) {
      boolean given =
          approval instanceof Fact.Consented told
              && moments.consented(told)
              && Set.of("accepted", "contested").contains(told.told());
      all &= findings().decide(approval, given, "no approval");
    }
    return all ? Optional.of(when) : Optional.empty();
  }

  private Optional<Interval> reached(
      Clause.Duty duty, Who who, Fact fact, Pattern pattern, Interval start, boolean so) {
    if (fact instanceof Fact.Total total) {
      return new Sums(said, this).total(who, total, pattern);
    }
    return fact instanceof Fact.Reached sum
        ? new Sums(said, this).reached(duty, who, sum, pattern, start, so)
        : none(fact);
  }

  private Optional<Interval> none(Fact fact) {
    findings().open(fact, "another way to reach it");
    return Optional.empty();
  }

  private Optional<Interval> unperformed(Clause.Duty duty, Who who, List<Fact> facts) {
    if (!facts.isEmpty() && facts.getFirst() instanceof Fact.Reached) {
      for (Pattern pattern : duty.does()) {
        if (duty.does().size() == 1
            || pattern.thing().equals(((Fact.Reached) facts.getFirst()).thing())) {
          return reached(duty, who, facts.getFirst(), pattern, Interval.ALWAYS, false);
        }
      }
    }
    if (facts.size() == 1 && facts.getFirst() instanceof Fact.Consented told) {
      boolean refused =
          moments.consented(told)
              && Set.of("rejected", "has-not-accepted", "contested").contains(told.told());
      return findings().decide(told, refused, "the approval is not told to be refused")
          ? Optional.of(Interval.ALWAYS)
          : Optional.empty();
    }
    return missed(duty, who, facts).map(Interval::second);
  }

  /// The deadline that passed with nothing done, as denials or silence tell.
  Optional<Instant> missed(Clause.Duty duty, Who who, List<Fact> facts) {
    Optional<Interval> due = Optional.empty();
    Interval start = Interval.ALWAYS;
    boolean told = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.InForce began) {
        start = began(who, began).orElse(Interval.ALWAYS);
      } else if (fact instanceof Fact.DueBy by) {
        due = due(duty, who, by);
        if (!by.passed()) {
          findings().wrong(by, "it lies ahead");
        }
      } else if (fact instanceof Fact.Covered covered && due.isPresent()) {
        told |= silences.covers(duty, who, covered, start, due.get().last(), duty.does());
      } else {
        findings().open(fact, "another way to be missed");
      }
    }
    return told && due.isPresent() ? Optional.of(due.get().last()) : Optional.empty();
  }

  /// The deadline, counted again.
  Optional<Interval> due(Clause.Duty duty, Who who, Fact.DueBy fact) {
    if (!fact.clause().equals(who.code()) || fact.passed() != at.isAfter(fact.last())) {
      boolean same = fact.clause().equals(who.code()) && fact.passed() && !at.isBefore(fact.last());
      if (!same) {
        findings().wrong(fact, "another clause, or it has not passed");
        return Optional.empty();
      }
    }
    Interval given = new Interval(fact.first(), fact.last().plusSeconds(1));
    if (duty.deadline() instanceof Deadline.Every every) {
      boolean right = isEndOfPeriod(every, who, fact);
      if (right) {
        findings().right(fact);
      } else {
        findings().open(fact, "the period is not rechecked");
      }
      return right ? Optional.of(given) : Optional.empty();
    }
    Optional<Interval> again = moments.deadline(duty.deadline(), fact.because(), who);
    if (again.isEmpty()) {
      findings().open(fact, "what it is counted from is not rechecked");
      return Optional.empty();
    }
    if (again.get().equals(given)) {
      findings().right(fact);
      return again;
    }
    if (Defaults.canMove(said.agreement(), who.clause().id())
        && !fact.last().isBefore(again.get().last())) {
      findings().open(fact, "a power that can move it is not rechecked");
    } else {
      findings().wrong(fact, "it is due " + again.get().last());
    }
    return Optional.empty();
  }

  private boolean isEndOfPeriod(Deadline.Every every, Who who, Fact.DueBy fact) {
    return firstPeriod(every, who, fact.because())
        .map(first -> periodOf(every, first, fact.last()).last())
        .filter(fact.last()::equals)
        .isPresent();
  }

  /// When the first period of a duty that recurs began; empty if that is not proved.
  Optional<Instant> firstPeriod(Deadline.Every every, Who who, List<Fact> because) {
    return because.size() == 1
        ? moments
            .event(because.getFirst(), every.start(), who)
            .filter(Moments.Proof::dated)
            .map(proof -> proof.when().from())
        : Optional.empty();
  }

  /// The period in which a second falls.
  Interval periodOf(Deadline.Every every, Instant first, Instant second) {
    Length period = every.period();
    Instant from = first;
    for (int n = 1; ; n++) {
      Length sofar = new Length(period.amount() * n, period.unit(), period.monthEnd());
      Instant next = sofar.startAfter(first, said.agreement().zone());
      if (next.isAfter(second) || n > 100_000) {
        return new Interval(from, next);
      }
      from = next;
    }
  }

  // Prohibitions and freedoms

  private Optional<Interval> breached(Clause.Ban ban, Who who, List<Fact> facts) {
    Interval start = Interval.ALWAYS;
    boolean inForce = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.InForce turn) {
        Optional<Interval> began = began(who, turn);
        inForce = began.isPresent();
        start = began.orElse(start);
      } else if (fact instanceof Fact.Assumed assumed) {
        new Defaults(said, at).check(who, assumed);
      }
    }
    Instant begins = start.equals(Interval.ALWAYS) ? Interval.BEGINNING : start.last();
    for (Fact fact : facts) {
      if (fact instanceof Fact.Act act) {
        boolean told = breach(ban, who, act);
        boolean within =
            !inForce
                || said.of(act.claims()).stream()
                    .anyMatch(claim -> !claim.when().from().isBefore(begins));
        if (told && !within) {
          findings().wrong(act, "it lies before the clause came into force");
          return Optional.empty();
        }
        return told && inForce ? Optional.of(act.when()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// An act that the ban forbids; of a duty to keep something up, a lapse.
  boolean breach(Clause.Ban ban, Who who, Fact.Act act) {
    if (ban.maintains()) {
      return lapse(ban, act);
    }
    List<String> doers = ban.bearers().actors().isEmpty() ? List.of() : who.bearers();
    List<Pattern> reached =
        ban.forbids().stream().filter(one -> isOfSoMany(tellings(act), one)).toList();
    return reached.isEmpty()
        ? findings().wrong(act, "it is of fewer than the clause speaks of")
        : anyPattern(reached, act, doers, ban.bearers().forAffiliates(), untilNow());
  }

  /// A ban that gives a number forbids a single act of at least so many.
  private boolean isOfSoMany(List<Claim> tellings, Pattern pattern) {
    if (!(pattern.quantity() instanceof Pattern.Quantity.AtLeast(BigDecimal number))) {
      return true;
    }
    return tellings.stream().anyMatch(claim -> claim.amount().said())
        && said.low(tellings, pattern).compareTo(number) >= 0;
  }

  private boolean anyPattern(
      List<Pattern> patterns, Fact.Act act, List<String> doers, boolean allies, Interval within) {
    for (Pattern pattern : patterns) {
      if (findings()
          .attempt(patterns.size(), () -> said.act(act, pattern, doers, allies, within))) {
        return true;
      }
    }
    return patterns.size() > 1 && said.act(act, patterns.getFirst(), doers, allies, within);
  }

  private boolean lapse(Clause.Ban ban, Fact.Act act) {
    boolean told = said.holdsAll(act.claims()) && !act.claims().isEmpty();
    for (Claim claim : said.of(act.claims())) {
      boolean hinders =
          Match.tells(claim)
              && claim.act().equals(ReservedAct.OBSTRUCTS.code())
              && claim.clause().equals(ban.id().code());
      boolean denied =
          Match.isScopeDenial(claim)
              && ban.forbids().stream()
                  .anyMatch(one -> said.match().isKind(one.act().code(), claim.act()));
      told &= hinders || denied;
    }
    return findings().decide(act, told, "no lapse of the clause");
  }

  private Optional<Interval> unbreached(Clause.Ban ban, Who who, List<Fact> facts) {
    Interval start = Interval.ALWAYS;
    boolean all = !facts.isEmpty();
    for (Fact fact : facts) {
      all &=
          switch (fact) {
            case Fact.InForce turn -> {
              Optional<Interval> began = began(who, turn);
              start = began.orElse(start);
              yield began.isPresent();
            }
            case Fact.Covered covered -> silences.unbroken(ban, who, covered, start, at);
            case Fact.Searched searched -> searched(ban, who, searched);
            default -> findings().open(fact, "another way to be told not breached");
          };
    }
    return all ? Optional.of(Interval.ALWAYS) : Optional.empty();
  }

  /// The log is searched again: each member is told and denied, and there is no other.
  private boolean searched(Clause.Ban ban, Who who, Fact.Searched fact) {
    Walk whole = new Walk(said.everything(), at);
    Set<Set<?>> members = new HashSet<>();
    boolean all = true;
    for (Fact member : fact.because()) {
      if (member instanceof Fact.Act act) {
        boolean denied = !act.against().isEmpty() && whole.breach(ban, who, act);
        all &= denied;
        if (act.against().isEmpty()) {
          findings().wrong(act, "nobody denies it");
        }
        members.add(Set.copyOf(act.claims()));
      }
    }
    if (!carried(ban, who, fact)) {
      return findings().wrong(fact, "the claims of the set do not give it by themselves");
    }
    Optional<String> further = whole.further(ban, who, members);
    if (further.isPresent()) {
      return Defaults.hasEnd(said.agreement(), ban)
          ? findings().open(fact, "the clause can end; " + further.get())
          : findings().wrong(fact, "a further member: " + further.get());
    }
    return all ? findings().right(fact) : findings().open(fact, "a member is not rechecked");
  }

  /// The claims of the set alone tell of one member and deny it.
  private boolean carried(Clause.Ban ban, Who who, Fact.Searched fact) {
    List<String> doers = ban.bearers().actors().isEmpty() ? List.of() : who.bearers();
    for (Fact member : fact.because()) {
      List<Claim> telling = said.of(member.claims());
      boolean fits =
          ban.maintains()
              || ban.bearers().forAffiliates()
              || ban.forbids().stream()
                  .anyMatch(
                      pattern ->
                          said.match()
                              .fits(telling, pattern, Match.doers(pattern, doers), Set.of()));
      boolean denied = member instanceof Fact.Act act && !said.of(act.against()).isEmpty();
      if (!telling.isEmpty() && fits && denied) {
        return true;
      }
    }
    return false;
  }

  /// An incident against the ban that is not among these.
  private Optional<String> further(Clause.Ban ban, Who who, Set<Set<?>> members) {
    if (ban.maintains()) {
      return Optional.empty();
    }
    List<String> doers = ban.bearers().actors().isEmpty() ? List.of() : who.bearers();
    Instant from = said.agreement().starts();
    for (List<Claim> tellings : said.incidents().values()) {
      Set<Object> ids = new HashSet<>();
      tellings.forEach(claim -> ids.add(claim.id()));
      boolean fits =
          ban.forbids().stream()
              .anyMatch(
                  pattern ->
                      isOfSoMany(tellings, pattern)
                          && said.match()
                              .fits(tellings, pattern, Match.doers(pattern, doers), Set.of()));
      boolean inTime =
          tellings.stream()
              .anyMatch(
                  claim ->
                      untilNow().contains(claim.when()) && !claim.when().from().isBefore(from));
      if (fits && inTime && !members.contains(ids)) {
        return Optional.of(ids.toString());
      }
    }
    return Optional.empty();
  }

  private Optional<Interval> used(Clause.Freedom freedom, Who who, List<Fact> facts) {
    Interval when = Interval.ALWAYS;
    boolean all = false;
    boolean began = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.InForce turn) {
        began = began(who, turn).isPresent();
      } else if (fact instanceof Fact.Act act) {
        all = exercised(freedom, who, act);
        when = act.when();
      } else {
        findings().open(fact, "another way to be used");
      }
    }
    return all && began ? Optional.of(when) : Optional.empty();
  }

  private boolean exercised(Clause.Freedom freedom, Who who, Fact.Act act) {
    List<Pattern> patterns = new ArrayList<>(freedom.acts());
    String verb = freedom.effect().verb().name().toLowerCase(Locale.ROOT);
    boolean power =
        freedom.effect().verb() != Clause.Effect.Verb.NONE
            && said.of(act.claims()).stream()
                .anyMatch(
                    claim ->
                        claim.act().equals(verb)
                            && freedom.effect().on().contains(new ClauseId(claim.clause())));
    if (power || patterns.isEmpty()) {
      boolean right =
          power && said.holdsAll(act.claims()) && Said.hull(tellings(act)).equals(act.when());
      return findings().decide(act, right, "no use of the power that counts here");
    }
    return anyPattern(patterns, act, who.bearers(), who.forAffiliates(), untilNow());
  }

  BigDecimal low(Fact.Act act, Pattern pattern) {
    return said.low(tellings(act), pattern);
  }

  BigDecimal fewest(Fact.Act act, Pattern pattern) {
    return said.fewest(tellings(act), pattern);
  }

  private List<Claim> tellings(Fact.Act act) {
    return said.of(act.claims()).stream().filter(Match::tells).toList();
  }
}
