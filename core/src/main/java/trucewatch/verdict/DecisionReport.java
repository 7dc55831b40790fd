package trucewatch.verdict;

import java.util.List;
import trucewatch.remark.Remark;

/// Where a decision stands, ballot by ballot, and who could turn it.
///
/// @param stage the stage at which it stands, empty for a rule of one stage
/// @param ballots every member in the agreement's order
/// @param assumed whether some ballots are assumed, not told
/// @param goal what the turns would bring about: `adopted` or `not-adopted`
/// @param turns the smallest sets of members whose change of ballot would bring it about
/// @param turning what to say of the turns: how many members, or why there are none
public record DecisionReport(
    String clause,
    String title,
    String body,
    Word word,
    List<Remark> reasons,
    boolean settled,
    String stage,
    List<MemberBallot> ballots,
    List<Count> counts,
    boolean assumed,
    String goal,
    List<List<Turn>> turns,
    Remark turning) {

  /// What is told of one member: ballot codes in the words of the claims file; none if not heard,
  /// several if it is told two ways.
  public record MemberBallot(String member, List<String> told, boolean contested, boolean assumed) {
    public MemberBallot {
      told = List.copyOf(told);
    }
  }

  /// How many members are told to have cast a ballot.
  public record Count(String ballot, int members) {}

  /// Any `howMany` of these members cast this ballot.
  public record Turn(int howMany, List<String> among, String ballot) {
    public Turn {
      among = List.copyOf(among);
    }
  }

  public DecisionReport {
    reasons = List.copyOf(reasons);
    ballots = List.copyOf(ballots);
    counts = List.copyOf(counts);
    turns = turns.stream().map(List::copyOf).toList();
  }
}
