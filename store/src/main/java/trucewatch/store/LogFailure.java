package trucewatch.store;

import java.io.Serial;

/// The log cannot do what was asked: why, and what to do about it. Nothing was changed.
public final class LogFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /// What kept it from being done.
  public enum Kind {
    /// The clock contradicts the log.
    CLOCK,
    /// Another program is writing.
    BUSY,
    /// The place cannot be written to.
    READ_ONLY,
    /// A newer program wrote it.
    NEWER,
    /// What is stored is damaged.
    DAMAGED,
    /// The passphrase is wrong, or was not given.
    PASSPHRASE,
    /// Anything else: no room, no server.
    OTHER
  }

  private final Kind kind;
  private final String wayOut;

  LogFailure(Kind kind, String reason, String wayOut) {
    super(reason);
    this.kind = kind;
    this.wayOut = wayOut;
  }

  LogFailure(Kind kind, String reason, String wayOut, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
    this.wayOut = wayOut;
  }

  public Kind kind() {
    return kind;
  }

  /// What to do about it.
  public String wayOut() {
    return wayOut;
  }

  /// Reason and way out in one line.
  public String words() {
    return getMessage() + "; " + wayOut;
  }
}
