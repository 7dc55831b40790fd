package trucewatch.cli;

import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.ClauseId;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Times;

/// A case that was read and checked, ready to be asked.
///
/// @param readingsOff clauses whose deadline is our reading and does not count here
record OpenCase(
    CaseLog log,
    Reference reference,
    Names names,
    Times times,
    Sentences sentences,
    List<ClauseId> readingsOff) {
  OpenCase {
    readingsOff = List.copyOf(readingsOff);
  }

  static OpenCase of(CaseLog log) {
    return of(log, List.of());
  }

  /// By the text as it is written, without our readings of it.
  static OpenCase asWritten(CaseLog log) {
    return of(log.under(log.agreement().asWritten()), log.agreement().readings());
  }

  private static OpenCase of(CaseLog log, List<ClauseId> readingsOff) {
    Agreement agreement = log.agreement();
    Names names = new Names(agreement, log.sources());
    Times times = new Times(agreement.zone());
    return new OpenCase(
        log, new Reference(log), names, times, new Sentences(names, times), readingsOff);
  }

  Agreement agreement() {
    return log.agreement();
  }
}
