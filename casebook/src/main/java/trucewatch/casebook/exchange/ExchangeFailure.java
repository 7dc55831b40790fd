package trucewatch.casebook.exchange;

import java.io.Serial;

/// A file cannot be taken in or written: why, and what to do about it. Nothing was changed.
public final class ExchangeFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /// Says why, and what to do.
  public ExchangeFailure(String reason, String wayOut) {
    super(reason + "; " + wayOut);
  }

  /// Reason and way out in one line.
  public String words() {
    return String.valueOf(getMessage());
  }
}
