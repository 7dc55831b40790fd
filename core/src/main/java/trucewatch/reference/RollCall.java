package trucewatch.reference;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Ballot;

/// The ballots of one vote, apart from any log.
///
/// @param when it was taken: the rule and the members of that time count
/// @param ballots by the code of the member; several if it is told two ways
/// @param rest what members did who are not named; [Ballot#NONE] if that is not known
public record RollCall(Instant when, Map<String, List<Ballot>> ballots, Ballot rest) {
  public RollCall {
    ballots = new LinkedHashMap<>(ballots);
  }
}
