package trucewatch.sources.table;

import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Sink;

/// Tells the sink what is wrong with a file, and where.
final class Telling {
  private final String file;
  private final Sink sink;

  Telling(Input input, Sink sink) {
    this.file = input.name();
    this.sink = sink;
  }

  void error(long row, String column, String value, String reason, String wayOut) {
    sink.problem(new FileProblem(Severity.ERROR, file, row, column, value, reason, wayOut));
  }

  void warning(long row, String column, String value, String reason, String wayOut) {
    sink.problem(new FileProblem(Severity.WARNING, file, row, column, value, reason, wayOut));
  }

  /// The file cannot be read on.
  void failed(Exception failed) {
    Throwable cause = failed.getCause() instanceof LenientReader.NotText odd ? odd : failed;
    if (cause instanceof LenientReader.NotText) {
      error(0, "", "", String.valueOf(cause.getMessage()), "give the file that was published");
    } else {
      error(
          0,
          "",
          "",
          "the file cannot be read: " + failed.getMessage(),
          "check that the file is whole, and the rights on it");
    }
  }

  void remark(String sentence) {
    sink.remark(sentence);
  }
}
