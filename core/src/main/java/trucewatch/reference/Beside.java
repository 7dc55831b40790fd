package trucewatch.reference;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Head;
import trucewatch.claims.Claim;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;

/// What the text says beside a duty and what stands beside its word without changing it: in which
/// manner, verified by whom, and that its deadline is a reading of ours.
final class Beside {
  private Beside() {}

  static List<String> of(Clause clause, Evidence told) {
    List<String> words = new ArrayList<>();
    Head.Notes notes = clause.head().notes();
    for (Head.Notes.Manner manner : notes.manners()) {
      words.add("\"" + manner.words() + "\", judged by " + judges(manner.judges()));
    }
    if (!notes.verifiers().isEmpty()) {
      words.add(verified(notes.verifiers(), told));
    }
    if (clause instanceof Clause.Duty duty) {
      duty.asWritten().ifPresent(written -> words.add(reading(written)));
    }
    return words;
  }

  private static String judges(List<ActorId> judges) {
    return judges.isEmpty() ? "nobody" : String.join(", ", Fitting.codes(judges));
  }

  private static String verified(List<ActorId> verifiers, Evidence told) {
    List<String> codes = Fitting.codes(verifiers);
    List<String> found =
        told.claims().stream()
            .filter(claim -> claim.stance() == Stance.VERIFIES)
            .filter(Beside::isFinding)
            .map(Accounts::finder)
            .filter(codes::contains)
            .distinct()
            .toList();
    return found.isEmpty()
        ? "to be verified by " + String.join(", ", codes) + ": no finding told"
        : "verified by " + String.join(", ", found) + ", as the text asks";
  }

  private static boolean isFinding(Claim claim) {
    return claim.verification() == Verification.VERIFIED
        || claim.verification() == Verification.VERIFIED_NOT;
  }

  private static String reading(Deadline written) {
    return written instanceof Deadline.Soon(String words)
        ? "the deadline is a reading: the text says \"" + words + "\""
        : "the deadline is a reading: the text gives none";
  }
}
