package trucewatch.web;

/// What was asked for does not exist for this reader, or cannot be asked so; the message is for
/// them and says what to do instead.
final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private NotThere(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /// There is no such thing. What a reader may not see does not exist for them, so the words are
  /// the same.
  static NotThere missing(String message) {
    return new NotThere(404, message);
  }

  /// The address asks something that has no answer.
  static NotThere wrong(String message) {
    return new NotThere(400, message);
  }

  /// This reader may not do so.
  static NotThere refused(String message) {
    return new NotThere(403, message);
  }

  /// The case cannot be asked.
  static NotThere unsound(String message) {
    return new NotThere(409, message);
  }

  /// Too much is asked at once.
  static NotThere busy(String message) {
    return new NotThere(503, message);
  }

  int status() {
    return status;
  }
}
