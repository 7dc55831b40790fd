package trucewatch.agreement;

import java.util.List;

/// Who is bound, and how several are.
public record Bearers(Mode mode, List<ActorId> actors) {
  /// How several actors are bound.
  public enum Mode {
    /// Each for itself; one row each. Also used for a single bearer.
    EACH,
    /// Any performs it and all answer for it; one row.
    TOGETHER,
    /// The text names nobody: anyone's act performs or breaches it.
    NOBODY_STATED
  }

  public static final Bearers NOBODY = new Bearers(Mode.NOBODY_STATED, List.of());

  public Bearers {
    actors = List.copyOf(actors);
  }
}
