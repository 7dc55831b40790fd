package trucewatch.web;

import java.nio.file.Path;
import java.time.Instant;
import trucewatch.casebook.report.ReportDraft;
import trucewatch.casebook.report.ReportFile;

/// Where the reports of a case go. Only who may record is given one, see [CaseDesk#reports].
record Reports(ReportFile file, ReportDraft draft, Instant now) {
  static Reports of(Path folder, Instant now) {
    return new Reports(new ReportFile(folder), new ReportDraft(folder), now);
  }
}
