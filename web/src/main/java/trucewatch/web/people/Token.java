package trucewatch.web.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a program shows in the place of a person. The secret itself is not kept.
///
/// @param label what the person calls it
/// @param used when it was last used, to the minute; null if never
public record Token(
    long id, String label, Scope scope, Instant made, Instant expires, @Nullable Instant used) {
  /// What a token allows at most; the role of its person is a limit too.
  public enum Scope {
    READ(Role.READER),
    RECORD(Role.RECORDER);

    private final Role most;

    Scope(Role most) {
      this.most = most;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The role that a program has at most.
    public Role most() {
      return most;
    }
  }

  /// A token that was shown, and whose it is.
  public record Shown(Person person, Scope scope) {}
}
