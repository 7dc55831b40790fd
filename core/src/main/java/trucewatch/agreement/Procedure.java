package trucewatch.agreement;

import java.util.List;
import trucewatch.time.Interval;

/// How a body decides at a stage.
///
/// @param rules the rule in force over each time; the checker has filled in the body's own where
///   the decision names none
/// @param close when the vote, the consensus or the silence closes, [Deadline.None] if only a
///   `close` claim tells
public record Procedure(List<DatedRule> rules, Deadline close, boolean silence) {
  /// A rule and when it is in force.
  public record DatedRule(trucewatch.decisions.Rule rule, Interval during) {}

  public Procedure {
    rules = List.copyOf(rules);
  }
}
