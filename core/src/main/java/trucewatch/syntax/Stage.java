package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// One stage of a decision: `consensus on draft`, `vote`, `first-reading by 2/3 of all members`.
///
/// @param on the draft or round that it is about; null if not written
/// @param rule null if not written: then the decision's or the body's own
public record Stage(Kind kind, @Nullable Name on, @Nullable Rule rule, Origin origin)
    implements Node {
  /// What happens at a stage.
  public sealed interface Kind {
    /// `consensus`.
    record Consensus() implements Kind {}

    /// `vote`.
    record Vote() implements Kind {}

    /// A stage with a name of its own.
    record Named(Name name) implements Kind {}
  }
}
