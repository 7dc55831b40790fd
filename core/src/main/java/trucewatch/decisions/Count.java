package trucewatch.decisions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the ballots by the rule: where does the decision stand?
///
/// Before the close a member not heard is open, after it absent. The word is `contested` exactly if
/// it differs between the readings of ballots told two ways; otherwise it is the one word that all
/// readings give. Within a reading it is `open` as long as those not heard can still bring about
/// different ends.
public final class Count {
  static final Set<Choice> CONSENSUS = EnumSet.of(Choice.OBJECTS, Choice.CONSENTS);
  private static final Set<Choice> VOTE =
      EnumSet.complementOf(EnumSet.of(Choice.OBJECTS, Choice.CONSENTS));

  private final Map<String, Round> named;

  private Count(Map<String, Round> named) {
    this.named = named;
  }

  /// The outcome where all ballots are told together, whatever the stages of the rule.
  public static Outcome outcome(Rule rule, Body body, Ballots ballots, Close close) {
    return outcome(rule, Rounds.of(new Round(body, ballots, close)));
  }

  /// The outcome where ballots are told by stage.
  ///
  /// @throws IllegalArgumentException if the rule names a group or scale that a body lacks
  public static Outcome outcome(Rule rule, Rounds rounds) {
    Result result = new Count(rounds.named()).count(rule, "", rounds.shared());
    return new Outcome(
        result.word(), result.reasons(), result.settled(), result.stage(), result.heads());
  }

  /// The condition and the round at which a decision stands.
  record Deciding(Condition condition, Round round) {}

  static Deciding deciding(Rule rule, Rounds rounds) {
    return new Count(rounds.named()).deciding(rule, rounds.shared());
  }

  /// A stage that has not carried yet; its name is empty for a rule of one stage.
  record Left(String stage, Deciding deciding) {}

  /// The stages from the first that has not carried on; none if all have.
  static List<Left> left(Rule rule, Rounds rounds) {
    Count count = new Count(rounds.named());
    if (!(rule instanceof Rule.Stages(var stages))) {
      return List.of(new Left("", count.deciding(rule, rounds.shared())));
    }
    List<Round> own = count.roundsOf(stages, rounds.shared());
    List<Left> left = new ArrayList<>();
    for (int index = 0; index < stages.size(); index++) {
      Rule.Stage stage = stages.get(index);
      if (!left.isEmpty() || !count.carries(stage.rule(), own.get(index))) {
        left.add(new Left(stage.name(), count.deciding(stage.rule(), own.get(index))));
      }
    }
    return left;
  }

  private Deciding deciding(Rule rule, Round round) {
    return switch (rule) {
      case Condition condition -> new Deciding(condition, round);
      case Rule.Stages(var stages) -> {
        List<Round> rounds = roundsOf(stages, round);
        int at = 0;
        while (at < stages.size() - 1 && carries(stages.get(at).rule(), rounds.get(at))) {
          at++;
        }
        yield deciding(stages.get(at).rule(), rounds.get(at));
      }
      case Rule.Rungs(var rungs) -> decidingRung(rungs, round);
    };
  }

  private Deciding decidingRung(List<Rule.Rung> rungs, Round shared) {
    List<Condition> together = new ArrayList<>();
    for (Rule.Rung rung : rungs) {
      boolean apart = named.containsKey(rung.name()) || rung.when() != Rule.GivesWay.FAILED;
      if (!apart && rung.rule() instanceof Condition condition) {
        together.add(condition);
      }
    }
    if (together.size() == rungs.size()) {
      return new Deciding(new Condition.AnyOf(together), shared);
    }
    int at = 0;
    while (at < rungs.size() - 1) {
      Rule.Rung rung = rungs.get(at);
      Round round = named.getOrDefault(rung.name(), shared);
      if (!count(rung.rule(), rung.name(), round).givesWay(rung.when())) {
        break;
      }
      at++;
    }
    Rule.Rung rung = rungs.get(at);
    return deciding(rung.rule(), named.getOrDefault(rung.name(), shared));
  }

  private boolean carries(Rule rule, Round round) {
    return count(rule, "", round).standings().equals(EnumSet.of(Standing.CARRIED));
  }

