package trucewatch.reference;

import java.util.List;
import trucewatch.claims.Claim;

/// Whether the bearer has accepted the clause.
///
/// @param claims the positions that tell it
record Consent(Told told, List<Claim> claims) {
  /// What is told of it.
  enum Told {
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    HAS_NOT_ACCEPTED("has-not-accepted"),
    CONTESTED("contested"),
    /// A party of the agreement, of whose position nothing is told.
    ASSUMED("acceptance-assumed"),
    NOT_TOLD("not-told"),
    /// A clause that binds nobody.
    NOT_ASKED("");

    private final String code;

    Told(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  static final Consent NOT_ASKED = new Consent(Told.NOT_ASKED, List.of());

  /// Told not to have accepted, and not told to have.
  boolean refused() {
    return told == Told.REJECTED || told == Told.HAS_NOT_ACCEPTED;
  }
}
