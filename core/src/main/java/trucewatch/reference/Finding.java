package trucewatch.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Claim;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Due;
import trucewatch.verdict.Recent;
import trucewatch.verdict.Word;

/// All that is found of a row at one moment.
///
/// @param statement what is told of the clause's statement (performed, breached, ...)
/// @param rests claims beyond those of the statement and of force that the word rests on
record Finding(
    Word word,
    Force force,
    Evidence statement,
    Evidence inTime,
    Evidence missed,
    Evidence overdue,
    Interval doneWhen,
    Due due,
    Progress progress,
    Breaches breaches,
    Map<Word, Integer> instances,
    Coverage coverage,
    Consent consent,
    List<Remark> reasons,
    boolean settled,
    List<Claim> rests) {

  /// How much is done, of how much; `of` 0 if no number is due, -1 if it is not known.
  record Progress(BigDecimal done, BigDecimal possible, BigDecimal of, String unit) {
    static final Progress NONE =
        new Progress(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "");
  }

  /// Incidents against a prohibition: told, told and denied, possible; and how recent they are.
  record Breaches(int told, int contested, int possible, Recent recent) {
    static final Breaches NONE = new Breaches(0, 0, 0, Recent.NONE);
  }

  static final Finding INITIAL =
      new Finding(
          Word.WAITING,
          new Force(
              Force.Stage.WAITING,
              Evidence.NOTHING,
              Interval.ALWAYS,
              Interval.ALWAYS,
              List.of(),
              List.of(),
              List.of()),
          Evidence.NOTHING,
          Evidence.NOTHING,
          Evidence.NOTHING,
          Evidence.NOTHING,
          Interval.ALWAYS,
          Due.NONE,
          Progress.NONE,
          Breaches.NONE,
          Map.of(),
          Coverage.NOT_RECORDED,
          Consent.NOT_ASKED,
          List.of(),
          false,
          List.of());

  /// A finding with a word, a force and a statement and nothing else; built upon by the `with`
  /// methods.
  static Finding of(Word word, Force force, Evidence statement, Interval doneWhen) {
    return INITIAL.with(word, force, statement, doneWhen);
  }

  Finding with(Word newWord, Force newForce, Evidence newStatement, Interval newDoneWhen) {
    return new Finding(
        newWord,
        newForce,
        newStatement,
        inTime,
        missed,
        overdue,
        newDoneWhen,
        due,
        progress,
        breaches,
        instances,
        coverage,
        consent,
        reasons,
        settled,
        rests);
  }

  Finding timely(
      Evidence newInTime,
      Evidence newMissed,
      Evidence newOverdue,
      Due newDue,
      Progress newProgress) {
    return new Finding(
        word,
        force,
        statement,
        newInTime,
        newMissed,
        newOverdue,
        doneWhen,
        newDue,
        newProgress,
        breaches,
        instances,
        coverage,
        consent,
        reasons,
        settled,
        rests);
  }

  Finding counted(Breaches newBreaches, Coverage newCoverage) {
    return new Finding(
        word,
        force,
        statement,
        inTime,
        missed,
        overdue,
        doneWhen,
        due,
        progress,
        newBreaches,
        instances,
        newCoverage,
        consent,
        reasons,
        settled,
        rests);
  }

  Finding inInstances(Map<Word, Integer> newInstances) {
    return new Finding(
        word,
        force,
        statement,
        inTime,
        missed,
        overdue,
        doneWhen,
        due,
        progress,
        breaches,
        newInstances,
        coverage,
        consent,
        reasons,
        settled,
        rests);
  }

  Finding beside(
      Consent newConsent, List<Remark> newReasons, boolean newSettled, List<Claim> newRests) {
    return new Finding(
        word,
        force,
        statement,
        inTime,
        missed,
        overdue,
        doneWhen,
        due,
        progress,
        breaches,
        instances,
        coverage,
        newConsent,
        newReasons,
        newSettled,
        newRests);
  }

  State state() {
    return new State(
        word,
        force.stage(),
        force.evidence().bits(),
        statement.bits(),
        inTime.bits(),
        missed.bits(),
        overdue.bits(),
        statement.so() ? doneWhen : Interval.ALWAYS,
        force.since(),
        force.until());
  }
}
