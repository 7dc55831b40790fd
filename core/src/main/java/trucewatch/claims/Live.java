package trucewatch.claims;

import java.time.Instant;
import java.util.List;

/// What the log says to one reader at one time of knowledge: the claims that stand, those
/// withdrawn, and the rows without effect.
///
/// @param told the claims that stand, of stance asserts, denies, verifies and complete: by known,
///   then claim id
/// @param links the rows of stance joins and parts that stand; [Told#incident] already has their
///   effect
/// @param withdrawn rows that no longer count, and why
/// @param problems rows without the effect that they ask for
public record Live(
    List<Told> told, List<Claim> links, List<Withdrawn> withdrawn, List<LedgerProblem> problems) {
  public Live {
    told = List.copyOf(told);
    links = List.copyOf(links);
    withdrawn = List.copyOf(withdrawn);
    problems = List.copyOf(problems);
  }

  /// A claim that stands and the incident that it speaks of.
  ///
  /// A claim corrected two ways at one time stands once for each; a denial or a finding that names
  /// several incidents stands once for each.
  ///
  /// @param named the claim ids of the asserting rows that the claim names and that stand
  /// @param corrections the rows that made the claim what it is here, in the order of their effect
  /// @param originWithdrawn whether the claim passes on a text that its origin has withdrawn: it no
  ///   longer counts as a source of its own
  public record Told(
      Claim claim,
      Incident incident,
      List<ClaimId> named,
      List<ClaimId> corrections,
      boolean originWithdrawn) {
    public Told {
      named = List.copyOf(named);
      corrections = List.copyOf(corrections);
    }
  }

  /// A row that no longer counts.
  ///
  /// @param by the rows that withdraw it; for a row that only names withdrawn rows, those
  /// @param since from when it was known to be withdrawn
  /// @param reason how it was withdrawn
  public record Withdrawn(Entry entry, List<ClaimId> by, Instant since, Reason reason) {
    public Withdrawn {
      by = List.copyOf(by);
    }
  }

  /// How a row came not to count.
  public enum Reason {
    /// By its speaker.
    BY_SPEAKER,
    /// By the source that printed it.
    BY_SOURCE,
    /// By whoever keeps the file, with a reason.
    VOIDED,
    /// It only names rows that are withdrawn.
    NAMES_ONLY_WITHDRAWN
  }
}
