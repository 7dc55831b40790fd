package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Procedure;
import trucewatch.agreement.lowering.RuleLowering;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.decisions.Ballots;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Count;
import trucewatch.decisions.Member;
import trucewatch.decisions.Outcome;
import trucewatch.decisions.Reason;
import trucewatch.decisions.Round;
import trucewatch.decisions.Rounds;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Tally;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;
import trucewatch.verdict.Word;

/// Decisions: ballots as claims, counted by the body's rule.
///
/// "A member's latest ballot in valid time before the close counts; two tellings of one time are
/// contested."
final class Choices {
  private static final Set<Word> DECIDED =
      Set.of(Word.ADOPTED, Word.NOT_ADOPTED, Word.NO_QUORUM, Word.CONTESTED);

  private final World world;
  private final Deadlines deadlines;

  Choices(World world, Deadlines deadlines) {
    this.world = world;
    this.deadlines = deadlines;
  }

  /// The rule and the rounds of a decision, as told up to a second.
  ///
  /// @param claims those that count: a ballot cast after the close does not
  /// @param close by when it closes
  /// @param last when the latest of the claims was
  record Sitting(Rule rule, Rounds rounds, Due close, List<Claim> claims, Interval last) {}

  Finding judge(Clause.Choice choice, Row row, Force force, Instant now) {
    Due due = deadlines.of(choice.deadline(), row, force.since(), now.minusSeconds(1));
    if (due.known()) {
      world.wake(row, due.last().plusSeconds(1));
    }
    Sitting sitting = sitting(choice, row, force.since(), Map.of(), now);
    Outcome outcome = Count.outcome(sitting.rule(), sitting.rounds());
    Word word =
        switch (outcome.word()) {
          case OPEN ->
              force.inForce() || !sitting.claims().isEmpty() ? Word.OPEN : Duties.stageWord(force);
          case ADOPTED -> Word.ADOPTED;
          case NOT_ADOPTED -> Word.NOT_ADOPTED;
          case NO_QUORUM -> Word.NO_QUORUM;
          case NO_OBJECTION_SO_FAR -> Word.NO_OBJECTION_SO_FAR;
          case CONTESTED -> Word.CONTESTED;
        };
    Evidence told = told(outcome, counted(sitting));
    List<Remark> reasons = new ArrayList<>(force.notes());
    outcome.reasons().stream().map(Reason::remark).forEach(reasons::add);
    return Finding.of(
            word,
            force,
            told,
            told.so() || told.not() ? decided(row, sitting, now) : Interval.ALWAYS)
        .timely(Evidence.NOTHING, Evidence.NOTHING, Evidence.NOTHING, due, Finding.Progress.NONE)
        .beside(Consent.NOT_ASKED, reasons, outcome.settled(), sitting.claims());
  }

  /// When it was decided: with the latest ballot or told close; or when the time ran out, if the
  /// word was another until then.
  private Interval decided(Row row, Sitting sitting, Instant now) {
    Due close = sitting.close();
    boolean lapsed = close.known() && now.isAfter(close.last());
    return lapsed && !DECIDED.contains(row.at(close.last()).word())
        ? Interval.second(close.last())
        : sitting.last();
  }

  /// Without the ballots of those who sit in no round: they count for nothing and carry nothing.
  private static List<Claim> counted(Sitting sitting) {
    Rounds rounds = sitting.rounds();
    Set<String> seated =
        Stream.concat(Stream.of(rounds.shared()), rounds.named().values().stream())
            .flatMap(round -> round.body().members().stream())
            .map(Member::id)
            .collect(Collectors.toSet());
    return sitting.claims().stream()
        .filter(
            claim ->
                !claim.act().equals(ReservedAct.VOTE.code())
                    || seated.contains(Consents.holder(claim)))
        .toList();
  }

  /// A silence that nobody broke rests on no claim: the calendar alone ended it.
  private static Evidence told(Outcome outcome, List<Claim> claims) {
    return switch (outcome.word()) {
      case ADOPTED -> claims.isEmpty() ? Evidence.SO : Evidence.of(claims, List.of(), List.of());
      case NOT_ADOPTED, NO_QUORUM ->
          claims.isEmpty() ? Evidence.NOT : Evidence.of(List.of(), claims, List.of());
      case CONTESTED -> Evidence.of(claims, claims, List.of());
      case OPEN, NO_OBJECTION_SO_FAR -> Evidence.NOTHING;
    };
  }

