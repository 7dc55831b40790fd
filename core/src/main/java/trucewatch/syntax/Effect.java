package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// `suspend free-detainees`, `extend transition by 6 months`: what a power does to another clause.
public record Effect(Verb verb, Name clause, @Nullable Extent by, Origin origin) implements Node {
  /// What can be done to a clause or phase.
  public enum Verb {
    SUSPEND,
    WAIVE,
    EXTEND,
    TERMINATE,
    RESUME,
    CREATE
  }
}
