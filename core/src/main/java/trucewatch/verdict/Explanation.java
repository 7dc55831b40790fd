package trucewatch.verdict;

import java.util.List;
import trucewatch.claims.ClaimId;

/// Why a verdict is what it is.
///
/// @param verdict the verdict explained
/// @param bits for each told bit of its statement, and for its being in force, a smallest set of
///   claims
/// @param steps from the claims to the word, in the order in which they are applied, as full
///   sentences
public record Explanation(Verdict verdict, List<Bit> bits, List<Step> steps) {
  /// One told bit and what carries it.
  ///
  /// @param statement what is told: `told performed`, `told not breached`, `told in force`, ...
  /// @param claims removing any of them loses the bit, and they alone give it; empty where the bit
  ///   comes from the calendar, the text or a default
  /// @param searched where it comes from all or from silence: the range searched, in words; else
  ///   empty
  public record Bit(String statement, List<ClaimId> claims, String searched) {
    public Bit {
      claims = List.copyOf(claims);
    }
  }

  /// One step of the reasoning.
  ///
  /// @param rule which rule was applied: force, condition, deadline, account, consent, word
  /// @param text a sentence a lay reader understands
  public record Step(String rule, String text) {}

  public Explanation {
    bits = List.copyOf(bits);
    steps = List.copyOf(steps);
  }
}