  /// What is decided is counted by the rule and the members of its last ballot, or of its close;
  /// what is open by those of now.
  ///
  /// @param row woken again when it closes
  /// @param since when the decision came into force: a close may be reckoned from it
  /// @param assumed ballots that stand in place of all told of these members, and of tallies
  Sitting sitting(
      Clause.Choice choice, Row row, Interval since, Map<String, Ballot> assumed, Instant now) {
    Due close = close(choice, row, since, now);
    List<Claim> told =
        world.selected.ballots().stream()
            .filter(claim -> claim.clause().equals(choice.id().code()))
            .filter(claim -> !claim.when().last().isAfter(now))
            .filter(claim -> !isTooLate(claim, close))
            .toList();
    Interval last =
        told.stream()
            .map(Claim::when)
            .max((a, b) -> a.to().compareTo(b.to()))
            .orElse(Interval.ALWAYS);
    boolean lapsed = close.known() && now.isAfter(close.last());
    Instant decided = lapsed ? close.last() : told.isEmpty() ? now : last.last();
    Sitting then =
        new Sitting(
            rule(choice, decided),
            rounds(choice, told, close, assumed, decided, now),
            close,
            told,
            last);
    return decided.equals(now) || DECIDED.contains(word(then))
        ? then
        : new Sitting(
            rule(choice, now), rounds(choice, told, close, assumed, now, now), close, told, last);
  }

  private static Word word(Sitting sitting) {
    return Word.valueOf(Count.outcome(sitting.rule(), sitting.rounds()).word().name());
  }

  /// @param seatedAt whose members sit
  private Rounds rounds(
      Clause.Choice choice,
      List<Claim> told,
      Due close,
      Map<String, Ballot> assumed,
      Instant seatedAt,
      Instant now) {
    trucewatch.decisions.Body body = seated(choice, seatedAt);
    Rounds rounds = Rounds.of(round(body, told, "", choice, assumed, close, now));
    Set<String> names = new LinkedHashSet<>();
    choice.stages().forEach(stage -> names.add(stage.name()));
    for (Clause.Stage stage : choice.stages()) {
      boolean own =
          told.stream().anyMatch(claim -> isOf(claim, stage) && !claim.object().isEmpty());
      if (own && names.size() > 1) {
        rounds =
            rounds.with(stage.name(), round(body, told, stage.name(), choice, assumed, close, now));
      }
    }
    return rounds;
  }

  /// By when the decision closes, all its stages alike; known once what it is reckoned from is
  /// told.
  private Due close(Clause.Choice choice, Row row, Interval since, Instant now) {
    Deadline written = choice.stages().getFirst().procedure().close();
    Due due = deadlines.of(written, row, since, now.minusSeconds(1));
    if (due.known()) {
      world.wake(row, due.last().plusSeconds(1));
    }
    return due;
  }

  private static boolean isTooLate(Claim claim, Due close) {
    return claim.act().equals(ReservedAct.VOTE.code())
        && close.known()
        && claim.when().from().isAfter(close.last());
  }

  private static boolean isOf(Claim claim, Clause.Stage stage) {
    return claim.object().equals(stage.name()) || claim.object().equals(stage.draft());
  }

  /// The rule of the last stage, as it was then.
  Rule lastRule(Clause.Choice choice, Instant then) {
    return rule(choice.stages().getLast().procedure(), then);
  }

  Rule rule(Clause.Choice choice, Instant now) {
    if (choice.stages().size() == 1) {
      return rule(choice.stages().getFirst().procedure(), now);
    }
    return new Rule.Stages(
        choice.stages().stream()
            .map(stage -> new Rule.Stage(stage.name(), rule(stage.procedure(), now)))
            .toList());
  }

  private static Rule rule(Procedure procedure, Instant now) {
    return procedure.rules().stream()
        .filter(dated -> dated.during().contains(now))
        .findFirst()
        .orElse(procedure.rules().getLast())
        .rule();
  }

  /// Who sits: the members that the text names, and those told to hold a seat.
  trucewatch.decisions.Body seated(Clause.Choice choice, Instant now) {
    Body body = world.agreement.body(choice.body());
    List<Member> members = new ArrayList<>();
    Map<Member, Long> weights = new LinkedHashMap<>();
    Map<Member, Long> population = new LinkedHashMap<>();
    Map<String, List<Member>> groups = new TreeMap<>();
    Facts facts = new Facts(world);
    for (Body.Seat seat : body.seats()) {
      Member member = new Member(seat.member().code());
      members.add(member);
      weights.put(member, whole(seat.weight()));
      population.put(member, whole(seat.population()));
      seat.groups()
          .forEach(group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(member));
    }
    facts.subjects(ReservedAct.HOLDS.code(), choice.body().code(), now).stream()
        .map(Member::new)
        .filter(member -> !members.contains(member))
        .forEach(members::add);
    addGroups(groups, members);
    groups.put(
        RuleLowering.DISPUTANTS,
        seated(members, facts.subjects(ReservedAct.HOLDS.code(), RuleLowering.DISPUTANTS, now)));
    trucewatch.decisions.Body seated =
        trucewatch.decisions.Body.of(members)
            .withScale("weight", weights)
            .withScale("population", population);
    for (Map.Entry<String, List<Member>> group : groups.entrySet()) {
      seated = seated.withGroup(group.getKey(), group.getValue());
    }
    return seated;
  }

