package trucewatch.verdict;

import java.time.Instant;
import trucewatch.time.Interval;

/// By when. `first` and `last` differ where the trigger is known only as an interval: in time
/// before the first, late after the last, unclear between. Both are the last second in time.
public record Due(Kind kind, Instant first, Instant last, String words) {
  /// Whether there is a date.
  public enum Kind {
    /// The text gives none.
    NONE,
    /// A vague word, in [Due#words].
    SOON,
    /// It depends on something that has not been told yet.
    NOT_YET_KNOWN,
    KNOWN
  }

  public static final Due NONE = new Due(Kind.NONE, Interval.BEGINNING, Interval.BEGINNING, "");
  public static final Due NOT_YET_KNOWN =
      new Due(Kind.NOT_YET_KNOWN, Interval.BEGINNING, Interval.BEGINNING, "");

  public static Due at(Instant first, Instant last) {
    return new Due(Kind.KNOWN, first, last, "");
  }

  public static Due soon(String words) {
    return new Due(Kind.SOON, Interval.BEGINNING, Interval.BEGINNING, words);
  }

  public boolean known() {
    return kind == Kind.KNOWN;
  }
}