  /// Where a rule stands. `silent`: a silence procedure that runs; `deadlocked`, `vetoed`: how it
  /// failed, if it did.
  private record Result(
      Set<Standing> standings,
      List<Reason> reasons,
      boolean settled,
      boolean silent,
      boolean deadlocked,
      boolean vetoed,
      String stage,
      Heads heads) {

    Outcome.Word word() {
      if (standings.size() != 1) {
        return Outcome.Word.CONTESTED;
      }
      return switch (standings.iterator().next()) {
        case LOST -> Outcome.Word.NOT_ADOPTED;
        case NO_QUORUM -> Outcome.Word.NO_QUORUM;
        case CARRIED -> Outcome.Word.ADOPTED;
        case OPEN -> silent ? Outcome.Word.NO_OBJECTION_SO_FAR : Outcome.Word.OPEN;
      };
    }

    boolean canFail() {
      return standings.contains(Standing.LOST) || standings.contains(Standing.NO_QUORUM);
    }

    boolean givesWay(Rule.GivesWay when) {
      return canFail()
          && switch (when) {
            case FAILED -> true;
            case DEADLOCKED -> deadlocked;
            case VETOED -> vetoed;
          };
    }

    Result at(Set<Standing> all, List<Reason> earlier, boolean allSettled, String name) {
      List<Reason> reasonsAll = new ArrayList<>(earlier);
      reasonsAll.addAll(reasons);
      return new Result(
          all,
          reasonsAll,
          allSettled,
          silent,
          deadlocked,
          vetoed,
          stage.isEmpty() ? name : stage,
          heads);
    }
  }

  private Result count(Rule rule, String name, Round round) {
    return switch (rule) {
      case Condition condition -> count(condition, name, round);
      case Rule.Stages(var stages) -> stages(stages, round);
      case Rule.Rungs(var rungs) -> rungs(rungs, round);
    };
  }

  /// The word is that of the first stage not carried.
  private Result stages(List<Rule.Stage> stages, Round shared) {
    List<Round> rounds = roundsOf(stages, shared);
    EnumSet<Standing> all = EnumSet.noneOf(Standing.class);
    List<Reason> earlier = new ArrayList<>();
    boolean settled = true;
    for (int index = 0; ; index++) {
      Rule.Stage stage = stages.get(index);
      Result result = count(stage.rule(), stage.name(), rounds.get(index));
      all.addAll(result.standings());
      settled &= result.settled();
      boolean last = index == stages.size() - 1;
      if (last || !result.standings().contains(Standing.CARRIED)) {
        return result.at(all, earlier, settled, stage.name());
      }
      if (result.standings().size() > 1) {
        earlier.addAll(result.reasons());
      }
      all.remove(Standing.CARRIED);
    }
  }

  /// The word is that of the first rung that carries or is open, or of the last one tried.
  private Result rungs(List<Rule.Rung> rungs, Round shared) {
    EnumSet<Standing> all = EnumSet.noneOf(Standing.class);
    List<Reason> earlier = new ArrayList<>();
    boolean settled = true;
    for (int index = 0; ; index++) {
      Rule.Rung rung = rungs.get(index);
      Round round = named.getOrDefault(rung.name(), shared);
      Result result = count(rung.rule(), rung.name(), round);
      all.addAll(result.standings());
      settled &= result.settled();
      boolean last = index == rungs.size() - 1;
      if (last || !result.givesWay(rung.when())) {
        return result.at(all, earlier, settled, rung.name());
      }
      earlier.add(new Reason.GaveWay(rung.name(), result.reasons()));
      all.remove(Standing.LOST);
      all.remove(Standing.NO_QUORUM);
    }
  }

  /// Finds each stage its round. A stage ends when a later one has begun.
  private List<Round> roundsOf(List<Rule.Stage> stages, Round shared) {
    boolean mixed =
        stages.stream().map(stage -> Set.copyOf(choices(stage.rule()))).distinct().count() > 1;
    List<Round> rounds = new ArrayList<>();
    for (Rule.Stage stage : stages) {
      Round own = named.get(stage.name());
      if (own != null) {
        rounds.add(own);
      } else if (mixed) {
        Ballots ballots = shared.ballots().only(choices(stage.rule()));
        rounds.add(new Round(shared.body(), ballots, shared.close()));
      } else {
        rounds.add(shared);
      }
    }
    return mixed || !named.isEmpty() ? inOrder(stages, rounds) : rounds;
  }

  private List<Round> inOrder(List<Rule.Stage> stages, List<Round> rounds) {
    int reached = 0;
    for (int index = 0; index < rounds.size(); index++) {
      boolean begun =
          named.containsKey(stages.get(index).name())
              ? rounds.get(index).hasBegun()
              : !rounds.get(index).ballots().isEmpty();
      reached = begun ? index : reached;
    }
    List<Round> ordered = new ArrayList<>();
    for (int index = 0; index < rounds.size(); index++) {
      Round round = rounds.get(index);
      boolean own = named.containsKey(stages.get(index).name());
      Close close = round.close();
      if (index < reached && !close.isOver()) {
        close = Close.CLOSED;
      } else if (index > reached && !own) {
        close = Close.NOT_BEGUN;
      }
      ordered.add(new Round(round.body(), round.ballots(), close));
    }
    return ordered;
  }

