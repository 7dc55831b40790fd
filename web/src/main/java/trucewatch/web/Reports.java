package trucewatch.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import trucewatch.casebook.report.ReportDraft;
import trucewatch.casebook.report.ReportFile;
import trucewatch.claims.Column;
import trucewatch.web.Readers.Reader;

/// The reports of a case, for one who may record: see [CaseDesk#reports].
///
/// @param reader whose name goes into the log with what they enter
/// @param pen through which everything is written
record Reports(ReportFile file, ReportDraft draft, Reader reader, Pen pen, Instant now) {
  /// Writes into the files of the case, and at once into its log by the name of who writes.
  @FunctionalInterface
  interface Pen {
    String write(Line line) throws IOException;
  }

  /// What is written, and returns its id.
  @FunctionalInterface
  interface Line {
    String into() throws IOException;
  }

  /// Who reported last of those that this reader may know of.
  String lastSource() throws IOException {
    return file.lastSource(reader.level());
  }

  /// Adds a report and returns its id.
  String append(Map<Column, String> cells, ReportFile.Numbering numbering) throws IOException {
    return pen.write(() -> file.append(cells, numbering, now));
  }

  /// The report of that id, if this reader may see it and nobody took it back.
  Optional<ReportFile.Report> standing(String id) throws IOException {
    return file.standing(id).filter(report -> report.visible(reader.level()));
  }

  void takeBack(ReportFile.Report report) throws IOException {
    pen.write(() -> file.takeBack(report, now));
  }
}
