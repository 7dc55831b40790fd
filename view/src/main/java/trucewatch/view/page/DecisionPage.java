package trucewatch.view.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.agreement.Clause;
import trucewatch.claims.Ballot;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Verdict;

/// A decision as it stands and as it would stand if members voted otherwise: each member's ballot,
/// the outcome, and who could turn it. Assumed ballots stand in place of those told; nothing is
/// kept of them.
///
/// @param body who decides
/// @param stage at which it stands, empty for a rule of one stage
/// @param told the word as it is told, without anything assumed
/// @param mark the word with the assumed ballots; the same where none is
/// @param assumed whether any ballot is
/// @param goal what the turns would bring about, in words
/// @param turning how many members would have to move, or why none can
public record DecisionPage(
    String code,
    String title,
    String body,
    String stage,
    Mark told,
    Mark mark,
    boolean assumed,
    boolean settled,
    List<String> reasons,
    List<Seat> seats,
    List<Tally> counts,
    String goal,
    String turning,
    List<String> turns) {

  /// One member.
  ///
  /// @param told codes of the ballots told, none if it was not heard, several if told two ways
  /// @param assumed code of the ballot assumed, empty if none is
  public record Seat(
      String code, String name, List<String> told, boolean contested, String assumed) {
    public Seat {
      told = List.copyOf(told);
    }
  }

  /// How many cast a ballot.
  public record Tally(String ballot, int members) {}

  public DecisionPage {
    reasons = List.copyOf(reasons);
    seats = List.copyOf(seats);
    counts = List.copyOf(counts);
    turns = List.copyOf(turns);
  }

  /// The ballots that may be assumed.
  public static List<Ballot> ballots() {
    return List.of(
        Ballot.FOR,
        Ballot.AGAINST,
        Ballot.ABSTAINS,
        Ballot.ABSENT,
        Ballot.OBJECTS,
        Ballot.CONSENTS);
  }

  /// A decision in the list of a case.
  public record Standing(String code, String title, String body, Mark mark, boolean settled) {}

  /// The decisions of a case, in the order of the text.
  public static List<Standing> all(Lens lens) {
    Map<String, Verdict> heads = Lens.heads(lens.verdicts());
    List<Standing> all = new ArrayList<>();
    for (Clause clause : lens.agreement().clauses()) {
      Verdict verdict = heads.get(clause.id().code());
      if (clause instanceof Clause.Choice choice && verdict != null) {
        all.add(
            new Standing(
                verdict.clause(),
                lens.title(verdict.clause()),
                lens.names().actor(choice.body().code()),
                lens.shortMark(verdict),
                verdict.settled()));
      }
    }
    return all;
  }

  private static boolean decides(Lens lens, String code) {
    return lens.agreement().clauses().stream()
        .anyMatch(clause -> clause instanceof Clause.Choice && clause.id().code().equals(code));
  }

  /// The ballot of that code.
  public static Optional<Ballot> ballot(String code) {
    return ballots().stream().filter(ballot -> ballot.code().equals(code)).findFirst();
  }

  /// The decision with these ballots assumed; those of nobody who is a member are left out.
  ///
  /// @param assumed by member
  /// @return empty if the case has no such decision
  public static Optional<DecisionPage> of(Lens lens, String code, Map<String, Ballot> assumed) {
    if (!decides(lens, code)) {
      return Optional.empty();
    }
    DecisionReport told = lens.answers().decision(lens.question(), code, Map.of());
    Map<String, Ballot> taken = new LinkedHashMap<>();
    for (DecisionReport.MemberBallot member : told.ballots()) {
      Ballot ballot = assumed.get(member.member());
      if (ballot != null) {
        taken.put(member.member(), ballot);
      }
    }
    DecisionReport now =
        taken.isEmpty() ? told : lens.answers().decision(lens.question(), code, taken);
    return Optional.of(of(lens, told, now, taken));
  }

  private static DecisionPage of(
      Lens lens, DecisionReport told, DecisionReport now, Map<String, Ballot> taken) {
    List<Seat> seats = new ArrayList<>();
    for (DecisionReport.MemberBallot member : told.ballots()) {
      Ballot ballot = taken.get(member.member());
      seats.add(
          new Seat(
              member.member(),
              lens.names().actor(member.member()),
              member.told(),
              member.contested(),
              ballot == null ? "" : ballot.code()));
    }
    return new DecisionPage(
        now.clause(),
        lens.title(now.clause()),
        lens.names().actor(now.body()),
        now.stage(),
        mark(lens, told),
        mark(lens, now),
        !taken.isEmpty(),
        now.settled(),
        now.reasons().stream().map(lens.sentences()::words).toList(),
        seats,
        now.counts().stream().map(count -> new Tally(count.ballot(), count.members())).toList(),
        lens.wording().text("word." + now.goal()),
        lens.sentences().words(now.turning()),
        now.turns().stream().map(turns -> turns(lens, turns)).toList());
  }

  private static Mark mark(Lens lens, DecisionReport report) {
    return Mark.of(report.word(), lens.word(report.word()));
  }

  private static String turns(Lens lens, List<DecisionReport.Turn> turns) {
    return String.join(
        ", and ",
        turns.stream()
            .map(
                turn ->
                    (turn.howMany() == turn.among().size() ? "" : "any " + turn.howMany() + " of ")
                        + lens.names().actors(turn.among())
                        + " "
                        + turn.ballot())
            .toList());
  }
}
