package trucewatch.casebook.bundle;

import java.io.Serial;

/// A bundle cannot be written, or what lies there is none of ours or was changed.
public final class BundleFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String wayOut;

  BundleFailure(String reason, String wayOut) {
    super(reason);
    this.wayOut = wayOut;
  }

  BundleFailure(String reason, String wayOut, Throwable cause) {
    super(reason, cause);
    this.wayOut = wayOut;
  }

  /// Reason and way out in one line.
  public String words() {
    return getMessage() + "; " + wayOut;
  }
}
