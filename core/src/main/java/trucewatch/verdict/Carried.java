package trucewatch.verdict;

import java.util.List;
import java.util.stream.Collectors;

/// By whose word a verdict stands: who carries each of its told bits, for each bearer of whom
/// something is told.
public record Carried(List<Part> parts) {
  /// Nothing is told.
  public static final Carried NOBODY = new Carried(List.of());

  public Carried {
    parts = List.copyOf(parts);
  }

  /// Who carries the two bits of one statement.
  ///
  /// @param bearer whom it is about, where it is one of several; else empty
  public record Part(String bearer, Side so, Side not) {
    String text() {
      String both =
          so.isTold() && not.isTold()
              ? "so: " + so.text() + "; not: " + not.text()
              : so.text() + not.text();
      return bearer.isEmpty() ? both : bearer + ": " + both;
    }
  }

  /// Who carries one bit.
  ///
  /// @param speakers codes of those whose word is the strongest, in the agreement's order
  /// @param unanswered whether nobody tells the contrary
  public record Side(Rank rank, List<String> speakers, boolean unanswered) {
    /// The bit is not told.
    public static final Side UNTOLD = new Side(Rank.NOBODY, List.of(), false);

    public Side {
      speakers = List.copyOf(speakers);
    }

    public boolean isTold() {
      return rank != Rank.NOBODY;
    }

    String text() {
      String by = String.join(", ", speakers);
      return switch (rank) {
        case NOBODY -> "";
        case CALENDAR -> "the text and the calendar";
        case ALLEGED -> "alleged by " + by + (unanswered ? ", unanswered" : "");
        case BEARER -> "by the bearer alone: " + by;
        case OTHERS -> "reported by " + by;
        case CONFIRMED -> "confirmed by the other party: " + by;
        case ITSELF -> "told by the bearer itself: " + by;
        case VERIFIED -> "verified by " + by;
      };
    }
  }

  /// Weakest first. A word against the speaker's own interest is stronger than anybody else's
  /// report: a bearer that tells the act itself, an adverse party that confirms a performance. What
  /// the act is called stays open: to tell it is not to own to a breach.
  public enum Rank {
    NOBODY,
    CALENDAR,
    ALLEGED,
    BEARER,
    OTHERS,
    CONFIRMED,
    ITSELF,
    VERIFIED
  }

  /// For programs, with codes: `alleged by CODE, CODE, unanswered`, `so: …; not: …`.
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining("; "));
  }
}
