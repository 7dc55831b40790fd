package trucewatch.decisions;

import java.util.LinkedHashMap;
import java.util.Map;

/// The rounds of one decision: those told of by the name of their stage or rung, and one for all
/// that is told without such a name.
///
/// Stages that have no round of their own share the latter. Where some of them seek consensus and
/// some vote, a ballot belongs to the kind of stage that has such ballots (`objects` and `consents`
/// to consensus, the others to a vote); the stage reached last is the one still running, those
/// before it are closed, those after it have not begun. Rungs without a round of their own all read
/// the same ballots; a rung that another body decides therefore always needs its own, if only one
/// that has not begun.
public record Rounds(Round shared, Map<String, Round> named) {
  public Rounds {
    named = Map.copyOf(named);
  }

  public static Rounds of(Round shared) {
    return new Rounds(shared, Map.of());
  }

  public Rounds with(String name, Round round) {
    Map<String, Round> more = new LinkedHashMap<>(named);
    more.put(name, round);
    return new Rounds(shared, more);
  }
}
