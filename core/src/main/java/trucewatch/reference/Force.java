package trucewatch.reference;

import java.util.List;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;

/// Whether a clause is in force at a moment, and why not.
///
/// @param evidence what is told of its being in force
/// @param since when it came into force, [Interval#ALWAYS] if not known
/// @param until when it ended or was suspended, [Interval#ALWAYS] if it was not
/// @param waitsFor what must come first
/// @param assumes what counts as not told because nothing is reported of it
/// @param notes by whom suspended, waived, ended, blocked
record Force(
    Stage stage,
    Evidence evidence,
    Interval since,
    Interval until,
    List<Remark> waitsFor,
    List<Remark> assumes,
    List<Remark> notes) {

  /// Where a clause stands.
  enum Stage {
    WAITING,
    BLOCKED,
    IN_FORCE,
    SUSPENDED,
    ENDED
  }

  /// In force, and yet nothing is asked before this has come: a recurring duty before its first
  /// period.
  Force waitingFor(Remark what) {
    return new Force(
        Stage.WAITING,
        Evidence.NOTHING,
        Interval.ALWAYS,
        Interval.ALWAYS,
        List.of(what),
        assumes,
        notes);
  }

  boolean contested() {
    return evidence.so() && evidence.not();
  }

  boolean inForce() {
    return stage == Stage.IN_FORCE;
  }
}
