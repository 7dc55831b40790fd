package trucewatch.cli;

import trucewatch.agreement.Agreement;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Times;

/// A case that was read and checked, ready to be asked.
record OpenCase(CaseLog log, Reference reference, Names names, Times times, Sentences sentences) {
  static OpenCase of(CaseLog log) {
    Agreement agreement = log.agreement();
    Names names = new Names(agreement, log.sources());
    Times times = new Times(agreement.zone());
    return new OpenCase(log, new Reference(log), names, times, new Sentences(names, times));
  }

  Agreement agreement() {
    return log.agreement();
  }
}