  /// The groups of the text, also those of which nobody sits now, with members whom claims seated.
  private void addGroups(Map<String, List<Member>> groups, List<Member> members) {
    for (Actor actor : world.agreement.actors()) {
      List<Member> own = groups.computeIfAbsent(actor.id().code(), _ -> new ArrayList<>());
      for (ActorId named : actor.members()) {
        Member member = new Member(named.code());
        if (members.contains(member) && !own.contains(member)) {
          own.add(member);
        }
      }
    }
  }

  private static List<Member> seated(List<Member> members, List<String> named) {
    return members.stream().filter(member -> named.contains(member.id())).toList();
  }

  private static long whole(BigDecimal number) {
    return number.longValue();
  }

  private Round round(
      trucewatch.decisions.Body body,
      List<Claim> told,
      String stage,
      Clause.Choice choice,
      Map<String, Ballot> assumed,
      Due due,
      Instant now) {
    List<Claim> own = told.stream().filter(claim -> belongs(claim, stage, choice)).toList();
    Interval closed =
        own.stream()
            .filter(claim -> claim.act().equals(ReservedAct.CLOSE.code()))
            .filter(Incident::told)
            .map(Claim::when)
            .min((a, b) -> a.to().compareTo(b.to()))
            .orElse(Interval.ALWAYS);
    Ballots ballots = Ballots.none();
    for (Member member : body.members()) {
      ballots = cast(ballots, member, own, closed);
    }
    for (Tally tally : tallies(own)) {
      ballots = ballots.tallied(tally);
    }
    for (Map.Entry<String, Ballot> vote : assumed.entrySet()) {
      ballots =
          new Ballots(
              ballots.assuming(new Member(vote.getKey()), choice(vote.getValue())).told(),
              List.of());
    }
    return new Round(body, ballots, close(choice, ballots, closed, due, now));
  }

  private boolean belongs(Claim claim, String stage, Clause.Choice choice) {
    if (!stage.isEmpty()) {
      return claim.object().equals(stage)
          || choice.stages().stream()
              .anyMatch(
                  one ->
                      one.name().equals(stage)
                          && claim.object().equals(one.draft())
                          && !one.draft().isEmpty());
    }
    return choice.stages().size() == 1
        || claim.object().isEmpty()
        || choice.stages().stream().noneMatch(one -> isOf(claim, one));
  }

  /// A silence procedure whose close is reckoned from something that has not come has not begun,
  /// unless somebody is heard already.
  private static Close close(
      Clause.Choice choice, Ballots ballots, Interval closed, Due due, Instant now) {
    if (!closed.equals(Interval.ALWAYS)) {
      return Close.CLOSED;
    }
    if (due.known() && now.isAfter(due.last())) {
      return Close.LAPSED;
    }
    boolean silence = choice.stages().getFirst().procedure().silence();
    return silence && due.kind() == Due.Kind.NOT_YET_KNOWN && ballots.isEmpty()
        ? Close.NOT_BEGUN
        : Close.RUNNING;
  }

  private Ballots cast(Ballots ballots, Member member, List<Claim> told, Interval closed) {
    List<Claim> his =
        told.stream()
            .filter(claim -> claim.act().equals(ReservedAct.VOTE.code()))
            .filter(claim -> Consents.holder(claim).equals(member.id()))
            .filter(
                claim ->
                    closed.equals(Interval.ALWAYS) || claim.when().from().isBefore(closed.to()))
            .toList();
    Instant last =
        his.stream().map(Consents::valid).max(Instant::compareTo).orElse(Interval.BEGINNING);
    Ballots all = ballots;
    for (Claim claim : his) {
      if (Consents.valid(claim).equals(last) && claim.ballot() != Ballot.NONE) {
        if (Incident.told(claim)) {
          all = all.toldSo(member, choice(claim.ballot()));
        } else if (Incident.denied(claim)) {
          all = all.toldNot(member, choice(claim.ballot()));
        }
      }
    }
    return all;
  }

  /// A tally has one row for each ballot value; the rows of one speaker and time are one count.
  private static List<Tally> tallies(List<Claim> told) {
    Map<String, Map<Choice, Integer>> counts = new LinkedHashMap<>();
    for (Claim claim : told) {
      if (claim.act().equals(ReservedAct.TALLY.code())
          && Incident.told(claim)
          && claim.ballot() != Ballot.NONE) {
        counts
            .computeIfAbsent(Ties.speaker(claim) + " " + claim.object(), _ -> new LinkedHashMap<>())
            .put(choice(claim.ballot()), claim.amount().best().intValue());
      }
    }
    return counts.values().stream().map(Tally::new).toList();
  }

  static Choice choice(Ballot ballot) {
    return switch (ballot) {
      case FOR -> Choice.FOR;
      case AGAINST -> Choice.AGAINST;
      case ABSTAINS -> Choice.ABSTAINS;
      case ABSENT -> Choice.ABSENT;
      case OBJECTS -> Choice.OBJECTS;
      case CONSENTS -> Choice.CONSENTS;
      case NONE -> throw new IllegalArgumentException("no ballot");
    };
  }
}