  /// The choices that a rule knows as its own.
  static Set<Choice> choices(Rule rule) {
    EnumSet<Choice> choices = EnumSet.noneOf(Choice.class);
    switch (rule) {
      case Rule.Stages(var stages) -> stages.forEach(each -> choices.addAll(choices(each.rule())));
      case Rule.Rungs(var rungs) -> rungs.forEach(each -> choices.addAll(choices(each.rule())));
      case Condition.Threshold _, Condition.Backing _ -> choices.addAll(VOTE);
      case Condition.Consensus _, Condition.Silence _, Condition.ExpressConsent _ ->
          choices.addAll(CONSENSUS);
      case Condition.AllOf(var parts) -> parts.forEach(each -> choices.addAll(choices(each)));
      case Condition.AnyOf(var parts) -> parts.forEach(each -> choices.addAll(choices(each)));
      case Condition.Unless(var inner, _, _) -> choices.addAll(choices(inner));
      case Condition.UnlessOverridden(var inner, _, _, var override) -> {
        choices.addAll(choices(inner));
        choices.addAll(choices(override));
      }
      case Condition.Quorate(_, var inner) -> choices.addAll(choices(inner));
      case Condition.Recusing(_, _, var inner) -> choices.addAll(choices(inner));
    }
    return choices;
  }

  private static Result count(Condition condition, String name, Round round) {
    return new SingleRound(condition, round).result(name);
  }

  /// The count of one round under each telling of its tally.
  private static final class SingleRound {
    private final Condition condition;
    private final Round round;
    private final boolean lapsed;
    private final Meaning meaning;
    private final long[] notice;
    private final List<Tally> counted = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final EnumSet<Standing> standings = EnumSet.noneOf(Standing.class);
    private boolean talliesDiffer;
    private boolean exact = true;

    SingleRound(Condition condition, Round round) {
      this.condition = condition;
      this.round = round;
      this.lapsed = round.close() == Close.LAPSED;
      this.meaning = Meaning.of(condition, round.body(), lapsed);
      this.notice = Rights.of(condition, round.body()).weight();
    }

    Result result(String name) {
      if (round.close() == Close.NOT_BEGUN) {
        return new Result(
            EnumSet.of(Standing.OPEN),
            List.of(new Reason.NotBegun(name)),
            false,
            false,
            false,
            false,
            "",
            new Heads(0, 0, 0, 0, round.body().members().size(), 0));
      }
      countTallies();
      Tally tally = counted.getFirst();
      Told told = Told.of(round, tally);
      Sheet sheet = new Sheet(told.allSides(), heads(tally));
      boolean lost = standings.equals(EnumSet.of(Standing.LOST));
      boolean deadlocked = lost && !outlook(tally).values(sheet.mirrored()).contains(Value.CARRIED);
      boolean vetoed = lost && carriesWithoutVeto(sheet);
      explain(tally, told, sheet, name, deadlocked);
      boolean over = round.close().isOver() || told.tallied();
      return new Result(
          standings,
          List.copyOf(reasons),
          over || !standings.contains(Standing.OPEN),
          isSilence(condition),
          deadlocked,
          vetoed,
          "",
          Heads.of(told, heads(tally)));
    }

    /// Tallies that do not fit the names are put aside; without any left the names alone count.
    private void countTallies() {
      for (Tally tally : round.ballots().tallies()) {
        if (tally.isEmpty()) {
          add(tally);
        } else if (!add(tally)) {
          reasons.add(new Reason.TallyContradicted(tally));
        }
      }
      if (counted.isEmpty()) {
        add(new Tally(Map.of()));
      }
    }

    private boolean add(Tally tally) {
      Outlook outlook = outlook(tally);
      Set<Standing> found = outlook.standings(Told.of(round, tally).readings());
      if (found.isEmpty()) {
        return false;
      }
      talliesDiffer |= !counted.isEmpty() && !found.equals(standings);
      exact &= outlook.isExact();
      standings.addAll(found);
      counted.add(tally);
      return true;
    }

    private Outlook outlook(Tally tally) {
      return new Outlook(meaning, heads(tally), notice);
    }

