package trucewatch.agreement;

import java.util.List;

/// Who is bound, and how several are.
///
/// @param forAffiliates they answer for the acts of whom they are told to control; who that is, is
///   a claim
public record Bearers(Mode mode, List<ActorId> actors, boolean forAffiliates) {
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

  /// Bearers that answer for themselves alone.
  public Bearers(Mode mode, List<ActorId> actors) {
    this(mode, actors, false);
  }

  public Bearers answeringForAffiliates() {
    return new Bearers(mode, actors, true);
  }
}
