package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// One rung of a ladder: `mission reports to board soon "timely"`, `board decides within 14 days`.
///
/// @param act what the actor does; the verb is the pattern's act, as written (`reports`)
/// @param within null if no length was written
/// @param soon null if no `soon` was written; never together with `within`
public record Step(
    Name actor, Pattern act, @Nullable Extent within, @Nullable Words soon, Origin origin)
    implements Node {
  public Step {
    if (within != null && soon != null) {
      throw new IllegalArgumentException("a step is due within a length or soon, not both");
    }
  }
}