    private void explain(Tally tally, Told told, Sheet sheet, String name, boolean deadlocked) {
      Body body = round.body();
      if (told.tallied()) {
        reasons.add(new Reason.ByTally(tally));
      }
      if (talliesDiffer) {
        reasons.add(new Reason.ContestedTally(counted));
      }
      if (standings.size() > 1) {
        contestedBallots(tally, told);
      }
      Reasons parts = new Reasons(body, sheet);
      if (standings.equals(EnumSet.of(Standing.CARRIED))) {
        reasons.addAll(parts.inFavour(condition, lapsed));
      } else {
        reasons.addAll(parts.against(condition, lapsed));
      }
      if (deadlocked && reasons.stream().noneMatch(Reason.Vetoed.class::isInstance)) {
        reasons.add(new Reason.Deadlocked());
      }
      notHeard(told);
      if (lapsed && !standings.contains(Standing.CARRIED)) {
        reasons.add(new Reason.TimeRanOut(name));
      }
      for (Member named : round.ballots().told().keySet()) {
        if (!body.members().contains(named)) {
          reasons.add(new Reason.NotAMember(named));
        }
      }
      if (!exact) {
        reasons.add(new Reason.TooManyReadings());
      }
    }

    private void notHeard(Told told) {
      List<Member> open = new ArrayList<>();
      for (int place = 0; place < told.readings().size(); place++) {
        if (told.isOpen(place)) {
          open.add(round.body().members().get(place));
        }
      }
      if (standings.contains(Standing.OPEN) && !told.tallied() && !open.isEmpty()) {
        reasons.add(new Reason.NotHeard(open));
      }
    }

    /// Names the contested ballots that the word depends on.
    private void contestedBallots(Tally tally, Told told) {
      for (int place = 0; place < told.readings().size(); place++) {
        if (told.isContested(place) && matters(tally, told, place)) {
          Member member = round.body().members().get(place);
          reasons.add(
              new Reason.ContestedBallot(
                  member, round.ballots().told().getOrDefault(member, Map.of())));
        }
      }
    }

    private boolean matters(Tally tally, Told told, int place) {
      List<Set<Standing>> under = new ArrayList<>();
      for (int reading : told.readings().get(place)) {
        List<int[]> fixed = new ArrayList<>(told.readings());
        fixed.set(place, new int[] {reading});
        under.add(outlook(tally).standings(fixed));
      }
      return under.stream().distinct().count() > 1;
    }

    private boolean carriesWithoutVeto(Sheet sheet) {
      Meaning unvetoed = Meaning.of(withoutVeto(condition), round.body(), lapsed);
      return unvetoed.on(sheet).equals(EnumSet.of(Value.CARRIED));
    }
  }

  static int[] heads(Tally tally) {
    int[] heads = {Sheet.UNTOLD, Sheet.UNTOLD, Sheet.UNTOLD, Sheet.UNTOLD};
    tally
        .counts()
        .forEach(
            (choice, count) -> {
              int side = choice.side().index();
              heads[side] = Math.max(0, heads[side]) + count;
            });
    return heads;
  }

  private static Condition withoutVeto(Condition condition) {
    return switch (condition) {
      case Condition.Unless(var inner, _, _) -> withoutVeto(inner);
      case Condition.UnlessOverridden(var inner, _, _, _) -> withoutVeto(inner);
      case Condition.AllOf(var parts) ->
          new Condition.AllOf(parts.stream().map(Count::withoutVeto).toList());
      case Condition.AnyOf(var parts) ->
          new Condition.AnyOf(parts.stream().map(Count::withoutVeto).toList());
      case Condition.Quorate(var quorums, var inner) ->
          new Condition.Quorate(quorums, withoutVeto(inner));
      case Condition.Recusing(var who, var recusal, var inner) ->
          new Condition.Recusing(who, recusal, withoutVeto(inner));
      case Condition.Threshold _,
          Condition.Backing _,
          Condition.Consensus _,
          Condition.Silence _,
          Condition.ExpressConsent _ ->
          condition;
    };
  }

  private static boolean isSilence(Condition condition) {
    return switch (condition) {
      case Condition.Silence _ -> true;
      case Condition.Unless(var inner, _, _) -> isSilence(inner);
      case Condition.UnlessOverridden(var inner, _, _, _) -> isSilence(inner);
      case Condition.Quorate(_, var inner) -> isSilence(inner);
      case Condition.Recusing(_, _, var inner) -> isSilence(inner);
      case Condition.Threshold _,
          Condition.Backing _,
          Condition.Consensus _,
          Condition.ExpressConsent _,
          Condition.AllOf _,
          Condition.AnyOf _ ->
          false;
    };
  }
}
