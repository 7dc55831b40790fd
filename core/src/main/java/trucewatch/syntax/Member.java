package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// A member of a body, or several that somebody sends.
public sealed interface Member extends Node {
  /// `a weight 3 population 40`: one member (or a group's members), with what its vote weighs and
  /// how many people it stands for, where a rule needs them.
  record One(Name name, @Nullable Figure weight, @Nullable Figure population, Origin origin)
      implements Member {}

  /// `3 from north`: so many, sent by an actor.
  record Some(Figure count, Name from, Origin origin) implements Member {}
}
