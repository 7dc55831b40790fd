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
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// What the text says beside a duty and what stands beside its word without changing it: in which
/// manner, verified by whom, and that its deadline is a reading of ours.
final class Beside {
  private Beside() {}

  static List<Remark> of(Clause clause, Evidence told) {
    List<Remark> words = new ArrayList<>();
    Head.Notes notes = clause.head().notes();
    for (Head.Notes.Manner manner : notes.manners()) {
      words.add(
          manner.judges().isEmpty()
              ? Remark.of(Kind.MANNER_UNJUDGED, new Arg.Quoted(manner.words()))
              : Remark.of(
                  Kind.MANNER,
                  new Arg.Quoted(manner.words()),
                  Arg.actors(Fitting.codes(manner.judges()))));
    }
    if (!notes.verifiers().isEmpty()) {
      words.add(verified(notes.verifiers(), told));
    }
    if (clause instanceof Clause.Duty duty) {
      duty.asWritten().ifPresent(written -> words.add(reading(written)));
    }
    return words;
  }

  private static Remark verified(List<ActorId> verifiers, Evidence told) {
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
        ? Remark.of(Kind.TO_BE_VERIFIED, Arg.actors(codes))
        : Remark.of(Kind.VERIFIED, Arg.actors(found));
  }

  private static boolean isFinding(Claim claim) {
    return claim.verification() == Verification.VERIFIED
        || claim.verification() == Verification.VERIFIED_NOT;
  }

  private static Remark reading(Deadline written) {
    return written instanceof Deadline.Soon(String words)
        ? Remark.of(Kind.READING_OF, new Arg.Quoted(words))
        : Remark.of(Kind.READING);
  }
}
