package trucewatch.verdict;

import java.util.List;
import java.util.Map;
import trucewatch.claims.ClaimId;

/// Why a verdict is what it is.
///
/// @param verdict the verdict explained
/// @param bits for each told bit of its statement, and for its being in force, a smallest set of
///   claims
/// @param steps from the account to the word, in the order in which they are applied
public record Explanation(Verdict verdict, List<Bit> bits, List<Fact> steps) {
  /// One told bit and what carries it.
  ///
  /// @param statement what is told: `told performed`, `told not breached`, `told in force`, ...
  /// @param claims removing any of them loses the bit, and they alone give it; empty where the bit
  ///   comes from the calendar, the text or a default
  /// @param because what leads from the claims to the bit
  public record Bit(String statement, List<ClaimId> claims, List<Fact> because) {
    public Bit {
      claims = List.copyOf(claims);
      because = List.copyOf(because);
    }
  }

  /// An explanation that has, of each statement, one bit for each smallest set of claims.
  ///
  /// @param cut the statements of which there may be more sets: the search stopped at its bound
  /// @param denied of the claims in the sets that somebody of the account denies: by which claims
  public record Every(
      Explanation explanation, List<String> cut, Map<ClaimId, List<ClaimId>> denied) {
    public Every {
      cut = List.copyOf(cut);
      denied = Map.copyOf(denied);
    }
  }

  public Explanation {
    bits = List.copyOf(bits);
    steps = List.copyOf(steps);
  }
}
